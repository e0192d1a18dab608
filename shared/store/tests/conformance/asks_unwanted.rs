//! Asks that somebody does not want, or not now: by whom they go on, when they are asked again, and in the night.

use std::time::Duration;

use actions::asks::{AnswerAsk, FirstTimes, Said, answer};
use domain::asks::profile::AskSettings;
use domain::asks::{AskAnswer, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::content::MailContent;
use domain::rsvp::status::Answer;
use domain::{AskId, GroupId, PersonId};
use store::asks::{meetings, profiles, reports};
use store::event::events;
use store::mail::letters::Due;
use store::rsvp::invitations;
use store::{RsvpQueue, StoreError, asks, upkeep};
use testkit::{TestStore, sample};

use crate::asks_room::{Room, yes};
use crate::house::{House, say, write};

crate::on_both!(
    who_is_blocked_passes_nothing_on,
    what_is_passed_on_gives_no_place_back,
    a_reminder_asks_again_whether_it_is_wanted,
    in_the_night_nobody_is_written_to,
    a_report_counts_from_when_it_was_made_and_stays_until_it_was_looked_at,
    whoever_may_be_asked_can_be_however_many_they_are,
    who_gets_an_ask_of_another_group_reads_of_their_own,
    who_erases_their_data_sheds_no_block_and_no_report,
);

const DAY: u64 = 24;

async fn passes_on(room: &Room, group: GroupId, ask: AskId, to: PersonId) {
    let found = room.house.store.read(move |tx| profiles::of(tx, to, group)).await;
    let whom = found.map_err(|error: StoreError| error).unwrap().unwrap().id;
    room.pass_on(ask, whom).await;
    room.advance(ask).await;
}

async fn who_is_blocked_passes_nothing_on(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, between, friend] = [0, 1, 2].map(|place| room.people[place].person);
    write(&test.store, move |tx| asks::block(tx, friend, between)).await;
    let ask = room.ask(asker, between).await;
    room.advance(ask).await;
    passes_on(&room, room.house.group.id, ask, friend).await;
    assert!(room.get(ask).await.is_hindered);
}

async fn what_is_passed_on_gives_no_place_back(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let [asker, friend, next, other] = [0, 1, 2, 3].map(|place| room.people[place].person);
    let once = AskSettings {
        budget: 1,
        ..AskSettings::default()
    };
    room.wants(friend, once).await;
    let first = room.ask(asker, friend).await;
    room.advance(first).await;
    passes_on(&room, room.house.group.id, first, next).await;
    let second = room.ask(other, friend).await;
    room.advance(second).await;
    assert_eq!(room.get(second).await.reached_at, None);
}

async fn a_reminder_asks_again_whether_it_is_wanted(test: TestStore) {
    let room = Room::open(&test, 6).await;
    let pause = AskSettings {
        paused_until: Some("2027-01-01T00:00:00Z".parse().unwrap()),
        ..AskSettings::default()
    };
    let mut sent = Vec::new();
    for pair in room.people.chunks(2) {
        let ask = room.ask(pair[0].person, pair[1].person).await;
        room.advance(ask).await;
        sent.push((ask, pair[0].person, pair[1].person));
    }
    assert_eq!(room.letters().await.len(), 3);
    let [(_, asker, blocks), (_, _, away), (_, _, silent)] = sent[..] else {
        panic!("three ask");
    };
    write(&test.store, move |tx| asks::block(tx, blocks, asker)).await;
    room.wants(away, pause).await;
    test.clock.advance(Duration::from_hours(3 * DAY));
    for (ask, ..) in &sent {
        room.advance(*ask).await;
    }
    assert_eq!(room.letters().await, [(AskLetterKind::Reminder, silent)]);
}

async fn in_the_night_nobody_is_written_to(test: TestStore) {
    let room = Room::open(&test, 6).await;
    let [asker, friend, far, third] = [0, 1, 2, 3].map(|place| room.people[place].person);
    let paused = AskSettings {
        paused_until: Some("2026-11-30T00:00:00Z".parse().unwrap()),
        ..AskSettings::default()
    };
    room.wants(friend, paused).await;
    let ask = room.ask(asker, friend).await;
    room.advance(ask).await;
    // In Berlin it is three in the morning, and in Auckland it is day.
    test.clock.set("2026-11-30T02:00:00Z");
    room.lives_in(room.house.group.id, far, Some("Pacific/Auckland")).await;
    let other = room.ask(third, far).await;
    for ask in [ask, other] {
        room.advance(ask).await;
    }
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, far)]);
    test.clock.set("2026-11-30T07:00:00Z");
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, friend)]);
    test.clock.set("2026-12-01T11:00:00Z");
    room.advance(ask).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Reminder, friend)]);
    // In the morning in Berlin it is half past ten in the evening there: the reminder waits until eight.
    test.clock.set("2026-12-03T09:30:00Z");
    room.advance(other).await;
    assert_eq!(room.letters().await, []);
    test.clock.set("2026-12-03T19:00:00Z");
    assert_eq!(room.letters().await, [(AskLetterKind::Reminder, far)]);
}

async fn a_report_counts_from_when_it_was_made_and_stays_until_it_was_looked_at(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let (group, asker, other) = (room.house.group.id, room.people[0].person, room.people[3].person);
    let report = async |asker: PersonId, friend: usize| {
        let ask = room.ask(asker, room.people[friend].person).await;
        room.advance(ask).await;
        test.clock.advance(Duration::from_hours(3 * DAY));
        room.answer(ask, Said::Silent(AskAnswer::Report)).await;
        test.clock.advance(Duration::from_hours(3 * DAY));
        room.advance(ask).await;
    };
    let stands = async |asker: PersonId| {
        let found = test.store.read(move |tx| reports::of_group(tx, group)).await;
        let (_, all) = found.map_err(|error: StoreError| error).unwrap();
        let own = all.into_iter().find(|one| one.party.person == asker);
        own.map(|one| (one.numbers.reported, one.is_held))
    };
    for friend in [1, 2] {
        report(asker, friend).await;
        assert!(write(&test.store, move |tx| reports::see(tx, group, asker)).await);
    }
    report(other, 1).await;
    // The first was asked 91 days ago, and reported 88 days ago.
    test.clock.advance(Duration::from_hours(73 * DAY));
    assert_eq!(stands(asker).await, Some((2, true)));
    test.clock.advance(Duration::from_hours(200 * DAY));
    upkeep::purge(&test.store).await.unwrap();
    assert_eq!(stands(asker).await, None);
    assert_eq!(stands(other).await, Some((1, true)), "nobody looked at it");
}

async fn whoever_may_be_asked_can_be_however_many_they_are(test: TestStore) {
    let room = Room::open(&test, 203).await;
    // By name, the last two of more than a page shows.
    let [one, two, between, friend] = [1, 2, 98, 99].map(|number| room.people[number - 1].person);
    let event = room.event.clone();
    let found = test
        .store
        .read(move |tx| profiles::askable(tx, &event, one, "GUEST 99"))
        .await;
    let found = found.map_err(|error: StoreError| error).unwrap();
    assert_eq!(found.iter().map(|one| one.profile.person).collect::<Vec<_>>(), [friend]);
    let ask = room.ask(one, friend).await;
    assert_eq!(room.get(ask).await.to, Some(friend));
    let ask = room.ask(two, between).await;
    room.advance(ask).await;
    passes_on(&room, room.house.group.id, ask, friend).await;
    assert_eq!(room.get(ask).await.to, Some(friend));
}

async fn who_gets_an_ask_of_another_group_reads_of_their_own(test: TestStore) {
    let room = Room::open(&test, 2).await;
    let (asker, between) = (room.people[0].person, room.people[1].person);
    let ask = room.ask(asker, between).await;
    room.advance(ask).await;
    // Who is asked comes to an event of another group, too.
    let other = House::build(&test.store).await;
    let event = other.event(sample::event_plan("Elsewhere", None), 3).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for number in [2, 3] {
        let guest = other.guest(event.id, number).await;
        say(&rsvp_queue, guest.id, Answer::Yes).await.unwrap();
    }
    let friend = other.guest(event.id, 3).await.person;
    room.lives_in(other.group.id, friend, Some("Asia/Tokyo")).await;
    room.house.enqueued().await;
    passes_on(&room, other.group.id, ask, friend).await;
    let due = room.house.enqueued().await.into_iter().map(Due::Enqueued).collect();
    let mut read = Vec::new();
    for claimed in room.house.claim_due(due).await {
        if let MailContent::Ask(letter) = claimed.content
            && letter.to.person == friend
        {
            read.push((letter.kind, letter.group.id, letter.event.to_string()));
        }
    }
    assert_eq!(read, [(AskLetterKind::Asked, other.group.id, "Elsewhere".to_owned())]);
    // Times that they give are by their own clocks, of which the group of the asker knows nothing.
    let given = AnswerAsk {
        ask,
        turn: 1,
        said: yes(),
        times: FirstTimes {
            times: vec!["2026-12-03T10:00:00".parse().unwrap()],
            place: None,
        },
    };
    let unit = move |tx: &mut store::WriteTx<'_>| answer(tx, given.clone());
    assert_eq!(room.house.store.write(unit).await.unwrap().state, AskState::Agreed);
    let found = test.store.read(move |tx| meetings::of_ask(tx, ask)).await;
    let offered = found
        .map_err(|error: StoreError| error)
        .unwrap()
        .unwrap()
        .offer
        .unwrap();
    assert_eq!(offered.1.times, ["2026-12-03T01:00:00Z".parse().unwrap()]);
}

async fn who_erases_their_data_sheds_no_block_and_no_report(test: TestStore) {
    let room = Room::open(&test, 5).await;
    let [blocked, reported, friend, other] = [0, 1, 2, 3].map(|place| room.people[place].person);
    write(&test.store, move |tx| asks::block(tx, friend, blocked)).await;
    let ask = room.ask(reported, other).await;
    room.advance(ask).await;
    room.answer(ask, Said::Silent(AskAnswer::Report)).await;
    for person in [blocked, reported] {
        room.erase(person).await;
    }
    // Both come back under the addresses that they had.
    let event = room.event.id;
    write(&test.store, move |tx| {
        let mut event = events::lock(tx, event)?.unwrap().event;
        invitations::invite(tx, &mut event, &sample::invitees(2))
    })
    .await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let back = room.house.invited(event).await;
    let back = back
        .into_iter()
        .filter(|one| ["Guest 1", "Guest 2"].contains(&one.invitation.name.as_str()));
    for listed in back {
        let asker = listed.invitation;
        assert!(asker.person != blocked && asker.person != reported);
        say(&rsvp_queue, asker.id, Answer::Yes).await.unwrap();
        let ask = room.ask(asker.person, friend).await;
        room.advance(ask).await;
        assert!(room.get(ask).await.is_hindered, "{}", asker.name);
    }
}
