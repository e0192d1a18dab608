//! Asking for a place on an event's page: the form, what comes back, and what holds back programs without a word.

use serde_json::{Value, json};

use super::house::{Answer, House, Plan};

/// The path of the public page of an event.
fn page_of(house: &House, event: &str) -> String {
    let url = house.get(&format!("/events/{event}")).is(200).json()["url"].clone();
    let url = url.as_str().unwrap().to_owned();
    url.strip_prefix("https://events.example.org").unwrap().to_owned()
}

/// The stamp in the form of a page.
pub(super) fn stamp(page: &str) -> String {
    let field = page.split("name=\"form\" value=\"").nth(1).expect("a form");
    field.split('"').next().unwrap().to_owned()
}

/// Opens the page, takes a while, and sends the form in.
fn ask(house: &House, page: &str, email: &str) -> Answer {
    let stamp = stamp(&house.page(page).is(200).text());
    house.clock.advance(std::time::Duration::from_secs(20));
    house.submit(&format!("{page}/rsvp"), &format!("email={email}&website=&form={stamp}"))
}

fn links_sent(house: &House, event: &str) -> usize {
    let list = house
        .get(&format!("/events/{event}/deliveries?limit=200"))
        .is(200)
        .json();
    let items = list["items"].as_array().unwrap().iter();
    items.filter(|one| one["kind"] == "confirm_seat").count()
}

fn of(house: &House, event: &str, email: &str) -> Value {
    let list = house.get(&format!("/events/{event}/invitations")).is(200).json();
    let mut items = list["items"].as_array().unwrap().iter();
    items.find(|one| one["email"] == email).cloned().unwrap_or(Value::Null)
}

#[test]
fn the_same_page_comes_back_whoever_asks_and_the_organizer_sees_who_is_held() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 20, "guests_max": 1 }));
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let unsubscribe = house.unsubscribe_link(&event, "anna");
    house.submit(&unsubscribe, "scope=all").is(303);
    let page = page_of(&house, &event);
    let new = ask(&house, &page, "ben%40example.com").is(200);
    assert!(new.text().contains("Look into your mail"), "{}", new.text());
    let known = ask(&house, &page, "anna%40example.com").is(200);
    assert_eq!(new.text(), known.text());
    let again = ask(&house, &page, "ben%40example.com").is(200);
    assert_eq!(new.text(), again.text());
    let ben = of(&house, &event, "ben@example.com");
    assert_eq!(
        (&ben["seat"], &ben["answer"], &ben["source"]),
        (&json!("held"), &Value::Null, &json!("page"))
    );
    assert!(ben["held_until"].is_string() && ben["delivery"].is_null(), "{ben}");
    let counts = house.get(&format!("/events/{event}")).json()["counts"].clone();
    assert_eq!(
        (&counts["held"], &counts["going"], &counts["seats_taken"]),
        (&json!(1), &json!(1), &json!(2))
    );
    // Whether one more is held does not show: by that anybody could find out who is known.
    assert!(house.page(&page).text().contains("19 of 20 places are free."));
    // The link: a name, a guest, and one press.
    assert_eq!(ben["rsvp_url"], Value::Null, "it is for who got the mail to confirm");
    let link = house.link_mailed(&ben);
    let own = house.page(&format!("{link}?answer=yes")).is(200).text();
    assert!(
        own.contains("A place is held for you until") && own.contains("name=\"name\""),
        "{own}"
    );
    house.submit(&link, "answer=yes&name=Ben&guests=1").is(303);
    let ben = of(&house, &event, "ben@example.com");
    assert_eq!(
        (&ben["seat"], &ben["name"], &ben["source"]),
        (&json!("confirmed"), &json!("Ben"), &json!("page"))
    );
    let log = house.get(&format!("/events/{event}/seat-log?limit=2")).is(200).json();
    let steps: Vec<_> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["what"].as_str().unwrap(), one["who"].as_str().unwrap()))
        .collect();
    assert_eq!(steps, [("seated", "invitee"), ("held", "invitee")]);
    let rest = house
        .get(&format!(
            "/events/{event}/seat-log?after={}",
            log["items"][1]["position"]
        ))
        .is(200)
        .json();
    assert_eq!(rest["items"][0]["what"], "confirmed");
    assert_eq!(rest["items"][0]["status_to"]["guests"], 1);
    assert_eq!(rest["next"], Value::Null);
    house.get(&format!("/events/{event}/seat-log?after=x")).is(422);
}

#[test]
fn programs_are_held_back_and_nobody_says_so() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 20 }));
    let page = page_of(&house, &event);
    let path = format!("{page}/rsvp");
    let taken = ask(&house, &page, "anna%40example.com").is(200).text();
    assert_eq!(links_sent(&house, &event), 1);
    let form = house.page(&page).text();
    let fresh = stamp(&form);
    house.clock.advance(std::time::Duration::from_secs(20));
    // A field that people don't see.
    let trapped = house
        .submit(&path, &format!("email=ben%40example.com&website=x&form={fresh}"))
        .is(200);
    assert_eq!(trapped.text(), taken);
    // Sooner than anybody reads, without a stamp, with one of another event, or one that is made up: one more press.
    let other = house.draft(
        house.get(&format!("/events/{event}")).json()["group_id"]
            .as_str()
            .unwrap(),
        json!({}),
    );
    house.post(&format!("/events/{other}/publish"), &Value::Null).is(200);
    let others = stamp(&house.page(&page_of(&house, &other)).text());
    let now = stamp(&house.page(&page).text());
    for stamp in [now.as_str(), "", "x", others.as_str()] {
        let again = house
            .submit(&path, &format!("email=ben%40example.com&form={stamp}"))
            .is(200)
            .text();
        assert!(
            again.contains("Please press the button once more") && again.contains("value=\"ben@example.com\""),
            "{again}"
        );
    }
    assert_eq!(links_sent(&house, &event), 1);
    let again = house
        .submit(&path, &format!("email=ben%40example.com&form={now}"))
        .is(200)
        .text();
    house.clock.advance(std::time::Duration::from_secs(20));
    house
        .submit(&path, &format!("email=ben%40example.com&form={}", stamp(&again)))
        .is(200);
    assert_eq!(links_sent(&house, &event), 2);
    // Many from one network read the same, and no letter goes out.
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("accept", "text/html"),
        ("x-forwarded-for", "192.0.2.7"),
    ];
    for number in 0..22 {
        let form = format!("email=c{number}%40example.com&form={now}");
        let answer = house.raw("POST", &path, &headers, form.as_bytes()).is(200);
        assert_eq!(answer.text(), taken);
    }
    assert_eq!(links_sent(&house, &event), 2 + 20);
}

#[test]
fn what_takes_no_asking_says_so_whoever_asks() {
    let house = House::with(&Plan {
        rate_limits: false,
        ..Plan::default()
    });
    let event = house.event(json!({ "capacity": 1, "waitlist": false, "rsvp_closes": "2026-12-02T12:00:00" }));
    let page = page_of(&house, &event);
    let path = format!("{page}/rsvp");
    let wrong = house.submit(&path, "email=nobody").is(422).text();
    assert!(
        wrong.contains("That is no mail address") && wrong.contains("value=\"nobody\""),
        "{wrong}"
    );
    house.submit("/e/no-such-event/rsvp", "email=a%40example.com").is(404);
    assert_eq!(house.raw("GET", &path, &[], b"").status, 405);
    house.invite(&event, &["anna"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    assert!(!house.page(&page).text().contains("name=\"email\""), "it is full");
    house.submit(&path, "email=ben%40example.com").is(200);
    house.clock.set("2026-12-02T18:00:00Z");
    house.submit(&path, "email=ben%40example.com").is(409);
    house
        .call(
            "PATCH",
            &format!("/events/{event}"),
            &json!({ "visibility": "private" }),
        )
        .is(200);
    house.submit(&path, "email=ben%40example.com").is(404);
}
