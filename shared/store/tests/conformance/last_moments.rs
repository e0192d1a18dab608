//! A seat that is taken in the moment in which its time is up: it is had or gone, never half, and the log says which.

use std::time::Duration;

use domain::EventId;
use domain::rsvp::seating::{Reason, WaitlistMode};
use domain::rsvp::status::{Answer, RsvpStatus};
use store::rsvp::seats::{self, LoggedStep, holds, offers};
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::holds::asks;
use crate::house::{House, say, write};
use crate::rsvp_queue::check_books;

crate::on_both!(
    an_offer_that_is_taken_while_it_lapses_is_had_or_gone,
    a_hold_that_is_confirmed_while_it_ends_is_had_or_gone,
);

/// How often the two meet.
const ROUNDS: usize = 8;

/// Lets others go on, more often from round to round.
async fn wait_a_little(round: usize) {
    for _ in 0..round * 4 {
        tokio::task::yield_now().await;
    }
}

async fn reasons(house: &House, event: EventId) -> Vec<Reason> {
    let all = Page {
        after: None,
        limit: 500,
    };
    let log = house.store.read(move |tx| seats::log(tx, event, all)).await.unwrap();
    let steps = log.iter().filter_map(LoggedStep::step);
    steps.map(|step| step.reason).collect()
}

async fn an_offer_that_is_taken_while_it_lapses_is_had_or_gone(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for round in 0..ROUNDS {
        let mut plan = sample::event_plan("Meetup", Some(1));
        plan.details.waitlist_mode = WaitlistMode::Offer;
        let event = house.event(plan, 3).await.id;
        let ids: Vec<_> = house.invited(event).await.iter().map(|one| one.invitation.id).collect();
        for id in &ids {
            say(&rsvp_queue, *id, Answer::Yes).await.unwrap();
            house.send(*id).await;
        }
        say(&rsvp_queue, ids[0], Answer::No).await.unwrap();
        house.send(ids[1]).await;
        let until = write(&house.store, move |tx| offers::see_to(tx, event)).await.unwrap();
        // Just before its end; it comes while both are on their way.
        test.clock.set(&until.minus(Duration::from_micros(1)).to_string());
        let taken = async {
            wait_a_little(round).await;
            say(&rsvp_queue, ids[1], Answer::Yes).await
        };
        let time = async { test.clock.advance(Duration::from_micros(1)) };
        let lapses = write(&house.store, move |tx| offers::see_to(tx, event));
        let (answered, ..) = tokio::join!(taken, time, lapses);
        let (second, third) = (house.guest(event, 2).await.status, house.guest(event, 3).await.status);
        let reasons = reasons(&house, event).await;
        if second.has_seat() {
            assert!(
                !reasons.contains(&Reason::OfferLapsed) && third.offer().is_none(),
                "{reasons:?}"
            );
        } else {
            // Their yes has them wait again, behind who is offered the place now.
            assert!(
                answered.is_ok() && matches!(second, RsvpStatus::Waiting { .. }),
                "{second:?}"
            );
            assert!(
                reasons.contains(&Reason::OfferLapsed) && third.offer().is_some(),
                "{reasons:?}"
            );
        }
        check_books(&house, event).await;
        test.clock.set("2026-11-23T10:00:00Z");
    }
}

async fn a_hold_that_is_confirmed_while_it_ends_is_had_or_gone(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for round in 0..ROUNDS {
        let event = house.event(sample::event_plan("Meetup", Some(1)), 1).await;
        let network = format!("192.0.2.{round}");
        let who = format!("asks{round}");
        let waits = house.guest(event.id, 1).await.id;
        asks(&house, &rsvp_queue, &event, &who, &network).await;
        say(&rsvp_queue, waits, Answer::Yes).await.unwrap();
        let all = house.invited(event.id).await;
        let held = all
            .iter()
            .find_map(|one| Some((one.invitation.id, one.invitation.status.held_until()?)));
        let (id, until) = held.expect("a seat is held");
        test.clock.set(&until.minus(Duration::from_micros(1)).to_string());
        let event = event.id;
        let confirmed = async {
            wait_a_little(round).await;
            say(&rsvp_queue, id, Answer::Yes).await
        };
        let time = async { test.clock.advance(Duration::from_micros(1)) };
        let ends = write(&house.store, move |tx| holds::expire(tx, event));
        let (answered, ..) = tokio::join!(confirmed, time, ends);
        let status = answered.unwrap().opened.invitation.status;
        let other = house
            .invited(event)
            .await
            .into_iter()
            .find(|one| one.invitation.id == waits);
        let other = other.unwrap().invitation.status;
        let reasons = reasons(&house, event).await;
        assert_ne!(status.has_seat(), other.has_seat(), "{reasons:?}");
        assert_eq!(reasons.contains(&Reason::NotConfirmed), other.has_seat(), "{reasons:?}");
        check_books(&house, event).await;
        test.clock.set("2026-11-23T10:00:00Z");
    }
}
