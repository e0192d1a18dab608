//! What a host asks of who comes: a calendar's yes takes the seat, and the letter that follows asks what has to be answered;
//! what is asked afterwards comes by a letter the next morning.

use jiff::{ToSpan, Zoned};
use journeys::{Setup, wait_for};
use serde_json::{Value, json};

use crate::house::{House, id};
use crate::looking;
use crate::office::{ANNA, Entry, Office};
use crate::seats::{PEOPLE, house as start, local, noon};

fn a_calendars_yes_is_asked_what_the_host_wants_to_know(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    setup.set("ACQUAINT_SETTLE_SECONDS", "0");
    let office = Office::open(setup);
    let house = &office.house;
    let asked = json!([{ "id": "meal", "kind": "choice", "label": "What do you eat?", "options": ["Meat", "Beans"], "required": true },
        { "id": "needs", "kind": "private", "label": "What do you need?" }]);
    let event = house.event(&json!({ "capacity": 4, "questions": asked }), &[(ANNA, "Anna Berg")]);
    let entry = Entry::of(&office.letter(ANNA, 1));
    office.answers(&event, ANNA, &entry, "ACCEPTED", 1);
    assert_eq!(house.invitation(&event, ANNA)["seat"], "confirmed");
    let asks = "Please answer the host's questions";
    let letter = office.letter(ANNA, 2);
    assert!(letter.text.contains(asks), "{}", letter.text);
    let link = house.link(&event, ANNA);
    assert!(letter.text.contains(&format!("{link}#questions")), "{}", letter.text);

    let page = house.program.http.get(&link).is(200).body;
    assert!(page.contains("What do you eat?"), "{page}");
    house.program.http.form(&link, "q_meal=").is(422);
    house.program.http.form(&link, "q_meal=Beans&q_needs=A+ramp").is(303);
    let listed = house.invitation(&event, ANNA);
    assert_eq!(
        (&listed["answers"]["meal"], &listed["seat"]),
        (&json!("Beans"), &json!("confirmed"))
    );
    // What is private is for the group's owners.
    assert!(!listed.to_string().contains("ramp"), "{listed}");
    let own = house.organizer.api(&format!("/invitations/{}", id(&listed))).json();
    assert_eq!(own["private_answers"], json!({ "needs": "A ramp" }));
    // Once answered, no letter asks.
    house.patch(&event, &json!({ "venue": { "name": "Warehouse" } }));
    let letter = office.letter(ANNA, 3);
    assert!(!letter.text.contains(asks), "{}", letter.text);
}

#[test]
fn a_calendars_yes_is_asked_what_the_host_wants_to_know_on_sqlite() {
    a_calendars_yes_is_asked_what_the_host_wants_to_know(Setup::embedded());
}

#[test]
fn a_calendars_yes_is_asked_what_the_host_wants_to_know_on_postgresql_by_real_mail() {
    a_calendars_yes_is_asked_what_the_host_wants_to_know(Setup::servers());
}

/// As if an event had been then: no test waits for a morning.
fn was_then(house: &House, event: &str, starts: &Zoned) {
    let (starts, ends) = (local(starts), local(&(starts + 2.hours())));
    let times = format!("UPDATE events SET starts = '{starts}', ends = '{ends}'");
    let id = match house.setup.database_url() {
        Some(_) => format!("'{event}'"),
        None => format!("x'{}'", event.replace('-', "")),
    };
    house.by_hand(&format!("{times} WHERE id = {id}"));
}

fn who_came_is_asked_how_it_was(setup: Setup) {
    let house = start(setup);
    let post = house.setup.post();
    let http = &house.program.http;
    let (now, zone) = noon();
    let [ada, bo, cem] = PEOPLE.map(|(email, _)| email);
    let given = json!({
        "capacity": 5, "time_zone": zone, "starts": local(&(&now - 1.hour())), "ends": local(&(&now + 1.hour())),
        "venue": { "name": "Loft" }
    });
    let event = house.event(&given, &PEOPLE);
    for (email, _) in PEOPLE {
        post.nth(email, 1);
        http.form(&house.link(&event, email), "answer=yes").is(303);
        post.nth(email, 2);
    }
    // Cem does not come, and Bo wants no more mail of this group.
    for email in [ada, bo] {
        let came = json!({ "invitation_id": id(&house.invitation(&event, email)) });
        let path = format!("/events/{event}/check-ins");
        house.organizer.json("POST", &path, &came).is(201);
    }
    let leave = post.nth(bo, 2).link_to("/u/").unwrap();
    http.form(&leave, "").is(200);
    was_then(&house, &event, &(&now - 48.hours()));
    let asked = json!([{ "id": "how", "kind": "text", "label": "How was it for you?", "when": "after" }]);
    house.patch(&event, &json!({ "questions": asked }));
    let letter = post.nth(ada, 3);
    assert!(letter.subject.starts_with("How was it?"), "{}", letter.subject);
    let link = house.link(&event, ada);
    assert!(letter.text.contains(&format!("{link}#questions")), "{}", letter.text);
    assert!(letter.calendar().is_none() && letter.header("List-Unsubscribe-Post").is_some());
    assert!(http.get(&link).is(200).body.contains("How was it for you?"));
    http.form(&link, "q_how=Warm").is(303);
    assert!(http.get(&link).is(200).body.contains("Thank you"));
    assert_eq!(house.invitation(&event, ada)["answers"], json!({ "how": "Warm" }));
    let feedback = wait_for("what becomes of each", || {
        let list = house.organizer.api(&format!("/events/{event}/deliveries")).json();
        let items = list["items"]
            .as_array()?
            .iter()
            .filter(|mail| mail["kind"] == "feedback");
        let states: Vec<_> = items
            .map(|mail| (mail["recipient"].clone(), mail["state"].clone()))
            .collect();
        let is_open = |(_, state): &(Value, Value)| state == "pending" || state == "sending";
        (!states.is_empty() && !states.iter().any(is_open)).then_some(states)
    });
    assert_eq!(
        feedback,
        [(json!(ada), json!("sent")), (json!(bo), json!("suppressed"))]
    );
    assert_eq!((post.to(bo).len(), post.to(cem).len()), (2, 2));
    looking::changes_nothing_after(&house, "feedback");
}

#[test]
fn who_came_is_asked_how_it_was_on_sqlite() {
    who_came_is_asked_how_it_was(Setup::embedded());
}

#[test]
fn who_came_is_asked_how_it_was_on_postgresql_by_real_mail() {
    who_came_is_asked_how_it_was(Setup::servers());
}
