//! A place that comes free near the start is offered to who waits: one by one, and in the last hours to three at once.

use std::time::Duration;

use jiff::{Timestamp, ToSpan};
use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::House;
use crate::looking;
use crate::public_rsvp::the_log_replays;

const PEOPLE: [(&str, &str); 4] = [
    ("ada@example.org", "Ada"),
    ("bo@example.org", "Bo"),
    ("cem@example.org", "Cem"),
    ("dora@example.org", "Dora"),
];

/// Local time in UTC.
fn hours_from_now(hours: i64) -> String {
    let at = Timestamp::now() + hours.hours();
    at.to_zoned(jiff::tz::TimeZone::UTC).strftime("%FT%T").to_string()
}

/// One seat, which the first of these has, so many hours before the start; the others wait.
fn full_event(house: &House, hours: i64) -> String {
    let (starts, ends) = (hours_from_now(hours), hours_from_now(hours + 2));
    let given = json!({ "capacity": 1, "starts": starts, "ends": ends, "time_zone": "UTC" });
    let event = house.event(&given, &PEOPLE);
    for (email, _) in PEOPLE {
        house.setup.post().nth(email, 1);
        house
            .program
            .http
            .form(&house.link(&event, email), "answer=yes")
            .is(303);
        house.setup.post().nth(email, 2);
    }
    event
}

fn an_offer_is_taken(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    let house = House::start(setup);
    let post = house.setup.post();
    let [ada, bo, cem, dora] = PEOPLE.map(|(email, _)| email);
    let event = full_event(&house, 6);
    house.program.http.form(&house.link(&event, ada), "answer=no").is(303);
    let letter = post.nth(bo, 3);
    assert!(letter.subject.starts_with("A place is free"), "{}", letter.subject);
    assert!(letter.text.contains("It is kept for you until"), "{}", letter.text);
    let until = wait_for("the offer's time to run", || {
        house.invitation(&event, bo)["offered_until"]
            .as_str()
            .map(str::to_owned)
    });
    let left = until.parse::<Timestamp>().unwrap().duration_since(Timestamp::now());
    let eighth = Duration::from_mins(45);
    let left = Duration::try_from(left).unwrap();
    assert!(left <= eighth && left > Duration::from_mins(43), "{left:?}");
    let page = house.program.http.get(&house.link(&event, bo)).is(200).body;
    assert!(page.contains("A place is free for you"), "{page}");
    house.program.http.form(&house.link(&event, bo), "answer=yes").is(303);
    assert!(
        post.nth(bo, 4).subject.starts_with("You're going"),
        "{}",
        post.nth(bo, 4).subject
    );

    // Who leaves lets the next be asked.
    house.program.http.form(&house.link(&event, bo), "answer=no").is(303);
    post.nth(cem, 3);
    house.program.http.form(&house.link(&event, cem), "answer=no").is(303);
    post.nth(dora, 3);
    assert_eq!(house.invitation(&event, dora)["seat"], "offered");
    the_log_replays(&house, &event);
    looking::changes_nothing_after(&house, "offered");
}

fn an_offer_follows_its_event(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    let house = House::start(setup);
    let post = house.setup.post();
    let [ada, bo, ..] = PEOPLE.map(|(email, _)| email);
    let event = full_event(&house, 6);
    house.program.http.form(&house.link(&event, ada), "answer=no").is(303);
    post.nth(bo, 3);
    let runs = || {
        let until = house.invitation(&event, bo)["offered_until"].clone();
        until.as_str().map(|until| until.parse::<Timestamp>().unwrap())
    };
    let before = wait_for("the offer's time to run", runs);
    // An eighth of what is left: five hours in place of 45 minutes.
    house.patch(
        &event,
        &json!({ "starts": hours_from_now(40), "ends": hours_from_now(42) }),
    );
    let after = runs().unwrap();
    let longer = after.duration_since(before).as_hours();
    assert_eq!(longer, 4, "{before} {after}");
    let moved = post.nth(bo, 4);
    assert!(moved.text.contains("kept for you until"), "{}", moved.text);
    let log = house.organizer.api(&format!("/events/{event}/seat-log")).json()["items"].clone();
    let last = log.as_array().unwrap().last().unwrap();
    assert_eq!(
        (&last["what"], &last["reason"]),
        (&json!("offer_runs"), &json!("event_moved"))
    );
    // Moved near again it keeps what its letter said, and it is taken.
    house.patch(
        &event,
        &json!({ "starts": hours_from_now(20), "ends": hours_from_now(22) }),
    );
    assert_eq!(runs(), Some(after));
    house.program.http.form(&house.link(&event, bo), "answer=yes").is(303);
    assert_eq!(house.invitation(&event, bo)["seat"], "confirmed");
    the_log_replays(&house, &event);
}

fn the_first_press_wins(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    let house = House::start(setup);
    let post = house.setup.post();
    let [ada, bo, cem, dora] = PEOPLE.map(|(email, _)| email);
    let event = full_event(&house, 2);
    house.program.http.form(&house.link(&event, ada), "answer=no").is(303);
    for email in [bo, cem, dora] {
        let letter = post.nth(email, 3);
        assert!(letter.text.contains("first come, first served"), "{}", letter.text);
    }
    house.program.http.form(&house.link(&event, cem), "answer=yes").is(303);
    for email in [bo, dora] {
        let letter = post.nth(email, 4);
        assert!(letter.text.contains("a little faster"), "{}", letter.text);
        assert_eq!(house.invitation(&event, email)["seat"], "waitlisted");
    }
    assert_eq!(house.invitation(&event, bo)["waitlist_position"], Value::from(1));
    assert_eq!(house.invitation(&event, cem)["seat"], "confirmed");
    the_log_replays(&house, &event);
}

#[test]
fn an_offer_outlives_a_cancellation_and_is_no_request() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    let house = House::start(setup);
    let post = house.setup.post();
    let [ada, bo, ..] = PEOPLE.map(|(email, _)| email);
    let event = full_event(&house, 6);
    house.program.http.form(&house.link(&event, ada), "answer=no").is(303);
    post.nth(bo, 3);
    let runs = || {
        house.invitation(&event, bo)["offered_until"]
            .as_str()
            .map(str::to_owned)
    };
    let before = wait_for("the offer's time to run", runs);
    let turn = |way: &str| {
        let path = format!("/events/{event}/{way}");
        house.organizer.json("POST", &path, &Value::Null).is(200);
    };
    turn("cancel");
    post.nth(bo, 4);
    turn("restore");
    let again = post.nth(bo, 5);
    assert!(again.subject.starts_with("A place is free"), "{}", again.subject);
    let after = wait_for("the offer's time to run anew", || {
        runs().filter(|until| *until != before)
    });
    assert!(after > before);
    // From now on the organizer accepts each; what was offered is no request.
    let path = format!("/events/{event}");
    house
        .organizer
        .json("PATCH", &path, &json!({ "approval": true }))
        .is(200);
    house.program.http.form(&house.link(&event, bo), "answer=yes").is(303);
    assert_eq!(house.invitation(&event, bo)["seat"], "confirmed");
    the_log_replays(&house, &event);
}

#[test]
fn an_offer_is_taken_on_sqlite() {
    an_offer_is_taken(Setup::embedded());
}

#[test]
fn an_offer_is_taken_on_postgresql_by_real_mail() {
    an_offer_is_taken(Setup::servers());
}

#[test]
fn an_offer_follows_its_event_on_sqlite() {
    an_offer_follows_its_event(Setup::embedded());
}

#[test]
fn an_offer_follows_its_event_on_postgresql_by_real_mail() {
    an_offer_follows_its_event(Setup::servers());
}

#[test]
fn the_first_press_wins_on_sqlite() {
    the_first_press_wins(Setup::embedded());
}

#[test]
fn the_first_press_wins_on_postgresql_by_real_mail() {
    the_first_press_wins(Setup::servers());
}
