//! The seat desk: many answers at once, and what they may not do to each other.

use std::collections::HashMap;

use domain::event::EventPlan;
use domain::event::notify::Notify;
use domain::rsvp::seating::{Refusal, SeatAllocator};
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::{EventId, InvitationId};
use store::rsvp::seats;
use store::{AnswerError, Page, RsvpQueue, Store};
use testkit::{TestStore, sample};

use crate::house::{House, request, say};
use crate::owner::events;

crate::on_both!(
    two_hundred_answers_at_once_fill_ten_seats_exactly,
    two_processes_share_the_seats_of_one_event,
    a_refusal_hurts_only_itself,
    a_revoked_link_opens_nothing,
    a_seat_that_comes_free_goes_to_the_first_who_waits_before_it_goes_to_the_next_who_asks,
    a_raised_capacity_seats_as_many_as_fit,
);

/// The log replays to the standings as they are, and the totals agree with them.
pub(crate) async fn check_books(house: &House, event: EventId) {
    let mut replayed: HashMap<InvitationId, RsvpStatus> = HashMap::new();
    let page = Page {
        after: None,
        limit: 10_000,
    };
    for logged in house.store.read(move |tx| seats::log(tx, event, page)).await.unwrap() {
        let Some(step) = logged.step() else { continue };
        let before = replayed
            .insert(step.invitation, step.to)
            .unwrap_or(RsvpStatus::Unanswered);
        assert_eq!(before, step.from, "step {} follows from the one before", logged.number);
    }
    let listed = house.invited(event).await;
    let mut counts = domain::event::Counts::default();
    for listed in &listed {
        let status = listed.invitation.status;
        counts.follow(RsvpStatus::Withdrawn, status);
        assert_eq!(
            replayed
                .get(&listed.invitation.id)
                .copied()
                .unwrap_or(RsvpStatus::Unanswered),
            status
        );
    }
    let event = house.reload(event).await;
    assert_eq!(event.counts, counts);
    assert!(
        event
            .plan
            .capacity
            .is_none_or(|capacity| counts.seats_taken <= capacity),
        "oversold"
    );
    let allocator = SeatAllocator::of(&event, house.store.now());
    // What is offered to several is free until one of them takes it; what is drawn, until the draw.
    let waiting = listed
        .iter()
        .filter(|_| allocator.contested == 0 && !allocator.awaits_draw())
        .filter(|listed| matches!(listed.invitation.status, RsvpStatus::Waiting { .. }));
    for listed in waiting {
        let size = 1 + u32::from(listed.invitation.status.guests());
        assert!(
            allocator.free().is_some_and(|free| free < size),
            "idle: a party that fits waits"
        );
    }
}

async fn answer_all(desks: &[RsvpQueue], ids: Vec<InvitationId>) -> (usize, usize) {
    let mut tasks = Vec::new();
    for (number, id) in ids.into_iter().enumerate() {
        let rsvp_queue = desks[number % desks.len()].clone();
        tasks.push(tokio::spawn(async move {
            say(&rsvp_queue, id, Answer::Yes).await.unwrap().opened
        }));
    }
    let (mut going, mut waiting) = (0, 0);
    for task in tasks {
        match task.await.unwrap().invitation.status {
            RsvpStatus::Going { .. } => going += 1,
            RsvpStatus::Waiting { .. } => waiting += 1,
            other => panic!("{other:?}"),
        }
    }
    (going, waiting)
}

async fn ids(house: &House, event: EventId) -> Vec<InvitationId> {
    house
        .invited(event)
        .await
        .into_iter()
        .map(|listed| listed.invitation.id)
        .collect()
}

async fn two_hundred_answers_at_once_fill_ten_seats_exactly(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(10)), 200).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 4);
    assert_eq!(answer_all(&[rsvp_queue], ids(&house, event.id).await).await, (10, 190));
    check_books(&house, event.id).await;
    let mut positions: Vec<_> = house
        .invited(event.id)
        .await
        .iter()
        .filter_map(|listed| listed.waitlist_position)
        .collect();
    positions.sort_unstable();
    assert_eq!(positions, (1..=190).collect::<Vec<_>>());
}

async fn two_processes_share_the_seats_of_one_event(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(10)), 60).await;
    let rsvp_queue = |store: Store| RsvpQueue::start(store, 2);
    let desks = [rsvp_queue(test.store.clone()), rsvp_queue(test.beside())];
    assert_eq!(answer_all(&desks, ids(&house, event.id).await).await, (10, 50));
    check_books(&house, event.id).await;
}

async fn a_refusal_hurts_only_itself(test: TestStore) {
    let house = House::build(&test.store).await;
    let plan = EventPlan {
        waitlist: false,
        ..sample::event_plan("Meetup", Some(2))
    };
    let event = house.event(plan, 3).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let ids = ids(&house, event.id).await;
    let too_many = rsvp_queue.answer(request(ids[0], Answer::Yes, 3));
    let fits = rsvp_queue.answer(request(ids[1], Answer::Yes, 1));
    let full = rsvp_queue.answer(request(ids[2], Answer::Yes, 0));
    let (too_many, fits, full) = tokio::join!(too_many, fits, full);
    assert!(
        matches!(too_many, Err(AnswerError::Refused(Refusal::TooManyGuests { max: 2 }))),
        "{too_many:?}"
    );
    // Whichever of the two came first has its seats; the other was told how it is.
    assert!(fits.is_ok() != full.is_ok(), "{fits:?} {full:?}");
    check_books(&house, event.id).await;
}

async fn a_revoked_link_opens_nothing(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let guest = house.guest(event.id, 1).await;
    let old = store::AnswerRequest {
        link_version: Some(7),
        ..request(guest.id, Answer::Yes, 0)
    };
    assert!(matches!(rsvp_queue.answer(old).await, Err(AnswerError::NotFound)));
    assert_eq!(house.guest(event.id, 1).await.status, RsvpStatus::Unanswered);
}

async fn a_seat_that_comes_free_goes_to_the_first_who_waits_before_it_goes_to_the_next_who_asks(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 3).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let ids = ids(&house, event.id).await;
    say(&rsvp_queue, ids[0], Answer::Yes).await.unwrap();
    say(&rsvp_queue, ids[1], Answer::Yes).await.unwrap();
    // In one batch or in two: the no comes first.
    let (_, last) = tokio::join!(
        say(&rsvp_queue, ids[0], Answer::No),
        say(&rsvp_queue, ids[2], Answer::Yes)
    );
    assert!(matches!(
        last.unwrap().opened.invitation.status,
        RsvpStatus::Waiting { .. }
    ));
    assert_eq!(house.guest(event.id, 2).await.status, RsvpStatus::Going { guests: 0 });
    check_books(&house, event.id).await;
}

async fn a_raised_capacity_seats_as_many_as_fit(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 600).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for (number, id) in ids(&house, event.id).await.into_iter().enumerate() {
        let guests = if number % 5 == 3 { 2 } else { 0 };
        rsvp_queue
            .answer(request(id, Answer::Yes, guests))
            .await
            .map(drop)
            .or_else(|refused| match refused {
                AnswerError::Refused(Refusal::DoesNotFit { asked: 3, .. }) => Ok(()),
                other => Err(other),
            })
            .unwrap();
    }
    check_books(&house, event.id).await;
    let larger = EventPlan {
        capacity: Some(450),
        ..event.plan.clone()
    };
    house
        .change(event.id, |tx, event| events::revise(tx, event, larger, Notify::AT_ONCE))
        .await
        .unwrap();
    check_books(&house, event.id).await;
    assert_eq!(house.reload(event.id).await.counts.seats_taken, 450);
    let unlimited = EventPlan {
        capacity: None,
        ..event.plan
    };
    house
        .change(event.id, |tx, event| {
            events::revise(tx, event, unlimited, Notify::AT_ONCE)
        })
        .await
        .unwrap();
    assert_eq!(house.reload(event.id).await.counts.waitlisted, 0);
    check_books(&house, event.id).await;
}
