//! Events over the API.

use serde_json::{Value, json};

use super::house::House;

#[test]
fn an_event_is_a_draft_then_published_cancelled_and_restored() {
    let house = House::start();
    let event = house.draft(
        &house.group(),
        json!({ "capacity": 20, "rsvp_closes": "2026-12-02T12:00:00" }),
    );
    let path = format!("/events/{event}");
    let draft = house.get(&path).is(200).json();
    assert_eq!(
        (draft["status"].as_str(), draft["time_zone"].as_str()),
        (Some("draft"), Some("Europe/Berlin"))
    );
    assert_eq!(
        (draft["starts_at"].as_str(), draft["rsvp_closes_at"].as_str()),
        (Some("2026-12-03T17:30:00Z"), Some("2026-12-02T11:00:00Z"))
    );
    let slug = draft["slug"].as_str().unwrap();
    assert_eq!(draft["url"], format!("https://events.example.org/e/{slug}"));
    let step = |verb: &str, body: &Value| house.post(&format!("{path}/{verb}"), body);
    step("cancel", &Value::Null).problem(409, "wrong-status");
    assert_eq!(step("publish", &Value::Null).is(200).json()["status"], "published");
    assert_eq!(step("publish", &json!({})).is(200).json()["status"], "published");
    let cancelled = step("cancel", &json!({ "reason": "The café burnt down." }))
        .is(200)
        .json();
    assert_eq!(
        (cancelled["status"].as_str(), cancelled["cancel_reason"].as_str()),
        (Some("cancelled"), Some("The café burnt down."))
    );
    house
        .call("PATCH", &path, &json!({ "title": "B" }))
        .problem(409, "wrong-status");
    assert_eq!(step("restore", &Value::Null).is(200).json()["status"], "published");
    house.call("DELETE", &path, &Value::Null).problem(409, "wrong-status");
}

#[test]
fn a_draft_can_be_deleted() {
    let house = House::start();
    let event = house.draft(&house.group(), json!({}));
    house.invite(&event, &["anna"]);
    let path = format!("/events/{event}");
    house.call("DELETE", &path, &Value::Null).is(204);
    house.get(&path).problem(404, "not-found");
    house.call("DELETE", &path, &Value::Null).is(404);
}

#[test]
fn every_fault_of_an_event_is_in_one_answer() {
    let house = House::start();
    let wrong = json!({ "title": "a\r\nBcc: x@example.org", "starts": "2027-03-28T02:30:00", "ends": "2027-03-28T04:00:00",
        "capacity": -1, "venue": { "nme": "Café" }, "questions": "What?", "color": "red" });
    let answer = house
        .post(&format!("/groups/{}/events", house.group()), &wrong)
        .problem(422, "invalid");
    let mut pointers = answer.pointers();
    pointers.sort_unstable();
    assert_eq!(
        pointers,
        [
            "/capacity",
            "/color",
            "/questions",
            "/starts",
            "/title",
            "/venue/name",
            "/venue/nme"
        ]
    );
    assert!(
        answer.text().contains("2027-03-28T03:30:00 is the next time that does"),
        "{}",
        answer.text()
    );
}

#[test]
fn a_patch_moves_the_zone_and_keeps_the_wall_time() {
    let house = House::start();
    let path = format!(
        "/events/{}",
        house.event(json!({ "venue": { "name": "Café", "latitude": 50.9, "longitude": 7.0 } }))
    );
    let moved = house
        .call("PATCH", &path, &json!({ "time_zone": "America/New_York" }))
        .is(200)
        .json();
    assert_eq!(
        (moved["starts"].as_str(), moved["starts_at"].as_str()),
        (Some("2026-12-03T18:30:00"), Some("2026-12-03T23:30:00Z"))
    );
    assert_eq!(moved["sequence"], 1);
    let cleared = house.call("PATCH", &path, &json!({ "venue": null })).is(200).json();
    assert_eq!(
        (cleared["venue"].clone(), cleared["sequence"].as_u64()),
        (Value::Null, Some(2))
    );
    assert_eq!(
        house
            .call("PATCH", &path, &json!({ "ends": "2026-12-03T18:00:00" }))
            .is(422)
            .pointers(),
        ["/ends"]
    );
}

#[test]
fn a_capacity_below_the_seats_taken_is_refused_with_the_number() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 5, "guests_max": 2 }));
    let rsvp = json!({ "email": "anna@example.com", "name": "Anna", "answer": "yes", "guests": 2 });
    house.call("PUT", &format!("/events/{event}/rsvps"), &rsvp).is(200);
    let refused = house
        .call("PATCH", &format!("/events/{event}"), &json!({ "capacity": 2 }))
        .is(422);
    assert_eq!(refused.pointers(), ["/capacity"]);
    assert!(refused.text().contains("3 seats are taken"), "{}", refused.text());
    house
        .call("PATCH", &format!("/events/{event}"), &json!({ "capacity": 3 }))
        .is(200);
}

#[test]
fn a_list_goes_by_start_and_can_be_narrowed() {
    let house = House::start();
    let group = house.group();
    let at = |day: u8| json!({ "starts": format!("2026-12-{day:02}T18:00:00"), "ends": format!("2026-12-{day:02}T20:00:00") });
    let events: Vec<_> = [9, 3, 6].into_iter().map(|day| house.draft(&group, at(day))).collect();
    house
        .post(&format!("/events/{}/publish", events[2]), &Value::Null)
        .is(200);
    let ids = |query: &str| -> Vec<String> {
        let list = house.get(&format!("/groups/{group}/events{query}")).is(200).json();
        list["items"].as_array().unwrap().iter().map(super::house::id).collect()
    };
    let of = |places: &[usize]| -> Vec<String> { places.iter().map(|place| events[*place].clone()).collect() };
    assert_eq!(ids(""), of(&[1, 2, 0]));
    assert_eq!(ids("?from=2026-12-04"), of(&[2, 0]));
    assert_eq!(ids("?to=2026-12-06T17:00:00Z"), of(&[1]));
    assert_eq!(ids("?status=published"), of(&[2]));
    house
        .get(&format!("/groups/{group}/events?status=shut&from=soon&frm=1"))
        .problem(422, "invalid");
    let first = house.get(&format!("/groups/{group}/events?limit=1")).json();
    assert_eq!(
        ids(&format!("?limit=2&cursor={}", first["next"].as_str().unwrap())),
        of(&[2, 0])
    );
}

#[test]
fn an_address_of_several_lines_is_taken_as_one() {
    let house = House::start();
    let event = house.event(json!({ "venue": { "name": "Café", "address": "Ring 1,\r\n 50667 Köln\n\nGermany\n" } }));
    let shown = house.get(&format!("/events/{event}")).is(200).json();
    assert_eq!(shown["venue"]["address"], "Ring 1, 50667 Köln, Germany");
}

#[test]
fn a_quiet_change_leaves_alone_what_people_rely_on() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 20 }));
    let path = format!("/events/{event}");
    let quiet = format!("{path}?notify=none");
    let patched = house.call("PATCH", &quiet, &json!({ "title": "Otherwise", "capacity": 30 }));
    assert_eq!(patched.is(200).json()["title"], "Otherwise");
    for relied_on in [
        json!({ "starts": "2026-12-03T19:30:00" }),
        json!({ "ends": "2026-12-03T22:00:00" }),
        json!({ "time_zone": "Europe/Lisbon" }),
        json!({ "venue": { "name": "Elsewhere" } }),
        json!({ "online_url": "https://meet.example.org/room" }),
    ] {
        let refused = house.call("PATCH", &quiet, &relied_on).problem(422, "invalid");
        assert_eq!(refused.json()["errors"][0]["parameter"], "notify", "{relied_on}");
        house.call("PATCH", &path, &relied_on).is(200);
    }
    for wrong in ["notify=all", "notfy=none"] {
        house
            .call("PATCH", &format!("{path}?{wrong}"), &json!({ "title": "X" }))
            .problem(422, "invalid");
    }
}
