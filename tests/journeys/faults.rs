//! Faults: mail servers and databases that go away, and a program that is killed.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use journeys::{Acquaint, Proxy, Setup, wait_for, wait_within};
use serde_json::{Value, json};
use testkit::{Behaviour, Reply};

use crate::house::House;

/// Letters that a worker has in hand at once; what a kill may send twice.
const IN_HAND: usize = 128;

#[test]
fn letters_wait_for_a_mail_server_that_is_away_and_no_attempt_is_counted() {
    let house = House::start(Setup::with_mail_server());
    let sink = house.setup.sink.clone().unwrap();
    sink.stop();
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    wait_for("the worker to notice", || {
        let list = house.organizer.api(&format!("/events/{event}/deliveries")).json();
        list["items"][0]["last_error"].as_str().map(|_| ())
    });
    let letter = &house.organizer.api(&format!("/events/{event}/deliveries")).json()["items"][0];
    assert!(
        letter["attempts"].as_u64().is_some_and(|attempts| attempts <= 1),
        "{letter}"
    );
    assert_eq!(house.invitation(&event, "anna@example.org")["delivery"], "pending");
    house
        .program
        .http
        .form(&house.link(&event, "anna@example.org"), "answer=yes")
        .is(303);
    sink.start_again();
    let letter = house.setup.post().nth("anna@example.org", 1);
    assert!(
        letter.subject.contains("going"),
        "the one letter that is right now: {}",
        letter.subject
    );
}

#[test]
fn each_recipient_is_answered_for_alone() {
    let house = House::start(Setup::with_mail_server());
    house.leftovers.are_meant();
    let sink = house.setup.sink.clone().unwrap();
    sink.set_script(|asked| match asked.recipient.as_str() {
        "busy@example.org" => Behaviour::RefuseRecipient(Reply::new(450, "4.2.0 later")),
        "nobody@example.org" => Behaviour::RefuseRecipient(Reply::new(550, "5.1.1 no such user")),
        "strict@example.org" => Behaviour::RefuseLetter(Reply::new(554, "5.6.0 no")),
        _ => Behaviour::Accept,
    });
    let names = ["busy", "nobody", "strict", "anna"].map(|name| format!("{name}@example.org"));
    let people: Vec<_> = names.iter().map(|address| (address.as_str(), "N")).collect();
    let event = house.event(&json!({}), &people);
    let expected = [
        ("busy", "deferred"),
        ("nobody", "bounced"),
        ("strict", "failed"),
        ("anna", "sent"),
    ];
    for (name, state) in expected {
        wait_for(state, || {
            Some(()).filter(|()| house.invitation(&event, &format!("{name}@example.org"))["delivery"] == state)
        });
    }
    let list = house
        .organizer
        .api(&format!("/groups/{}/suppressions", house.group))
        .json();
    assert!(
        list.to_string().contains("nobody@example.org") && !list.to_string().contains("busy@"),
        "{list}"
    );
    sink.clear_script();
}

#[test]
fn a_kill_in_the_middle_of_a_thousand_invitations_loses_none_on_sqlite() {
    survive_a_kill(Setup::with_mail_server());
}

#[test]
fn a_kill_in_the_middle_of_a_thousand_invitations_loses_none_on_postgresql() {
    survive_a_kill(Setup::servers());
}

fn survive_a_kill(setup: Setup) {
    let house = House::start(setup);
    let sink = house.setup.sink.clone().unwrap();
    let event = house.event(&json!({}), &[]);
    house.invite_many(&event, 1_000);
    sink.wait_until("200 letters", Duration::from_mins(1), |counters| {
        counters.letters >= 200
    });
    let House { setup, program, .. } = house;
    program.kill();
    let seen = sink.letters().len();
    assert!(seen < 1_000, "the kill came too late to show anything");
    let program = setup.serve();
    let recipients = || {
        sink.letters()
            .iter()
            .flat_map(|letter| letter.to.clone())
            .collect::<BTreeSet<_>>()
    };
    wait_within("each of the 1,000 to have a letter", Duration::from_mins(2), || {
        Some(()).filter(|()| recipients().len() == 1_000)
    });
    program.stop("TERM");
    check_duplicates(&sink.letters(), IN_HAND);
}

/// Every letter once; twice at most for those that were in hand, and then under the same Message-ID.
fn check_duplicates(letters: &[testkit::SmtpLetter], at_most: usize) {
    let mut identities: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for letter in letters {
        let opened = letter.open();
        identities
            .entry(opened.to.join(","))
            .or_default()
            .push(opened.header("Message-ID").unwrap_or_default().to_owned());
    }
    let twice: Vec<_> = identities.values().filter(|ids| ids.len() > 1).collect();
    assert!(
        twice.iter().all(|ids| ids.iter().collect::<BTreeSet<_>>().len() == 1),
        "another Message-ID: {twice:?}"
    );
    assert!(twice.len() <= at_most, "{} letters twice", twice.len());
    println!("{} letters, {} of them twice", letters.len(), twice.len());
}

#[test]
fn a_polite_stop_in_the_middle_leaves_no_letter_half_sent() {
    let house = House::start(Setup::with_mail_server());
    let sink = house.setup.sink.clone().unwrap();
    let event = house.event(&json!({}), &[]);
    house.invite_many(&event, 600);
    let House { setup, program, .. } = house;
    let mut program = Some(program);
    for (count, signal) in [(100, "TERM"), (300, "INT")] {
        sink.wait_until("some letters", Duration::from_mins(1), |counters| {
            counters.letters >= count
        });
        program.take().map(|program: Acquaint| program.stop(signal));
        program = Some(setup.serve());
    }
    sink.wait_until("all letters", Duration::from_mins(1), |counters| {
        counters.letters >= 600
    });
    program.map(|program| program.stop("TERM"));
    assert_eq!(sink.letters().len(), 600, "a polite stop sends nothing twice");
    check_duplicates(&sink.letters(), 0);
}

#[test]
fn a_database_that_goes_away_is_named_and_comes_back_without_a_restart() {
    let mut setup = Setup::servers();
    let url = setup.database_url().unwrap();
    let server = url
        .split('@')
        .nth(1)
        .and_then(|rest| rest.split('/').next())
        .unwrap()
        .to_owned();
    let proxy = Proxy::to(&server);
    setup.set(
        "ACQUAINT_DATABASE_URL",
        &url.replace(&server, &proxy.address().to_string()),
    );
    let house = House::start(setup);
    let event = house.event(&json!({}), &[("anna@example.org", "Anna")]);
    let link = house.link(&event, "anna@example.org");
    house.setup.post().nth("anna@example.org", 1);

    proxy.cut();
    let away = house.organizer.api(&format!("/events/{event}")).is(503);
    assert!(away.header("retry-after").is_some());
    assert_eq!(away.header("content-type"), Some("application/problem+json"));
    // What it said a moment ago is good for a moment.
    let ready = wait_for("the database to be named", || {
        Some(house.program.http.get("/readyz")).filter(|ready| ready.status == 503)
    });
    assert!(ready.body.contains("database"), "{}", ready.body);
    house.program.http.get("/healthz").is(200);
    let page = house.program.http.form(&link, "answer=yes").is(503);
    assert!(page.body.contains("<html"), "{}", page.body);

    proxy.mend();
    wait_for("the database to be back", || {
        Some(()).filter(|()| house.program.http.get("/readyz").status == 200)
    });
    house.program.http.form(&link, "answer=yes").is(303);
    house.setup.post().nth("anna@example.org", 2);
    assert_eq!(
        house
            .organizer
            .json("PATCH", &format!("/events/{event}"), &json!({ "title": "Still here" }))
            .is(200)
            .json()["title"],
        "Still here"
    );
    assert_ne!(house.reload(&event), Value::Null);
}
