//! One personal link and very many answers: each counts, and the mailbox stays quiet.

use std::time::Duration;

use journeys::Setup;
use serde_json::json;

use crate::house::House;

const ANNA: &str = "anna@example.org";

#[test]
fn a_personal_link_is_no_mail_bomb() {
    let mut setup = Setup::with_mail_server();
    setup.set("ACQUAINT_SETTLE_SECONDS", "120");
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let post = house.setup.post();
    let event = house.event(&json!({}), &[(ANNA, "Anna")]);
    post.nth(ANNA, 1);
    let link = house.link(&event, ANNA);
    house.program.http.form(&link, "answer=yes").is(303);
    assert!(
        post.nth(ANNA, 2).subject.starts_with("You're going"),
        "the first at once"
    );
    for answer in ["no", "yes"].into_iter().cycle().take(99) {
        house.program.http.form(&link, &format!("answer={answer}")).is(303);
    }
    assert_eq!(house.invitation(&event, ANNA)["answer"], "no");
    assert_eq!(house.invitation(&event, ANNA)["delivery"], "pending");
    std::thread::sleep(Duration::from_secs(3));
    post.nth(ANNA, 2);
    // What others do is told at once all the same.
    house
        .organizer
        .json("POST", &format!("/events/{event}/cancel"), &json!({}))
        .is(200);
    assert!(post.nth(ANNA, 3).subject.starts_with("Cancelled"));
}

#[test]
fn answers_without_end_by_one_link_are_put_off() {
    let house = House::start(Setup::embedded());
    let event = house.event(&json!({}), &[(ANNA, "Anna"), ("bo@example.org", "Bo")]);
    let link = house.link(&event, ANNA);
    let mut answers = (0..400).map(|_| house.program.http.form(&link, "answer=no"));
    let refused = answers.find(|answer| answer.status != 303).expect("one is too many");
    assert_eq!(refused.status, 429, "{}", refused.body);
    assert!(refused.header("retry-after").is_some());
    house
        .program
        .http
        .form(&house.link(&event, "bo@example.org"), "answer=yes")
        .is(303);
}
