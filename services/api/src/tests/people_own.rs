//! A person's own page, by its link: what stands there of them, and what they correct.

use serde_json::{Value, json};

use super::house::{House, id};

const ANNA: &str = "anna@example.com";

fn kept(house: &House, page: &str) -> Value {
    house
        .raw("GET", page, &[("accept", "application/json")], b"")
        .is(200)
        .json()
}

#[test]
fn what_was_set_aside_for_somebody_and_where_they_wait_is_on_their_page() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 1 }));
    house.invite(&event, &["ben", "anna"]);
    for name in ["ben", "anna"] {
        house.submit(&house.link(&event, name), "answer=yes").is(303);
    }
    let aside = json!({ "rsvp_closes": "2026-11-30T12:00:00", "guests_max": 2, "reason": "At sea until then" });
    let path = format!("/invitations/{}", id(&house.invitation(&event, "anna")));
    house.call("PATCH", &path, &aside).is(200);

    let page = house.own_page(ANNA);
    let own = kept(&house, &page)["invitations"][0].clone();
    assert_eq!(own["waitlist_position"], 1);
    assert_eq!(
        own["overrides"],
        json!({ "rsvp_closes": "2026-11-30T12:00:00", "guests_max": 2 })
    );
    assert_eq!(own["noted"][0]["note"], "At sea until then");
    let shown = house.page(&page).is(200).text().replace(['\u{2068}', '\u{2069}'], "");
    for words in [
        "on the waitlist, number 1",
        "answers are taken until: Monday 30 November 2026",
        "Guests that you may bring: 2",
        "“At sea until then”",
    ] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    // Of Ben's nothing stands there.
    assert_eq!(
        kept(&house, &house.own_page("ben@example.com"))["invitations"][0]["noted"],
        json!([])
    );
}

#[test]
fn names_are_corrected_wherever_somebody_has_one_and_nobody_else_s() {
    let house = House::start();
    let group = house.group();
    for (text, name) in [
        ("Anna Bregg anna@example.com", "fair"),
        ("Ben Boo ben@example.com", "other"),
    ] {
        let list = json!({ "text": text, "obtained": { "from": name, "ground": "asked" } });
        let list = house.post(&format!("/groups/{group}/imports"), &list).is(201).json();
        house
            .post(&format!("/imports/{}/apply", id(&list)), &Value::Null)
            .is(200);
    }
    house.organizer(ANNA);
    let (page, other) = (house.own_page(ANNA), house.own_page("ben@example.com"));
    let contact = kept(&house, &page)["contacts"][0]["id"].as_str().unwrap().to_owned();
    let corrected = format!("contact={contact}&name=Anna+Berg");
    house.submit(&other, &corrected).is(404);
    house.submit(&other, "account=1&name=Ben").is(404);
    house.submit(&page, &corrected).is(303);
    house.submit(&page, "account=1&name=Anna+B.").is(303);
    let own = kept(&house, &page);
    assert_eq!(
        (&own["contacts"][0]["name"], &own["account"]["name"]),
        (&json!("Anna Berg"), &json!("Anna B."))
    );
    let shown = house.page(&page).is(200).text();
    for field in [
        format!("name=\"contact\" value=\"{contact}\""),
        "name=\"account\"".to_owned(),
    ] {
        assert!(shown.contains(&field), "{field} in {shown}");
    }
    let listed = house.get(&format!("/groups/{group}/contacts")).is(200).json();
    let names: Vec<&Value> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names, ["Anna Berg", "Ben Boo"]);
}
