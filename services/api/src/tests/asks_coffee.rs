//! A month of a group's coffee over HTTP: switched on in the console, and answered by the link in a letter.

use domain::values::ids::Id;
use domain::values::token::Claim;
use serde_json::json;
use store::asks::coffee;

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
    // The link of three days ago is over.
    let profile = format!("{}/profile", room.own("nele").0);
    assert!(!room.json(&profile)["groups"][0]["coffee"].as_bool().unwrap());
    room.house
        .submit(&page.replace("/coffee/", "/coffee/x"), "answer=in")
        .is(404);
}
