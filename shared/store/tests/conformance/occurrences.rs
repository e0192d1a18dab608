//! Series: kept with their event, told in letters, answered date by date.

use std::time::Duration;

use domain::event::Change;
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::mail::kind::LetterKind;
use domain::mail::owed::Method;
use domain::rsvp::seating::Refusal;
use domain::rsvp::status::{Answer, ReplyVersion, Source};
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::{Days, Deviation, Series};
use domain::{Instant, InvitationId};
use jiff::civil::Date;
use store::rsvp::invitations;
use store::rsvp::occurrences;
use store::rsvp::occurrences::OccurrenceAnswer;
use store::{AnswerRequest, FromCalendar, OccurrenceError, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, request, say, write};
use crate::owner::events;

crate::on_both!(
    a_series_comes_back_as_it_was_made,
    a_date_that_moves_is_told_to_everybody,
    an_answer_to_one_date_stands_beside_the_answer_to_all,
    a_date_is_answered_only_where_that_oversells_nothing,
    what_is_said_of_a_date_on_the_page_is_brought_to_the_calendar,
    of_a_date_the_newest_answer_counts_whichever_comes_first,
    a_late_word_on_a_date_does_not_outlive_a_no_to_all,
    a_yes_to_one_date_without_a_seat_takes_back_an_earlier_no_to_it,
    who_is_invited_again_has_said_nothing_yet,
    of_several_dates_those_that_can_be_answered_are_and_one_is_left,
);

pub(crate) fn weekly() -> EventPlan {
    let plan = sample::event_plan("Weekly", Some(1));
    let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=4").unwrap();
    let series = Series::new(rule, &plan.schedule).unwrap();
    EventPlan {
        series: Some(series),
        ..plan
    }
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn with(event: &Event, on: &str, deviation: Option<Deviation>) -> EventPlan {
    let series = event.plan.series.clone().unwrap();
    EventPlan {
        series: Some(series.with(day(on), deviation)),
        ..event.plan.clone()
    }
}

pub(crate) fn moved() -> Deviation {
    Deviation::Moved {
        starts: "2026-12-11T19:00:00".parse().unwrap(),
        ends: "2026-12-11T21:00:00".parse().unwrap(),
    }
}

pub(crate) async fn tell(
    house: &House,
    invitation: InvitationId,
    on: &str,
    answer: Answer,
) -> Result<(), OccurrenceError> {
    let given = OccurrenceAnswer {
        invitation,
        link_version: Some(0),
        days: vec![day(on)],
        answer,
        note: None,
        source: Source::Link,
        stamp: None,
    };
    house.store.write(move |tx| occurrences::answer(tx, &given)).await
}

async fn a_series_comes_back_as_it_was_made(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 0).await;
    assert_eq!(house.reload(event.id).await.plan, weekly());
    let plan = with(&event, "2026-12-10", Some(moved()));
    let expected = plan.clone();
    let event = house
        .change(event.id, |tx, event| {
            assert_eq!(events::revise(tx, event, plan, Notify::AT_ONCE)?, Change::Dates);
            Ok(())
        })
        .await
        .unwrap();
    assert_eq!((event.plan, event.sequence, event.material_sequence), (expected, 1, 0));
}

async fn a_date_that_moves_is_told_to_everybody(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    house.send(guest).await;
    let plan = with(&event, "2026-12-17", Some(Deviation::CalledOff));
    house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await
        .unwrap();
    let update = house.send(guest).await;
    let letter = update.rsvp().unwrap().letter.clone();
    assert_eq!((letter.kind, letter.sequence), (LetterKind::Update, 1));
    let before = letter.before.unwrap().series.unwrap();
    assert!(before.exceptions.is_empty() && before.rule == "FREQ=WEEKLY;COUNT=4");
    assert!(house.claim(vec![guest]).await.is_empty());
}

async fn an_answer_to_one_date_stands_beside_the_answer_to_all(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    house.send(guest).await;
    house.drain().await;
    tell(&house, guest, "2026-12-10", Answer::No).await.unwrap();
    tell(&house, guest, "2026-12-10", Answer::No).await.unwrap();
    assert_eq!(
        house.drain().await,
        ["acquaint.rsvp.changed.v1", "acquaint.letter.owed.v1"],
        "twice changes nothing"
    );
    let said = write(&test.store, move |tx| occurrences::of(tx, guest)).await;
    assert_eq!(said.into_iter().collect::<Vec<_>>(), [(day("2026-12-10"), Answer::No)]);
    let absent = write(&test.store, move |tx| occurrences::absences(tx, event.id)).await;
    assert_eq!(absent.into_iter().collect::<Vec<_>>(), [(day("2026-12-10"), 1)]);
    tell(&house, guest, "2026-12-10", Answer::Yes).await.unwrap();
    assert!(
        write(&test.store, move |tx| occurrences::of(tx, guest))
            .await
            .is_empty()
    );
}

async fn a_date_is_answered_only_where_that_oversells_nothing(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 3).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let mut guests = Vec::new();
    for number in 1..=3 {
        guests.push(house.guest(event.id, number).await.id);
    }
    let [going, waiting, open] = guests[..] else {
        panic!("three")
    };
    say(&rsvp_queue, going, Answer::Yes).await.unwrap();
    say(&rsvp_queue, waiting, Answer::Yes).await.unwrap();
    tell(&house, going, "2026-12-10", Answer::No).await.unwrap();
    assert_eq!(house.reload(event.id).await.counts.seats_taken, 1);
    let refused = tell(&house, open, "2026-12-10", Answer::Yes).await;
    assert!(
        matches!(refused, Err(OccurrenceError::Refused(Refusal::NoSeatForOneDate))),
        "{refused:?}"
    );
    let nowhere = tell(&house, going, "2026-12-11", Answer::No).await;
    assert!(matches!(nowhere, Err(OccurrenceError::NoOccurrence)), "{nowhere:?}");
    let plan = with(&event, "2026-12-17", Some(Deviation::CalledOff));
    house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await
        .unwrap();
    let off = tell(&house, going, "2026-12-17", Answer::No).await;
    assert!(
        matches!(off, Err(OccurrenceError::Refused(Refusal::DateCalledOff))),
        "{off:?}"
    );
    test.clock.advance(std::time::Duration::from_hours(24 * 12));
    let over = tell(&house, going, "2026-12-03", Answer::No).await;
    assert!(matches!(over, Err(OccurrenceError::Refused(Refusal::Over))), "{over:?}");
    tell(&house, going, "2026-12-24", Answer::Maybe).await.unwrap();
}

async fn what_is_said_of_a_date_on_the_page_is_brought_to_the_calendar(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    let before = house.send(guest).await.rsvp().unwrap().letter.sequence;
    tell(&house, guest, "2026-12-10", Answer::No).await.unwrap();
    let sent = house.send(guest).await;
    let sent = sent.rsvp().unwrap();
    assert_eq!(
        (sent.letter.kind, sent.letter.method, sent.letter.sequence),
        (LetterKind::Confirmation, Some(Method::Request), before + 1)
    );
    assert_eq!(sent.days, Days::from([(day("2026-12-10"), Answer::No)]));
    let calendar = by_calendar(guest, "2026-12-17", Answer::No, test.store.now());
    hear(&house, calendar).await.unwrap();
    assert!(house.claim(vec![guest]).await.is_empty(), "the calendar knows");
}

pub(crate) fn by_calendar(invitation: InvitationId, on: &str, answer: Answer, stamp: Instant) -> OccurrenceAnswer {
    OccurrenceAnswer {
        invitation,
        link_version: None,
        days: vec![day(on)],
        answer,
        note: domain::reply::note("Sorry"),
        source: Source::Calendar,
        stamp: Some(stamp),
    }
}

pub(crate) async fn hear(house: &House, given: OccurrenceAnswer) -> Result<(), OccurrenceError> {
    house.store.write(move |tx| occurrences::answer(tx, &given)).await
}

async fn a_late_word_on_a_date_does_not_outlive_a_no_to_all(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let began = test.store.now();
    let stamp = began.plus(Duration::from_secs(20));
    let no = AnswerRequest {
        source: Source::Calendar,
        link_version: None,
        calendar: Some(FromCalendar {
            reply_version: ReplyVersion { sequence: 0, stamp },
            reply_issue: None,
        }),
        ..request(guest, Answer::No, 0)
    };
    rsvp_queue.answer(no).await.unwrap();
    let late = by_calendar(guest, "2026-12-10", Answer::Maybe, began.plus(Duration::from_secs(10)));
    assert!(matches!(
        hear(&house, late).await,
        Err(OccurrenceError::Outdated { .. })
    ));
    let newer = by_calendar(guest, "2026-12-10", Answer::Maybe, began.plus(Duration::from_secs(30)));
    hear(&house, newer).await.unwrap();
}

async fn of_a_date_the_newest_answer_counts_whichever_comes_first(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    let began = test.store.now();
    let at = |answer, seconds| by_calendar(guest, "2026-12-10", answer, began.plus(Duration::from_secs(seconds)));
    let outdated = |answered| matches!(answered, Err(OccurrenceError::Outdated { .. }));
    hear(&house, at(Answer::No, 20)).await.unwrap();
    assert!(outdated(hear(&house, at(Answer::Maybe, 10)).await));
    let wordless = OccurrenceAnswer {
        note: None,
        ..at(Answer::No, 20)
    };
    hear(&house, wordless).await.unwrap();
    let said = write(&test.store, move |tx| occurrences::deviating(tx, &[guest])).await;
    let [one] = said.as_slice() else { panic!("{said:?}") };
    assert_eq!(
        (one.day, one.answer, one.note.as_str()),
        (day("2026-12-10"), Answer::No, "Sorry")
    );
    // One that takes it back is remembered too.
    hear(&house, at(Answer::Yes, 30)).await.unwrap();
    assert!(outdated(hear(&house, at(Answer::No, 25)).await));
    assert!(
        write(&test.store, move |tx| occurrences::of(tx, guest))
            .await
            .is_empty()
    );
    test.clock.advance(Duration::from_mins(1));
    tell(&house, guest, "2026-12-10", Answer::Maybe).await.unwrap();
    assert!(
        outdated(hear(&house, at(Answer::No, 50)).await),
        "what is said on the page counts by its time"
    );
    hear(&house, at(Answer::No, 61)).await.unwrap();
}

async fn a_yes_to_one_date_without_a_seat_takes_back_an_earlier_no_to_it(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let began = test.store.now();
    let at = |answer, seconds| by_calendar(guest, "2026-12-10", answer, began.plus(Duration::from_secs(seconds)));
    hear(&house, at(Answer::No, 20)).await.unwrap();
    let refused = hear(&house, at(Answer::Yes, 30)).await;
    assert!(
        matches!(refused, Err(OccurrenceError::Refused(Refusal::NoSeatForOneDate))),
        "{refused:?}"
    );
    for (seconds, left) in [(10, 1), (30, 0), (30, 0)] {
        let yes = at(Answer::Yes, seconds);
        write(&test.store, move |tx| occurrences::take_back(tx, &yes)).await;
        let said = write(&test.store, move |tx| occurrences::of(tx, guest)).await;
        assert_eq!(said.len(), left, "{seconds}");
    }
    let older = hear(&house, at(Answer::No, 25)).await;
    assert!(matches!(older, Err(OccurrenceError::Outdated { .. })), "{older:?}");
}

async fn who_is_invited_again_has_said_nothing_yet(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let yes = AnswerRequest {
        note: domain::reply::note("Vegan, please"),
        ..request(guest, Answer::Yes, 0)
    };
    rsvp_queue.answer(yes).await.unwrap();
    tell(&house, guest, "2026-12-10", Answer::No).await.unwrap();
    house
        .change(event.id, move |tx, event| Ok(invitations::withdraw(tx, event, guest)?))
        .await
        .unwrap();
    house
        .change(event.id, |tx, event| {
            Ok(invitations::invite(tx, event, &sample::invitees(1))?)
        })
        .await
        .unwrap();
    let back = house.guest(event.id, 1).await;
    assert_eq!((back.note.as_str(), back.source, back.answered_at), ("", None, None));
    assert!(
        write(&test.store, move |tx| occurrences::of(tx, guest))
            .await
            .is_empty()
    );
}

async fn of_several_dates_those_that_can_be_answered_are_and_one_is_left(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    let plan = with(&event, "2026-12-17", Some(Deviation::CalledOff));
    house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await
        .unwrap();
    let days = ["2026-12-10", "2026-12-17", "2026-12-24"].map(day).to_vec();
    let no = |days| OccurrenceAnswer {
        days,
        ..by_calendar(guest, "2026-12-03", Answer::No, test.store.now())
    };
    hear(&house, no(days)).await.unwrap();
    let said = write(&test.store, move |tx| occurrences::of(tx, guest)).await;
    let expected = ["2026-12-10", "2026-12-24"].map(|on| (day(on), Answer::No));
    assert_eq!(said, Days::from(expected));
    let last = hear(&house, no(vec![day("2026-12-03")])).await;
    assert!(
        matches!(last, Err(OccurrenceError::Refused(Refusal::LastDate))),
        "{last:?}"
    );
    let after = write(&test.store, move |tx| occurrences::of(tx, guest)).await;
    assert_eq!(after, said, "nothing is written of what was refused");
    // What is over is nothing that one still comes to.
    tell(&house, guest, "2026-12-10", Answer::Yes).await.unwrap();
    while test.store.now() < "2026-12-04T00:00:00Z".parse().unwrap() {
        test.clock.advance(Duration::from_hours(24));
    }
    let last = tell(&house, guest, "2026-12-10", Answer::No).await;
    assert!(
        matches!(last, Err(OccurrenceError::Refused(Refusal::LastDate))),
        "{last:?}"
    );
    // Of what is over and called off nothing is left to be answered.
    let past = ["2026-12-03", "2026-12-17"].map(day).to_vec();
    hear(&house, no(past)).await.unwrap();
    say(&rsvp_queue, guest, Answer::No).await.unwrap();
    let after = write(&test.store, move |tx| occurrences::of(tx, guest)).await;
    assert!(after.is_empty(), "a no to all ends what was said of single dates");
}
