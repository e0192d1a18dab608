//! Events made of others: copies, and templates.

use serde_json::{Value, json};

use super::house::{House, id};

fn whole() -> Value {
    json!({
        "description": "Bring a *question*.", "venue": { "name": "Loft", "address": "Speicherstraße 12" },
        "online_url": "https://meet.example.org/x", "capacity": 12, "guests_max": 1, "waitlist": false,
        "visibility": "unlisted", "rsvp_closes": "2026-12-02T12:00:00", "reminders": [48],
    })
}

/// What two events have in common if one is made of the other.
fn plan(event: &Value, own: &[&str]) -> Value {
    let mut event = event.clone();
    let always = [
        "id",
        "slug",
        "status",
        "url",
        "created_at",
        "updated_at",
        "counts",
        "sequence",
        "poster_url",
    ];
    for name in always.iter().chain(own) {
        event.as_object_mut().unwrap().remove(*name);
    }
    event
}

#[test]
fn a_copy_is_a_draft_without_people_at_its_own_time() {
    let house = House::start();
    let event = house.event(whole());
    house.invite(&event, &["anna"]);
    let original = house.get(&format!("/events/{event}")).json();
    let path = format!("/events/{event}/copy");
    let copy = house.post(&path, &Value::Null).is(201);
    assert!(copy.header("location").ends_with(&id(&copy.json())));
    let copy = copy.json();
    assert_eq!(
        (copy["status"].as_str(), &copy["counts"]["invited"]),
        (Some("draft"), &json!(0))
    );
    assert_ne!((&copy["id"], &copy["slug"]), (&original["id"], &original["slug"]));
    assert_eq!(plan(&copy, &[]), plan(&original, &[]));
    let moved = house
        .post(&path, &json!({ "starts": "2027-04-01T19:00" }))
        .is(201)
        .json();
    let times = ["starts", "ends", "rsvp_closes"].map(|name| moved[name].as_str().unwrap());
    assert_eq!(
        times,
        ["2027-04-01T19:00:00", "2027-04-01T21:30:00", "2027-03-31T12:30:00"]
    );
    let own = [
        "starts",
        "ends",
        "rsvp_closes",
        "starts_at",
        "ends_at",
        "rsvp_closes_at",
    ];
    assert_eq!(plan(&moved, &own), plan(&original, &own));
    let skipped = house.post(&path, &json!({ "starts": "2027-03-28T02:30:00", "title": "x" }));
    assert_eq!(skipped.problem(422, "invalid").pointers(), ["/title"]);
    let skipped = house.post(&path, &json!({ "starts": "2027-03-28T02:30:00" }));
    assert_eq!(skipped.problem(422, "invalid").pointers(), ["/starts"]);
}

#[test]
fn a_template_sets_what_a_new_event_leaves_out() {
    let house = House::start();
    let event = house.event(whole());
    let original = house.get(&format!("/events/{event}")).json();
    let group = original["group_id"].as_str().unwrap();
    let path = format!("/groups/{group}/templates");
    let kept = house
        .post(&path, &json!({ "name": "Evening", "event_id": event }))
        .is(201)
        .json();
    let fields: Vec<_> = kept["event"].as_object().unwrap().keys().map(String::as_str).collect();
    assert!(fields.contains(&"venue") && fields.contains(&"reminders"), "{kept}");
    assert!(
        ["starts", "ends", "rsvp_closes", "id", "status", "counts"]
            .iter()
            .all(|own| !fields.contains(own)),
        "{kept}"
    );
    let new = json!({ "template_id": kept["id"], "starts": "2027-02-04T18:30:00", "ends": "2027-02-04T21:00:00", "capacity": 30 });
    let events = format!("/groups/{group}/events");
    let made = house.post(&events, &new).is(201).json();
    let own = [
        "starts",
        "ends",
        "rsvp_closes",
        "starts_at",
        "ends_at",
        "rsvp_closes_at",
        "capacity",
    ];
    assert_eq!(plan(&made, &own), plan(&original, &own));
    assert_eq!(made["capacity"], 30);

    let again = json!({ "name": "Evening", "event": { "title": "Talk", "guests_max": 3 } });
    let again = house.post(&path, &again).is(201).json();
    assert_eq!(again["id"], kept["id"]);
    assert_eq!(
        house.get(&path).is(200).json(),
        json!({ "items": [again], "next": null })
    );
    let own = format!("{path}/{}", kept["id"].as_str().unwrap());
    let other = house
        .post("/groups", &json!({ "name": "Others", "time_zone": "Europe/Berlin" }))
        .is(201)
        .json();
    let foreign = own.replace(group, other["id"].as_str().unwrap());
    house.call("DELETE", &foreign, &json!(null)).is(404);
    house.call("DELETE", &own, &json!(null)).is(204);
    house.call("DELETE", &own, &json!(null)).is(404);
    assert_eq!(house.get(&path).is(200).json()["items"], json!([]));
    let wrong = json!({ "name": "Evening", "event": { "starts": "2027-02-04T18:30:00", "capacity": -1, "x": 1 } });
    assert_eq!(
        house.post(&path, &wrong).problem(422, "invalid").pointers(),
        ["/event/starts", "/event/capacity", "/event/x"]
    );
    house
        .post(&path, &json!({ "name": "Both", "event": {}, "event_id": event }))
        .problem(422, "invalid");
    let nothing = house.post(&path, &json!({ "name": "Other", "event_id": group }));
    assert_eq!(nothing.problem(422, "invalid").pointers(), ["/event_id"]);
    let unknown = json!({ "template_id": group, "starts": "x" });
    assert_eq!(
        house.post(&events, &unknown).problem(422, "invalid").pointers(),
        ["/template_id", "/starts", "/title", "/ends"]
    );
}
