//! Somebody lost their links: an address is all that it takes, and nobody learns whether it is known.

use journeys::Setup;
use serde_json::json;
use testkit::ask_postgres;

use crate::database_faults::sqlite3;
use crate::house::{Desk, House};

const ANNA: &str = "anna@example.org";

#[test]
fn lost_links_come_by_mail_over_all_groups() {
    lost(Setup::embedded());
}

#[test]
fn lost_links_come_by_mail_on_servers() {
    lost(Setup::servers());
}

fn lost(setup: Setup) {
    let house = House::start(setup);
    let http = &house.program.http;
    let post = house.setup.post();
    let other = Desk::open(house.organizer.clone());
    let first = house.event(&json!({}), &[(ANNA, "Anna")]);
    let second = other.event(&json!({ "title": "Lunch" }), &[("Anna@Example.org", "A. Berg")]);
    house.draft(&json!({ "title": "Not yet" }));
    post.nth(ANNA, 1);

    http.get("/links").is(200);
    let known = http.form("/links", "email=ANNA%40example.org").is(200);
    let unknown = http.form("/links", "email=nobody%40example.org").is(200);
    assert_eq!(known.body, unknown.body, "the same page, byte for byte");
    assert_eq!(http.form("/links", "email=anna").status, 422);

    let letters = || {
        let all = post.letters().into_iter();
        all.filter(|letter| letter.subject == "Your personal links")
            .collect::<Vec<_>>()
    };
    let letter = journeys::wait_for("the letter", || letters().into_iter().next());
    assert_eq!(letter.to.len(), 1);
    for link in [house.link(&first, ANNA), other.link(&second, "Anna@Example.org")] {
        assert!(letter.text.contains(&link), "{link} in {}", letter.text);
        http.get(&link).is(200);
    }
    assert_eq!(letter.from_name, "Acquaint");
    let object = letter.link_to("/u/").unwrap();
    // The letter itself is forgotten after thirty days.
    let forget = "DELETE FROM mails WHERE kind = 'your_links'";
    match house.setup.database_url() {
        Some(url) => drop(ask_postgres(&url, forget)),
        None => drop(sqlite3(
            &house.setup.sqlite(),
            &format!("PRAGMA busy_timeout = 5000; {forget}"),
        )),
    }
    objected_to(&house, &object);
    assert_eq!(letters().len(), 1);
    http.form(&object, "scope=none").is(303);
    // Who takes it back has the day anew; the fourth from then looks the same, and is none.
    for _ in 0..4 {
        assert_eq!(http.form("/links", "email=anna%40example.org").is(200).body, known.body);
    }
    journeys::wait_for("three more", || (letters().len() == 4).then_some(()));
    // What is enqueued later goes out later: nothing is on its way any more.
    let third = house.event(&json!({ "title": "Last" }), &[("bo@example.org", "Bo")]);
    house.all_marked_sent(&third);
    post.nth("bo@example.org", 2);
    assert_eq!(letters().len(), 4);
}

/// Who did not ask for such a letter ends all mail to the address with one press, and looking does not.
fn objected_to(house: &House, object: &str) {
    let http = &house.program.http;
    assert!(
        http.get(object)
            .is(200)
            .body
            .contains("No more mail from any group here")
    );
    http.form(object, "scope=all").is(303);
    assert!(
        http.get(object)
            .is(200)
            .body
            .contains("You get no mail from this instance")
    );
    http.form("/links", "email=anna%40example.org").is(200);
    // What is enqueued later goes out later: nothing is on its way any more.
    let later = house.event(&json!({ "title": "Later" }), &[("bo@example.org", "Bo")]);
    house.all_marked_sent(&later);
    house.setup.post().nth("bo@example.org", 1);
}
