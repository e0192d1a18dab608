//! What follows from an ask that was answered: help is dated and thanked for, who said yes brings others together, and what its letters
//! met shows to no group.

use std::time::Duration;

use actions::ActionError;
use actions::asks::{AskReference, Said, Thanks, Wish, ask_reference, thank};
use domain::asks::profile::{AskSettings, ProfilePlan};
use domain::asks::words::{What, WrittenAnswer};
use domain::asks::{AskAnswer, AskKind, AskState};
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::delivery::Verdict;
use domain::meetings::Side;
use domain::{AskId, PersonId};
use store::asks::helps::Chains;
use store::asks::profiles;
use store::mail::letters::{Claimed, Due};
use store::people::suppressions;
use store::{Page, StoreError};
use testkit::TestStore;

use crate::asks_room::{Room, in_writing, yes};
use crate::asks_worlds::{agreed, wish};
use crate::feedback::come;
use crate::house::write;

crate::on_both!(
    what_the_letter_of_an_ask_met_shows_to_no_group,
    help_counts_from_when_it_was_given,
    who_answers_in_writing_is_thanked_and_helped,
    who_brought_two_together_hears_the_thanks,
    who_said_yes_to_each_other_bring_each_other_together_later,
    of_who_promised_a_reference_one_job_is_asked_at_a_time,
    what_is_asked_again_in_a_month_takes_a_place_of_the_budget,
    who_leaves_three_at_short_notice_without_a_word_has_a_pause,
);

const DAY: u64 = 24;

async fn claimed(room: &Room) -> Vec<Claimed> {
    room.house.wakes().await;
    let due = room.house.enqueued().await.into_iter().map(Due::Enqueued).collect();
    room.house.claim_due(due).await
}

async fn shown(room: &Room) -> usize {
    let (group, page) = (room.house.group.id, Page { after: None, limit: 9 });
    let unit = move |tx: &mut store::WriteTx<'_>| suppressions::list(tx, group, None, page);
    write(&room.house.store, unit).await.len()
}

async fn what_the_letter_of_an_ask_met_shows_to_no_group(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, friend, other] = [0, 1, 2].map(|place| room.people[place].person);
    let ask = room.ask(asker, friend).await;
    room.advance(ask).await;
    let letter = claimed(&room).await.pop().unwrap();
    let gone = || Verdict::NoSuchAddress("550 5.1.1 no such user".to_owned());
    room.house.mark(&letter, gone()).await;
    assert_eq!(
        shown(&room).await,
        0,
        "by that who asks would see that a letter went out"
    );
    let ask = room.ask(other, friend).await;
    room.advance(ask).await;
    assert!(claimed(&room).await.is_empty(), "no other ask goes there");
    // The group's own letter finds out for itself, as it would have without the ask.
    let own = room.house.claim(vec![room.people[1].id]).await.pop().unwrap();
    assert!(!own.is_silent, "it is handed over");
    room.house.mark(&own, gone()).await;
    assert_eq!(shown(&room).await, 1);
}

async fn reach(room: &Room, person: PersonId) -> (usize, usize) {
    let own = Chains::default().of_person(&room.house.store, person).await.unwrap();
    (own.reach.helped, own.reach.went_on)
}

async fn says(room: &Room, ask: AskId, said: Thanks) {
    let unit = move |tx: &mut store::WriteTx<'_>| thank(tx, ask, said.clone());
    room.house.store.write(unit).await.unwrap();
}

fn words() -> Thanks {
    Thanks::Words(WrittenAnswer::parse("I have the job.").unwrap())
}

/// A said yes to B first, and met B last: what B did for C between the two is not carried on by that.
async fn help_counts_from_when_it_was_given(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [a, b, c] = [0, 1, 2].map(|place| room.people[place].person);
    let (first, late) = agreed(&room, b, a).await;
    test.clock.advance(Duration::from_hours(1));
    let (second, early) = agreed(&room, c, b).await;
    for (meeting, day) in [(late, "2026-12-09T10:00:00Z"), (early, "2026-12-02T10:00:00Z")] {
        let time = day.parse().unwrap();
        wish(&room, meeting, Side::Asker, Wish::Offer(vec![time], None)).await;
        wish(&room, meeting, Side::Asked, Wish::Pick(time)).await;
    }
    test.clock.set("2026-12-12T10:00:00Z");
    // They say so in the order of the yeses.
    says(&room, first, words()).await;
    test.clock.advance(Duration::from_hours(1));
    wish(&room, early, Side::Asker, Wish::Tell(true)).await;
    says(&room, second, Thanks::Happened).await;
    assert_eq!((reach(&room, a).await, reach(&room, b).await), ((1, 0), (1, 0)));
}

async fn who_answers_in_writing_is_thanked_and_helped(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, friend, next] = [0, 1, 2].map(|place| room.people[place].person);
    let ask = room.ask(asker, friend).await;
    room.advance(ask).await;
    room.answer(ask, in_writing()).await;
    let kinds = async || {
        room.letters()
            .await
            .into_iter()
            .map(|(kind, _)| kind)
            .collect::<Vec<_>>()
    };
    assert!(kinds().await.contains(&AskLetterKind::Written));
    // Meanwhile the asker helps somebody, after they had the answer.
    test.clock.advance(Duration::from_hours(DAY));
    let (onward, _) = agreed(&room, next, asker).await;
    says(&room, onward, Thanks::Happened).await;
    room.letters().await;
    for _ in 0..3 {
        test.clock.advance(Duration::from_hours(DAY));
        room.advance(ask).await;
    }
    assert_eq!(room.letters().await, [(AskLetterKind::ThanksOffer, asker)], "once");
    says(&room, ask, words()).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Thanks, friend)]);
    assert_eq!(reach(&room, friend).await, (1, 1), "it helped when it was written");
    says(&room, ask, words()).await;
    assert_eq!((room.letters().await, reach(&room, friend).await), (vec![], (1, 1)));
}

async fn who_brought_two_together_hears_the_thanks(test: TestStore) {
    let room = Room::open(&test, 3).await;
    let [asker, boss, friend] = [0, 1, 2].map(|place| room.people[place].person);
    let ask = room.ask_for(AskKind::Connection, asker, boss).await;
    room.advance(ask).await;
    room.pass_on(ask, room.whom(friend).await).await;
    room.advance(ask).await;
    room.answer_turn(ask, 1, yes()).await;
    room.letters().await;
    says(&room, ask, words()).await;
    let mut letters = room.letters().await;
    letters.sort_by_key(|(_, to)| *to);
    let mut both = [(AskLetterKind::Thanks, boss), (AskLetterKind::Thanks, friend)];
    both.sort_by_key(|(_, to)| *to);
    assert_eq!(letters, both);
}

async fn who_said_yes_to_each_other_bring_each_other_together_later(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let [between, one, other, stranger] = [0, 1, 2, 3].map(|place| room.people[place].person);
    agreed(&room, one, between).await;
    agreed(&room, between, other).await;
    let group = room.house.group.id;
    for person in [one, other, stranger] {
        let nothing = ProfilePlan::default();
        let unit = move |tx: &mut store::WriteTx<'_>| profiles::save(tx, person, group, "en", &nothing);
        write(&room.house.store, unit).await;
    }
    // The event is long over, and nobody may be asked by its people.
    test.clock.advance(Duration::from_hours(60 * DAY));
    room.letters().await;
    let known = test
        .store
        .read(move |tx| profiles::known_to(tx, between, between, ""))
        .await;
    let known = known.map_err(|error: StoreError| error).unwrap();
    let mut known: Vec<PersonId> = known.into_iter().map(|known| known.one.profile.person).collect();
    known.sort();
    let mut both = [one, other];
    both.sort();
    assert_eq!(known, both);
    let suggestion = room.suggest(between, one, other).await;
    room.advance(suggestion).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, one)]);
    room.answer(suggestion, yes()).await;
    let unit = move |tx: &mut store::ReadTx<'_>| store::asks::of_the_other(tx, suggestion);
    let asked = test
        .store
        .read(unit)
        .await
        .map_err(|error: StoreError| error)
        .unwrap()
        .unwrap();
    room.advance(asked.id).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Asked, other)]);
    room.answer_turn(asked.id, 1, yes()).await;
    assert_eq!(room.get(asked.id).await.state, AskState::Agreed);
    // With who is no acquaintance it is as before.
    let unit = move |tx: &mut store::ReadTx<'_>| profiles::known_to(tx, stranger, stranger, "");
    let known = test.store.read(unit).await.map_err(|error: StoreError| error).unwrap();
    assert!(known.is_empty());
}

async fn of_who_promised_a_reference_one_job_is_asked_at_a_time(test: TestStore) {
    let room = Room::open(&test, 2).await;
    let [asker, friend] = [0, 1].map(|place| room.people[place].person);
    // Who was there may have more than one open.
    test.clock.set("2026-12-03T18:30:00Z");
    come(&room.house, room.event.id, room.people[0].id).await;
    let promised = room.ask_for(AskKind::Reference, asker, friend).await;
    room.advance(promised).await;
    room.answer(promised, yes()).await;
    let ask_for = async |job: &str| {
        let wanted = AskReference {
            asker,
            promised,
            job: What::parse(&format!("{job}: they may call you in the week after next.")).unwrap(),
            language: "en",
        };
        let unit = move |tx: &mut store::WriteTx<'_>| ask_reference(tx, wanted.clone());
        test.store.write(unit).await
    };
    let first = ask_for("A job at the shipyard").await.unwrap();
    assert_eq!(
        ask_for("A job at the shipyard").await.unwrap().id,
        first.id,
        "sent twice"
    );
    match ask_for("A job at the harbour").await {
        Err(ActionError::TooManyOpen(open)) => assert_eq!((open.most, open.free_at), (1, first.closes_at)),
        other => panic!("{other:?}"),
    }
    room.advance(first.id).await;
    room.answer(first.id, yes()).await;
    assert_ne!(ask_for("A job at the harbour").await.unwrap().id, first.id);
}

async fn what_is_asked_again_in_a_month_takes_a_place_of_the_budget(test: TestStore) {
    let room = Room::open(&test, 4).await;
    let people: Vec<PersonId> = room.people.iter().map(|one| one.person).collect();
    let friend = people[0];
    let once = AskSettings {
        budget: 1,
        ..AskSettings::default()
    };
    room.wants(friend, once).await;
    let first = room.ask(people[1], friend).await;
    room.advance(first).await;
    room.answer(first, Said::Silent(AskAnswer::InAMonth)).await;
    test.clock.advance(Duration::from_hours(27 * DAY));
    room.advance(first).await;
    // The week's one place is taken when the month is over.
    let second = room.ask(people[2], friend).await;
    room.advance(second).await;
    room.letters().await;
    test.clock.advance(Duration::from_hours(4 * DAY));
    room.advance(first).await;
    assert_eq!(room.letters().await, []);
    test.clock.advance(Duration::from_hours(3 * DAY + 1));
    room.advance(first).await;
    assert_eq!(room.letters().await, [(AskLetterKind::Again, friend)]);
    // And it takes one itself.
    let third = room.ask(people[3], friend).await;
    room.advance(third).await;
    assert_eq!(room.get(third).await.reached_at, None);
    assert_eq!(room.answer(first, yes()).await.state, AskState::Agreed);
}

async fn who_leaves_three_at_short_notice_without_a_word_has_a_pause(test: TestStore) {
    let room = Room::open(&test, 6).await;
    let people: Vec<PersonId> = room.people.iter().map(|one| one.person).collect();
    let (silent, busy) = (people[4], people[5]);
    for person in [silent, busy] {
        let much = AskSettings {
            budget: 9,
            ..AskSettings::default()
        };
        room.wants(person, much).await;
    }
    let mut letters = Vec::new();
    for asker in &people[..3] {
        let ask = room.ask_soon(*asker, &[silent, busy]).await;
        room.advance(ask).await;
        room.press(ask, 1, Said::Silent(AskAnswer::NotNow)).await;
        test.clock.advance(Duration::from_hours(2 * DAY));
        room.advance(ask).await;
        letters.extend(room.letters().await);
    }
    letters.retain(|(kind, _)| *kind == AskLetterKind::Paused);
    assert_eq!(letters, [(AskLetterKind::Paused, silent)], "who said no said a word");
    assert!(room.settings(silent).await.paused_until.is_some());
}
