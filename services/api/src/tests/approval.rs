//! Where each is accepted or declined: pages, the API and the console.

use serde_json::json;

use super::house::{House, id};
use super::organizer::{Browser, OLGA};

#[test]
fn a_yes_asks_for_a_place_and_the_organizer_decides_by_one_press() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1, "approval": true }));
    house.invite(&event, &["anna", "bo"]);
    let anna = house.link(&event, "anna");
    let page = house.page(&format!("{anna}?answer=yes")).is(200).text();
    assert!(
        page.contains("Ask for a place") && page.contains("looked at in person"),
        "{page}"
    );
    house.submit(&anna, "answer=yes").is(303);
    let page = house.page(&anna).is(200).text();
    assert!(
        page.contains("You asked for a place") && page.contains("value=\"no\" class=\"quiet\">Take my request back<"),
        "{page}"
    );
    house.submit(&house.link(&event, "bo"), "answer=yes").is(303);
    let counts = house.get(&format!("/events/{event}")).json()["counts"].clone();
    assert_eq!((&counts["requested"], &counts["seats_taken"]), (&json!(2), &json!(0)));

    let console = Browser::of(&house, OLGA);
    console.see(&format!("/console/events/{event}"), &["answers?show=requested"]);
    let (anna_id, bo_id) = (
        id(&house.invitation(&event, "anna")),
        id(&house.invitation(&event, "bo")),
    );
    console.see(
        &format!("/console/events/{event}/answers?show=requested"),
        &["anna@", "bo@", "Accept", "Decline"],
    );
    let next = console.done(&format!("/console/invitations/{anna_id}/accept"), &[]);
    assert!(next.ends_with("show=requested&done=accepted"), "{next}");
    assert!(
        house.page(&anna).is(200).text().contains("You're in") || house.page(&anna).text().contains("You&#39;re in")
    );

    // Full: raise the capacity first.
    let full = house.post(&format!("/invitations/{bo_id}/accept"), &json!({})).is(409);
    assert!(
        full.text().contains("raise the event's capacity first"),
        "{}",
        full.text()
    );
    let declined = house
        .post(&format!("/invitations/{bo_id}/decline"), &json!({}))
        .is(200)
        .json();
    assert_eq!((&declined["answer"], &declined["seat"]), (&json!("yes"), &json!(null)));
    let bo = house.link(&event, "bo");
    let page = house.page(&bo).is(200).text();
    assert!(page.contains("There is no place for you this time"), "{page}");
    assert!(!page.contains("name=\"answer\""), "there is nothing to press: {page}");
    assert!(
        house
            .submit(&bo, "answer=yes")
            .is(409)
            .text()
            .contains("Your request was declined")
    );
    house
        .post(&format!("/invitations/{anna_id}/decline"), &json!({}))
        .is(409);

    let log = house.get(&format!("/events/{event}/seat-log")).is(200).json();
    let steps: Vec<_> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| (step["what"].clone(), step["reason"].clone()))
        .collect();
    let wanted = [
        ("requested", "needs_approval"),
        ("requested", "needs_approval"),
        ("accepted", "accepted"),
        ("not_accepted", "not_accepted"),
    ];
    assert_eq!(steps, wanted.map(|(what, reason)| (json!(what), json!(reason))));
}
