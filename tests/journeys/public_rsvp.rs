//! Somebody finds an event's page and asks for a place by mail address alone: form, letter, link, confirmation.

use journeys::Setup;
use serde_json::{Value, json};

use crate::house::House;

const ADA: &str = "ada@example.org";
const BO: &str = "bo@example.org";
const CEM: &str = "cem@example.org";

/// Sends the form of an event's page in, with all its hidden fields.
pub(crate) fn ask(house: &House, page: &str, email: &str) -> String {
    let form = house.program.http.get(page).is(200).body;
    let stamp = form
        .split("name=\"form\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let body = format!("email={email}&website=&form={stamp}");
    house.program.http.form(&format!("{page}/rsvp"), &body).is(200).body
}

fn someone_asks_and_confirms(mut setup: Setup) {
    // Stories fill forms in faster than people.
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let post = house.setup.post();
    let event = house.event(&json!({ "capacity": 2, "guests_max": 1 }), &[(BO, "Bo")]);
    let page = house.organizer.api(&format!("/events/{event}")).json()["url"].clone();
    let page = page.as_str().unwrap();
    post.nth(BO, 1);

    let answered = ask(&house, page, ADA);
    let letter = post.nth(ADA, 1);
    assert!(
        letter.subject.starts_with("Confirm your place: Mentors & Makers"),
        "{}",
        letter.subject
    );
    assert!(letter.text.contains("A place is held for you until"), "{}", letter.text);
    assert!(letter.calendar().is_none(), "nothing is in a calendar before");
    assert!(letter.header("List-Unsubscribe").is_some());
    let link = letter.link_to("/r/").unwrap();
    let ada = house.invitation(&event, ADA);
    assert_eq!(
        (&ada["seat"], &ada["answer"], &ada["source"]),
        (&json!("held"), &Value::Null, &json!("page"))
    );

    // Looking at what the letter links to changes nothing, and who is invited reads the same page.
    house.program.http.get(&link).is(200);
    assert_eq!(house.invitation(&event, ADA)["seat"], "held");
    assert_eq!(ask(&house, page, BO), answered);
    assert!(post.nth(BO, 2).link_to("/r/").is_some());
    assert_eq!(
        house.link(&event, BO),
        post.nth(BO, 2).link_to("/r/").unwrap().replace("?answer=yes", "")
    );

    let confirm = link.replace("?answer=yes", "");
    house.program.http.form(&confirm, "answer=yes&name=Ada").is(303);
    let confirmation = post.nth(ADA, 2);
    assert_eq!(confirmation.calendar().unwrap().method.as_deref(), Some("REQUEST"));
    let ada = house.invitation(&event, ADA);
    assert_eq!(
        (&ada["seat"], &ada["name"], &ada["source"]),
        (&json!("confirmed"), &json!("Ada"), &json!("page"))
    );

    // Full: the letter says so, and its link leads to the waitlist.
    house.program.http.form(&house.link(&event, BO), "answer=yes").is(303);
    post.nth(BO, 3);
    assert_eq!(ask(&house, page, CEM), answered);
    let letter = post.nth(CEM, 1);
    assert!(letter.subject.starts_with("Join the waitlist"), "{}", letter.subject);
    let join = letter.link_to("/r/").unwrap().replace("?answer=yes", "");
    house.program.http.form(&join, "answer=yes&name=Cem").is(303);
    assert_eq!(house.invitation(&event, CEM)["seat"], "waitlisted");

    the_log_replays(&house, &event);
}

/// Taken one after another, the steps give the seats as the organizer sees them.
pub(crate) fn the_log_replays(house: &House, event: &str) {
    let mut replayed = std::collections::BTreeMap::new();
    let mut path = format!("/events/{event}/seat-log?limit=2");
    loop {
        let log = house.organizer.api(&path).is(200).json();
        for step in log["items"].as_array().unwrap() {
            // A step of a draw is nobody's.
            if step["invitation_id"].is_null() {
                continue;
            }
            assert!(step["reason"].is_string() && step["at"].is_string(), "{step}");
            let who = step["invitation_id"].as_str().unwrap().to_owned();
            if let Some(before) = replayed.insert(who, step["status_to"].clone()) {
                assert_eq!(before, step["status_from"]);
            }
        }
        match log["next"].as_str() {
            Some(next) => path = format!("/events/{event}/seat-log?limit=2&cursor={next}"),
            None => break,
        }
    }
    for one in house.invitations(event).values() {
        let stands = &replayed[one["id"].as_str().unwrap()];
        assert_eq!(
            (&stands["answer"], &stands["seat"]),
            (&one["answer"], &one["seat"]),
            "{one}"
        );
    }
}

#[test]
fn someone_asks_for_a_place_on_sqlite() {
    someone_asks_and_confirms(Setup::embedded());
}

#[test]
fn someone_asks_for_a_place_on_postgresql_by_real_mail() {
    someone_asks_and_confirms(Setup::servers());
}
