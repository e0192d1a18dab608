//! Letters to some of an event's people: looked at, tried, sent, and followed.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::House;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";

/// A zone in which it is about noon now, so that nobody is left alone for the night.
pub(crate) fn zone_of_noon() -> String {
    let hour = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).hour();
    // In these names, what is east has a minus.
    match i32::from(hour) - 12 {
        0 => "Etc/GMT".to_owned(),
        west if west > 0 => format!("Etc/GMT+{west}"),
        east => format!("Etc/GMT{east}"),
    }
}

fn a_letter_goes_to_its_segment(setup: Setup) {
    let house = House::start(setup);
    let (organizer, http, post) = (&house.organizer, &house.program.http, house.setup.post());
    let event = house.event(&json!({ "time_zone": zone_of_noon() }), &[(ANNA, "Anna"), (BO, "Bo")]);
    post.nth(ANNA, 1);
    http.form(&house.link(&event, ANNA), "answer=yes").is(303);
    post.nth(ANNA, 2);
    let letters = format!("/events/{event}/letters");
    let words = json!({ "segment": "going", "subject": "Bring a jacket", "body": "We are **outside** <b>now</b>." });
    let preview = organizer
        .json("POST", &format!("{letters}/preview"), &words)
        .is(200)
        .json();
    let html = preview["html"].as_str().unwrap();
    assert!(
        html.contains("<strong>outside</strong>") && html.contains("&lt;b&gt;"),
        "{html}"
    );
    let to = organizer
        .json("POST", &format!("{letters}/test"), &words)
        .is(202)
        .json()["to"]
        .clone();
    let test = post.nth(to.as_str().unwrap(), 1);
    assert!(test.text.starts_with("This is a test"), "{}", test.text);
    let sent = organizer.json("POST", &letters, &words).is(202).json();
    assert_eq!(sent["to"], 1, "{sent}");
    let letter = post.nth(ANNA, 3);
    assert_eq!(letter.subject, "Bring a jacket");
    assert!(
        letter.text.contains("We are outside") && letter.text.contains("Unsubscribe: "),
        "{}",
        letter.text
    );
    wait_for("the letter to be marked", || {
        let listed = organizer.api(&letters).is(200).json()["items"][0].clone();
        (listed["sent"] == 1 && listed["letter"]["state"] == "sent").then_some(())
    });
    assert_eq!(post.to(BO).len(), 1);
    let id = sent["id"].as_str().unwrap();
    organizer
        .json("DELETE", &format!("/letters/{id}"), &Value::Null)
        .is(409);
    let later = json!({ "segment": "silent", "subject": "Coming?", "body": "Do tell us.", "hours_from_start": -24 });
    let later = organizer.json("POST", &letters, &later).is(202).json();
    let id = later["id"].as_str().unwrap();
    organizer
        .json("DELETE", &format!("/letters/{id}"), &Value::Null)
        .is(204);
    for (field, value, said) in [
        ("segment", json!("came"), "check-ins"),
        ("body", json!("  "), "empty"),
        ("send_at", json!("2020-01-01T00:00:00Z"), "past"),
    ] {
        let mut wrong = words.clone();
        wrong[field] = value;
        let refused = organizer.json("POST", &letters, &wrong).is(422).body;
        assert!(refused.contains(said), "{refused}");
    }
}

#[test]
fn a_letter_goes_to_its_segment_on_sqlite() {
    a_letter_goes_to_its_segment(Setup::with_mail_server());
}

#[test]
fn a_letter_goes_to_its_segment_on_postgresql() {
    a_letter_goes_to_its_segment(Setup::servers());
}
