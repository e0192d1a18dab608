//! What is set aside for one person: a later deadline, more guests, a seat out of turn; each with a reason in the log.

use serde_json::json;

use super::house::{House, id};
use super::organizer::{Browser, OLGA, changed, fields_of};

#[test]
fn a_deadline_and_guests_are_set_aside_for_one_person_and_the_log_says_why() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 9, "rsvp_closes": "2026-11-23T12:00:00" }));
    house.invite(&event, &["anna", "bo"]);
    house.clock.advance(std::time::Duration::from_hours(48));
    let (anna, bo) = (house.link(&event, "anna"), house.link(&event, "bo"));
    house.submit(&anna, "answer=yes").is(409);
    let path = format!("/invitations/{}", id(&house.invitation(&event, "anna")));
    let change = json!({ "rsvp_closes": "2026-11-30T12:00:00", "guests_max": 2, "reason": "On a ship until then" });
    let changed = house.call("PATCH", &path, &change).is(200).json();
    assert_eq!(
        changed["overrides"],
        json!({ "rsvp_closes": "2026-11-30T12:00:00", "guests_max": 2 })
    );
    assert_eq!(house.get(&path).is(200).json()["overrides"], changed["overrides"]);
    assert!(house.page(&anna).is(200).text().contains("name=\"guests\""));
    house.submit(&anna, "answer=yes&guests=2").is(303);
    house.submit(&bo, "answer=yes").is(409);
    let log = house.get(&format!("/events/{event}/seat-log")).is(200).json();
    let first = &log["items"][0];
    assert_eq!(
        (&first["what"], &first["reason"], &first["note"]),
        (
            &json!("rules_changed"),
            &json!("overridden"),
            &json!("On a ship until then")
        )
    );
    let back = json!({ "rsvp_closes": null, "guests_max": null, "reason": "Back on land" });
    let changed = house.call("PATCH", &path, &back).is(200).json();
    assert_eq!(changed["overrides"], json!({ "rsvp_closes": null, "guests_max": null }));

    let wrong = json!({ "rsvp_closes": "noon", "guests_max": 99, "seat": "front", "reason": " " });
    let wrong = house.call("PATCH", &path, &wrong).is(422);
    let mut pointers = wrong.pointers();
    pointers.sort();
    assert_eq!(pointers, ["/guests_max", "/reason", "/rsvp_closes", "/seat"]);
    let nameless = house.call("PATCH", &path, &json!({ "guests_max": 1 })).is(422);
    assert_eq!(nameless.pointers(), ["/reason"]);
}

#[test]
fn a_seat_is_given_out_of_turn_but_not_beyond_the_capacity() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    house.invite(&event, &["anna", "bo", "cem"]);
    for name in ["anna", "bo", "cem"] {
        house.submit(&house.link(&event, name), "answer=yes").is(303);
    }
    let path = |name| format!("/invitations/{}", id(&house.invitation(&event, name)));
    let give = json!({ "seat": "confirmed", "reason": "She speaks" });
    let full = house.call("PATCH", &path("cem"), &give).is(409);
    assert!(
        full.text().contains("raise the event's capacity first"),
        "{}",
        full.text()
    );
    // Room for one more goes to who waits longest, unless it is given out of turn in the same moment: Bo leaves the queue.
    house.call("DELETE", &path("anna"), &json!(null)).is(204);
    assert_eq!(house.invitation(&event, "bo")["seat"], "confirmed");
    house.submit(&house.link(&event, "bo"), "answer=no").is(303);
    assert_eq!(house.invitation(&event, "cem")["seat"], "confirmed");
    house.submit(&house.link(&event, "cem"), "answer=no").is(303);

    let console = Browser::of(&house, OLGA);
    let person = format!("/console{}", path("bo"));
    let rules = format!("{person}/rules");
    let fields = || fields_of(&console.see(&person, &["Set the rules aside", "Now, whoever else waits"]));
    let old = fields();
    let refused = console
        .send(&rules, &changed(&old, &[("seat", "confirmed"), ("reason", "")]))
        .is(422);
    assert!(refused.text().contains("aria-invalid"), "{}", refused.text());
    let speaks = [("seat", "confirmed"), ("reason", "Speaks")];
    let other = json!({ "guests_max": 2, "reason": "Brings a co-speaker" });
    house.call("PATCH", &path("bo"), &other).is(200);
    let stale = console.send(&rules, &changed(&old, &speaks)).is(422).text();
    assert!(stale.contains("changed this while you had it open"), "{stale}");
    console.done(&rules, &changed(&fields(), &speaks));
    assert_eq!(house.invitation(&event, "bo")["overrides"]["guests_max"], 2);
    assert_eq!(house.invitation(&event, "bo")["seat"], "confirmed");
    let log = house.get(&format!("/events/{event}/seat-log")).is(200).json();
    let last = log["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&last["what"], &last["reason"], &last["note"]),
        (&json!("seated"), &json!("overridden"), &json!("Speaks"))
    );
}
