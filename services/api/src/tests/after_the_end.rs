//! What an organizer can still do once an event is over, or lies in the past from the start.

use serde_json::{Value, json};

use super::house::{House, id};

#[test]
fn nothing_is_published_into_the_past_or_moved_there() {
    let house = House::start();
    let group = house.group();
    let past = json!({ "starts": "2026-11-20T18:30:00", "ends": "2026-11-20T21:00:00" });
    let draft = house.draft(&group, past.clone());
    let publish = format!("/events/{draft}/publish");
    let refused = house.post(&publish, &Value::Null).problem(422, "invalid");
    assert_eq!(refused.pointers(), ["/ends"]);
    // One that is under way is not over.
    let under_way = json!({ "starts": "2026-11-22T10:00:00", "ends": "2026-11-22T14:00:00" });
    house.call("PATCH", &format!("/events/{draft}"), &under_way).is(200);
    house.post(&publish, &Value::Null).is(200);
    let refused = house
        .call("PATCH", &format!("/events/{draft}"), &past)
        .problem(422, "invalid");
    assert_eq!(refused.pointers(), ["/ends"]);
    house.post(&publish, &Value::Null).is(200);
}

#[test]
fn a_date_is_not_moved_into_the_past_and_the_rest_of_a_series_may_be_called_off() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;COUNT=2" }));
    house.clock.set("2026-12-05T12:00:00Z");
    let second = format!("/events/{event}/occurrences/2026-12-10");
    let past = json!({ "starts": "2026-12-04T18:30:00", "ends": "2026-12-04T21:00:00" });
    assert_eq!(
        house.call("PATCH", &second, &past).problem(422, "invalid").pointers(),
        ["/ends"]
    );
    house.invite(&event, &["anna"]);
    house.call("PATCH", &second, &json!({ "status": "cancelled" })).is(200);
    // Its last date that takes place has ended.
    let people = json!({ "people": [{ "email": "ben@example.com" }] });
    house
        .post(&format!("/events/{event}/invitations"), &people)
        .problem(409, "wrong-status");
}

#[test]
fn a_series_is_not_changed_so_that_all_of_it_lies_in_the_past() {
    let house = House::start();
    let event = house.draft(&house.group(), json!({ "recurrence": null }));
    let path = format!("/events/{event}");
    let weekly = json!({ "recurrence": "FREQ=WEEKLY;COUNT=3" });
    house.call("PATCH", &path, &weekly).is(200);
    house.clock.set("2026-12-05T12:00:00Z");
    // A draft may lie where it likes.
    house.call("PATCH", &path, &json!({ "recurrence": null })).is(200);
    house.call("PATCH", &path, &weekly).is(200);
    house.post(&format!("{path}/publish"), &Value::Null).is(200);
    let refused = |change: &Value| house.call("PATCH", &path, change).problem(422, "invalid");
    for (change, pointer) in [
        (json!({ "recurrence": "FREQ=WEEKLY;COUNT=1" }), "/recurrence"),
        (json!({ "recurrence": "FREQ=WEEKLY;UNTIL=20261204" }), "/recurrence"),
        (json!({ "recurrence": null }), "/recurrence"),
        (json!({ "recurrence": null, "title": "One evening" }), "/recurrence"),
        (
            json!({ "starts": "2026-11-05T18:30:00", "ends": "2026-11-05T21:00:00" }),
            "/ends",
        ),
    ] {
        assert_eq!(refused(&change).pointers(), [pointer], "{change}");
    }
    let said = refused(&json!({ "recurrence": null })).text();
    assert!(
        said.contains("no date to come") && said.contains("cancel the event"),
        "{said}"
    );
    // One date that is left is enough; another zone may end that too.
    house
        .call("PATCH", &path, &json!({ "recurrence": "FREQ=WEEKLY;COUNT=2" }))
        .is(200);
    house.clock.set("2026-12-10T15:00:00Z");
    assert_eq!(refused(&json!({ "time_zone": "Asia/Tokyo" })).pointers(), ["/ends"]);
    // What was before stands, and words can be changed when it is over, and what it was can't become something else.
    house.clock.set("2026-12-10T21:00:00Z");
    house.call("PATCH", &path, &json!({ "title": "It was good" })).is(200);
    assert_eq!(refused(&json!({ "recurrence": null })).pointers(), ["/recurrence"]);
    house
        .call("PATCH", &path, &json!({ "recurrence": "FREQ=WEEKLY;COUNT=3" }))
        .is(200);
}

#[test]
fn who_came_can_be_recorded_afterwards() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    house.invite(&event, &["anna", "ben"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    house.submit(&house.link(&event, "ben"), "answer=yes").is(303);
    house.clock.set("2026-12-04T12:00:00Z");
    let rsvps = format!("/events/{event}/rsvps");
    let record = |who: &str, answer: &str| house.call("PUT", &rsvps, &json!({ "email": who, "answer": answer }));
    record("anna@example.com", "no").is(200);
    let carl = record("carl@example.com", "yes").is(200).json();
    assert_eq!(carl["seat"], "confirmed");
    assert_eq!(house.invitation(&event, "ben")["seat"], "waitlisted");
}

#[test]
fn whoever_frees_a_seat_after_the_end_promotes_nobody_until_it_is_held_again() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    let path = format!("/events/{event}");
    house.invite(&event, &["anna", "ben"]);
    for who in ["anna", "ben"] {
        house.submit(&house.link(&event, who), "answer=yes").is(303);
    }
    house.clock.set("2026-12-03T20:00:00Z");
    let resend = format!("/invitations/{}/resend", id(&house.invitation(&event, "ben")));
    house.post(&resend, &Value::Null).problem(409, "wrong-status");
    house
        .call(
            "DELETE",
            &format!("/invitations/{}", id(&house.invitation(&event, "anna"))),
            &Value::Null,
        )
        .is(204);
    house
        .call("PATCH", &path, &json!({ "capacity": null, "title": "It was good" }))
        .is(200);
    assert_eq!(house.invitation(&event, "ben")["seat"], "waitlisted");
    house.post(&format!("{path}/cancel"), &Value::Null).is(200);
    house.post(&format!("{path}/restore"), &Value::Null).is(200);
    assert_eq!(house.invitation(&event, "ben")["seat"], "waitlisted");
    let again = json!({ "starts": "2026-12-10T18:30:00", "ends": "2026-12-10T21:00:00" });
    house.call("PATCH", &path, &again).is(200);
    assert_eq!(house.invitation(&event, "ben")["seat"], "confirmed");
}
