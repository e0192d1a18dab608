//! The console offers what can be done, says whom it reaches, and has what only the API had.

use serde_json::json;

use super::house::{House, id};
use super::organizer::{Browser, OLGA, action};

/// Somebody who takes a place in a group's team, or at one of its events.
fn joins<'h>(house: &'h House, group: &str, address: &str, role: &str, event: Option<&str>) -> Browser<'h> {
    let offer = json!({ "email": address, "role": role, "event_id": event });
    let offered = house.post(&format!("/groups/{group}/team"), &offer).is(201).json();
    house
        .submit(&house.team_link(offered["account"].as_str().unwrap()), "answer=yes")
        .is(303);
    Browser::of(house, address)
}

#[test]
fn who_has_a_place_is_offered_what_it_lets_them_do() {
    let house = House::start();
    let group = house.group();
    let event = house.draft(&group, json!({}));
    let team = format!("/console/groups/{group}/team");
    let mara = joins(&house, &group, "mara@example.org", "editor", None);
    let seen = mara.see(&team, &["Olga", "mara@example.org"]);
    assert!(!seen.contains("<form"), "only owners see to the team: {seen}");
    let noor = joins(&house, &group, "noor@example.org", "door", Some(&event));
    let page = format!("/console/events/{event}");
    let seen = noor.see(&page, &["Rust &#38; Röst"]);
    assert!(!seen.contains(&format!("/console/groups/{group}\"")), "{seen}");
    noor.open(&format!("/console/groups/{group}")).is(403);
    let home = noor.see("/console", &["noor@example.org"]);
    assert!(!home.contains("/console/groups/new"), "{home}");
    // An owner asks somebody to help with one event.
    let olga = Browser::of(&house, OLGA);
    olga.see(&page, &[&format!("/console/groups/{group}\"")]);
    let asked = [
        ("email", "bo@example.org"),
        ("role", "door"),
        ("event_id", event.as_str()),
    ];
    olga.see(&olga.done(&team, &asked), &["bo@example.org", "for one event"]);
    // A page that can't be shown leads on.
    let lost = olga.open(&format!("/console/events/{group}")).is(404).text();
    assert!(lost.contains("href=\"/console\""), "{lost}");
    assert!(house.page("/nowhere").is(404).text().contains("href=\"/\""));
}

#[test]
fn contacts_and_the_log_of_seats_are_read_and_a_free_seat_is_given_by_one_press() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let group = house.group();
    let contacts = format!("/console/groups/{group}/contacts");
    olga.see(&contacts, &["There are none yet"]);
    let list = json!({ "text": "Bo bo@example.com", "obtained": { "from": "A list", "ground": "asked" } });
    let import = id(&house.post(&format!("/groups/{group}/imports"), &list).is(201).json());
    house.post(&format!("/imports/{import}/apply"), &json!({})).is(200);
    let listed = olga.see(&contacts, &["bo@example.com", "A list"]);
    olga.see(
        &olga.sure(&action(&listed, "/remove"), "bo@example.com"),
        &["There are none yet", "Removed."],
    );

    // The one free seat is too small for who is next, and goes to them without their guest.
    let event = house.draft(
        &group,
        json!({ "capacity": 2, "waitlist": true, "waitlist_mode": "lottery", "lottery_at": "2026-12-01T12:00:00" }),
    );
    house.invite(&event, &["anna", "ben"]);
    house.post(&format!("/events/{event}/publish"), &json!({})).is(200);
    for name in ["anna", "ben"] {
        house.submit(&house.link(&event, name), "answer=yes").is(303);
    }
    let answers = format!("/console/events/{event}/answers");
    let waiting = olga.see(&answers, &["Give a seat"]);
    olga.done(&action(&waiting, "/seat"), &[]);
    let log = format!("/console/events/{event}/seat-log");
    olga.see(
        &log,
        &[
            "anna",
            "no answer → waiting",
            "waiting → going",
            "Given by the organizers",
            "who has the personal link",
        ],
    );
}

#[test]
fn above_twenty_people_a_press_that_writes_to_all_says_so_first() {
    let house = House::start();
    let olga = Browser::of(&house, OLGA);
    let event = house.draft(&house.group(), json!({}));
    let names: Vec<String> = (0..21).map(|number| format!("guest{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let page = format!("/console/events/{event}");
    house.invite(&event, &names[..20]);
    olga.see(&page, &["Publish (20)"]);
    house.invite(&event, &names[20..]);
    let publish = format!("{page}/publish");
    let asked = olga.send(&publish, &[]).is(200).text();
    assert!(
        asked.contains("21 people are invited and get a letter at once."),
        "{asked}"
    );
    assert_eq!(house.get(&format!("/events/{event}")).json()["status"], "draft");
    olga.see(&olga.done(&publish, &[("press", "tell")]), &["It is published"]);
}
