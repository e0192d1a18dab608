//! What ends asks and meetings without a word of the other: one click in a mail program, and somebody who is gone.

use domain::AskId;
use domain::values::ids::Id;
use domain::values::token::Claim;
use serde_json::json;
use store::asks::meetings;
use store::{StoreError, erasure};

use super::asks_outside::{PASSED, WHAT, WHY, come};
use super::asks_worlds::World;
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
fn whom_somebody_asked_lately_they_may_pass_an_ask_on_to_whether_they_are_there_or_not() {
    let room = Room::open();
    let group = room.house.group();
    let event = come(&room, &group, &["nele", "viktor", "wanda", "paul"]);
    let sends = |who: &str, kind: &str, whom: &str| {
        let whom = World::named_by(&room, who, whom);
        let form = format!("event={event}&whom={whom}&kind={kind}&{WHAT}&{WHY}");
        World::sends(&room, who, &form)
    };
    let whom = World::named_by(&room, "viktor", "wanda");
    sends("viktor", "coffee", "wanda");
    let ask = sends("nele", "connection", "viktor");
    room.advance(ask);
    let page = room.page_of(ask);
    let viktor = format!("{}/asks", room.own("viktor").0);
    for shown in [&page, &viktor].map(|page| room.house.page(page).is(200).text()) {
        assert!(
            shown.contains(">paul</option>") && !shown.contains(">wanda</option>"),
            "{shown}"
        );
    }
    let profile = format!("{}/profile", room.own("wanda").0);
    room.house.submit(&profile, &format!("group={group}")).is(303);
    room.house.submit(&page, &format!("whom={whom}&{PASSED}")).is(303);
    assert!(room.house.page(&page).is(200).text().contains("You passed it on"));
    room.work();
    let told = room.letters();
    assert!(
        told.iter().any(|one| one.subject == "viktor passed your ask on"),
        "{told:?}"
    );
    assert_eq!(
        room.json(&format!("{}/asks", room.own("nele").0))["asks"][0]["state"],
        "asked"
    );
}

#[test]
fn who_says_yes_to_a_suggestion_sees_by_no_list_who_the_other_is() {
    let room = Room::open();
    let group = room.house.group();
    come(&room, &group, &["nele", "viktor", "wanda"]);
    let [first, second] = ["nele", "wanda"].map(|whom| World::named_by(&room, "viktor", whom));
    let suggestion = World::sends(&room, "viktor", &format!("first={first}&second={second}&{WHAT}&{WHY}"));
    room.advance(suggestion);
    let listed = || room.json(&format!("{}/asks", room.own("nele").0))["events"].clone();
    let before = listed();
    room.house.submit(&room.page_of(suggestion), "answer=yes").is(303);
    assert_eq!(listed(), before);
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
        room.house.submit(page, "happened=perhaps").is(422);
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

#[test]
fn what_people_ask_of_each_other_is_told_to_each_as_json_and_dates_no_word_of_the_other() {
    let room = Room::open();
    let group = room.house.group();
    let ask = room.ask(&group, "nele", "viktor", |_| {});
    room.advance(ask);
    let own = |name: &str| room.json(&room.own(name).0)["helping"].clone();
    let (before, page) = (own("nele"), room.page_of(ask));
    assert_eq!(
        (&before["asks"][0]["state"], &before["meetings"]),
        (&json!("asked"), &json!([]))
    );
    let asked = own("viktor")["asked_of_you"][0].clone();
    assert_eq!((&asked["by"], &asked["answer"]), (&json!("nele"), &json!(null)));
    room.house.submit(&page, "answer=not_now").is(303);
    assert_eq!(own("nele"), before, "a no is not told");
    assert_eq!(own("viktor")["asked_of_you"][0]["answer"], "not_now");
    room.house.submit(&page, "answer=yes&note=Gladly.").is(303);
    let (nele, viktor) = (own("nele"), own("viktor"));
    assert_eq!(nele["asks"][0]["with"], json!(["viktor"]));
    assert_eq!(
        (&nele["meetings"][0]["with"], &nele["meetings"][0]["state"]),
        (&json!("viktor"), &json!("open"))
    );
    assert_eq!(
        (&viktor["meetings"][0]["with"], &viktor["asked_of_you"][0]["note"]),
        (&json!("nele"), &json!("Gladly."))
    );
    assert_eq!(viktor["profile"]["groups"][0]["may_be_asked"], true);
    assert!(!nele.to_string().contains("viktor@") && !viktor.to_string().contains("nele@"));
}

#[test]
fn whom_an_ask_is_passed_on_to_reads_of_their_own_event_alone() {
    let room = Room::open();
    let house = &room.house;
    let group = house.group();
    let event = |title: &str, people: [&str; 2]| {
        let event = house.draft(&group, json!({ "title": title }));
        house.invite(&event, &people);
        house.post(&format!("/events/{event}/publish"), &json!(null)).is(200);
        for name in people {
            house.submit(&house.link(&event, name), "answer=yes").is(303);
        }
        event
    };
    let (first, _) = (
        event("First aid", ["nele", "viktor"]),
        event("Second helping", ["viktor", "wanda"]),
    );
    for name in ["viktor", "wanda"] {
        let profile = format!("{}/profile", room.own(name).0);
        house.submit(&profile, &format!("group={group}&may_be_asked=1")).is(303);
    }
    let asks = format!("{}/asks", room.own("nele").0);
    let whom = room.json(&asks)["events"][0]["people"][0]["whom"].clone();
    let what = "kind=connection&minutes=15&what=Who+of+yours+came+from+nursing+to+data%2C+and+how%3F&why_you=You+know+so+many+people.";
    house
        .submit(&asks, &format!("event={first}&whom={}&{what}", whom.as_str().unwrap()))
        .is(303);
    let ask = room.json(&asks)["asks"][0]["id"].as_str().unwrap().parse().unwrap();
    let ask = AskId::from_uuid(ask);
    room.advance(ask);
    let shown = house.page(&room.page_of(ask)).is(200).text();
    let (before, _) = shown.split_once("\">wanda</option>").unwrap();
    let whom = before.rsplit("value=\"").next().unwrap();
    house
        .submit(
            &room.page_of(ask),
            &format!("whom={whom}&words=She+did+exactly+that.+Twice."),
        )
        .is(303);
    room.advance(ask);
    let own = room.own("wanda").0;
    let page = house.page(&format!("{own}/asks")).is(200).text();
    assert!(
        page.contains("id=\"waiting\"") && page.contains("Second helping"),
        "{page}"
    );
    assert!(!page.contains("First aid") && !room.json(&own).to_string().contains("First aid"));
}
