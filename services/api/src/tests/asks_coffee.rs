//! A month of a group's coffee over HTTP: switched on in the console, and answered by the link in a letter.

use std::time::Duration;

use domain::values::ids::Id;
use domain::values::token::Claim;
use serde_json::json;
use store::asks::coffee;
use store::{asks, erasure};

use super::asks_letters::{add, differ, without_digits_after, without_id, without_seconds};
use super::asks_outside::come;
use super::people_asks::Room;

#[test]
fn a_group_switches_its_coffee_on_and_who_is_asked_says_in_or_skips() {
    let room = Room::open();
    let group = room.house.group();
    room.ask(&group, "nele", "viktor", |_| {});
    let session = room.house.session("olga@example.org");
    let console = format!("/console/groups/{group}/asks");
    let profile = format!("{}/profile", room.own("nele").0);
    assert!(
        !room
            .house
            .raw("GET", &profile, &[], b"")
            .is(200)
            .text()
            .contains("name=\"coffee\"")
    );
    assert!(
        room.house
            .browse("GET", &console, &session, "")
            .is(200)
            .text()
            .contains("coffee/on")
    );
    let switch = format!("/console/groups/{group}/coffee/on");
    room.house.browse("POST", &switch, &session, "").is(303);
    assert!(
        room.house
            .browse("GET", &console, &session, "")
            .is(200)
            .text()
            .contains("coffee/off")
    );
    assert!(
        room.house
            .raw("GET", &profile, &[], b"")
            .is(200)
            .text()
            .contains("name=\"coffee\"")
    );
    room.house.submit(&profile, &format!("group={group}&coffee=1")).is(303);
    room.house.clock.set("2026-12-01T10:00:00Z");
    let id = domain::GroupId::from_uuid(group.parse().unwrap());
    for _ in 0..3 {
        room.house.wait_for(coffee::advance(&room.store, id)).unwrap();
    }
    let (_, nele) = room.own("nele");
    let seats = room.store.write_now(|tx| coffee::places_of(tx, nele)).unwrap();
    let link = room.house.links.coffee_page(Claim {
        id: seats[0].uuid(),
        version: 0,
    });
    let page = link.strip_prefix("https://events.example.org").unwrap();
    assert_eq!(room.json(page)["answer"], serde_json::Value::Null);
    room.house.submit(page, "answer=perhaps").is(422);
    room.house.submit(page, "answer=in").is(303);
    assert_eq!(
        (&room.json(page)["answer"], &room.json(page)["month"]),
        (&json!("in"), &json!("2026-12"))
    );
    let shown = room.house.raw("GET", page, &[], b"").is(200).text();
    assert!(
        shown.contains("Skip this month") && !shown.contains("viktor"),
        "{shown}"
    );
    room.house.submit(&room.own("nele").0, "language=fr").is(303);
    let shown = room.house.page(page).is(200).text();
    assert!(shown.contains("<html lang=\"fr\""), "as she chose: {shown}");
    // One click in a mail program is enough, too, and says no more than that.
    let form = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    let left = room.house.raw(
        "POST",
        page,
        &[("content-type", "multipart/form-data; boundary=b")],
        form.as_bytes(),
    );
    assert_eq!(left.is(200).header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(room.json(page)["answer"], "out");
    asks_nothing_more(&room, page);
    // The link of three days ago is over.
    let profile = format!("{}/profile", room.own("nele").0);
    assert!(!room.json(&profile)["groups"][0]["coffee"].as_bool().unwrap());
    room.house
        .submit(&page.replace("/coffee/", "/coffee/x"), "answer=in")
        .is(404);
}

/// Where they are asked no more there is nothing to press, and the page says why.
fn asks_nothing_more(room: &Room, page: &str) {
    let shown = room.house.page(page).is(200).text();
    assert!(
        shown.contains("On ne vous le demandera plus") && !shown.contains("name=\"answer\""),
        "{shown}"
    );
}

/// Everybody of a month says that they are in.
fn are_in(room: &Room, names: &[&str]) {
    for name in names {
        let (_, person) = room.own(name);
        let seats = room.store.write_now(|tx| coffee::places_of(tx, person)).unwrap();
        let link = room.house.links.coffee_page(Claim {
            id: seats[0].uuid(),
            version: 0,
        });
        let page = link.strip_prefix("https://events.example.org").unwrap();
        room.house.submit(page, "answer=in").is(303);
    }
}

#[test]
fn who_is_left_over_reads_on_their_own_page_what_who_was_left_alone_reads() {
    let room = Room::open();
    let group = room.house.group();
    come(&room, &group, &["anna", "bert", "gone"]);
    let session = room.house.session("olga@example.org");
    let switch = format!("/console/groups/{group}/coffee/on");
    room.house.browse("POST", &switch, &session, "").is(303);
    for name in ["anna", "bert", "gone"] {
        let profile = format!("{}/profile", room.own(name).0);
        let form = format!("group={group}&may_be_asked=1&coffee=1");
        room.house.submit(&profile, &form).is(303);
    }
    // Two want nothing of Anna: she is left over, and they meet.
    let [anna, bert, gone] = ["anna", "bert", "gone"].map(|name| room.own(name).1);
    for one in [bert, gone] {
        room.store.write_now(|tx| asks::block(tx, one, anna)).unwrap();
    }
    let id = domain::GroupId::from_uuid(group.parse().unwrap());
    room.house.clock.set("2026-12-01T10:00:00Z");
    let mut letters = Vec::new();
    for day in 0..8 {
        for _ in 0..6 {
            room.house.wait_for(coffee::advance(&room.store, id)).unwrap();
        }
        let seats = room.store.write_now(|tx| coffee::places_of(tx, gone)).unwrap();
        let seat = seats
            .first()
            .map(|seat| room.store.write_now(|tx| coffee::get(tx, *seat)).unwrap());
        // Once it is decided, and before the letter is written, one of the two is there no more.
        if seat.flatten().is_some_and(|seat| seat.place.is_some()) {
            assert!(room.store.write_now(|tx| erasure::erase(tx, gone)).unwrap());
        }
        letters.extend(room.letters());
        if day == 0 {
            are_in(&room, &["anna", "bert", "gone"]);
        }
        room.house.clock.advance(Duration::from_hours(24));
    }
    let told = letters.iter().filter(|letter| letter.subject == "No coffee this month");
    let to = |name: &str| {
        told.clone()
            .filter(|one| one.to == [format!("{name}@example.com")])
            .count()
    };
    assert_eq!((to("anna"), to("bert")), (1, 1), "{letters:?}");
    let seen = |name: &str| {
        let (own, _) = room.own(name);
        let mut all = String::new();
        for accept in ["text/html", "application/json"] {
            add(&mut all, &room, &own, accept);
        }
        let all = all.replace(&own, "[own]").replace(name, "[name]").replace("%2F", "/");
        let is_word = |char: char| char.is_ascii_alphanumeric() || char == '-';
        let pieces = all.split_inclusive(|char: char| !is_word(char)).map(without_id);
        without_seconds(&without_digits_after("00.", &pieces.collect::<String>()))
    };
    let (anna, bert) = (seen("anna"), seen("bert"));
    assert!(anna.contains("coffee_"), "{anna}");
    differ(&anna, &bert, "left over, or left alone");
}
