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
