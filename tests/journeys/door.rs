//! The evening itself: a code in the letter, a link for who stands at the door, two phones at once, and who came without being asked.

use std::collections::BTreeSet;
use std::thread;

use jiff::{Timestamp, ToSpan};
use journeys::Setup;
use serde_json::{Value, json};

use crate::house::{House, id};
use crate::seats::{local, noon};

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

/// A link to the door.
fn door_of(house: &House, event: &str) -> String {
    let path = format!("/events/{event}/door-links");
    let made = house.organizer.json("POST", &path, &json!({})).is(201).json();
    made["url"].as_str().unwrap().to_owned()
}

/// All check-ins of an event that stand.
fn check_ins(house: &House, event: &str) -> Vec<Value> {
    let (mut all, mut path) = (Vec::new(), format!("/events/{event}/check-ins?limit=200"));
    loop {
        let list = house.organizer.api(&path).is(200).json();
        all.extend(list["items"].as_array().cloned().unwrap_or_default());
        match list["next"].as_str() {
            Some(next) => path = format!("/events/{event}/check-ins?limit=200&cursor={next}"),
            None => return all,
        }
    }
}

fn a_party_comes_in_part_to_one_date_after_another(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let http = &house.program.http;
    let (now, zone) = noon();
    let starts = &now + 30.minutes();
    let event = house.event(
        &json!({
            "capacity": 4, "guests_max": 2, "time_zone": zone, "starts": local(&starts),
            "ends": local(&(&starts + 2.hours())), "recurrence": "FREQ=WEEKLY;COUNT=3", "venue": { "name": "Loft" }
        }),
        &[(ANNA, "Anna")],
    );
    let post = house.setup.post();
    post.nth(ANNA, 1);
    http.form(&house.link(&event, ANNA), "answer=yes&guests=2").is(303);
    post.nth(ANNA, 2);
    let door = door_of(&house, &event);
    let anna = id(&house.invitation(&event, ANNA));
    let days = [starts.date(), starts.date().saturating_add(7.days())];
    let press = |party: u16, day: jiff::civil::Date| {
        let party = format!("invitation={anna}&party={party}&date={day}");
        http.form(&door, &party).status
    };
    let page = |day: jiff::civil::Date| http.get(&format!("{door}?date={day}")).is(200).body;
    // Two of three are here; the third comes later, and nobody else does.
    assert_eq!([press(2, days[0]), press(2, days[0])], [303, 409]);
    let shown = page(days[0]);
    assert!(
        shown.contains("2 people, here since") && shown.contains("min=\"3\""),
        "{shown}"
    );
    assert_eq!([press(3, days[0]), press(5, days[0])], [303, 409]);
    assert!(page(days[0]).contains("3 of 3 are here"), "{}", page(days[0]));
    // Another date has check-ins of its own, which an undo takes back alone.
    assert!(page(days[1]).contains("0 of 3 are here"), "{}", page(days[1]));
    assert_eq!(press(3, days[1]), 303);
    let listed = check_ins(&house, &event);
    let on = |day: jiff::civil::Date| {
        let of_day = |one: &&Value| {
            one["recurrence_id"]
                .as_str()
                .is_some_and(|at| at.starts_with(&day.to_string()))
        };
        listed.iter().find(of_day).cloned().unwrap()
    };
    assert_eq!(
        (listed.len(), &on(days[0])["party"], &on(days[1])["party"]),
        (2, &json!(3), &json!(3))
    );
    http.form(&format!("{door}/undo"), &format!("check_in={}", id(&on(days[0]))))
        .is(303);
    assert_eq!(check_ins(&house, &event), [on(days[1])]);
    assert_eq!(press(1, days[0]), 303);
    assert_eq!(house.invitation(&event, ANNA)["seat"], "confirmed");
    house.all_marked_sent(&event);
}

#[test]
fn a_party_comes_in_part_to_one_date_after_another_on_sqlite() {
    a_party_comes_in_part_to_one_date_after_another(Setup::embedded());
}

#[test]
fn a_party_comes_in_part_to_one_date_after_another_on_postgresql_by_real_mail() {
    a_party_comes_in_part_to_one_date_after_another(Setup::servers());
}

fn a_door_comes_back_after_an_hour(mut setup: Setup) {
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let (now, zone) = noon();
    let event = house.event(
        &json!({
            "capacity": 205, "time_zone": zone, "starts": local(&(&now - 2.hours())), "ends": local(&(&now + 2.hours()))
        }),
        &[],
    );
    house.invite_many(&event, 200);
    let ids: Vec<String> = house.invitations(&event).values().map(id).collect();
    let door = door_of(&house, &event);
    let hour_ago = Timestamp::now() - 1.hour();
    let at = hour_ago.strftime("%FT%H%%3A%M%%3A%SZ").to_string();
    let given = |door: u16, number: usize| format!("id=019ac000-0000-4000-8000-{door:04}{number:08}");
    let http = &house.program.http;
    // Each press twice: what the first was answered never arrived. Another door has every fourth meanwhile.
    let (back, other) = thread::scope(|scope| {
        let other = scope.spawn(|| {
            let fourth = ids.iter().enumerate().step_by(4);
            let press = |(number, id): (usize, &String)| {
                let form = format!("invitation={id}&{}", given(2, number));
                http.form(&door, &form).status
            };
            fourth.map(press).collect::<Vec<u16>>()
        });
        let press = |number: usize| {
            let who = match ids.get(number) {
                Some(id) => format!("invitation={id}"),
                None => format!("name=Walk-in+{number}"),
            };
            let form = format!("{who}&{}&at={at}", given(1, number));
            http.form(&door, &form).status
        };
        let rounds = [(); 2].map(|()| (0..205).map(press).collect::<Vec<u16>>());
        (rounds, other.join().unwrap())
    });
    assert_eq!(back[0], back[1], "sent again it is the same");
    let all = check_ins(&house, &event);
    let who: BTreeSet<&str> = all.iter().map(|one| one["invitation_id"].as_str().unwrap()).collect();
    assert_eq!((all.len(), who.len()), (205, 205));
    let taken = |answers: &[u16]| answers.iter().filter(|status| **status == 303).count();
    assert_eq!(taken(&back[0]) + taken(&other), 205, "each once, by one door");
    assert!(taken(&back[0]) >= 155, "{back:?}");
    // Whom it had alone came when it says.
    let since = hour_ago.strftime("%FT%TZ").to_string();
    assert_eq!(
        all.iter().filter(|one| one["at"] == since.as_str()).count(),
        taken(&back[0])
    );
    let counts = house.reload(&event)["counts"].clone();
    assert_eq!(
        (&counts["checked_in"], &counts["seats_taken"]),
        (&json!(205), &json!(205))
    );
    crate::public_rsvp::the_log_replays(&house, &event);
}

#[test]
fn a_door_comes_back_after_an_hour_on_sqlite() {
    a_door_comes_back_after_an_hour(Setup::embedded());
}

#[test]
fn a_door_comes_back_after_an_hour_on_postgresql() {
    a_door_comes_back_after_an_hour(Setup::servers());
}
