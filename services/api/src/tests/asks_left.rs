//! What ends asks and meetings without a word of the other: one click in a mail program, and somebody who is gone.

use domain::values::ids::Id;
use domain::values::token::Claim;
use store::asks::meetings;
use store::{StoreError, erasure};

use super::people_asks::Room;

#[test]
fn one_click_in_a_mail_program_ends_asks_and_looking_does_not() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    room.advance(ask);
    let page = room.page_of(ask);
    let may_be_asked = || {
        let profile = room.json(&format!("{}/profile", room.own("viktor").0));
        profile["groups"][0]["may_be_asked"].as_bool().unwrap()
    };
    // Who writes about such things is taken at their word.
    room.house
        .submit(&page, "answer=yes&note=List-Unsubscribe%3DOne-Click&time1=x")
        .is(422);
    room.house.page(&page).is(200);
    assert!(may_be_asked());
    let left = room.house.submit(&page, "List-Unsubscribe=One-Click").is(200);
    assert_eq!(left.header("content-type"), "text/plain; charset=utf-8");
    assert!(!may_be_asked());
    assert_eq!(room.json(&page)["answer"], serde_json::Value::Null, "it is no answer");
}

#[test]
fn who_forwarded_an_ask_reads_the_same_whatever_was_pressed_there() {
    let room = Room::open();
    let group = room.house.group();
    for (asker, friend, pressed) in [("nele", "viktor", "not_now"), ("olga", "paul", "report")] {
        let ask = room.ask(&group, asker, friend, |_| {});
        room.advance(ask);
        let page = room.page_of(ask);
        room.house
            .submit(&page, "words=She+did+exactly+that+last+year.")
            .is(303);
        let shown = || room.house.page(&page).is(200).text();
        let before = shown();
        assert!(before.contains("/ask/"), "the link to forward: {before}");
        let forwarded = room.page_of_turn(ask, 1);
        room.house.submit(&forwarded, &format!("answer={pressed}")).is(303);
        assert_eq!(shown(), before, "{pressed}");
    }
}

#[test]
fn a_meeting_of_which_one_is_gone_does_not_take_place_and_says_no_more() {
    let room = Room::open();
    let group = room.house.group();
    for (asker, friend, gone) in [("nele", "viktor", "viktor"), ("olga", "paul", "olga")] {
        let ask = room.ask(&group, asker, friend, |_| {});
        room.advance(ask);
        room.house.submit(&room.page_of(ask), "answer=yes").is(303);
        let found = room
            .house
            .wait_for(room.store.read(move |tx| meetings::of_ask(tx, ask)));
        let meeting = found.map_err(|error: StoreError| error).unwrap().unwrap();
        let version = u16::from(gone == asker);
        let url = room.house.links.meet_page(Claim {
            id: meeting.id.uuid(),
            version,
        });
        let page = url.strip_prefix("https://events.example.org").unwrap();
        assert!(room.house.page(page).is(200).text().contains(gone));
        let (_, person) = room.own(gone);
        assert!(room.store.write_now(|tx| erasure::erase(tx, person)).unwrap());
        for shown in [room.house.page(page), room.house.submit(page, "off=1")] {
            let text = shown.is(200).text();
            assert!(
                text.contains("not taking place") && !text.contains(gone) && !text.contains("erased"),
                "{text}"
            );
        }
    }
    room.house.page("/meet/nobody").is(404);
}
