//! Letters about people's own answers: the first at once, the others together.

use std::time::Duration;

use domain::InvitationId;
use domain::mail::owed::OwnAnswers;
use domain::rsvp::seating::{Actor, Reply};
use domain::rsvp::status::{Answer, Source};
use store::{AnswerRequest, RsvpQueue};
use testkit::SmtpSink;

use super::house::{House, brisk};
use crate::WorkerOptions;

pub(super) async fn say(rsvp_queue: &RsvpQueue, invitation: InvitationId, answers: &[Answer]) {
    for answer in answers {
        let request = AnswerRequest {
            invitation,
            link_version: None,
            reply: Reply {
                answer: *answer,
                guests: None,
                actor: Actor::Invitee,
            },
            note: None,
            name: None,
            language: None,
            source: Source::Link,
            calendar: None,
        };
        rsvp_queue.answer(request).await.unwrap();
    }
}

/// No letter goes out, however long anybody looks.
async fn stays_at(house: &House, sink: &SmtpSink, letters: usize) {
    house.wait_until_quiet().await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(sink.letters().len(), letters);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_follows_within_a_minute_is_one_letter_that_tells_the_sum_and_an_hour_has_ten() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    let options = WorkerOptions {
        own_answers: OwnAnswers::Spaced,
        ..brisk()
    };
    house.open_with(options).await;
    house.invite(&["anna@example.org"]).await;
    house.wait_for(&[("sent", 1)]).await;
    let (anna, rsvp_queue) = (
        house.invitation("anna@example.org").await,
        RsvpQueue::start(house.store.clone(), 1),
    );
    say(&rsvp_queue, anna, &[Answer::Yes]).await;
    house.wait_for(&[("sent", 2)]).await;
    say(&rsvp_queue, anna, &[Answer::No, Answer::Yes, Answer::Maybe, Answer::No]).await;
    stays_at(&house, &sink, 2).await;
    house.let_pass(Duration::from_secs(59));
    stays_at(&house, &sink, 2).await;
    house.let_pass(Duration::from_secs(1));
    house.wait_for(&[("sent", 3)]).await;
    let subject = sink.letters()[2].open().subject;
    assert!(subject.starts_with("You've declined"), "{subject}");

    for (number, answer) in [Answer::Yes, Answer::No].into_iter().cycle().take(8).enumerate() {
        say(&rsvp_queue, anna, &[answer]).await;
        house.let_pass(Duration::from_mins(1));
        house.wait_for(&[("sent", 4 + number)]).await;
    }
    say(&rsvp_queue, anna, &[Answer::Yes]).await;
    house.let_pass(Duration::from_mins(40));
    stays_at(&house, &sink, 11).await;
    house.let_pass(Duration::from_mins(20));
    house.wait_for(&[("sent", 12)]).await;
    house.close().await;
}
