//! The evening itself: a code in the letter, a link for who stands at the door, two phones at once, and who came without being asked.

use std::thread;

use journeys::Setup;
use serde_json::json;

use crate::house::{House, id};

const ANNA: &str = "anna@example.org";
const BO: &str = "bo@example.org";
const CLEO: &str = "cleo@example.org";

fn people_come(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let post = house.setup.post();
    let venue = json!({ "capacity": 4, "guests_max": 1, "venue": { "name": "Loft" } });
    let event = house.event(&venue, &[(ANNA, "Anna"), (BO, "Bo")]);
    let http = &house.program.http;
    post.nth(ANNA, 1);
    http.form(&house.link(&event, ANNA), "answer=yes&guests=1").is(303);
    let letter = post.nth(ANNA, 2);
    let code = letter.link_to("/c/").unwrap();
    assert!(letter.html.as_ref().unwrap().contains("<svg"));
    let shown = http.get(&code).is(200).body;
    assert!(shown.contains("<svg") && !shown.contains("Anna"), "{shown}");

    // Two doors, one code, at once.
    let check_ins = format!("/api/v1/events/{event}/check-ins");
    let body = json!({ "code": code }).to_string();
    let headers = [("content-type", "application/json")];
    let doors = [0, 1].map(|_| {
        let (organizer, path, body) = (house.organizer.clone(), check_ins.clone(), body.clone());
        thread::spawn(move || organizer.try_send("POST", &path, &headers, &body).unwrap().status)
    });
    let mut answers = doors.map(|door| door.join().unwrap());
    answers.sort_unstable();
    assert_eq!(answers, [201, 409]);

    // A link opens the page of the door, which needs no script.
    let made = house
        .organizer
        .json("POST", &format!("/events/{event}/door-links"), &json!({}));
    let door = made.is(201).json()["url"].as_str().unwrap().to_owned();
    let page = http.get(&door).is(200).body;
    assert!(page.contains("Anna") && page.contains("2 of 2"), "{page}");
    let bo = id(&house.invitation(&event, BO));
    http.form(&door, &format!("invitation={bo}")).is(303);
    http.form(&door, &format!("name=Cleo&email={CLEO}")).is(303);
    let confirmation = post.nth(CLEO, 1);
    assert!(confirmation.calendar().is_some() && confirmation.link_to("/c/").is_some());
    assert_eq!(
        http.form(&door, "name=Dan&party=2").status,
        409,
        "one person more than there is room for"
    );
    let counts = house.organizer.api(&format!("/events/{event}")).json()["counts"].clone();
    assert_eq!((&counts["checked_in"], &counts["seats_taken"]), (&json!(4), &json!(4)));
    house.all_marked_sent(&event);
    crate::public_rsvp::the_log_replays(&house, &event);
}

#[test]
fn people_come_to_the_door_on_sqlite() {
    people_come(Setup::embedded());
}

#[test]
fn people_come_to_the_door_on_postgresql_by_real_mail() {
    people_come(Setup::servers());
}
