//! What organizers see of asks between people, in the console: numbers, and who was reported.

use domain::AskId;

use super::people_asks::Room;

#[test]
fn organizers_see_who_was_reported_and_say_that_they_looked() {
    let room = Room::open();
    let group = room.house.group();
    let console = format!("/console/groups/{group}/asks");
    let session = room.house.session("olga@example.org");
    let shown = || room.house.browse("GET", &console, &session, "").is(200).text();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    room.advance(ask);
    assert!(!shown().contains("nele"));
    room.house.submit(&room.page_of(ask), "answer=report").is(303);
    let text = shown();
    assert!(
        text.contains("nele@example.com") && text.contains("Asks reach nobody here"),
        "{text}"
    );
    assert!(!text.contains("viktor") && !text.contains("nursing"), "{text}");
    let (_, nele) = room.own("nele");
    let look = || {
        room.house
            .browse("POST", &format!("{console}/{nele}/seen"), &session, "")
    };
    assert!(text.contains(&format!("{console}/{nele}/seen")), "{text}");
    look().is(303);
    look().is(404);
    let text = shown();
    assert!(
        text.contains("nele@example.com") && !text.contains("Asks reach nobody here"),
        "{text}"
    );
}

#[test]
fn organizers_read_no_number_below_five() {
    let room = Room::open();
    let group = room.house.group();
    let asks: Vec<AskId> = (0..5)
        .map(|place| room.ask(&group, &format!("asker{place}"), &format!("friend{place}"), |_| {}))
        .collect();
    room.advance(asks[0]);
    room.house.submit(&room.page_of(asks[0]), "answer=yes").is(303);
    let session = room.house.session("olga@example.org");
    let console = format!("/console/groups/{group}/asks");
    let shown = room.house.browse("GET", &console, &session, "").is(200).text();
    assert!(shown.contains("asked 5. Fewer than five agreed"), "{shown}");
}
