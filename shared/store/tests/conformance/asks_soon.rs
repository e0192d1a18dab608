//! Help at short notice: whoever presses when, one wins, the others hear that somebody else could, and the asker hears once.

use std::time::Duration;

use actions::asks::{AnswerSoon, answer_soon, send_line};
use domain::PersonId;
use domain::asks::profile::{ProfilePlan, Topic, Topics};
use domain::asks::words::WrittenAnswer;
use domain::asks::{AskAnswer, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::content::MailContent;
use store::StoreError;
use store::asks::{candidates, profiles};
use store::mail::letters::Due;
use testkit::TestStore;

use crate::asks_room::{Room, in_writing, no, yes};
use crate::house::write;

crate::on_both!(
    of_a_hundred_at_once_one_wins,
    three_are_asked_then_two_and_the_day_after_counts,
    the_first_answer_in_writing_is_help_without_a_name,
    who_can_help_with_it_is_asked_first_whatever_it_is_called,
);

fn count(letters: &[(AskLetterKind, PersonId)], kind: AskLetterKind) -> usize {
    letters.iter().filter(|(one, _)| *one == kind).count()
}

async fn of_a_hundred_at_once_one_wins(test: TestStore) {
    const ASKED: u16 = 100;
    let room = Room::open(&test, usize::from(ASKED) + 1).await;
    let people: Vec<PersonId> = room.people.iter().map(|one| one.person).collect();
    let ask = room.ask_soon(people[0], &people[1..]).await;
    // All of them have the letter, as if each had been of a wave.
    let unit = move |tx: &mut store::WriteTx<'_>| {
        for mut one in candidates::of(tx, ask)? {
            one.reached_at = Some(tx.now());
            candidates::save(tx, ask, &one)?;
        }
        Ok(())
    };
    write(&test.store, unit).await;
    let mut running = tokio::task::JoinSet::new();
    for place in 0..ASKED {
        let store = test.store.with_more_time(Duration::from_mins(1));
        let given = AnswerSoon {
            ask,
            place,
            said: yes(),
        };
        running.spawn(async move { store.write(move |tx| answer_soon(tx, given)).await });
    }
    while let Some(done) = running.join_next().await {
        assert_eq!(done.unwrap().unwrap().state, AskState::Agreed);
    }
    let letters = room.letters().await;
    assert_eq!(count(&letters, AskLetterKind::Agreed), 2, "{letters:?}");
    assert_eq!(count(&letters, AskLetterKind::SomebodyElse), usize::from(ASKED) - 1);
    assert_eq!(
        letters.iter().filter(|(_, to)| *to == people[0]).count(),
        1,
        "the asker hears once"
    );
    let won = test.store.read(move |tx| candidates::of(tx, ask)).await;
    let won = won.map_err(|error: StoreError| error).unwrap();
    assert_eq!(won.iter().filter(|one| one.answer == Some(AskAnswer::Yes)).count(), 1);
}

async fn three_are_asked_then_two_and_the_day_after_counts(test: TestStore) {
    let room = Room::open(&test, 8).await;
    let people: Vec<PersonId> = room.people.iter().map(|one| one.person).collect();
    let ask = room.ask_soon(people[0], &people[1..]).await;
    room.advance(ask).await;
    let first: Vec<_> = people[1..4].iter().map(|one| (AskLetterKind::Asked, *one)).collect();
    assert_eq!(room.letters().await, first);
    // A third of the time later it is night, and nobody is asked until eight.
    test.clock.advance(Duration::from_hours(12));
    room.advance(ask).await;
    assert_eq!(room.letters().await, []);
    test.clock.advance(Duration::from_hours(10));
    room.advance(ask).await;
    let second: Vec<_> = people[4..6].iter().map(|one| (AskLetterKind::Asked, *one)).collect();
    assert_eq!(room.letters().await, second);
    room.press(ask, 0, no()).await;
    room.press(ask, 6, yes()).await;
    assert_eq!(
        room.get(ask).await.state,
        AskState::Asked,
        "who was not asked wins nothing"
    );
    room.press(ask, 4, yes()).await;
    room.press(ask, 1, yes()).await;
    let letters = room.letters().await;
    assert_eq!(count(&letters, AskLetterKind::Agreed), 2);
    let told: Vec<_> = letters
        .iter()
        .filter(|(kind, _)| *kind == AskLetterKind::SomebodyElse)
        .collect();
    assert_eq!(told.len(), 3, "who declined hears nothing: {told:?}");
    let line = || WrittenAnswer::parse("You'll get the next one!").unwrap();
    let store = &test.store;
    let send = |place: u16| async move {
        let unit = move |tx: &mut store::WriteTx<'_>| send_line(tx, ask, place, line());
        store.write(unit).await.unwrap()
    };
    assert!(!send(4).await, "it is too soon");
    test.clock.advance(Duration::from_hours(80));
    room.advance(ask).await;
    room.advance(ask).await;
    let mut letters = room.letters().await;
    letters.sort_by_key(|(kind, _)| kind.as_str());
    let expected = [
        (AskLetterKind::DayAfter, people[0]),
        (AskLetterKind::LineOffer, people[5]),
    ];
    assert_eq!(letters, expected);
    assert!(!send(1).await && send(4).await && !send(4).await, "once");
    assert_eq!(room.letters().await, [(AskLetterKind::Line, people[0])]);
    // One that nobody could help with ends like every silence, and the day after there is a kind line, too.
    let alone = room.ask_soon(people[0], &[]).await;
    room.advance(alone).await;
    test.clock.advance(Duration::from_hours(36));
    room.advance(alone).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Closed, people[0])]);
    test.clock.advance(Duration::from_hours(60));
    room.advance(alone).await;
    assert_eq!(room.letters().await, [(AskLetterKind::DayAfter, people[0])]);
}

async fn the_first_answer_in_writing_is_help_without_a_name(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let people: Vec<PersonId> = room.people.iter().map(|one| one.person).collect();
    let ask = room.ask_soon(people[0], &people[1..]).await;
    room.advance(ask).await;
    room.letters().await;
    for place in [1, 0, 2] {
        room.press(ask, place, if place == 0 { yes() } else { in_writing() })
            .await;
    }
    let mut letters = room.letters().await;
    letters.sort_by_key(|(kind, to)| (kind.as_str(), *to));
    let mut expected = [
        (AskLetterKind::SomebodyElse, people[1]),
        (AskLetterKind::SomebodyElse, people[3]),
        (AskLetterKind::Written, people[0]),
    ];
    expected.sort_by_key(|(kind, to)| (kind.as_str(), *to));
    assert_eq!(letters, expected, "the first is enough, and nobody's name is told");
    assert_eq!(room.get(ask).await.shown_state(), "answered");
    // The day after, the asker gets a kind line, in which nobody is named.
    test.clock.advance(Duration::from_hours(24 * 5));
    room.advance(ask).await;
    let due = room.house.enqueued().await.into_iter().map(Due::Enqueued).collect();
    let after: Vec<_> = room
        .house
        .claim_due(due)
        .await
        .into_iter()
        .map(|claimed| match claimed.content {
            MailContent::Ask(letter) => (letter.kind, letter.to.person, letter.other),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(after, [(AskLetterKind::DayAfter, people[0], None)]);
}

async fn who_can_help_with_it_is_asked_first_whatever_it_is_called(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let (group, event) = (room.house.group.id, room.event.clone());
    let [asker, helper] = [0, 3].map(|place| room.people[place].person);
    for name in ["100% remote_work", "Back\\slash \"quoted\""] {
        let topic = Topic::parse(name).unwrap();
        let plan = ProfilePlan {
            helps: Topics::new(vec![topic.clone()], Topics::HELPS).unwrap(),
            may_be_asked: true,
            short_notice: true,
            ..ProfilePlan::default()
        };
        write(&test.store, move |tx| profiles::save(tx, helper, group, "en", &plan)).await;
        let event = event.clone();
        let unit = move |tx: &mut store::ReadTx<'_>| {
            let searched = profiles::askable(tx, &event, asker, &name.to_lowercase())?;
            let first = profiles::at_short_notice(tx, &event, asker, &topic)?;
            Ok::<_, StoreError>((searched, first))
        };
        let (searched, first) = test.store.read(unit).await.unwrap();
        assert_eq!(first[0].profile.person, helper, "{name}");
        let searched: Vec<_> = searched.iter().map(|one| one.profile.person).collect();
        assert_eq!(searched, [helper], "by topic: {name}");
    }
}
