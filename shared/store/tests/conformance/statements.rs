//! How many statements and messages the paths take that everything waits for. A number that grows here is a way to the
//! database and back in each answer, or each page of letters: lower it, or say in the commit what it buys.
//!
//! Each test is a process of its own (nextest), so that nobody else's statements are counted.

use std::sync::{Mutex, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};
use domain::rsvp::status::Answer;
use domain::{InvitationId, mail::delivery::Verdict};
use store::RsvpQueue;
use store::mail::letters::{self, Outcome};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};

static SEEN: Mutex<Vec<String>> = Mutex::new(Vec::new());

#[expect(clippy::unnecessary_wraps, reason = "diesel takes it so")]
fn counter() -> Option<Box<dyn Instrumentation>> {
    Some(Box::new(|event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            SEEN.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(query.to_string());
        }
    }))
}

/// The statements since the last look, BEGIN and COMMIT among them.
fn seen() -> Vec<String> {
    std::mem::take(&mut *SEEN.lock().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_and_its_letter_take_no_more_statements_and_messages_than_they_did() {
    set_default_instrumentation(counter).unwrap();
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Statements", Some(10)), 3).await;
    let invited = house.invited(event.id).await;
    let ids: Vec<InvitationId> = invited.iter().map(|one| one.invitation.id).collect();
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    // The first of each kind opens connections.
    say(&rsvp_queue, ids[0], Answer::Yes).await.unwrap();
    house.send(ids[0]).await;
    house.drain().await;
    seen();

    say(&rsvp_queue, ids[1], Answer::Yes).await.unwrap();
    let answer = seen();
    assert_eq!(answer.len(), ANSWER, "{answer:#?}");
    assert_eq!(house.drain().await, ["acquaint.rsvp.changed.v1"]);
    seen();

    // A page of letters takes as many as one.
    let claimed = house.claim(ids[1..].to_vec()).await;
    let claim = seen();
    assert_eq!((claimed.len(), claim.len()), (2, CLAIM), "{claim:#?}");
    let told = |claimed| Outcome {
        claimed,
        verdict: Verdict::Accepted,
        organizer: "events@example.org".to_owned(),
    };
    let outcomes: Vec<Outcome> = claimed.into_iter().map(told).collect();
    write(&house.store, move |tx| letters::record(tx, &outcomes)).await;
    let record = seen();
    assert_eq!(record.len(), RECORD, "{record:#?}");
    assert!(house.drain().await.is_empty());
}

/// Looking up the event; the transaction; and of what the caller is shown, the invitation.
const ANSWER: usize = 9;
/// A page of claims, with a look at whose readers had their data erased.
const CLAIM: usize = 8;
/// A page of what became of letters.
const RECORD: usize = 6;
