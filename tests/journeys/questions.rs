//! What a host asks of who comes: a calendar's yes takes the seat, and the letter that follows asks what has to be answered.

use journeys::Setup;
use serde_json::json;

use crate::house::id;
use crate::office::{ANNA, Entry, Office};

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
