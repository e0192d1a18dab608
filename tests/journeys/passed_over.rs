//! A seat that comes free while the next in line can't be told.

use journeys::{Setup, wait_for};
use serde_json::{Value, json};
use testkit::{Behaviour, Reply};

use crate::house::House;
use crate::looking;

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const CEM: &str = "cem@example.org";
const ORGA: &str = "orga@example.net";

#[test]
fn who_cannot_be_told_is_passed_over_and_the_organizer_hears_of_it_once() {
    let house = House::start(Setup::with_mail_server());
    let post = house.setup.post();
    house
        .organizer
        .json(
            "PATCH",
            &format!("/groups/{}", house.group),
            &json!({ "reply_to": ORGA }),
        )
        .is(200);
    let event = house.event(&json!({ "capacity": 1 }), &[(ANNA, "Anna"), (BO, "Bo"), (CEM, "Cem")]);
    let seat = |who: &str| house.invitation(&event, who)["seat"].clone();
    let say = |who: &str, answer: &str| {
        house
            .program
            .http
            .form(&house.link(&event, who), &format!("answer={answer}"))
            .is(303);
    };
    for who in [ANNA, BO, CEM] {
        post.nth(who, 1);
    }
    say(ANNA, "yes");
    // Bo's mailbox is gone by the time of the letter that says that he waits.
    let sink = house.setup.sink.as_ref().unwrap();
    sink.set_script(|asked| match asked.recipient.as_str() {
        BO => Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user")),
        _ => Behaviour::Accept,
    });
    say(BO, "yes");
    wait_for("Bo's letter to bounce", || {
        (house.invitation(&event, BO)["delivery"] == "bounced").then_some(())
    });
    say(CEM, "yes");
    say(ANNA, "no");
    assert_eq!((seat(BO), seat(CEM)), (json!("waitlisted"), json!("confirmed")));
    let notice = post.nth(ORGA, 1);
    assert!(notice.subject.contains("Bo could not be told"), "{}", notice.subject);
    assert!(
        notice
            .text
            .contains(&format!("/console/groups/{}/unreached", house.group)),
        "{}",
        notice.text
    );

    // Nobody else waits: the seat stays free for who answers next, and the organizer knows already.
    say(CEM, "no");
    assert_eq!(seat(BO), json!("waitlisted"));
    say(ANNA, "yes");
    assert_eq!(seat(ANNA), json!("confirmed"));
    say(ANNA, "no");
    post.nth(ORGA, 1);

    // With another chance, the seat that is free is his.
    sink.clear_script();
    let path = format!("/groups/{}/suppressions/{BO}", house.group);
    house.organizer.json("DELETE", &path, &Value::Null).is(204);
    assert_eq!(seat(BO), json!("confirmed"));
    looking::changes_nothing_after(&house, "passed_over");
    assert!(post.nth(BO, 2).subject.contains("You have a seat") || post.nth(BO, 2).subject.contains("You're going"));
}

#[test]
fn who_answers_by_the_link_has_a_seat_though_no_letter_reaches_them() {
    let house = House::start(Setup::with_mail_server());
    house
        .setup
        .sink
        .as_ref()
        .unwrap()
        .set_script(|asked| match asked.recipient.as_str() {
            BO => Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user")),
            _ => Behaviour::Accept,
        });
    let event = house.event(&json!({ "capacity": 1 }), &[(BO, "Bo")]);
    let becomes = |delivery: &str| {
        wait_for(delivery, || {
            (house.invitation(&event, BO)["delivery"] == delivery).then_some(())
        });
    };
    becomes("bounced");
    // The organizer handed the link on.
    let link = house.link(&event, BO);
    house.program.http.form(&link, "answer=yes").is(303);
    assert!(
        house
            .program
            .http
            .get(&link)
            .is(200)
            .body
            .contains("You&#39;re in</h2>")
    );
    assert_eq!(house.invitation(&event, BO)["seat"], "confirmed");
    becomes("suppressed");
}
