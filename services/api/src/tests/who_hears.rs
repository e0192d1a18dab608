//! Who gets a letter is said before anybody does: of a change that makes room, and of a single date.

use serde_json::json;

use super::house::House;
use super::organizer::{Browser, OLGA, changed, fields_of};

#[test]
fn room_for_who_waits_is_told_before_it_is_saved() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "capacity": 2, "waitlist": true, "guests_max": 1 }));
    house.invite(&event, &["anna", "eli", "ben", "cleo", "dana"]);
    for (name, answer) in [
        ("anna", "yes"),
        ("eli", "yes"),
        ("ben", "yes"),
        ("cleo", "yes&guests=1"),
        ("dana", "yes"),
    ] {
        house
            .submit(&house.link(&event, name), &format!("answer={answer}"))
            .is(303);
    }
    let edit = format!("/console/events/{event}/edit");
    let fields = fields_of(&olga.see(&edit, &[]));
    // Nobody reads how many guests there may be, and no seat comes free.
    olga.done(&edit, &changed(&fields, &[("guests_max", "2")]));
    let fields = fields_of(&olga.see(&edit, &[]));
    // Two seats more: for the first who waits, and for the third, since the second comes with a guest.
    let roomy = changed(&fields, &[("capacity", "4")]);
    let asked = olga.send(&edit, &roomy).is(200).text();
    for wanted in ["2 people get a letter", "up to 2 of them", "Save and write to 2 people"] {
        assert!(asked.contains(wanted), "{wanted}: {asked}");
    }
    assert!(
        !asked.contains("value=\"quiet\""),
        "they hear whatever is pressed: {asked}"
    );
    assert_eq!(house.invitation(&event, "ben")["seat"], "waitlisted");
    // With other words beside it, those who read these can be spared, and those who get a place not.
    let both = changed(&fields, &[("capacity", "4"), ("description", "Now with soup.")]);
    let both = olga.send(&edit, &both).is(200).text();
    assert!(both.contains("Save and write only to those who get a place"), "{both}");
    olga.done(&edit, &changed(&fields_of(&asked), &[("press", "tell")]));
    let seats = ["ben", "cleo", "dana"].map(|name| house.invitation(&event, name)["seat"].clone());
    assert_eq!(seats, ["confirmed", "waitlisted", "confirmed"]);
}

#[test]
fn a_single_date_asks_before_it_writes_to_anybody() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;COUNT=4" }));
    house.invite(&event, &["anna", "ben"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let dates = format!("/console/events/{event}/dates");
    let date = format!("{dates}/2026-12-10");
    let fields = fields_of(&olga.see(&date, &[]));
    let off = changed(&fields, &[("press", "cancelled")]);
    let asked = olga.send(&date, &off).is(200).text();
    assert!(asked.contains("a letter if you save this"), "{asked}");
    assert!(!olga.see(&dates, &[]).contains(">called off<"));
    let asked = fields_of(&asked);
    olga.send(&date, &changed(&asked, &[("press", "back")])).is(200);
    assert!(!olga.see(&dates, &[]).contains(">called off<"));
    olga.see(&olga.done(&date, &changed(&asked, &[])), &[">called off<"]);
    // What somebody changed meanwhile is not saved over.
    let stale = olga.send(&date, &changed(&asked, &[])).is(422).text();
    assert!(stale.contains("Somebody changed this"), "{stale}");
    // So does what calls off the whole; whom no letter has reached yet need not hear of it.
    olga.see(&format!("/console/events/{event}/cancel"), &["Nobody gets a letter."]);
}
