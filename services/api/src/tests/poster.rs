//! The poster by the entrance, seats that are drawn or confirmed, and requests that are made anew: over the API and on pages.

use std::time::Duration;

use serde_json::{Value, json};

use super::house::{House, id};
use super::organizer::{Browser, OLGA, changed, fields_of};

fn poster(house: &House, event: &str) -> String {
    let url = house.get(&format!("/events/{event}")).is(200).json()["poster_url"].clone();
    let path = url.as_str().unwrap().strip_prefix("https://events.example.org");
    path.unwrap().to_owned()
}

#[test]
fn people_check_themselves_in_before_the_poster_and_nobody_from_home() {
    let house = House::start();
    let event = house.event(json!({
        "capacity": 1, "starts": "2026-11-23T18:00:00", "ends": "2026-11-23T21:00:00", "time_zone": "UTC"
    }));
    house.invite(&event, &["anna", "ben"]);
    let (anna, ben) = (house.link(&event, "anna"), house.link(&event, "ben"));
    house.submit(&anna, "answer=yes").is(303);
    house.submit(&ben, "answer=yes").is(303);
    let poster = poster(&house, &event);
    let words = poster.strip_prefix("/here/").unwrap();
    house.page(&poster).is(404);
    let here = format!("words={}", words.to_uppercase().replace('-', "+"));
    house.submit(&format!("{anna}/here"), &here).is(409);

    house.clock.set("2026-11-23T17:00:00Z");
    let page = house.page(&poster).is(200).text();
    assert!(
        page.contains(&words.replace('-', " ")) && !page.contains("anna"),
        "{page}"
    );
    let asked = |email: &str| house.submit(&poster, &format!("email={email}")).is(200).text();
    assert_eq!(
        asked("anna%40example.com"),
        asked("nobody%40example.com"),
        "the same page"
    );
    let mails = house.get(&format!("/events/{event}/deliveries")).json();
    let at_door = |one: &&Value| one["kind"] == "at_door";
    assert_eq!(mails["items"].as_array().unwrap().iter().filter(at_door).count(), 1);

    let own = house.page(&format!("{anna}?here={words}")).is(200).text();
    assert!(
        own.contains("id=\"here\"") && own.contains(&format!("value=\"{words}\"")),
        "{own}"
    );
    let wrong = house
        .submit(&format!("{anna}/here"), "words=amber+amber+amber")
        .is(409)
        .text();
    assert!(wrong.contains("not the words"), "{wrong}");
    let counts = || house.get(&format!("/events/{event}")).json()["counts"]["checked_in"].clone();
    assert_eq!(counts(), json!(0));
    house.submit(&format!("{anna}/here"), &here).is(303);
    house.submit(&format!("{anna}/here"), &here).is(303);
    assert_eq!(counts(), json!(1));
    assert!(house.page(&anna).is(200).text().contains("You are checked in"));
    // Who waits sees whoever is at the door.
    assert!(!house.page(&ben).is(200).text().contains("id=\"here\""));
    house.submit(&format!("{ben}/here"), &here).is(409);
    // Three letters a day, by whichever form anybody fills in.
    for minute in 1..9 {
        house.clock.set(&format!("2026-11-23T17:0{minute}:00Z"));
        asked("anna%40example.com");
    }
    house.submit("/links", "email=anna%40example.com").is(200);
    let mails = house.get(&format!("/events/{event}/deliveries?limit=200")).json();
    assert_eq!(mails["items"].as_array().unwrap().iter().filter(at_door).count(), 3);
    house.clock.set("2026-11-23T21:00:00Z");
    house.page(&poster).is(404);
}

#[test]
fn what_is_online_alone_has_no_door_and_no_poster() {
    let house = House::start();
    let event = house.event(json!({
        "venue": null, "online_url": "https://meet.example.org/x",
        "starts": "2026-11-23T18:00:00", "ends": "2026-11-23T21:00:00", "time_zone": "UTC"
    }));
    let path = format!("/events/{event}");
    assert_eq!(house.get(&path).is(200).json()["poster_url"], Value::Null);
    let console = Browser::of(&house, OLGA);
    let door = format!("/console/events/{event}/door");
    let page = console.see(&door, &["/badges"]);
    assert!(!page.contains("/poster"), "{page}");
    console.open(&format!("/console/events/{event}/poster")).is(404);
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    house.clock.set("2026-11-23T18:30:00Z");
    assert!(!house.page(&anna).is(200).text().contains("id=\"here\""));
    house
        .call("PATCH", &path, &json!({ "venue": { "name": "Loft" } }))
        .is(200);
    assert!(house.page(&poster(&house, &event)).is(200).text().contains("<form"));
    Browser::of(&house, OLGA).see(&door, &["/poster"]);
}

#[test]
fn a_personal_link_says_as_json_what_its_page_says() {
    let house = House::start();
    let event = house.event(json!({
        "capacity": 1, "confirm_by": 24, "starts": "2026-11-27T18:00:00", "ends": "2026-11-27T21:00:00", "time_zone": "UTC",
        "waitlist_mode": "lottery", "lottery_at": "2026-11-24T12:00:00"
    }));
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    let state = || {
        house
            .raw("GET", &anna, &[("accept", "application/json")], b"")
            .is(200)
            .json()
    };
    let said = state();
    assert_eq!(said["event"]["draw_at"], "2026-11-24T12:00:00Z");
    assert_eq!(said["event"]["confirm_by_at"], "2026-11-26T18:00:00Z");
    let unknown = (
        &said["still_coming"],
        &said["checked_in_at"],
        &said["event"]["drawn_at"],
    );
    assert_eq!(unknown, (&Value::Null, &Value::Null, &Value::Null));
    house
        .call(
            "PATCH",
            &format!("/events/{event}"),
            &json!({ "waitlist_mode": "auto" }),
        )
        .is(200);
    house.submit(&anna, "answer=yes").is(303);
    house.clock.set("2026-11-25T12:00:00Z");
    assert_eq!(state()["still_coming"], false);
    let console = Browser::of(&house, OLGA);
    let answers = format!("/console/events/{event}/answers");
    console.see(&answers, &["no answer yet"]);
    house.submit(&anna, "answer=yes").is(303);
    assert_eq!(state()["still_coming"], true);
    console.see(&answers, &["Still coming"]);
    house.clock.set("2026-11-27T18:00:00Z");
    let invitation = id(&house.invitation(&event, "anna"));
    house
        .post(
            &format!("/events/{event}/check-ins"),
            &json!({ "invitation_id": invitation }),
        )
        .is(201);
    house.clock.set("2026-11-27T22:00:00Z");
    let came = state()["checked_in_at"].to_string();
    assert!(came.contains("2026-11-27T18:00:00"), "{came}");
}

#[test]
fn a_draw_is_committed_to_from_when_it_is_chosen_and_moves_with_the_event() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    let path = format!("/events/{event}");
    let starts = house.get(&path).json()["starts"].as_str().unwrap().to_owned();
    house
        .call("PATCH", &path, &json!({ "waitlist_mode": "lottery" }))
        .problem(422, "invalid");
    let late = json!({ "waitlist_mode": "lottery", "lottery_at": starts });
    assert_eq!(house.call("PATCH", &path, &late).is(422).pointers(), ["/lottery_at"]);
    // Chance alone decides, and who waits for it has to be able to.
    for (field, value) in [("approval", true), ("waitlist", false)] {
        let clash = json!({ "waitlist_mode": "lottery", "lottery_at": "2026-11-24T12:00:00", field: value });
        let refused = house.call("PATCH", &path, &clash).is(422);
        assert_eq!(refused.pointers(), [format!("/{field}"), "/waitlist_mode".to_owned()]);
    }
    let day = |text: &str, days: i64| {
        let local: jiff::civil::DateTime = text.parse().unwrap();
        local.saturating_add(jiff::Span::new().days(days)).to_string()
    };
    let drawn = json!({ "waitlist_mode": "lottery", "lottery_at": day(&starts, -2) });
    let shown = house.call("PATCH", &path, &drawn).is(200).json();
    let hash = shown["draw"]["seed_hash"].clone();
    assert!(hash.as_str().is_some_and(|hash| hash.len() == 64) && shown["draw"]["seed"].is_null());
    let log = house.get(&format!("{path}/seat-log")).json()["items"].clone();
    assert_eq!((&log[0]["what"], &log[0]["note"]), (&json!("draw_committed"), &hash));
    house.invite(&event, &["anna"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    assert_eq!(house.invitation(&event, "anna")["seat"], "waitlisted");
    let page = house.page(&house.link(&event, "anna")).is(200).text();
    assert!(page.contains("You are in the draw"), "{page}");

    let console = Browser::of(&house, OLGA);
    let edit = format!("/console/events/{event}/edit");
    let fields = fields_of(&console.see(&edit, &[]));
    let refused = console
        .send(&edit, &changed(&fields, &[("approval", "true")]))
        .is(422)
        .text();
    assert!(
        refused.contains("f-approval-fault") && refused.contains("chance decides who comes"),
        "{refused}"
    );

    let ends = shown["ends"].as_str().unwrap();
    let moved = json!({ "starts": day(&starts, 7), "ends": day(ends, 7) });
    let moved = house.call("PATCH", &path, &moved).is(200).json();
    assert_eq!(moved["lottery_at"], json!(day(&starts, 5)));
    assert_eq!(moved["draw"]["seed_hash"], hash);
}

#[test]
fn who_was_accepted_asks_anew_with_other_guests_or_answers() {
    let house = House::start();
    let meal = json!([{ "id": "meal", "kind": "choice", "label": "Meal?", "options": ["Meat", "Beans"] }]);
    let event = house.event(json!({
        "capacity": 4, "guests_max": 1, "approval": true, "approval_again": true, "questions": meal,
        "access": { "step_free": true, "captions": false }
    }));
    house.invite(&event, &["anna"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes&q_meal=Beans").is(303);
    let accept = |event: &str| {
        let invitation = id(&house.invitation(event, "anna"));
        house
            .post(&format!("/invitations/{invitation}/accept"), &Value::Null)
            .is(200);
    };
    let seat = || house.invitation(&event, "anna")["seat"].clone();
    accept(&event);
    house.submit(&anna, "q_meal=Beans").is(303);
    assert_eq!(seat(), "confirmed", "nothing changed");
    let first = house.invitation(&event, "anna")["answered_at"].clone();
    house.clock.advance(Duration::from_hours(1));
    house.submit(&anna, "q_meal=Meat").is(303);
    assert_eq!(seat(), "requested");
    // That was an answer of hers, and she is asked about first, where she asked first.
    let at = house.invitation(&event, "anna")["answered_at"].clone();
    assert!(at.as_str() > first.as_str(), "{first} {at}");
    house.invite(&event, &["ben"]);
    house.submit(&house.link(&event, "ben"), "answer=yes").is(303);
    let asked = Browser::of(&house, OLGA).see(&format!("/console/events/{event}/answers?show=requested"), &[]);
    assert!(asked.find("anna@") < asked.find("ben@"), "{asked}");
    accept(&event);
    house.submit(&anna, "answer=yes&guests=1").is(303);
    assert_eq!(seat(), "requested");
    let page = house.page(&anna).is(200).text();
    assert!(page.contains("step-free") && !page.contains("captions"), "{page}");
    let shown = house.get(&format!("/events/{event}")).json();
    assert_eq!(
        (&shown["access"]["step_free"], &shown["access"]["captions"]),
        (&json!(true), &json!(false))
    );
    let wrong = json!({ "access": { "lift": true }, "confirm_by": 0 });
    let wrong = house
        .call("PATCH", &format!("/events/{event}"), &wrong)
        .is(422)
        .pointers();
    assert_eq!(wrong, ["/confirm_by", "/access"]);
}
