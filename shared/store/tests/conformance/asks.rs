//! Asks between people: worlds that the asker must not tell apart, two yeses at once, and a budget under many asks at once.

use std::time::Duration;

use actions::asks::{Said, Thanks, Wish, take_back, thank};
use domain::AskId;
use domain::Clock;
use domain::PersonId;
use domain::asks::profile::AskSettings;
use domain::asks::words::AskNote;
use domain::asks::{AskAnswer, AskKind, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::meetings::{MeetingState, Side};
use domain::task::TaskKind;
use store::asks::{meetings, reports, working};
use store::{StoreError, asks, task};
use testkit::TestStore;

use crate::asks_room::{Room, in_writing, no, yes};
use crate::asks_worlds::{agreed, wish};
use crate::house::{LEASE, write};

crate::on_both!(
    worlds_that_an_asker_can_t_tell_apart,
    two_yeses_at_once_introduce_once,
    a_budget_holds_under_many_asks_at_once,
    of_different_presses_at_once_one_counts,
    who_has_no_room_left_is_not_silent,
    who_accompanies_as_many_as_they_said_is_asked_by_nobody_else,
    who_is_erased_is_in_no_ask,
    who_was_reported_reaches_nobody_until_an_organizer_looked,
    a_meeting_is_called_off_for_who_was_to_meet_somebody_who_is_gone,
);

const WORLDS: [&str; 8] = [
    "never opened",
    "declined",
    "in a month",
    "no more",
    "paused",
    "blocked",
    "full",
    "erased",
];

async fn worlds_that_an_asker_can_t_tell_apart(test: TestStore) {
    let room = Room::open(&test, 2 * WORLDS.len()).await;
    let mut worlds = Vec::new();
    for (place, world) in WORLDS.into_iter().enumerate() {
        let (asker, friend) = (room.people[2 * place].person, room.people[2 * place + 1].person);
        room.prepare(world, asker, friend).await;
        worlds.push((world, asker, friend, room.ask(asker, friend).await));
    }
    let mut seen: Vec<Vec<String>> = vec![Vec::new(); worlds.len()];
    // What is said is said an hour after the ask went out; then it is looked once a day.
    for hours in [0_u64, 1, 23, 24, 24, 24, 24, 24] {
        test.clock.advance(Duration::from_hours(hours));
        for (world, _, friend, ask) in &worlds {
            room.advance(*ask).await;
            if hours == 1 {
                happen(&room, world, *friend, *ask).await;
            }
        }
        let letters = room.letters().await;
        for ((_, asker, ..), seen) in worlds.iter().zip(&mut seen) {
            let to_asker: Vec<_> = letters
                .iter()
                .filter(|(_, to)| to == asker)
                .map(|(kind, _)| kind)
                .collect();
            seen.push(format!("{} {to_asker:?}", room.seen(*asker).await));
        }
    }
    for (world, own) in WORLDS.iter().zip(&seen) {
        assert_eq!(own, &seen[0], "{world} is told from {}", WORLDS[0]);
    }
    assert!(seen[0].last().unwrap().contains("closed"), "{:?}", seen[0]);
    let closed = seen[0].iter().filter(|one| one.contains("Closed")).count();
    assert_eq!(closed, 1, "one letter: {:?}", seen[0]);
}

/// What the one asked does.
async fn happen(room: &Room, world: &str, friend: PersonId, ask: AskId) {
    let said = match world {
        "declined" => AskAnswer::NotNow,
        "in a month" => AskAnswer::InAMonth,
        "no more" => AskAnswer::NoMore,
        "erased" => return room.erase(friend).await,
        _ => return,
    };
    assert_eq!(room.answer(ask, Said::Silent(said)).await.answer, Some(said));
}

async fn two_yeses_at_once_introduce_once(test: TestStore) {
    let room = Room::open(&test, 2).await;
    let (asker, friend) = (room.people[0].person, room.people[1].person);
    let ask = room.ask(asker, friend).await;
    room.advance(ask).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, friend)]);
    let (one, other) = tokio::join!(room.answer(ask, yes()), room.answer(ask, yes()));
    assert_eq!((one.state, other.state), (AskState::Agreed, AskState::Agreed));
    let mut letters = room.letters().await;
    letters.sort_by_key(|(_, to)| *to);
    let mut both = [(AskLetterKind::Agreed, asker), (AskLetterKind::Agreed, friend)];
    both.sort_by_key(|(_, to)| *to);
    assert_eq!(letters, both);
    // Whatever comes later changes nothing.
    room.answer(ask, Said::Silent(AskAnswer::Report)).await;
    test.clock.advance(Duration::from_hours(24 * 20));
    for _ in 0..2 {
        room.advance(ask).await;
    }
    assert_eq!(room.get(ask).await.answer, Some(AskAnswer::Yes));
    assert_eq!(room.letters().await, [(AskLetterKind::ThanksOffer, asker)]);
}

async fn a_budget_holds_under_many_asks_at_once(test: TestStore) {
    const ASKERS: usize = 100;
    let room = Room::open(&test, ASKERS + 2).await;
    let [friend, between] = [0, 1].map(|place| room.people[ASKERS + place].person);
    let much = AskSettings {
        budget: AskSettings::MOST,
        ..AskSettings::default()
    };
    room.wants(between, much).await;
    let mut all = Vec::new();
    let kinds = [
        AskKind::Coffee,
        AskKind::Reference,
        AskKind::Introduction,
        AskKind::Connection,
        AskKind::Mentoring,
    ];
    for (place, one) in room.people[..ASKERS].iter().enumerate() {
        all.push(match (kinds.get(place % 8), place % 8) {
            (Some(kind), _) => room.ask_for(*kind, one.person, friend).await,
            (None, 5) => room.ask_soon(one.person, &[friend]).await,
            (None, 6) => room.suggest(one.person, friend, between).await,
            _ => {
                let ask = room.ask(one.person, between).await;
                room.advance(ask).await;
                room.pass_on(ask, room.whom(friend).await).await;
                ask
            }
        });
    }
    room.letters().await;
    let due = write(&test.store, |tx| task::claim(tx, TaskKind::Ask, 200, LEASE)).await;
    assert_eq!(due.len(), ASKERS, "each is a task of its own");
    let mut running = tokio::task::JoinSet::new();
    for ask in all.clone() {
        let store = test.store.with_more_time(Duration::from_mins(1));
        running.spawn(async move {
            store
                .write(move |tx| working::advance(tx, ask))
                .await
                .map_err(|error: StoreError| error)
        });
    }
    while let Some(done) = running.join_next().await {
        done.unwrap().unwrap();
    }
    assert_eq!(room.letters().await, vec![(AskLetterKind::Asked, friend); 2]);
    // A pause of the week's budget may let some through later; none of them now.
    for ask in &all {
        room.advance(*ask).await;
    }
    assert_eq!(room.letters().await, []);
    // Who asks the same person again looks taken, and is heard by nobody.
    test.clock.advance(Duration::from_hours(24 * 11));
    for ask in &all {
        room.advance(*ask).await;
    }
    let again = room.ask(room.people[0].person, friend).await;
    room.advance(again).await;
    assert!(room.get(again).await.is_hindered);
}

/// Whatever is pressed at once, by the one asked and the asker, one of it counts, and each hears of that alone.
async fn of_different_presses_at_once_one_counts(test: TestStore) {
    const ROUNDS: usize = 12;
    let room = Room::open(&test, 2 * ROUNDS + 1).await;
    let other = room.whom(room.people[2 * ROUNDS].person).await;
    for pair in room.people[..2 * ROUNDS].chunks(2) {
        let (asker, friend) = (pair[0].person, pair[1].person);
        let ask = room.ask(asker, friend).await;
        room.advance(ask).await;
        room.letters().await;
        let report = || Said::Silent(AskAnswer::Report);
        let take = move |tx: &mut store::WriteTx<'_>| take_back(tx, asker, ask);
        tokio::join!(
            room.answer(ask, yes()),
            room.answer(ask, no()),
            room.answer(ask, in_writing()),
            room.answer(ask, report()),
            room.answer(ask, Said::Silent(AskAnswer::NoMore)),
            room.pass_on(ask, other),
            async { test.store.write(take).await.unwrap() },
        );
        let found = room.get(ask).await;
        let mut letters: Vec<AskLetterKind> = room.letters().await.into_iter().map(|(kind, _)| kind).collect();
        letters.sort_by_key(|kind| kind.as_str());
        let expected = match (found.state, found.answer, &found.passed_on) {
            (AskState::Agreed, Some(AskAnswer::Yes), None) => vec![AskLetterKind::Agreed; 2],
            (AskState::Closed, Some(AskAnswer::InWriting), None) => vec![AskLetterKind::Written],
            (AskState::Asked | AskState::TakenBack, Some(AskAnswer::Report | AskAnswer::NoMore), None)
            | (AskState::TakenBack, None | Some(AskAnswer::NotNow), None) => vec![],
            (AskState::Asked | AskState::TakenBack, None, Some(_)) => vec![AskLetterKind::PassedOn],
            other => panic!("{other:?}"),
        };
        assert_eq!(letters, expected, "{found:?}");
    }
}

async fn who_accompanies_as_many_as_they_said_is_asked_by_nobody_else(test: TestStore) {
    let room = Room::open(&test, 5).await;
    let mentor = room.people[0].person;
    let settings = AskSettings {
        budget: 9,
        ..AskSettings::default()
    };
    room.wants(mentor, settings).await;
    let ask = async |place: usize| {
        let ask = room
            .ask_for(AskKind::Mentoring, room.people[place].person, mentor)
            .await;
        room.advance(ask).await;
        ask
    };
    let (first, second) = (ask(1).await, ask(2).await);
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, mentor); 2]);
    room.answer(first, yes()).await;
    assert_eq!(room.letters().await.len(), 2, "to both");
    // There is one place: who asks next is silently kept from them, and of who asked before they are not reminded.
    let third = ask(3).await;
    let found = room.get(third).await;
    assert!(found.is_hindered && found.reached_at.is_none(), "{found:?}");
    test.clock.advance(Duration::from_hours(24 * 5));
    for open in [second, third] {
        room.advance(open).await;
    }
    assert_eq!(room.letters().await, []);
    test.clock.advance(Duration::from_hours(24 * 3));
    for open in [second, third] {
        room.advance(open).await;
    }
    let closed = [2, 3].map(|place| (AskLetterKind::Closed, room.people[place].person));
    let mut letters = room.letters().await;
    letters.retain(|(kind, _)| *kind != AskLetterKind::ThanksOffer);
    letters.sort_by_key(|(_, to)| closed.iter().position(|(_, one)| one == to));
    assert_eq!(letters, closed);
    // It did not happen: the place is free.
    let says_so = move |tx: &mut store::WriteTx<'_>| thank(tx, first, Thanks::DidNot);
    test.store.write(says_so).await.unwrap();
    let fourth = ask(4).await;
    assert!(room.get(fourth).await.reached_at.is_some());
}

/// Who has as many as they accompany leaves the others without a word: that is no silence, and gives them no pause.
async fn who_has_no_room_left_is_not_silent(test: TestStore) {
    let room = Room::open(&test, 6).await;
    let mentor = room.people[0].person;
    let much = AskSettings {
        budget: 9,
        ..AskSettings::default()
    };
    room.wants(mentor, much).await;
    let mut all = Vec::new();
    for place in 1..5 {
        all.push(
            room.ask_for(AskKind::Mentoring, room.people[place].person, mentor)
                .await,
        );
    }
    for ask in &all {
        room.advance(*ask).await;
    }
    room.answer(all[0], yes()).await;
    test.clock.advance(Duration::from_hours(24 * 8));
    for ask in &all {
        room.advance(*ask).await;
    }
    let letters = room.letters().await;
    assert!(
        letters.iter().all(|(kind, _)| *kind != AskLetterKind::Paused),
        "{letters:?}"
    );
    assert_eq!(room.settings(mentor).await.paused_until, None);
    // What they leave without a word later counts alone.
    let coffee = room.ask(room.people[5].person, mentor).await;
    room.advance(coffee).await;
    test.clock.advance(Duration::from_hours(24 * 6));
    room.advance(coffee).await;
    assert_eq!(room.settings(mentor).await.paused_until, None);
}

async fn who_is_erased_is_in_no_ask(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, friend, other] = [0, 1, 2].map(|place| room.people[place].person);
    let open = room.ask(asker, friend).await;
    room.advance(open).await;
    let own = room.ask(other, asker).await;
    room.advance(own).await;
    room.answer(own, Said::Yes(AskNote::parse("Gladly, on Thursdays").unwrap()))
        .await;
    room.erase(asker).await;
    let gone = test.store.read(move |tx| asks::get(tx, open)).await;
    assert_eq!(
        gone.map_err(|error: StoreError| error).unwrap(),
        None,
        "what they asked goes with them"
    );
    let left = room.get(own).await;
    assert_eq!((left.to, left.note.as_str(), left.state), (None, "", AskState::Agreed));
}

async fn who_was_reported_reaches_nobody_until_an_organizer_looked(test: TestStore) {
    let room = Room::open(&test, 5).await;
    let group = room.house.group.id;
    let asker = room.people[0].person;
    let is_hindered = async |friend: usize, said: Option<AskAnswer>| {
        let ask = room.ask(asker, room.people[friend].person).await;
        room.advance(ask).await;
        if let Some(said) = said {
            room.answer(ask, Said::Silent(said)).await;
        }
        let found = room.get(ask).await;
        test.clock.advance(Duration::from_hours(24 * 6));
        room.advance(ask).await;
        found.is_hindered
    };
    // How the asker stands there: asks, reports, whether they are held, and whether there is something to look at.
    let stands = async || {
        let found = room.house.store.read(move |tx| reports::of_group(tx, group)).await;
        let (_, all) = found.map_err(|error: StoreError| error).unwrap();
        assert!(all.iter().all(|one| one.party.person == asker));
        all.first()
            .map(|one| (one.numbers.made, one.numbers.reported, one.is_held, one.is_unseen))
    };
    let looks = async || write(&room.house.store, move |tx| reports::see(tx, group, asker)).await;
    assert_eq!(stands().await, None);
    assert!(!looks().await, "nothing to look at");
    assert!(!is_hindered(1, Some(AskAnswer::Report)).await);
    assert_eq!(stands().await, Some((1, 1, true, true)));
    assert!(is_hindered(2, None).await, "it reaches nobody");
    assert_eq!((looks().await, looks().await), (true, false));
    assert_eq!(stands().await, Some((2, 1, false, false)));
    assert!(!is_hindered(3, Some(AskAnswer::Report)).await);
    assert!(looks().await);
    assert_eq!(stands().await, Some((3, 2, true, false)), "two are too many");
    assert!(is_hindered(4, None).await);
}

async fn a_meeting_is_called_off_for_who_was_to_meet_somebody_who_is_gone(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let people = [0, 1, 2, 3].map(|place| room.people[place].person);
    for (place, side) in [(0, Side::Asker), (2, Side::Asked)] {
        let (asker, friend) = (people[place], people[place + 1]);
        let (ask, meeting) = agreed(&room, asker, friend).await;
        let time = test.clock.now().plus(Duration::from_hours(30));
        wish(&room, meeting, Side::Asked, Wish::Offer(vec![time], None)).await;
        wish(&room, meeting, Side::Asker, Wish::Pick(time)).await;
        room.letters().await;
        room.erase(side.of([asker, friend])).await;
        assert_eq!(
            room.letters().await,
            [(AskLetterKind::MeetOff, side.of([friend, asker]))]
        );
        let left = room.get(ask).await;
        assert_eq!(
            left.plan.what.as_str().is_empty(),
            side == Side::Asker,
            "words go with who wrote them"
        );
        assert!(left.asker != people[0] && left.to != Some(people[3]), "nobody is named");
        let found = test.store.read(move |tx| meetings::get(tx, meeting)).await;
        let found = found.map_err(|error: StoreError| error).unwrap().unwrap();
        assert_eq!((found.state, found.sequence), (MeetingState::CalledOff, 1));
        // Nothing more follows from it.
        test.clock.advance(Duration::from_hours(24 * 10));
        room.advance(ask).await;
        let rest = room.letters().await;
        assert!(
            rest.iter()
                .all(|(kind, to)| *kind == AskLetterKind::ThanksOffer && *to == asker),
            "{rest:?}"
        );
    }
}
