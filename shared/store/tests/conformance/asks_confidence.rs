//! What people say in confidence stands in no table, decides what reaches them, and who says nothing three times has a pause.

use std::time::Duration;

use domain::asks::confidence::{Confidence, Delicate, avoided};
use domain::asks::profile::{AskMeAbout, ProfilePlan};
use domain::mail::ask_letter::AskLetterKind;
use store::StoreError;
use store::asks::profiles;
use testkit::TestStore;

use crate::asks_room::Room;
use crate::house::write;

crate::on_both!(
    what_is_said_in_confidence_is_sealed_and_keeps_people_apart,
    three_asks_without_a_word_pause,
);

async fn what_is_said_in_confidence_is_sealed_and_keeps_people_apart(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, friend, other] = [0, 1, 2].map(|place| room.people[place].person);
    let group = room.house.group.id;
    let said = |avoids: &str, employer: &str| ProfilePlan {
        may_be_asked: true,
        employer: AskMeAbout::parse(employer).unwrap(),
        confidence: Confidence {
            helps: [Delicate::EqualPay].into(),
            avoids: avoided(avoids).unwrap(),
            ..Confidence::default()
        },
        ..ProfilePlan::default()
    };
    let own = said("Works Ltd", "");
    let kept = own.clone();
    write(&test.store, move |tx| profiles::save(tx, friend, group, "en", &kept)).await;
    let plan = said("", "works ltd");
    write(&test.store, move |tx| profiles::save(tx, asker, group, "en", &plan)).await;
    let found = test.store.read(move |tx| profiles::of(tx, friend, group)).await;
    let found = found.map_err(|error: StoreError| error).unwrap().unwrap();
    assert_eq!(found.plan, own);
    if test.database().url().is_some() {
        let sql = "SELECT encode(sealed, 'hex') FROM profiles WHERE sealed IS NOT NULL";
        let sealed = test.database().ask(sql);
        assert!(sealed.len() > 60, "{sealed}");
        for text in ["equal_pay", "works ltd", "helps"] {
            let hex = text.bytes().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
            assert!(!sealed.contains(&hex), "{text} is not sealed");
        }
    }
    let ask = room.ask(asker, friend).await;
    room.advance(ask).await;
    assert!(
        room.get(ask).await.is_hindered,
        "their employer is one that the other avoids"
    );
    let ask = room.ask(other, friend).await;
    room.advance(ask).await;
    assert!(!room.get(ask).await.is_hindered);
}

async fn three_asks_without_a_word_pause(test: TestStore) {
    let room = Room::open(&test, 5).await;
    let friend = room.people[4].person;
    let mut paused = Vec::new();
    for asker in &room.people[..4] {
        let ask = room.ask(asker.person, friend).await;
        room.advance(ask).await;
        test.clock.advance(Duration::from_hours(24 * 5));
        room.advance(ask).await;
        let letters = room.letters().await;
        paused.push(letters.contains(&(AskLetterKind::Paused, friend)));
    }
    assert_eq!(paused, [false, false, true, false]);
    let settings = test.store.read(move |tx| profiles::settings(tx, friend)).await;
    assert!(
        settings
            .map_err(|error: StoreError| error)
            .unwrap()
            .paused_until
            .is_some()
    );
    assert!(
        room.get(room.ask(room.people[0].person, friend).await)
            .await
            .reached_at
            .is_none()
    );
}
