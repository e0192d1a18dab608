//! An event whose organizer accepts or declines each who says yes, or sets its rules aside for one person: page, letters, calendars.

use journeys::Setup;
use serde_json::{Value, json};

use crate::house::{House, day, id};
use crate::looking;
use crate::public_rsvp::{ask, the_log_replays};

const ADA: &str = "ada@example.org";
const BO: &str = "bo@example.org";

fn each_is_accepted_or_declined(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    let house = House::start(setup);
    let post = house.setup.post();
    let event = house.event(&json!({ "capacity": 4, "approval": true }), &[(BO, "Bo")]);
    let page = house.organizer.api(&format!("/events/{event}")).json()["url"].clone();
    ask(&house, page.as_str().unwrap(), ADA);
    let link = post.nth(ADA, 1);
    assert!(link.subject.starts_with("Confirm your request"), "{}", link.subject);
    assert_eq!(house.invitation(&event, ADA)["seat"], Value::Null, "none is held");
    let ada = link.link_to("/r/").unwrap().replace("?answer=yes", "");
    house.program.http.form(&ada, "answer=yes&name=Ada").is(303);
    let asked = post.nth(ADA, 2);
    assert!(asked.subject.starts_with("Your request"), "{}", asked.subject);
    assert!(asked.calendar().unwrap().unfolded().contains("STATUS:TENTATIVE"));
    post.nth(BO, 1);
    house.program.http.form(&house.link(&event, BO), "answer=yes").is(303);
    post.nth(BO, 2);

    let decide = |email, word| {
        let path = format!("/invitations/{}/{word}", id(&house.invitation(&event, email)));
        house.organizer.json("POST", &path, &json!({})).is(200)
    };
    decide(ADA, "accept");
    let accepted = post.nth(ADA, 3);
    assert!(accepted.text.contains("accepted your request"), "{}", accepted.text);
    assert!(accepted.calendar().unwrap().unfolded().contains("STATUS:CONFIRMED"));
    decide(BO, "decline");
    // Who was accepted and brings somebody along asks anew, where that is wanted.
    house.patch(&event, &json!({ "approval_again": true, "guests_max": 1 }));
    house.program.http.form(&ada, "answer=yes&guests=1").is(303);
    let again = post.nth(ADA, 4);
    assert!(again.subject.starts_with("Your request"), "{}", again.subject);
    decide(ADA, "accept");
    assert_eq!(house.invitation(&event, ADA)["guests"], 1);
    assert!(post.nth(ADA, 5).text.contains("accepted your request"));
    let declined = post.nth(BO, 3);
    assert!(
        declined.subject.starts_with("About your request"),
        "{}",
        declined.subject
    );
    assert!(
        declined.text.contains("Thank you for wanting to come"),
        "{}",
        declined.text
    );
    assert_eq!(declined.calendar().unwrap().method.as_deref(), Some("CANCEL"));
    the_log_replays(&house, &event);
    looking::changes_nothing_after(&house, "requested");
}

fn rules_are_set_aside_for_one_person(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let post = house.setup.post();
    let closed = json!({ "capacity": 4, "rsvp_closes": format!("{}T12:00:00", day(-1)) });
    let event = house.event(&closed, &[(ADA, "Ada"), (BO, "Bo")]);
    post.nth(ADA, 1);
    post.nth(BO, 1);
    let say_yes = || house.program.http.form(&house.link(&event, ADA), "answer=yes&guests=1");
    say_yes().is(409);
    let set_aside = |email, change: &Value| {
        let path = format!("/invitations/{}", id(&house.invitation(&event, email)));
        house.organizer.json("PATCH", &path, change).is(200)
    };
    let later = format!("{}T12:00:00", day(30));
    set_aside(
        ADA,
        &json!({ "rsvp_closes": later, "guests_max": 1, "reason": "At sea until then" }),
    );
    say_yes().is(303);
    set_aside(BO, &json!({ "seat": "confirmed", "reason": "Gives the first talk" }));
    for email in [ADA, BO] {
        let letter = post.nth(email, 2);
        assert!(letter.subject.starts_with("You're going"), "{}", letter.subject);
        assert!(letter.calendar().unwrap().unfolded().contains("STATUS:CONFIRMED"));
        // Why is for the team alone.
        assert!(
            !letter.text.contains("At sea") && !letter.text.contains("first talk"),
            "{}",
            letter.text
        );
    }
    let log = house.organizer.api(&format!("/events/{event}/seat-log")).json()["items"].clone();
    let notes: Vec<_> = log
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|step| step["note"].as_str())
        .collect();
    assert_eq!(notes, ["At sea until then", "Gives the first talk"]);
    the_log_replays(&house, &event);
}

#[test]
fn rules_are_set_aside_for_one_person_on_sqlite() {
    rules_are_set_aside_for_one_person(Setup::embedded());
}

#[test]
fn rules_are_set_aside_for_one_person_on_postgresql_by_real_mail() {
    rules_are_set_aside_for_one_person(Setup::servers());
}

#[test]
fn each_is_accepted_or_declined_on_sqlite() {
    each_is_accepted_or_declined(Setup::embedded());
}

#[test]
fn each_is_accepted_or_declined_on_postgresql_by_real_mail() {
    each_is_accepted_or_declined(Setup::servers());
}
