//! A seat that is held for who asked on the event's page: the link goes out, and once its time is up the next in line has it.

use std::time::Duration;

use actions::invitations::{AskForSeat, ask};
use domain::MailAddress;
use domain::rsvp::status::{Answer, RsvpStatus};
use store::event::events;
use store::rsvp::invitations;
use store::{RsvpQueue, StoreError};
use testkit::SmtpSink;

use super::house::House;
use super::own_answers::say;

const DAY: Duration = Duration::from_hours(24);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_seat_that_nobody_confirms_goes_to_who_waits_by_itself() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.revise(|plan| plan.capacity = Some(1)).await;
    let event = house.event;
    let found = house.store.read(move |tx| events::get(tx, event)).await;
    let found = found.map_err(|error: StoreError| error).unwrap().unwrap();
    let rsvp_queue = RsvpQueue::start(house.store.clone(), 1);
    let asked = AskForSeat {
        event: found.event.slug,
        address: MailAddress::parse("ada@example.org").unwrap(),
        network: None,
        language: None,
    };
    ask(&house.store, &rsvp_queue, asked).await.unwrap();
    house.wait_for(&[("sent", 1)]).await;
    house.invite(&["anna@example.org"]).await;
    house.wait_for(&[("sent", 2)]).await;
    say(&rsvp_queue, house.invitation("anna@example.org").await, &[Answer::Yes]).await;
    house.wait_for(&[("sent", 3)]).await;
    house.let_pass(DAY);
    house.wait_for(&[("sent", 4)]).await;
    let subjects: Vec<_> = sink
        .letters()
        .iter()
        .map(|letter| letter.open().subject.clone())
        .collect();
    let begin = ["Confirm your place", "Invitation", "Waitlist", "You have a seat"];
    for (subject, begin) in subjects.iter().zip(begin) {
        assert!(subject.starts_with(begin), "{subjects:?}");
    }
    let ada = house.invitation("ada@example.org").await;
    let ada = house.store.read(move |tx| invitations::open(tx, ada)).await;
    let ada = ada.map_err(|error: StoreError| error).unwrap().unwrap();
    assert_eq!(ada.invitation.status, RsvpStatus::Unanswered);
    house.close().await;
}
