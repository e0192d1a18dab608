//! Asks at short notice, and meetings: worlds that an asker must not tell apart, and what follows from a report, a promise, and
//! meetings that did not happen.

use std::time::Duration;

use actions::asks::{AskReference, Meet, Said, Wish, ask_reference, meet, set_settings};
use domain::asks::words::What;
use domain::asks::{AskAnswer, AskKind, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::meetings::Side;
use domain::{AskId, Clock, MeetingId, PersonId};
use store::asks::{candidates, meetings, reports};
use store::{Page, StoreError, WriteTx, activity};
use testkit::TestStore;

use crate::asks_room::{Room, no, yes};
use crate::house::write;

crate::on_both!(
    worlds_of_short_notice_that_an_asker_can_t_tell_apart,
    worlds_of_meetings_that_who_offers_can_t_tell_apart,
    a_report_at_short_notice_holds_as_every_other,
    a_promised_reference_is_asked_for_anew_for_each_job,
    two_meetings_in_a_row_that_did_not_happen_pause_kindly,
);

const WORLDS: [&str; 8] = [
    "never opened",
    "declined",
    "no more",
    "reported",
    "paused",
    "blocked",
    "full",
    "erased",
];

/// How many facts there are, which webhooks, messages and organizers get: asks make none.
async fn facts(room: &Room) -> usize {
    let group = room.house.group.id;
    let page = Page {
        after: None,
        limit: 200,
    };
    let found = room
        .house
        .store
        .read(move |tx| activity::latest_first(tx, group, (None, ""), page))
        .await;
    found.map_err(|error: StoreError| error).unwrap().len()
}

async fn worlds_of_short_notice_that_an_asker_can_t_tell_apart(test: TestStore) {
    let room = Room::open(&test, 2 * WORLDS.len()).await;
    let mut worlds = Vec::new();
    for (place, world) in WORLDS.into_iter().enumerate() {
        let (asker, friend) = (room.people[2 * place].person, room.people[2 * place + 1].person);
        room.prepare(world, asker, friend).await;
        worlds.push((world, asker, friend, room.ask_soon(asker, &[friend]).await));
    }
    let before = facts(&room).await;
    let mut seen: Vec<Vec<String>> = vec![Vec::new(); worlds.len()];
    for hours in [0_u64, 1, 11, 23, 1, 24, 24, 36] {
        test.clock.advance(Duration::from_hours(hours));
        for (world, _, friend, ask) in &worlds {
            room.advance(*ask).await;
            match *world {
                "declined" if hours == 1 => drop(room.press(*ask, 0, no()).await),
                "no more" if hours == 1 => drop(room.press(*ask, 0, Said::Silent(AskAnswer::NoMore)).await),
                "reported" if hours == 1 => drop(room.press(*ask, 0, Said::Silent(AskAnswer::Report)).await),
                "erased" if hours == 11 => room.erase(*friend).await,
                _ => {}
            }
        }
        let letters = room.letters().await;
        for ((_, asker, ..), seen) in worlds.iter().zip(&mut seen) {
            let own: Vec<_> = letters
                .iter()
                .filter(|(_, to)| to == asker)
                .map(|(kind, _)| kind)
                .collect();
            seen.push(format!("{} {own:?}", room.seen(*asker).await));
        }
    }
    for (world, own) in WORLDS.iter().zip(&seen) {
        assert_eq!(own, &seen[0], "{world} is told from {}", WORLDS[0]);
    }
    let told = seen[0].join(" ");
    assert!(told.contains("Closed") && told.contains("DayAfter"), "{told}");
    let erased = 1;
    assert!(facts(&room).await <= before + erased, "what is asked is no fact");
}

/// Two who said yes to each other.
pub(crate) async fn agreed(room: &Room, asker: PersonId, friend: PersonId) -> (AskId, MeetingId) {
    let ask = room.ask(asker, friend).await;
    room.advance(ask).await;
    room.answer(ask, yes()).await;
    let found = room.house.store.read(move |tx| meetings::of_ask(tx, ask)).await;
    (ask, found.map_err(|error: StoreError| error).unwrap().unwrap().id)
}

pub(crate) async fn wish(room: &Room, meeting: MeetingId, side: Side, wish: Wish) {
    let given = Meet { meeting, side, wish };
    let unit = move |tx: &mut WriteTx<'_>| meet(tx, given.clone());
    room.house.store.write(unit).await.unwrap();
}

async fn worlds_of_meetings_that_who_offers_can_t_tell_apart(test: TestStore) {
    // They said yes before: what they do now with what reaches them shows no more than before.
    let all = ["never opened", "paused", "blocked", "full", "declined", "erased"];
    let room = Room::open(&test, 2 * all.len()).await;
    let mut worlds = Vec::new();
    for place in 0..all.len() {
        let (asker, friend) = (room.people[2 * place].person, room.people[2 * place + 1].person);
        let (ask, meeting) = agreed(&room, asker, friend).await;
        worlds.push((asker, friend, ask, meeting));
    }
    let before = facts(&room).await;
    room.letters().await;
    let time = "2026-12-03T10:00:00Z".parse().unwrap();
    for (world, (asker, friend, _, meeting)) in all.iter().zip(&worlds) {
        room.prepare(world, *asker, *friend).await;
        wish(&room, *meeting, Side::Asker, Wish::Offer(vec![time], None)).await;
        match *world {
            "declined" => wish(&room, *meeting, Side::Asked, Wish::CallOff).await,
            "erased" => room.erase(*friend).await,
            _ => {}
        }
    }
    let mut seen: Vec<Vec<String>> = vec![Vec::new(); worlds.len()];
    for _ in 0..12 {
        for (_, _, ask, _) in &worlds {
            room.advance(*ask).await;
        }
        let letters = room.letters().await;
        for ((world, (asker, _, _, meeting)), seen) in all.iter().zip(&worlds).zip(&mut seen) {
            let meeting = *meeting;
            let found = room.house.store.read(move |tx| meetings::get(tx, meeting)).await;
            let found = found.map_err(|error: StoreError| error).unwrap().unwrap();
            let own: Vec<_> = letters
                .iter()
                .filter(|(_, to)| to == asker)
                .map(|(kind, _)| kind)
                // Nobody is asked to thank who is gone, and nameless.
                .filter(|kind| kind.is_of_meeting())
                .collect();
            // Whose other half is gone reads on the page that it does not take place; no letter says so.
            let offer = found.offer.filter(|_| *world != "erased");
            let waits = offer.is_some() || *world == "erased";
            seen.push(format!("{:?} {waits} {:?} {own:?}", found.state, found.heard));
        }
        test.clock.advance(Duration::from_hours(24));
    }
    for (world, own) in all.iter().zip(&seen) {
        assert_eq!(own, &seen[0], "{world}");
    }
    let erased = 1;
    assert!(facts(&room).await <= before + erased);
}

async fn a_report_at_short_notice_holds_as_every_other(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, friend, other] = [0, 1, 2].map(|place| room.people[place].person);
    let group = room.house.group.id;
    let ask = room.ask_soon(asker, &[friend]).await;
    room.advance(ask).await;
    room.press(ask, 0, Said::Silent(AskAnswer::Report)).await;
    let stands = async || {
        let found = room.house.store.read(move |tx| reports::of_group(tx, group)).await;
        let (_, all) = found.map_err(|error: StoreError| error).unwrap();
        let of = |one: &reports::Reported| (one.numbers.made, one.numbers.reported, one.is_held, one.is_unseen);
        all.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(stands().await, [(1, 1, true, true)]);
    test.clock.advance(Duration::from_hours(48));
    room.advance(ask).await;
    let again = room.ask(asker, other).await;
    room.advance(again).await;
    assert!(room.get(again).await.is_hindered, "nothing of theirs reaches anybody");
    assert!(write(&test.store, move |tx| reports::see(tx, group, asker)).await);
    assert_eq!(stands().await, [(2, 1, false, false)]);
    // Who erases their data is found by no letter to those who were asked, either.
    room.erase(friend).await;
    let left = test.store.read(move |tx| candidates::of(tx, ask)).await;
    let left = left.map_err(|error: StoreError| error).unwrap();
    assert!(left.iter().all(|one| one.person.is_none()));
}

async fn a_promised_reference_is_asked_for_anew_for_each_job(test: TestStore) {
    let room = Room::open(&test, 2).await;
    let (asker, friend) = (room.people[0].person, room.people[1].person);
    let promised = room.ask_for(AskKind::Reference, asker, friend).await;
    let job = move |by: PersonId| AskReference {
        asker: by,
        promised,
        job: What::parse("A job at the harbour mill: they may call you in the week after next.").unwrap(),
        language: "en",
    };
    let ask = |by: PersonId| {
        let store = test.store.clone();
        async move { store.write(move |tx| ask_reference(tx, job(by))).await }
    };
    assert!(ask(asker).await.is_err(), "nothing was promised yet");
    room.advance(promised).await;
    room.answer(promised, yes()).await;
    assert!(ask(friend).await.is_err(), "it was promised to somebody else");
    room.letters().await;
    // Long after the event nobody could be asked for anything else.
    test.clock.advance(Duration::from_hours(24 * 120));
    let first = ask(asker).await.unwrap().id;
    room.advance(first).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, friend)]);
    room.answer(first, yes()).await;
    assert_eq!(room.letters().await.len(), 2, "each job is a yes of its own");
    // The next one stays without a word, and ends like every silence.
    let second = ask(asker).await.unwrap().id;
    room.advance(second).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, friend)]);
    for _ in 0..11 {
        test.clock.advance(Duration::from_hours(24));
        room.advance(second).await;
    }
    assert_eq!(room.get(second).await.state, AskState::Closed);
    let third = ask(asker).await.unwrap().id;
    room.advance(third).await;
    assert!(
        room.get(third).await.reached_at.is_some(),
        "a silence takes back no promise"
    );
}

async fn two_meetings_in_a_row_that_did_not_happen_pause_kindly(test: TestStore) {
    let room = Room::open(&test, 5).await;
    let people = [0, 1, 2, 3, 4].map(|place| room.people[place].person);
    let busy = people[3];
    let paused = async || {
        let settings = room.settings(busy).await;
        settings.paused_until.is_some_and(|until| until > test.clock.now())
    };
    // A meeting that does not happen.
    let missed = async |asker: PersonId| {
        let (ask, meeting) = agreed(&room, asker, busy).await;
        let time = test.clock.now().plus(Duration::from_hours(30));
        wish(&room, meeting, Side::Asked, Wish::Offer(vec![time], None)).await;
        wish(&room, meeting, Side::Asker, Wish::Pick(time)).await;
        assert!(!paused().await);
        test.clock.advance(Duration::from_hours(47));
        room.letters().await;
        wish(&room, meeting, Side::Asker, Wish::Tell(false)).await;
        wish(&room, meeting, Side::Asked, Wish::Tell(true)).await;
        test.clock.advance(Duration::from_hours(1));
        room.advance(ask).await;
        meeting
    };
    missed(people[0]).await;
    test.clock.advance(Duration::from_hours(24 * 7));
    let last = missed(people[1]).await;
    assert!(paused().await);
    let mut letters = room.letters().await;
    letters.retain(|(kind, _)| *kind == AskLetterKind::MeetPaused);
    assert_eq!(
        letters,
        [(AskLetterKind::MeetPaused, busy)],
        "who missed one has no pause, and nobody else is told"
    );
    wish(&room, last, Side::Asked, Wish::Stay).await;
    assert!(!paused().await);
    // What was before the pause has had it: one more alone is no reason for another.
    test.clock.advance(Duration::from_hours(24));
    missed(people[2]).await;
    assert!(!paused().await, "it begins anew");
    write(&test.store, move |tx| {
        set_settings(tx, busy, 2, Some("2026-11-01T00:00:00Z".parse().unwrap()))
    })
    .await;
    test.clock.advance(Duration::from_hours(24 * 7));
    room.letters().await;
    assert_eq!(
        room.settings(busy).await.paused_until,
        None,
        "a day that has passed is none"
    );
    missed(people[4]).await;
    assert!(paused().await, "and two in a row are one");
}
