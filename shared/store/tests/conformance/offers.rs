//! Seats that are offered, while the event is called off and on again.

use domain::mail::kind::LetterKind;
use domain::rsvp::seating::{Reason, WaitlistMode};
use domain::rsvp::status::{Answer, Offer, RsvpStatus};
use store::rsvp::seats::{self, LoggedStep, offers};
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};
use crate::owner::events;
use crate::rsvp_queue::check_books;

crate::on_both!(an_offer_that_nobody_could_take_is_made_anew_when_the_event_is_on_again);

async fn an_offer_that_nobody_could_take_is_made_anew_when_the_event_is_on_again(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let mut plan = sample::event_plan("Meetup", Some(1));
    plan.details.waitlist_mode = WaitlistMode::Offer;
    let event = house.event(plan, 3).await.id;
    let ids: Vec<_> = house.invited(event).await.iter().map(|one| one.invitation.id).collect();
    for id in &ids {
        say(&rsvp_queue, *id, Answer::Yes).await.unwrap();
        house.send(*id).await;
    }
    say(&rsvp_queue, ids[0], Answer::No).await.unwrap();
    let offer = async || -> Option<Offer> { house.guest(event, 2).await.status.offer() };
    let see_to = async || write(&house.store, move |tx| offers::see_to(tx, event)).await;
    house.send(ids[1]).await;
    let until = see_to().await.expect("its time runs");
    let first = offer().await.unwrap();

    house
        .change(event, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    test.clock.set(&until.to_string());
    assert_eq!(see_to().await, None);
    assert_eq!(offer().await, Some(first), "nobody could take it, so it did not lapse");
    house.change(event, events::restore).await.unwrap();
    let anew = offer().await.unwrap();
    assert_eq!((anew.until, anew.arrival), (None, first.arrival));
    // The letter of before does not start its time; its own does.
    assert_eq!(see_to().await, None);
    let letter = house.send(ids[1]).await;
    assert_eq!(letter.rsvp().unwrap().letter.kind, LetterKind::Offered);
    assert!(see_to().await.is_some_and(|runs| runs > until));
    say(&rsvp_queue, ids[1], Answer::Yes).await.unwrap();
    assert_eq!(house.guest(event, 2).await.status, RsvpStatus::Going { guests: 0 });
    let all = Page { after: None, limit: 50 };
    let log = house.store.read(move |tx| seats::log(tx, event, all)).await.unwrap();
    let reasons: Vec<Reason> = log
        .iter()
        .skip(4)
        .filter_map(LoggedStep::step)
        .map(|step| step.reason)
        .collect();
    let wanted = [
        Reason::NextInLine,
        Reason::LetterTaken,
        Reason::EventRestored,
        Reason::LetterTaken,
        Reason::Answered,
    ];
    assert_eq!(reasons, wanted);
    check_books(&house, event).await;
}
