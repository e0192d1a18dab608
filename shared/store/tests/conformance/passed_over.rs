//! Seats that come free while the next in line can't be told.

use domain::DeliveryId;
use domain::mail::content::{MailContent, Notification};
use domain::mail::delivery::Verdict;
use domain::mail::suppression::Scope;
use domain::rsvp::seating::Reason;
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::values::ids::Id;
use store::mail::letters::Due;
use store::rsvp::seats;
use store::{Page, RsvpQueue, outbox};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, say, write};
use crate::owner::suppressions::{self, Lift};
use crate::rsvp_queue::check_books;

crate::on_both!(who_cannot_be_told_is_passed_over_logged_once_and_seated_when_that_changes);

async fn who_cannot_be_told_is_passed_over_logged_once_and_seated_when_that_changes(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(1)), 3).await.id;
    let guests = house.invited(event).await;
    let [first, dead, away] = [0, 1, 2].map(|number: usize| guests[number].invitation.id);
    for guest in [first, dead, away] {
        say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    }
    let letter = house.claim(vec![dead]).await.pop().unwrap();
    house
        .mark(&letter, Verdict::NoSuchAddress("550 5.1.1".to_owned()))
        .await;
    // Who only left the group's list still hears of a seat.
    let (person, group) = (guests[2].invitation.person, house.group.id);
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::Group, group)
    })
    .await;
    let status = async |number| house.guest(event, number).await.status;

    say(&rsvp_queue, first, Answer::No).await.unwrap();
    assert_eq!(status(3).await, RsvpStatus::Going { guests: 0 });
    // Again and again, with nobody else in line: who answers first has the seat.
    for _ in 0..2 {
        say(&rsvp_queue, away, Answer::No).await.unwrap();
        assert!(matches!(status(2).await, RsvpStatus::Waiting { .. }));
        say(&rsvp_queue, away, Answer::Yes).await.unwrap();
        assert_eq!(status(3).await, RsvpStatus::Going { guests: 0 });
    }
    let page = Page {
        after: None,
        limit: 100,
    };
    let log = test.store.read(move |tx| seats::log(tx, event, page)).await.unwrap();
    let passed: Vec<_> = log
        .iter()
        .filter(|one| one.step().unwrap().reason == Reason::Unreachable)
        .collect();
    assert_eq!(
        (
            passed.len(),
            passed[0].step().unwrap().invitation,
            passed[0].step().unwrap().to
        ),
        (1, dead, passed[0].step().unwrap().from)
    );
    let messages = write(&test.store, |tx| outbox::lease(tx, 1_000, LEASE)).await;
    let told: Vec<_> = messages
        .iter()
        .filter(|row| row.kind == "acquaint.mail.enqueued.v1")
        .collect();
    assert_eq!(told.len(), 1);
    let told = serde_json::from_str::<serde_json::Value>(&told[0].json).unwrap()["data"]["id"].clone();
    let mail = DeliveryId::from_uuid(told.as_str().unwrap().parse().unwrap());
    let claimed = house.claim_due(vec![Due::Enqueued(mail)]).await.pop().unwrap();
    let MailContent::OrganizerNotification(told) = claimed.content else {
        panic!("another kind");
    };
    assert_eq!(
        (told.invitation.id, told.notification),
        (dead, Notification::PassedOver)
    );

    say(&rsvp_queue, away, Answer::No).await.unwrap();
    let address = guests[1].invitation.address.clone();
    let who = house.who();
    let lifted = write(&test.store, move |tx| suppressions::lift(tx, who, group, &address)).await;
    assert_eq!(lifted, Lift::Lifted);
    assert_eq!(status(2).await, RsvpStatus::Going { guests: 0 });
    check_books(&house, event).await;
}
