//! Letters to some of an event's people: looked at, tried, sent, and followed.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::House;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const CLEO: &str = "cleo@example.org";

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
    assert_eq!(preview["to"], 1, "only who is going");
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
        ("segment", json!("came"), "once the event has begun"),
        ("body", json!("  "), "empty"),
        ("send_at", json!("2020-01-01T00:00:00Z"), "past"),
    ] {
        let mut wrong = words.clone();
        wrong[field] = value;
        let refused = organizer.json("POST", &letters, &wrong).is(422).body;
        assert!(refused.contains(said), "{refused}");
    }
}

fn a_letter_goes_to_those_of_one_date(setup: Setup) {
    let house = House::start(setup);
    let (organizer, http, post) = (&house.organizer, &house.program.http, house.setup.post());
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3", "time_zone": zone_of_noon() });
    let event = house.event(&weekly, &[(ANNA, "Anna"), (BO, "Bo")]);
    let dates = organizer.api(&format!("/events/{event}/occurrences")).is(200).json();
    let second = dates["items"][1]["recurrence_id"].as_str().unwrap().to_owned();
    for who in [ANNA, BO] {
        // Whoever answers before the invitation went out gets one letter instead of two.
        post.nth(who, 1);
        http.form(&house.link(&event, who), "answer=yes").is(303);
        post.nth(who, 2);
    }
    let no = format!("occurrence={second}&answer=no");
    http.form(&format!("{}/occurrences", house.link(&event, BO)), &no)
        .is(303);
    post.nth(BO, 3);
    let letters = format!("/events/{event}/letters");
    let words = |segment: &str| {
        json!({
            "segment": segment, "subject": "The second time", "body": "We meet at the *bridge*.", "recurrence_id": second,
        })
    };
    let sent = organizer.json("POST", &letters, &words("going")).is(202).json();
    assert_eq!(
        (&sent["to"], &sent["recurrence_id"]),
        (&json!(1), &json!(second)),
        "{sent}"
    );
    let letter = post.nth(ANNA, 3);
    assert_eq!(letter.subject, "The second time");
    let none = organizer.json("POST", &letters, &words("maybe")).is(202).json();
    assert_eq!(none["to"], 0, "{none}");
    let mut unknown = words("going");
    unknown["recurrence_id"] = json!("2020-01-01");
    let refused = organizer.json("POST", &letters, &unknown).is(422).json();
    assert_eq!(refused["errors"][0]["pointer"], "/recurrence_id", "{refused}");
    wait_for("the letters to be marked", || {
        let listed = organizer.api(&letters).is(200).json()["items"].clone();
        let all = listed.as_array()?.iter().all(|one| one["letter"]["state"] == "sent");
        all.then_some(())
    });
    assert_eq!(post.to(BO).len(), 3, "Bo does not come on that date");
}

#[test]
fn a_letter_goes_to_those_of_one_date_on_sqlite() {
    a_letter_goes_to_those_of_one_date(Setup::with_mail_server());
}

#[test]
fn a_letter_goes_to_those_of_one_date_on_postgresql() {
    a_letter_goes_to_those_of_one_date(Setup::servers());
}

#[test]
fn a_letter_goes_to_its_segment_on_sqlite() {
    a_letter_goes_to_its_segment(Setup::with_mail_server());
}

#[test]
fn a_letter_goes_to_its_segment_on_postgresql() {
    a_letter_goes_to_its_segment(Setup::servers());
}

fn a_letter_goes_to_who_gave_an_answer(setup: Setup) {
    let house = House::start(setup);
    let (organizer, http, post) = (&house.organizer, &house.program.http, house.setup.post());
    let questions = json!([
        { "id": "meal", "kind": "choice", "label": "What do you eat?", "options": ["Meat", "Beans"] },
        { "id": "help", "kind": "many", "label": "When can you help?", "options": ["Before", "After"] },
        { "id": "lift", "kind": "yes_no", "label": "Do you need a lift?" },
    ]);
    let given = json!({ "time_zone": zone_of_noon(), "questions": questions });
    let event = house.event(&given, &[(ANNA, "Anna"), (BO, "Bo"), (CLEO, "Cleo")]);
    for (who, answers) in [
        (ANNA, "q_meal=Beans&q_help.0=&q_help.1=Before&q_help.2=After&q_lift=yes"),
        (BO, "q_meal=Meat&q_help.0=&q_help.1=After&q_lift=no"),
        (CLEO, "q_meal=Beans"),
    ] {
        post.nth(who, 1);
        let link = house.link(&event, who);
        http.form(&link, &format!("answer=yes&{answers}")).is(303);
        post.nth(who, 2);
    }
    // Who comes no more is written to no more.
    http.form(&house.link(&event, CLEO), "answer=no").is(303);
    post.nth(CLEO, 3);
    let letters = format!("/events/{event}/letters");
    let write = |question: &str, answer: Value| {
        let segment = json!({ "question": question, "answer": answer });
        let words = json!({ "segment": segment, "subject": format!("{question} {answer}"), "body": "Hello." });
        organizer.json("POST", &letters, &words)
    };
    for (question, answer, to) in [
        ("meal", json!("Beans"), 1),
        ("help", json!("After"), 2),
        ("help", json!(["Before", "After"]), 1),
        ("lift", json!(false), 1),
    ] {
        let sent = write(question, answer.clone()).is(202).json();
        assert_eq!(sent["to"], to, "{sent}");
        assert_eq!(sent["segment"]["question"], question, "{sent}");
    }
    for (question, answer) in [("meal", json!("Fish")), ("shoe", json!("42")), ("lift", json!(7))] {
        let refused = write(question, answer).is(422).json();
        assert_eq!(refused["errors"][0]["pointer"], "/segment", "{refused}");
    }
    wait_for("the letters to be marked", || {
        let listed = organizer.api(&letters).is(200).json()["items"].clone();
        let all = listed.as_array()?.iter().all(|one| one["letter"]["state"] == "sent");
        all.then_some(())
    });
    house.all_marked_sent(&event);
    let subjects = |who: &str, before: usize| {
        let mut all: Vec<String> = post.to(who)[before..]
            .iter()
            .map(|letter| letter.subject.clone())
            .collect();
        all.sort();
        all
    };
    assert_eq!(
        subjects(ANNA, 2),
        ["help \"After\"", "help [\"Before\",\"After\"]", "meal \"Beans\""]
    );
    assert_eq!(subjects(BO, 2), ["help \"After\"", "lift false"]);
    assert_eq!(subjects(CLEO, 3), [""; 0]);
}

#[test]
fn a_letter_goes_to_who_gave_an_answer_on_sqlite() {
    a_letter_goes_to_who_gave_an_answer(Setup::with_mail_server());
}

#[test]
fn a_letter_goes_to_who_gave_an_answer_on_postgresql() {
    a_letter_goes_to_who_gave_an_answer(Setup::servers());
}
