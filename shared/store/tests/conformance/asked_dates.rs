//! Dates of a series that changed: asked about in each letter until they are answered.

use std::time::Duration;

use domain::InvitationId;
use domain::event::details::Details;
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::mail::delivery::Verdict;
use domain::rsvp::status::Answer;
use domain::schedule::series::Deviation;
use store::RsvpQueue;
use store::rsvp::invitations;
use store::rsvp::invitations::ResendReason;
use store::rsvp::occurrences::OccurrenceAnswer;
use testkit::TestStore;

use crate::house::{House, say, write};
use crate::occurrences::{by_calendar, day, hear, moved, tell, weekly, with};
use crate::owner::events;

crate::on_both!(
    a_date_that_moved_is_asked_about_until_it_is_answered,
    a_question_outlives_other_letters_and_ends_with_a_no,
    a_question_ends_with_its_date,
    who_says_yes_to_dates_as_they_are_is_asked_about_none,
    a_yes_by_a_slow_clock_answers_and_one_after_the_doors_closed_too,
);

async fn a_date_that_moved_is_asked_about_until_it_is_answered(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    house.send(guest).await;
    for (answers_all, to) in [(false, moved()), (true, Deviation::CalledOff), (true, moved())] {
        let plan = with(&event, "2026-12-10", Some(to));
        house
            .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
            .await
            .unwrap();
        let told = house.send(guest).await.rsvp().unwrap().letter.clone();
        assert!(!told.asks_again, "the answer to all stands");
        if to == Deviation::CalledOff {
            assert_eq!(told.asked_dates, []);
            continue;
        }
        assert_eq!(told.asked_dates, [day("2026-12-10")]);
        for once in [true, false] {
            test.clock.advance(Duration::from_mins(1));
            if answers_all {
                say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
            } else {
                tell(&house, guest, "2026-12-10", Answer::Yes).await.unwrap();
            }
            let letter = house.claim(vec![guest]).await.pop();
            assert_eq!(
                letter.is_some(),
                once,
                "the calendar shows a question, and is set right once"
            );
            if let Some(letter) = letter {
                assert_eq!(letter.rsvp().unwrap().letter.asked_dates, []);
                house.mark(&letter, Verdict::Accepted).await;
            }
        }
    }
}

async fn a_question_outlives_other_letters_and_ends_with_a_no(test: TestStore) {
    let (house, event, guest) = asked(&test, weekly()).await;
    let question = [day("2026-12-10")];
    test.clock.advance(Duration::from_mins(1));
    assert!(
        write(&test.store, move |tx| invitations::request_resend(
            tx,
            guest,
            ResendReason::SendAgain
        ))
        .await
    );
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.asked_dates,
        question,
        "nothing was answered"
    );
    tell(&house, guest, "2026-12-17", Answer::No).await.unwrap();
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.asked_dates,
        question,
        "that was another date"
    );
    let open = house.guest(event.id, 1).await;
    let still = open.clone();
    assert!(
        write(&test.store, move |tx| store::rsvp::occurrences::asked(tx, &still))
            .await
            .contains(&question[0])
    );
    test.clock.advance(Duration::from_mins(1));
    tell(&house, guest, "2026-12-10", Answer::No).await.unwrap();
    let last = house.guest(event.id, 1).await;
    assert!(
        write(&test.store, move |tx| store::rsvp::occurrences::asked(tx, &last))
            .await
            .is_empty()
    );
    assert_eq!(house.send(guest).await.rsvp().unwrap().letter.asked_dates, []);
}

/// Somebody with a seat in the series, who was asked about 10 December.
async fn asked(test: &TestStore, plan: EventPlan) -> (House, Event, InvitationId) {
    let house = House::build(&test.store).await;
    let event = house.event(plan, 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    house.send(guest).await;
    let plan = with(&event, "2026-12-10", Some(moved()));
    let event = house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await
        .unwrap();
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.asked_dates,
        [day("2026-12-10")]
    );
    (house, event, guest)
}

async fn a_question_ends_with_its_date(test: TestStore) {
    let (house, _, guest) = asked(&test, weekly()).await;
    let again = || {
        write(&test.store, move |tx| {
            invitations::request_resend(tx, guest, ResendReason::SendAgain)
        })
    };
    test.clock.advance(Duration::from_hours(24 * 18));
    assert!(again().await, "11 December, in the morning");
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.asked_dates,
        [day("2026-12-10")]
    );
    test.clock.advance(Duration::from_hours(24));
    assert!(again().await);
    assert_eq!(house.send(guest).await.rsvp().unwrap().letter.asked_dates, []);
}

async fn a_yes_by_a_slow_clock_answers_and_one_after_the_doors_closed_too(test: TestStore) {
    let plan = EventPlan {
        details: Details {
            rsvp_closes: Some("2026-11-24T12:00:00".parse().unwrap()),
            ..Details::default()
        },
        ..weekly()
    };
    let (house, event, guest) = asked(&test, plan).await;
    let behind = by_calendar(
        guest,
        "2026-12-10",
        Answer::Yes,
        test.store.now().minus(Duration::from_hours(1)),
    );
    test.clock.advance(Duration::from_hours(24 * 2));
    hear(&house, behind.clone()).await.unwrap();
    let no = OccurrenceAnswer {
        answer: Answer::No,
        ..behind
    };
    hear(&house, no).await.unwrap();
    let invitation = house.guest(event.id, 1).await;
    assert!(
        write(&test.store, move |tx| store::rsvp::occurrences::asked(tx, &invitation))
            .await
            .is_empty()
    );
}

async fn who_says_yes_to_dates_as_they_are_is_asked_about_none(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(weekly(), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    house.send(guest).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::No).await.unwrap();
    house.send(guest).await;
    let plan = with(&event, "2026-12-10", Some(moved()));
    house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await
        .unwrap();
    test.clock.advance(Duration::from_mins(1));
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    assert_eq!(house.send(guest).await.rsvp().unwrap().letter.asked_dates, []);
}
