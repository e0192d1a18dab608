//! Who came: check-ins over the API, and the pages of the door.

use std::time::Duration;

use actions::invitations::InvitePolicy;
use serde_json::{Value, json};

use super::house::{House, Plan, id, until_limited};

/// The path of what somebody shows, as their page has it.
pub(super) fn code(house: &House, link: &str) -> String {
    let page = house.page(link).is(200).text();
    let address = page.split("href=\"").find(|link| link.contains("/c/")).unwrap();
    let address = address.split('"').next().unwrap();
    address.strip_prefix("https://events.example.org").unwrap().to_owned()
}

/// The path of a link to the door.
pub(super) fn door(house: &House, event: &str) -> String {
    let made = house.post(&format!("/events/{event}/door-links"), &Value::Null).is(201);
    let url = made.json()["url"].as_str().unwrap().to_owned();
    url.strip_prefix("https://events.example.org").unwrap().to_owned()
}

fn counts(house: &House, event: &str) -> (u64, u64) {
    let counts = house.get(&format!("/events/{event}")).json()["counts"].clone();
    let of = |name: &str| counts[name].as_u64().unwrap();
    (of("checked_in"), of("seats_taken"))
}

#[test]
fn a_party_is_checked_in_once_by_its_code_and_again_after_an_undo() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 3, "guests_max": 2 }));
    house.invite(&event, &["anna", "ben"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes&guests=1").is(303);
    let path = format!("/events/{event}/check-ins");
    let by_code = json!({ "code": format!("https://events.example.org{}", code(&house, &anna)) });
    let came = house.post(&path, &by_code).is(201).json();
    assert_eq!(
        (&came["party"], &came["walk_in"], &came["by"]),
        (&json!(2), &json!(false), &json!("account"))
    );
    let again = house.post(&path, &by_code).problem(409, "checked-in").json();
    assert_eq!(again["checked_in_at"], came["at"]);
    assert_eq!(counts(&house, &event), (2, 2));
    let list = house.get(&path).is(200).json();
    assert_eq!(
        (&list["items"][0]["id"], &list["items"][0]["name"]),
        (&came["id"], &json!("anna"))
    );
    let export = house
        .export(&format!("/events/{event}/attendees.json?segment=came"))
        .json();
    assert_eq!(export["items"][0]["came"][0]["party"], 2);
    assert_eq!(export["items"].as_array().unwrap().len(), 1);
    let table = house.export(&format!("/events/{event}/attendees.csv")).is(200).text();
    assert!(
        table.contains(&format!(",2,{},\r\n", came["at"].as_str().unwrap())),
        "{table}"
    );

    let undo = format!("/check-ins/{}", id(&came));
    house.call("DELETE", &undo, &Value::Null).is(204);
    house.call("DELETE", &undo, &Value::Null).is(204);
    assert_eq!(counts(&house, &event), (0, 2));
    let absent = house
        .export(&format!("/events/{event}/attendees.json?segment=absent"))
        .json();
    assert_eq!(absent["items"][0]["name"], "anna");
    house
        .post(&path, &json!({ "code": by_code["code"], "party": 1 }))
        .is(201);
    assert_eq!(counts(&house, &event), (1, 2));
    let log = house
        .get(&format!("/groups/{}/activity", group_of(&house, &event)))
        .json();
    let kinds: Vec<&str> = log["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["what"].as_str())
        .collect();
    assert!(kinds.iter().any(|kind| kind.contains("check_in.undone")), "{kinds:?}");
}

fn group_of(house: &House, event: &str) -> String {
    house.get(&format!("/events/{event}")).json()["group_id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn nobody_at_the_door_goes_beyond_the_capacity() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 2, "guests_max": 2 }));
    house.invite(&event, &["anna", "ben"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let path = format!("/events/{event}/check-ins");
    let ben = id(&house.invitation(&event, "ben"));
    let two = json!({ "invitation_id": ben, "party": 2 });
    let full = house.post(&path, &two).problem(409, "refused").json();
    assert!(
        full["detail"]
            .as_str()
            .unwrap()
            .contains("raise the event's capacity first"),
        "{full}"
    );
    house
        .post(&path, &json!({ "name": "Cleo", "email": "cleo@example.com" }))
        .is(201);
    assert_eq!(counts(&house, &event), (1, 2));
    let cleo = house.invitation(&event, "Cleo");
    assert_eq!(
        (&cleo["seat"], &cleo["delivery"]),
        (&json!("confirmed"), &json!("pending"))
    );
    house.post(&path, &json!({ "name": "Dora" })).problem(409, "refused");
    house
        .call("PATCH", &format!("/events/{event}"), &json!({ "capacity": 4 }))
        .is(200);
    house.post(&path, &two).is(201);
    assert_eq!(counts(&house, &event), (3, 4));
    let log = house.get(&format!("/events/{event}/seat-log")).json();
    let last = log["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["who"], &last["what"]), (&json!("door"), &json!("seated")));
    for wrong in [
        json!({}),
        json!({ "name": "x", "invitation_id": ben }),
        json!({ "code": "x" }),
    ] {
        house.post(&path, &wrong).problem(422, "invalid");
    }
}

#[test]
fn dates_of_a_series_are_checked_in_one_by_one() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=3" }));
    house.invite(&event, &["anna"]);
    house.submit(&house.link(&event, "anna"), "answer=yes").is(303);
    let path = format!("/events/{event}/check-ins");
    let on = |date: &str| json!({ "invitation_id": id(&house.invitation(&event, "anna")), "recurrence_id": date });
    house.post(&path, &on("2026-12-10")).is(201);
    house.post(&path, &on("2026-12-10T18:30:00")).problem(409, "checked-in");
    assert_eq!(
        house.post(&path, &on("2026-12-11")).problem(422, "invalid").pointers(),
        ["/recurrence_id"]
    );
    house.clock.set("2026-12-03T18:00:00Z");
    let now = json!({ "invitation_id": id(&house.invitation(&event, "anna")) });
    let came = house.post(&path, &now).is(201).json();
    assert_eq!(came["recurrence_id"], "2026-12-03T18:30:00");
}

#[test]
fn a_link_to_the_door_opens_its_page_and_codes_until_it_ends() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 3, "guests_max": 1 }));
    house.invite(&event, &["anna", "ben"]);
    let anna = house.link(&event, "anna");
    house.submit(&anna, "answer=yes").is(303);
    let (code, door) = (code(&house, &anna), door(&house, &event));

    let stranger = house.page(&code).is(200).text();
    assert!(
        stranger.contains("Show this at the door") && !stranger.contains("anna"),
        "{stranger}"
    );
    let opened = house.page(&door).is(200);
    let cookie = opened.header("set-cookie").split(';').next().unwrap().to_owned();
    let shown = opened.text();
    assert!(shown.contains("anna") && shown.contains("0 of 1 are here"), "{shown}");
    let by_code = house.browse("GET", &code, &cookie, "").is(200).text();
    assert!(
        by_code.contains("anna") && by_code.contains(&format!("action=\"{door}\"")),
        "{by_code}"
    );

    // What a form calls the check-in makes it one, however often it is sent.
    let invitation = id(&house.invitation(&event, "anna"));
    let press = format!("invitation={invitation}&id=019ac000-0000-4000-8000-000000000001&party=1");
    let done = house.browse("POST", &door, &cookie, &press).is(303);
    assert_eq!(done.header("location"), format!("{door}?date=&just={invitation}"));
    house.browse("POST", &door, &cookie, &press).is(303);
    assert_eq!(counts(&house, &event), (1, 1));
    let other = press.replace("0001&", "0002&");
    let refused = house.browse("POST", &door, &cookie, &other).is(409).text();
    assert!(refused.contains("They were checked in before"), "{refused}");
    let cross = [("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")];
    house.raw("POST", &door, &cross, press.as_bytes()).is(403);

    let walk_in = "name=Cleo&email=&party=1&id=019ac000-0000-4000-8000-000000000003";
    house.browse("POST", &door, &cookie, walk_in).is(303);
    // Who gave no address has none in files.
    for file in ["csv", "vcf"] {
        let text = house
            .export(&format!("/events/{event}/attendees.{file}"))
            .is(200)
            .text();
        assert!(text.contains("Cleo") && !text.contains("erased.invalid"), "{text}");
    }
    let list = house.get(&format!("/events/{event}/check-ins")).json();
    let cleo = &list["items"][1];
    assert_eq!(
        (&cleo["name"], &cleo["walk_in"], &cleo["by"]),
        (&json!("Cleo"), &json!(true), &json!("door"))
    );
    let undo = format!("check_in={}", id(cleo));
    house.browse("POST", &format!("{door}/undo"), &cookie, &undo).is(303);
    assert_eq!(counts(&house, &event), (1, 1), "who was let in gives the seat up");
    house.browse("POST", &door, &cookie, walk_in).is(303);
    assert_eq!(
        counts(&house, &event),
        (1, 1),
        "sent again after it was undone, it stays undone"
    );
    let found = house.page(&format!("{door}?q=BE")).is(200).text();
    assert!(found.contains("ben") && !found.contains("anna"), "{found}");

    let links = house.get(&format!("/events/{event}/door-links")).json();
    house
        .call(
            "DELETE",
            &format!("/door-links/{}", id(&links["items"][0])),
            &Value::Null,
        )
        .is(204);
    house.page(&door).is(404);
    house.browse("POST", &door, &cookie, &other).is(404);
    let closed = house.browse("GET", &code, &cookie, "").is(200).text();
    assert!(!closed.contains("anna"), "{closed}");
}

#[test]
fn a_door_that_was_without_a_network_tells_when_people_came() {
    let house = House::start();
    let event = house.event(json!({}));
    house.invite(&event, &["anna"]);
    let door = door(&house, &event);
    let invitation = id(&house.invitation(&event, "anna"));
    house.clock.set("2026-12-03T19:30:00Z");
    let press = format!("invitation={invitation}&at=2026-12-03T18%3A10%3A00Z");
    house.submit(&door, &press).is(303);
    let list = house.get(&format!("/events/{event}/check-ins")).json();
    assert_eq!(list["items"][0]["at"], "2026-12-03T18:10:00Z");
    // Twelve hours after the event the link has ended.
    house.clock.set("2026-12-04T07:59:00Z");
    house.page(&door).is(200);
    house.clock.advance(Duration::from_mins(2));
    house.page(&door).is(404);
    house
        .post(&format!("/events/{event}/door-links"), &Value::Null)
        .problem(409, "wrong-status");
}

#[test]
fn a_press_that_can_t_be_taken_brings_the_same_page_with_why() {
    let house = House::start();
    let event = house.event(json!({ "recurrence": "FREQ=WEEKLY;BYDAY=TH;COUNT=3" }));
    house.invite(&event, &["anna", "ben"]);
    let door = door(&house, &event);
    let [anna, ben] = ["anna", "ben"].map(|name| id(&house.invitation(&event, name)));
    house
        .call("DELETE", &format!("/invitations/{ben}"), &Value::Null)
        .is(204);
    let gone = house.submit(&door, &format!("invitation={ben}")).is(409).text();
    assert!(
        gone.contains("no longer on the list") && gone.contains("data-list"),
        "{gone}"
    );
    // It shows the date and the search that were there.
    let press = format!("invitation={anna}&date=2026-12-10&q=an");
    house.submit(&door, &press).is(303);
    let twice = house.submit(&door, &press).is(409).text();
    assert!(twice.contains("name=\"date\" value=\"2026-12-10\""), "{twice}");
    assert!(twice.contains("name=\"q\" value=\"an\""), "{twice}");
    // A browser that went back sends somebody else under the name of who came before.
    let walk_in = |name: &str| format!("name={name}&id=019ac000-0000-4000-8000-000000000007");
    house.submit(&door, &walk_in("Cleo")).is(303);
    house.submit(&door, &walk_in("Cleo")).is(303);
    let other = house.submit(&door, &walk_in("Dora")).is(409).text();
    assert!(
        other.contains("once more") && !other.contains("000000000007"),
        "{other}"
    );
    let same = format!("invitation={anna}&id=019ac000-0000-4000-8000-000000000007");
    house.submit(&door, &same).is(409);
}

#[test]
fn who_walks_in_without_an_address_falls_under_no_rule_of_letters() {
    let house = House::with(&Plan {
        invite_policy: InvitePolicy {
            names_senders: true,
            limits_new: false,
        },
        ..Plan::default()
    });
    let event = house.event(json!({}));
    let names: Vec<String> = (0..49).map(|number| format!("p{number}")).collect();
    house.invite(&event, &names.iter().map(String::as_str).collect::<Vec<_>>());
    let door = door(&house, &event);
    for name in ["Anna", "Ben"] {
        house.submit(&door, &format!("name={name}")).is(303);
    }
    house.submit(&door, "name=Cleo&email=cleo@example.com").is(303);
    let refused = house.submit(&door, "name=Dora&email=dora@example.com").is(422).text();
    assert!(refused.contains("without an address"), "{refused}");
    house.submit(&door, "name=Dora").is(303);
}

#[test]
fn a_door_makes_no_more_letters_a_minute_than_other_pages() {
    let house = House::start();
    let event = house.event(json!({}));
    let door = door(&house, &event);
    let mut number = 0;
    until_limited(303, || {
        number += 1;
        house.submit(&door, &format!("name=P&email=p{number}@example.com"))
    });
    house.submit(&door, "name=Ben").is(303);
}

#[test]
fn a_link_to_the_door_ends_with_the_place_of_who_made_it() {
    let mut house = House::start();
    let event = house.event(json!({}));
    let group = group_of(&house, &event);
    let offer = json!({ "email": "mara@example.org", "role": "door", "event_id": event });
    let offered = house.post(&format!("/groups/{group}/team"), &offer).is(201).json();
    let place = offered["account"].as_str().unwrap().to_owned();
    let owner = house.key().to_owned();
    house.becomes("mara@example.org");
    house.submit(&house.team_link(&place), "answer=yes").is(303);
    let door = door(&house, &event);
    house.page(&door).is(200);
    let bearer = format!("Bearer {owner}");
    let headers = [("authorization", bearer.as_str())];
    house
        .raw("DELETE", &format!("/api/v1/groups/{group}/team/{place}"), &headers, b"")
        .is(204);
    house.page(&door).is(404);
    house.submit(&door, "name=Ben").is(404);
}

#[test]
fn a_party_that_comes_in_part_is_counted_once_more_when_the_others_come() {
    let house = House::start();
    let event = house.event(json!({ "capacity": 4, "guests_max": 3 }));
    house.invite(&event, &["anna"]);
    house.submit(&house.link(&event, "anna"), "answer=yes&guests=2").is(303);
    let door = door(&house, &event);
    let anna = id(&house.invitation(&event, "anna"));
    let come = |party: u16, id: u16| {
        let press = format!("invitation={anna}&party={party}&id=019ac000-0000-4000-8000-00000000000{id}");
        house.submit(&door, &press)
    };
    come(1, 1).is(303);
    let page = house.page(&door).is(200).text();
    assert!(page.contains("min=\"2\"") && page.contains("Undo"), "{page}");
    come(1, 2).is(409);
    for _ in 0..2 {
        come(3, 3).is(303);
    }
    assert_eq!(counts(&house, &event), (3, 3));
    come(1, 1).is(303);
    assert_eq!(counts(&house, &event), (3, 3), "the first press again");
    assert!(!house.page(&door).is(200).text().contains("min=\"2\""));
    come(5, 4).is(409);
    let list = house.get(&format!("/events/{event}/check-ins")).json();
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    // A picture of who dropped out counts parties, as invitations are counted.
    let session = house.session("olga@example.org");
    let console = house.browse("GET", &format!("/console/events/{event}"), &session, "");
    assert!(console.is(200).text().contains("Came</th><td>1</td>"));
}

#[test]
fn badges_are_printed_for_who_comes_and_their_guests() {
    let house = House::start();
    let event = house.event(json!({ "guests_max": 2 }));
    house.invite(&event, &["anna", "bo"]);
    house.submit(&house.link(&event, "anna"), "answer=yes&guests=2").is(303);
    let console = super::organizer::Browser::of(&house, super::organizer::OLGA);
    console.see(&format!("/console/events/{event}/door"), &["/badges"]);
    let page = console.see(&format!("/console/events/{event}/badges"), &["badge-card", "Guest of"]);
    assert_eq!(page.matches("class=\"badge-card\"").count(), 3, "{page}");
}
