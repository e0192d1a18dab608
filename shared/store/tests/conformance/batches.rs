//! Batches: many answers or letters in one statement each, and what they may not do to each other.

use std::collections::HashMap;

use domain::InvitationId;
use domain::event::Event;
use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::kind::LetterKind;
use domain::mail::suppression::Scope;
use domain::rsvp::seating::Reason;
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::values::text::Note;
use store::mail::deliveries;
use store::mail::letters;
use store::mail::letters::Outcome;
use store::people::suppressions;
use store::rsvp::{invitations, seats};
use store::{AnswerError, AnswerRequest, Answered, Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, request, say, write};
use crate::rsvp_queue::check_books;

crate::on_both!(
    who_answers_many_times_at_once_is_taken_at_the_last_word,
    notes_are_kept_as_they_were_written_beside_answers_without,
    seats_that_come_free_among_many_answers_go_to_who_waited,
    behind_parties_that_are_too_large_one_that_fits_is_found,
    answers_for_many_events_at_once_keep_to_their_own,
    letters_of_every_kind_are_claimed_together,
    letters_of_every_fate_are_marked_together,
);

const WRITTEN: &str = r#"O'Brien: "ja"; {1,2} \N NULL 50% $1 ? 🎉 – 見"#;

async fn begin(test: &TestStore, capacity: Option<u32>, people: usize) -> (House, Event, Vec<InvitationId>) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", capacity), people).await;
    let listed = house.invited(event.id).await;
    (house, event, listed.iter().map(|listed| listed.invitation.id).collect())
}

/// Hands requests in one after another, and waits for all only then: most of them are decided together.
async fn at_once(rsvp_queue: &RsvpQueue, requests: Vec<AnswerRequest>) -> Vec<Result<Answered, AnswerError>> {
    let mut waiting = Vec::new();
    for request in requests {
        let mut answer = Box::pin({
            let rsvp_queue = rsvp_queue.clone();
            async move { rsvp_queue.answer(request).await }
        });
        // Looked at once, it stands at the door.
        let early = tokio::select! {
            biased;
            done = &mut answer => Some(done),
            () = std::future::ready(()) => None,
        };
        waiting.push((answer, early));
    }
    let mut outcomes = Vec::new();
    for (answer, early) in waiting {
        outcomes.push(match early {
            Some(done) => done,
            None => answer.await,
        });
    }
    outcomes
}

async fn who_answers_many_times_at_once_is_taken_at_the_last_word(test: TestStore) {
    let (house, event, ids) = begin(&test, Some(1), 2).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let words = [
        Answer::Yes,
        Answer::No,
        Answer::Maybe,
        Answer::Yes,
        Answer::Yes,
        Answer::No,
    ];
    let mut requests: Vec<_> = words.iter().map(|word| request(ids[0], *word, 0)).collect();
    requests.push(request(ids[1], Answer::Yes, 0));
    requests.push(request(ids[0], Answer::Yes, 0));
    for outcome in at_once(&rsvp_queue, requests).await {
        outcome.unwrap();
    }
    assert_eq!(house.guest(event.id, 2).await.status, RsvpStatus::Going { guests: 0 });
    let first = house.guest(event.id, 1).await;
    assert!(
        matches!(first.status, RsvpStatus::Waiting { guests: 0, .. }),
        "{first:?}"
    );
    check_books(&house, event.id).await;
}

async fn notes_are_kept_as_they_were_written_beside_answers_without(test: TestStore) {
    let (house, event, ids) = begin(&test, Some(1), 5).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let answers = [Answer::Yes, Answer::Yes, Answer::No, Answer::Maybe];
    let mut requests: Vec<_> = ids
        .iter()
        .zip(answers)
        .map(|(id, answer)| request(*id, answer, 0))
        .collect();
    for number in [1, 3] {
        requests[number].note = Some(Note::parse(WRITTEN).unwrap());
    }
    // Nobody has ever been invited under this one.
    let unknown = AnswerRequest {
        invitation: domain::values::ids::Id::from_uuid(uuid_of(7)),
        ..requests[0].clone()
    };
    requests.push(unknown);
    let outcomes = at_once(&rsvp_queue, requests).await;
    assert!(matches!(outcomes[4], Err(AnswerError::NotFound)));
    let opened = &outcomes[1].as_ref().unwrap().opened;
    assert_eq!(
        (opened.invitation.note.as_str(), opened.waitlist_position),
        (WRITTEN, Some(1))
    );
    let listed = house.invited(event.id).await;
    let notes: Vec<&str> = listed.iter().map(|listed| listed.invitation.note.as_str()).collect();
    assert_eq!(notes, ["", WRITTEN, "", WRITTEN, ""]);
    assert_eq!(listed[0].invitation.name.as_str(), "Guest 1");
    check_books(&house, event.id).await;
    // Only a note, and no change of status: nothing is logged, the note is kept.
    let mut again = request(ids[0], Answer::Yes, 0);
    again.note = Some(Note::parse("Vegan").unwrap());
    rsvp_queue.answer(again).await.unwrap();
    assert_eq!(house.guest(event.id, 1).await.note.as_str(), "Vegan");
    check_books(&house, event.id).await;
}

fn uuid_of(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

async fn seats_that_come_free_among_many_answers_go_to_who_waited(test: TestStore) {
    let (house, event, ids) = begin(&test, Some(2), 7).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for id in &ids[..5] {
        say(&rsvp_queue, *id, Answer::Yes).await.unwrap();
    }
    // One leaves, who waits next gives up, another leaves, somebody new asks.
    let words = [(0, Answer::No), (2, Answer::Maybe), (1, Answer::No), (5, Answer::Yes)];
    let outcomes = at_once(
        &rsvp_queue,
        words.iter().map(|(who, word)| request(ids[*who], *word, 0)).collect(),
    )
    .await;
    let last = &outcomes[3].as_ref().unwrap().opened;
    assert_eq!(last.waitlist_position, Some(1));
    let statuses: Vec<_> = house
        .invited(event.id)
        .await
        .iter()
        .map(|listed| listed.invitation.status)
        .collect();
    assert_eq!(statuses[..2], [RsvpStatus::Declined, RsvpStatus::Declined]);
    assert_eq!(statuses[2], RsvpStatus::Maybe);
    assert_eq!(statuses[3..5], [RsvpStatus::Going { guests: 0 }; 2]);
    assert_eq!(statuses[6], RsvpStatus::Unanswered);
    check_books(&house, event.id).await;
}

async fn behind_parties_that_are_too_large_one_that_fits_is_found(test: TestStore) {
    let (house, event, ids) = begin(&test, Some(3), 8).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for (number, id) in ids.iter().enumerate() {
        let guests = if number < 6 { 2 } else { 0 };
        rsvp_queue.answer(request(*id, Answer::Yes, guests)).await.unwrap();
    }
    // One guest fewer: a single seat, and five parties of three before the first who fits.
    rsvp_queue.answer(request(ids[0], Answer::Yes, 1)).await.unwrap();
    assert_eq!(house.guest(event.id, 7).await.status, RsvpStatus::Going { guests: 0 });
    let page = Page {
        after: None,
        limit: 100,
    };
    let log = house
        .store
        .read(move |tx| seats::log(tx, event.id, page))
        .await
        .unwrap();
    assert_eq!(log.last().unwrap().step().unwrap().reason, Reason::FirstThatFits);
    check_books(&house, event.id).await;
    // Two more leave: one of three does not fit yet, the last of one does.
    rsvp_queue.answer(request(ids[0], Answer::Yes, 0)).await.unwrap();
    assert_eq!(house.guest(event.id, 8).await.status, RsvpStatus::Going { guests: 0 });
    at_once(
        &rsvp_queue,
        [0, 6, 7].map(|who| request(ids[who], Answer::No, 0)).to_vec(),
    )
    .await;
    assert_eq!(house.guest(event.id, 2).await.status, RsvpStatus::Going { guests: 2 });
    check_books(&house, event.id).await;
}

async fn answers_for_many_events_at_once_keep_to_their_own(test: TestStore) {
    let house = House::build(&test.store).await;
    let (mut events, mut requests) = (Vec::new(), Vec::new());
    for capacity in 1..=6 {
        let event = house.event(sample::event_plan("Meetup", Some(capacity)), 4).await;
        for listed in house.invited(event.id).await {
            requests.push(request(listed.invitation.id, Answer::Yes, 0));
        }
        events.push((event.id, capacity));
    }
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 2);
    // Mixed, so that each event's answers lie apart.
    let mixed = (0..4)
        .flat_map(|guest| requests.iter().skip(guest).step_by(4).cloned())
        .collect();
    for outcome in at_once(&rsvp_queue, mixed).await {
        outcome.unwrap();
    }
    for (event, capacity) in events {
        check_books(&house, event).await;
        let counts = house.reload(event).await.counts;
        assert_eq!(
            (counts.going, counts.waitlisted),
            (capacity.min(4), 4_u32.saturating_sub(capacity))
        );
    }
}

async fn deliveries_of(house: &House, event: &Event) -> HashMap<InvitationId, Vec<deliveries::Delivery>> {
    let (event, page) = (
        event.id,
        Page {
            after: None,
            limit: 100,
        },
    );
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for letter in house
        .store
        .read(move |tx| deliveries::list(tx, event, page))
        .await
        .unwrap()
    {
        found.entry(letter.invitation).or_default().push(letter);
    }
    found
}

async fn letters_of_every_kind_are_claimed_together(test: TestStore) {
    let (house, event, ids) = begin(&test, None, 6).await;
    let [fresh, put_off, overtaken, suppressed, told, gone] = ids[..] else {
        panic!("six guests")
    };
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    for id in [put_off, overtaken] {
        let claimed = house.claim(vec![id]).await.pop().unwrap();
        house.mark(&claimed, Verdict::PutOff("451 later".to_owned())).await;
    }
    house.send(told).await;
    let (person, group) = (house.guest(event.id, 4).await.person, house.group.id);
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::Group, group)
    })
    .await;
    house
        .change(event.id, move |tx, event| Ok(invitations::withdraw(tx, event, gone)?))
        .await
        .unwrap();
    test.clock.advance(std::time::Duration::from_mins(5));
    say(&rsvp_queue, overtaken, Answer::Yes).await.unwrap();

    let everybody = [ids.clone(), ids.clone()].concat();
    let claimed = house.claim(everybody).await;
    let mut held: Vec<_> = claimed
        .iter()
        .map(|one| {
            (
                one.rsvp().unwrap().invitation.id,
                one.rsvp().unwrap().letter.kind,
                one.attempt,
                one.taken_over,
            )
        })
        .collect();
    held.sort_unstable_by_key(|one| one.0);
    let expected = [
        (fresh, LetterKind::Invitation, 1, false),
        (put_off, LetterKind::Invitation, 2, false),
        (overtaken, LetterKind::Confirmation, 1, false),
    ];
    assert_eq!(held, expected);
    let found = deliveries_of(&house, &event).await;
    let states = |id| {
        found
            .get(&id)
            .map(|all| all.iter().map(|one| one.state).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    assert_eq!(states(fresh), [DeliveryState::Sending]);
    assert_eq!(states(put_off), [DeliveryState::Sending]);
    assert_eq!(states(overtaken), [DeliveryState::Superseded, DeliveryState::Sending]);
    assert_eq!(states(suppressed), [DeliveryState::Suppressed]);
    assert_eq!(states(told), [DeliveryState::Sent]);
    assert!(states(gone).is_empty());
    let listed = house.invited(event.id).await;
    let shown: Vec<_> = listed.iter().map(|listed| listed.delivery).collect();
    let expected = [
        DeliveryState::Pending,
        // What the last attempt came to, until this one is over.
        DeliveryState::Deferred,
        DeliveryState::Pending,
        DeliveryState::Suppressed,
        DeliveryState::Sent,
    ];
    assert_eq!(shown, expected);
    assert!(house.claim(ids).await.is_empty(), "all are held, or owed nothing");
}

async fn letters_of_every_fate_are_marked_together(test: TestStore) {
    let (house, event, ids) = begin(&test, None, 6).await;
    let words = || WRITTEN.to_owned();
    let fates = [
        (Verdict::Accepted, DeliveryState::Sent),
        (Verdict::Refused(words()), DeliveryState::Failed),
        (Verdict::NoSuchAddress(words()), DeliveryState::Bounced),
        (Verdict::PutOff(words()), DeliveryState::Deferred),
        (Verdict::Unknown(words()), DeliveryState::Deferred),
        (Verdict::Away(words()), DeliveryState::Pending),
    ];
    let mut claimed = house.claim(ids.clone()).await;
    claimed.sort_unstable_by_key(|one| one.due);
    // While they are under way, the first answers: its letter tells of less than is true now.
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, ids[0], Answer::Yes).await.unwrap();
    house.drain().await;
    let outcomes: Vec<Outcome> = claimed
        .into_iter()
        .zip(&fates)
        .map(|(claimed, (verdict, _))| Outcome {
            claimed,
            verdict: verdict.clone(),
            organizer: "events@example.org".to_owned(),
        })
        .collect();
    write(&test.store, move |tx| letters::record(tx, &outcomes)).await;
    assert_eq!(house.drain().await, ["acquaint.letter.owed.v1"]);

    let found = deliveries_of(&house, &event).await;
    for (id, (verdict, state)) in ids.iter().zip(&fates) {
        let letter = &found[id][0];
        let error = (*verdict != Verdict::Accepted).then_some(WRITTEN);
        assert_eq!(
            (letter.state, letter.last_error.as_deref()),
            (*state, error),
            "{verdict:?}"
        );
        assert_eq!(letter.next_attempt_at.is_some(), *state == DeliveryState::Deferred);
        assert_eq!(letter.sent_at.is_some(), *state == DeliveryState::Sent);
    }
    let listed = house.invited(event.id).await;
    let told: Vec<bool> = listed
        .iter()
        .map(|listed| listed.invitation.last_sent.is_some())
        .collect();
    assert_eq!(told, [true, false, false, false, false, false]);
    assert_eq!(
        listed[0].delivery,
        DeliveryState::Pending,
        "the answer is still to be confirmed"
    );
    assert_eq!(
        house.send(ids[0]).await.rsvp().unwrap().letter.kind,
        LetterKind::Confirmation
    );
    assert_eq!(
        house.claim(ids.clone()).await.len(),
        1,
        "only the one that the absent server left is owed now"
    );
}
