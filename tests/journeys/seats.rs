//! Places that are drawn, and places that people are asked to confirm; the poster, from the printed code to who came.

use jiff::{Timestamp, ToSpan, Zoned};
use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::House;
use crate::looking;
use crate::public_rsvp::the_log_replays;

pub(crate) const PEOPLE: [(&str, &str); 3] = [
    ("ada@example.org", "Ada"),
    ("bo@example.org", "Bo"),
    ("cem@example.org", "Cem"),
];

pub(crate) fn house(mut setup: Setup) -> House {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    House::start(setup)
}

/// Now, where it is about noon.
pub(crate) fn noon() -> (Zoned, String) {
    let hour = Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).hour();
    // The signs of these zones are the other way round.
    let zone = format!("Etc/GMT{:+}", hour - 12);
    let zone = if hour == 12 { "UTC".to_owned() } else { zone };
    (Timestamp::now().in_tz(&zone).unwrap(), zone)
}

pub(crate) fn local(at: &Zoned) -> String {
    at.strftime("%FT%T").to_string()
}

fn places_are_drawn(setup: Setup) {
    let house = house(setup);
    let post = house.setup.post();
    let (now, zone) = noon();
    let given = json!({
        "capacity": 1, "time_zone": zone, "starts": local(&(&now + 48.hours())), "ends": local(&(&now + 50.hours())),
        "waitlist_mode": "lottery", "lottery_at": local(&(&now + 40.hours()))
    });
    let event = house.event(&given, &PEOPLE);
    for (email, _) in PEOPLE {
        post.nth(email, 1);
        house
            .program
            .http
            .form(&house.link(&event, email), "answer=yes")
            .is(303);
        let letter = post.nth(email, 2);
        assert!(letter.subject.starts_with("You are in the draw"), "{}", letter.subject);
    }
    let path = format!("/events/{event}");
    let hash = house.organizer.api(&path).json()["draw"]["seed_hash"].clone();
    // Its time is now.
    let now = local(&(&noon().0 - 1.second()));
    house
        .organizer
        .json("PATCH", &path, &json!({ "lottery_at": now }))
        .is(200);
    let draw = wait_for("the draw", || {
        let draw = house.organizer.api(&path).json()["draw"].clone();
        draw["drawn_at"].is_string().then_some(draw)
    });
    assert!(draw["seed"].is_string() && draw["seed_hash"] == hash, "{draw}");
    let mut subjects: Vec<String> = PEOPLE.map(|(email, _)| post.nth(email, 3).subject.clone()).into();
    subjects.sort();
    let is = |subject: &String, start: &str| assert!(subject.starts_with(start), "{subject}");
    is(&subjects[0], "Not drawn this time");
    is(&subjects[1], "Not drawn this time");
    is(&subjects[2], "You have a seat");
    let seats = house.invitations(&event);
    let has = |seat: &str| seats.values().filter(|one| one["seat"] == seat).count();
    assert_eq!((has("confirmed"), has("waitlisted")), (1, 2));
    house.all_marked_sent(&event);
    the_log_replays(&house, &event);
    looking::changes_nothing_after(&house, "not_drawn");
}

fn people_say_that_they_still_come(setup: Setup) {
    let house = house(setup);
    let post = house.setup.post();
    let (now, zone) = noon();
    let given = json!({
        "capacity": 3, "time_zone": zone, "starts": local(&(&now + 200.hours())), "ends": local(&(&now + 202.hours())),
        "venue": { "name": "Loft" }, "access": { "step_free": true }, "confirm_by": 24
    });
    let event = house.event(&given, &PEOPLE);
    let [ada, bo, _] = PEOPLE.map(|(email, _)| email);
    for (email, _) in PEOPLE {
        post.nth(email, 1);
        house
            .program
            .http
            .form(&house.link(&event, email), "answer=yes")
            .is(303);
        let letter = post.nth(email, 2);
        assert!(letter.text.contains("Access: step-free"), "{}", letter.text);
    }
    // It is moved to where people are to be asked in two seconds, 48 hours before the deadline.
    let path = format!("/events/{event}");
    let (now, _) = noon();
    let moved = json!({ "starts": local(&(&now + 72.hours() + 2.seconds())), "ends": local(&(&now + 74.hours())) });
    house.organizer.json("PATCH", &path, &moved).is(200);
    for email in [ada, bo] {
        // Of the move, and this: whichever comes first.
        post.nth(email, 4);
        let both = post.to(email).split_off(2);
        let asks = both.iter().find(|letter| letter.subject.starts_with("Still coming?"));
        let asks = asks.expect("a letter that asks");
        assert!(
            asks.text.contains("Please say so by") && asks.calendar().is_none(),
            "{}",
            asks.text
        );
    }
    let link = house.link(&event, ada);
    let page = house.program.http.get(&link).is(200).body;
    assert!(page.contains("Are you still coming?"), "{page}");
    let page = house.program.http.get(&format!("{link}?answer=yes")).is(200).body;
    assert!(page.contains("I&#39;m still coming"), "{page}");
    house.program.http.form(&house.link(&event, ada), "answer=yes").is(303);
    house.program.http.form(&house.link(&event, bo), "answer=no").is(303);
    let page = house.program.http.get(&house.link(&event, ada)).is(200).body;
    assert!(page.contains("You said that you are still coming"), "{page}");
    let log = house.organizer.api(&format!("{path}/seat-log?limit=50")).json()["items"].clone();
    let steps = log
        .as_array()
        .unwrap()
        .iter()
        .filter(|step| step["what"] == "still_coming");
    let who: Vec<&Value> = steps.map(|step| &step["invitation_id"]).collect();
    assert_eq!(who, [&house.invitation(&event, ada)["id"]]);
    house.all_marked_sent(&event);
    the_log_replays(&house, &event);
    looking::changes_nothing_after(&house, "still_coming");
}

fn the_poster_checks_in(setup: Setup) {
    let house = house(setup);
    let post = house.setup.post();
    let (now, zone) = noon();
    let given = json!({
        "capacity": 3, "time_zone": zone, "starts": local(&(&now + 30.minutes())), "ends": local(&(&now + 2.hours())),
        "venue": { "name": "Loft" }
    });
    let [ada, bo, _] = PEOPLE.map(|(email, _)| email);
    let event = house.event(&given, &PEOPLE[..2]);
    post.nth(ada, 1);
    house.program.http.form(&house.link(&event, ada), "answer=yes").is(303);
    post.nth(ada, 2);
    post.nth(bo, 1);
    let poster = house.reload(&event)["poster_url"].as_str().unwrap().to_owned();
    let ask = |email: &str| house.program.http.form(&poster, &format!("email={email}")).is(200).body;
    assert_eq!(ask(bo), ask(ada), "the same page, whoever it is");
    let letter = post.nth(ada, 3);
    let link = letter.link_to("/r/").unwrap();
    let (page, words) = link.split_once("?here=").unwrap();
    assert!(house.program.http.get(&link).is(200).body.contains("id=\"here\""));
    assert_eq!(
        house.reload(&event)["counts"]["checked_in"],
        0,
        "looking checks nobody in"
    );
    house
        .program
        .http
        .form(&format!("{page}/here"), &format!("words={words}"))
        .is(303);
    assert_eq!(house.reload(&event)["counts"]["checked_in"], 1);
    assert_eq!(post.to(bo).len(), 1, "who has no seat gets no link");
    looking::changes_nothing_after(&house, "at_door");
}

#[test]
fn places_are_drawn_on_sqlite() {
    places_are_drawn(Setup::embedded());
}

#[test]
fn places_are_drawn_on_postgresql_by_real_mail() {
    places_are_drawn(Setup::servers());
}

#[test]
fn the_poster_checks_in_on_sqlite() {
    the_poster_checks_in(Setup::embedded());
}

#[test]
fn the_poster_checks_in_on_postgresql_by_real_mail() {
    the_poster_checks_in(Setup::servers());
}

#[test]
fn people_say_that_they_still_come_on_sqlite() {
    people_say_that_they_still_come(Setup::embedded());
}

#[test]
fn people_say_that_they_still_come_on_postgresql_by_real_mail() {
    people_say_that_they_still_come(Setup::servers());
}
