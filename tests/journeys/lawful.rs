//! Who writes, to whom and why: said before many are invited, in each letter and on the page.

use journeys::{Http, Setup};
use serde_json::{Value, json};

use crate::house::{House, day, id};

const ANNA: &str = "guest1@example.org";

fn people(from: usize, to: usize) -> Vec<Value> {
    let person = |number: usize| json!({ "email": format!("guest{number}@example.org") });
    (from..=to).map(person).collect()
}

fn says_who_writes_and_why(setup: Setup) {
    let house = House::start(setup);
    let organizer = &house.organizer;
    let group = json!({ "name": "Night Owls", "time_zone": "Europe/Berlin" });
    let group = id(&organizer.json("POST", "/groups", &group).is(201).json());
    let event = json!({
        "title": "Owls & Ale", "starts": format!("{}T18:30:00", day(60)), "ends": format!("{}T21:00:00", day(60)), "doors_open": "18:00",
    });
    let event = organizer.json("POST", &format!("/groups/{group}/events"), &event);
    let event = id(&event.is(201).json());
    let invitations = format!("/events/{event}/invitations");
    let obtained = json!({ "from": "our spring walk", "ground": "came_before", "at": "2026-05-03" });
    let invite = |people: Vec<Value>| {
        let call = json!({ "people": people, "obtained": obtained });
        organizer.json("POST", &invitations, &call)
    };
    // Of many somebody has to say where they come from.
    let unsaid = json!({ "people": people(1, 51) });
    let refused = organizer.json("POST", &invitations, &unsaid).is(422).json();
    assert_eq!(refused["errors"][0]["pointer"], "/obtained", "{refused}");
    // In parts as well.
    let part = |from, to| {
        let call = json!({ "people": people(from, to) });
        organizer.json(
            "POST",
            &format!("/events/{}/invitations", house.draft(&json!({}))),
            &call,
        )
    };
    part(1001, 1030).is(202);
    let refused = part(1031, 1051).is(422).json();
    assert_eq!(refused["errors"][0]["pointer"], "/obtained", "{refused}");
    let refused = invite(people(1, 51)).is(422).json();
    let detail = refused["detail"].as_str().unwrap();
    assert!(
        detail.contains("set legal_name, postal_address, privacy_url and contact (or reply_to)")
            && detail.contains(&group),
        "{detail}"
    );
    assert_eq!(
        organizer.api(&invitations).json()["items"],
        json!([]),
        "nobody is invited"
    );
    invite(people(1, 50)).is(202);
    invite(people(51, 51)).is(422);
    let named = json!({ "legal_name": "Night Owls e.V.", "postal_address": "Eulengasse 3\n50667 Köln", "reply_to": "owls@example.org" });
    organizer.json("PATCH", &format!("/groups/{group}"), &named).is(200);
    let refused = invite(people(51, 51)).is(422).body;
    assert!(refused.contains("set privacy_url of the group"), "{refused}");
    let named = json!({ "privacy_url": "https://owls.example.org/privacy" });
    organizer.json("PATCH", &format!("/groups/{group}"), &named).is(200);
    invite(people(51, 51)).is(202);
    let listed = organizer.api(&format!("{invitations}?limit=1")).json()["items"][0].clone();
    assert_eq!(listed["obtained"]["from"], "our spring walk", "{listed}");
    assert!(listed["obtained"]["by"].is_string(), "{listed}");
    organizer
        .json("POST", &format!("/events/{event}/publish"), &json!({}))
        .is(200);
    let letter = house.setup.post().nth(ANNA, 1);
    let text = letter.text.replace('\n', " ");
    for said in [
        "since you came before",
        "our spring walk",
        "Who writes: Night Owls e.V., Eulengasse 3, 50667 Köln",
        "https://owls.example.org/privacy",
        "Unsubscribe: http",
        "Doors open: 18:00",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let link = listed["rsvp_url"].as_str().unwrap();
    let page = house.program.http.get(link).is(200).body;
    for said in ["since you came before", "Night Owls e.V.", "Doors open"] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let state = house.program.http.get_json(link).is(200).json();
    assert_eq!(state["obtained"]["ground"], "came_before");
    assert!(state["obtained"]["by"].is_null(), "{state}");
}

#[test]
fn who_writes_and_why_is_said_on_sqlite() {
    says_who_writes_and_why(Setup::with_mail_server());
}

#[test]
fn who_writes_and_why_is_said_on_postgresql() {
    says_who_writes_and_why(Setup::servers());
}

#[test]
fn a_new_account_goes_slowly_where_that_is_set() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_NEW_ORGANIZERS", "limited");
    let house = House::start(setup);
    let event = house.draft(&json!({}));
    let invite = |people: Vec<Value>| {
        let path = format!("/events/{event}/invitations");
        house.organizer.json("POST", &path, &json!({ "people": people }))
    };
    invite(people(1, 100)).is(202);
    let refused = invite(people(101, 101)).is(429);
    assert!(refused.header("retry-after").is_some(), "{}", refused.body);
    assert!(refused.body.contains("at most 100 people a day"), "{}", refused.body);
    // Nor by another kind of letter.
    let publish = format!("/events/{event}/publish");
    house.organizer.json("POST", &publish, &Value::Null).is(200);
    let words = json!({ "segment": "silent", "subject": "Hello", "body": "You?" });
    let path = format!("/events/{event}/letters");
    house.organizer.json("POST", &path, &words).is(429);
    let listed = house.organizer.api(&path).is(200).json();
    assert_eq!(listed["items"], json!([]));
    let team = format!("/groups/{}/team", house.group);
    let place = json!({ "email": "kim@example.org", "role": "door" });
    house.organizer.json("POST", &team, &place).is(429);
    let listed = house.organizer.api(&team).is(200).json();
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1), "{listed}");
}

/// A letter that is taken back counts no more; one that waits, an announcement, and places in the team do; what others of the team
/// write is their own.
#[test]
fn all_that_a_new_account_writes_counts_and_nothing_that_others_write() {
    let mut setup = Setup::embedded();
    setup.set("ACQUAINT_NEW_ORGANIZERS", "limited");
    setup.set("ACQUAINT_RATE_LIMITS", "off");
    let house = House::start(setup);
    let (post, team) = (house.setup.post(), format!("/groups/{}/team", house.group));
    let place = json!({ "email": "kim@example.org", "role": "editor" });
    house.organizer.json("POST", &team, &place).is(201);
    let offered = post.nth("kim@example.org", 1).link_to("/console/team/").unwrap();
    house.program.http.form(&offered, "answer=yes").is(303);
    let key = house
        .setup
        .run(&["key", "create", "--email", "kim@example.org", "--name", "laptop"]);
    let kim = house.program.http.with_key(key.0.lines().last().unwrap());

    let event = house.event(&json!({}), &[]);
    let invite = |by: &Http, from, to| {
        let path = format!("/events/{event}/invitations");
        by.json("POST", &path, &json!({ "people": people(from, to) }))
    };
    let letters = format!("/events/{event}/letters");
    let words = json!({ "segment": "silent", "subject": "Hello", "body": "You?", "hours_from_start": -1 });
    invite(&kim, 1, 30).is(202);
    // Of a hundred, one is Kim's place.
    invite(&house.organizer, 31, 39).is(202);
    let letter = id(&house.organizer.json("POST", &letters, &words).is(202).json());
    house.organizer.json("POST", &letters, &words).is(202);
    house.organizer.json("POST", &letters, &words).is(429);
    let path = format!("/letters/{letter}");
    house.organizer.json("DELETE", &path, &Value::Null).is(204);
    house.organizer.json("POST", &letters, &words).is(202);
    invite(&house.organizer, 40, 51).is(202);
    invite(&house.organizer, 52, 52).is(429);
    invite(&kim, 52, 52).is(202);
}
