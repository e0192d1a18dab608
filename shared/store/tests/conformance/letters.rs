//! Letters: the protocol of claims and marks.

use std::time::Duration;

use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::kind::LetterKind;
use domain::mail::owed::{Method, OwnAnswers};
use domain::rsvp::status::{Answer, ReplyIssue};
use domain::values::ids::Id;
use store::mail::deliveries;
use store::mail::letters;
use store::mail::letters::Due;
use store::mail::overdue;
use store::mail::overdue::{SweepOptions, Swept};
use store::rsvp::invitations;
use store::rsvp::invitations::ResendReason;
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, NEARLY_A_LEASE, say, write};
use crate::owner::events;

crate::on_both!(
    a_letter_is_sent_once_and_what_it_told_is_kept,
    what_is_held_by_one_worker_is_not_given_to_another,
    a_lapsed_lease_is_taken_over_under_the_same_identity,
    a_late_mark_does_not_disturb_who_took_over,
    what_changes_while_a_letter_goes_out_is_told_by_the_next,
    a_letter_put_off_climbs_the_ladder_and_is_given_up,
    a_letter_that_was_asked_for_once_more_is_tried_again_as_any_other,
    a_refused_letter_is_failed_and_stays_so,
    a_letter_put_off_is_told_so_though_it_is_announced_once_more,
    an_address_that_does_not_exist_gets_no_more_mail_from_anybody,
    a_letter_that_may_have_arrived_is_tried_once_more,
    a_server_that_is_away_counts_no_attempt,
    a_letter_overtaken_by_events_is_superseded,
    a_letter_lost_in_a_crash_is_set_right_when_the_event_is_called_off,
    a_letter_lost_in_a_crash_stays_lost_until_one_surely_arrives,
);

async fn states(house: &House, event: domain::EventId) -> Vec<(LetterKind, DeliveryState, u32)> {
    let page = Page {
        after: None,
        limit: 100,
    };
    let listed = house
        .store
        .read(move |tx| deliveries::list(tx, event, page))
        .await
        .unwrap();
    listed
        .into_iter()
        .map(|letter| (letter.kind, letter.state, letter.attempts))
        .collect()
}

async fn one_guest(test: &TestStore) -> (House, domain::event::Event, domain::InvitationId) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    (house, event, guest)
}

async fn a_letter_is_sent_once_and_what_it_told_is_kept(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let claimed = house.send(guest).await;
    assert_eq!(
        (claimed.rsvp().unwrap().letter.kind, claimed.attempt, claimed.taken_over),
        (LetterKind::Invitation, 1, false)
    );
    assert!(house.claim(vec![guest]).await.is_empty());
    assert_eq!(
        states(&house, event.id).await,
        [(LetterKind::Invitation, DeliveryState::Sent, 1)]
    );
    for (words, found) in [("GUEST1@", 1), ("guest 1", 1), ("guest2", 0)] {
        let page = Page { after: None, limit: 9 };
        let search = move |tx: &mut store::ReadTx<'_>| deliveries::list_in(tx, event.id, None, Some(words), page);
        assert_eq!(house.store.read(search).await.unwrap().len(), found, "{words}");
    }
    let listed = house.invited(event.id).await.pop().unwrap();
    assert_eq!(listed.delivery, DeliveryState::Sent);
    assert_eq!(listed.invitation.last_sent.unwrap().organizer, "events@example.org");
}

async fn what_is_held_by_one_worker_is_not_given_to_another(test: TestStore) {
    let (house, _, guest) = one_guest(&test).await;
    let claims: Vec<_> = (0..8)
        .map(|_| {
            let house = house.clone();
            tokio::spawn(async move { house.claim(vec![guest]).await.len() })
        })
        .collect();
    let mut held = 0;
    for claim in claims {
        held += claim.await.unwrap();
    }
    assert_eq!(held, 1);
}

async fn a_lapsed_lease_is_taken_over_under_the_same_identity(test: TestStore) {
    let (house, _, guest) = one_guest(&test).await;
    let lost = house.claim(vec![guest]).await.pop().unwrap();
    test.clock.advance(LEASE / 2);
    let delivery = lost.delivery;
    write(&test.store, move |tx| letters::renew(tx, &[delivery], LEASE)).await;
    test.clock.advance(NEARLY_A_LEASE);
    assert!(house.claim(vec![guest]).await.is_empty(), "renewed, so still held");
    test.clock.advance(Duration::from_secs(2));
    let taken = house.claim(vec![guest]).await.pop().unwrap();
    assert_eq!(
        (taken.delivery, taken.attempt, taken.taken_over),
        (lost.delivery, 2, true)
    );
}

async fn a_late_mark_does_not_disturb_who_took_over(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let late = house.claim(vec![guest]).await.pop().unwrap();
    test.clock.advance(LEASE * 2);
    let taken = house.claim(vec![guest]).await.pop().unwrap();
    house.mark(&late, Verdict::Refused("550 no".to_owned())).await;
    assert_eq!(
        states(&house, event.id).await,
        [(LetterKind::Invitation, DeliveryState::Sending, 2)]
    );
    house.mark(&taken, Verdict::Accepted).await;
    assert_eq!(
        states(&house, event.id).await,
        [(LetterKind::Invitation, DeliveryState::Sent, 2)]
    );
}

async fn what_changes_while_a_letter_goes_out_is_told_by_the_next(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let claimed = house.claim(vec![guest]).await.pop().unwrap();
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    house.drain().await;
    assert!(house.claim(vec![guest]).await.is_empty(), "one letter at a time");
    house.mark(&claimed, Verdict::Accepted).await;
    assert_eq!(house.drain().await, ["acquaint.letter.owed.v1"]);
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Pending);
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.kind,
        LetterKind::Confirmation
    );
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Sent);
}

async fn a_letter_put_off_climbs_the_ladder_and_is_given_up(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let busy = || Verdict::PutOff("451 later".to_owned());
    let mut minutes = 0;
    let mut claimed = house.claim(vec![guest]).await.pop().unwrap();
    let last = loop {
        house.mark(&claimed, busy()).await;
        let (_, state, _) = states(&house, event.id).await[0];
        if state != DeliveryState::Deferred {
            break state;
        }
        assert!(house.claim(vec![guest]).await.is_empty(), "not due yet");
        claimed = loop {
            test.clock.advance(Duration::from_mins(1));
            minutes += 1;
            if let Some(claimed) = house.claim(vec![guest]).await.pop() {
                break claimed;
            }
        };
    };
    assert_eq!(last, DeliveryState::Failed);
    assert!((44 * 60..=48 * 60).contains(&minutes), "{minutes} minutes");
    assert!(house.claim(vec![guest]).await.is_empty());
}

async fn a_letter_put_off_is_told_so_though_it_is_announced_once_more(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let claimed = house.claim(vec![guest]).await.pop().unwrap();
    house.mark(&claimed, Verdict::PutOff("451 later".to_owned())).await;
    // The fan-out of the publish comes only now.
    house.fan_out().await;
    assert!(house.claim(vec![guest]).await.is_empty(), "its time has not come");
    let listed = house.invited(event.id).await.swap_remove(0);
    assert_eq!(listed.delivery, DeliveryState::Deferred);
    test.clock.advance(Duration::from_mins(11));
    assert_eq!(
        overdue::run(&test.store, SweepOptions::default()).await.unwrap(),
        Swept {
            due: 1,
            ..Swept::default()
        },
        "it is woken once, as due"
    );
    assert_eq!(house.send(guest).await.attempt, 2);
}

async fn a_letter_that_was_asked_for_once_more_is_tried_again_as_any_other(test: TestStore) {
    for ask in [ResendReason::SendAgain, ResendReason::Tell(ReplyIssue::Overtaken)] {
        for verdict in [
            Verdict::PutOff("451 later".to_owned()),
            Verdict::Slowed(Duration::from_mins(1)),
            Verdict::Unknown("the connection broke".to_owned()),
        ] {
            let (house, _, guest) = one_guest(&test).await;
            house.send(guest).await;
            assert!(write(&test.store, move |tx| invitations::request_resend(tx, guest, ask)).await);
            let asked = house.claim(vec![guest]).await.pop().unwrap();
            house.mark(&asked, verdict.clone()).await;
            test.clock.advance(Duration::from_mins(2));
            overdue::run(&test.store, SweepOptions::default()).await.unwrap();
            let again = house
                .claim(vec![guest])
                .await
                .pop()
                .unwrap_or_else(|| panic!("lost: {ask:?} {verdict:?}"));
            assert_eq!(
                (again.delivery, again.content.kind()),
                (asked.delivery, asked.content.kind())
            );
            house.mark(&again, Verdict::Accepted).await;
            assert!(house.claim(vec![guest]).await.is_empty(), "it is sent once");
        }
    }
}

async fn a_refused_letter_is_failed_and_stays_so(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let claimed = house.claim(vec![guest]).await.pop().unwrap();
    house.mark(&claimed, Verdict::Refused("554 no".to_owned())).await;
    assert!(house.claim(vec![guest]).await.is_empty());
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Failed);
    let page = Page { after: None, limit: 1 };
    let letter = write(&test.store, move |tx| deliveries::list(tx, event.id, page))
        .await
        .pop()
        .unwrap();
    assert_eq!(letter.last_error.as_deref(), Some("554 no"));
}

async fn an_address_that_does_not_exist_gets_no_more_mail_from_anybody(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let claimed = house.claim(vec![guest]).await.pop().unwrap();
    house
        .mark(&claimed, Verdict::NoSuchAddress("550 5.1.1 who?".to_owned()))
        .await;
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Bounced);
    let other = House::build(&test.store).await;
    let theirs = other.event(sample::event_plan("Other", None), 1).await;
    assert!(other.claim(vec![other.guest(theirs.id, 1).await.id]).await.is_empty());
    assert_eq!(other.invited(theirs.id).await[0].delivery, DeliveryState::Suppressed);
}

async fn a_letter_that_may_have_arrived_is_tried_once_more(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let broke = || Verdict::Unknown("the connection broke".to_owned());
    let first = house.claim(vec![guest]).await.pop().unwrap();
    house.mark(&first, broke()).await;
    assert!(house.claim(vec![guest]).await.is_empty());
    test.clock.advance(Duration::from_mins(1));
    let second = house.claim(vec![guest]).await.pop().unwrap();
    assert_eq!(second.delivery, first.delivery);
    house.mark(&second, broke()).await;
    assert_eq!(
        states(&house, event.id).await,
        [(LetterKind::Invitation, DeliveryState::Sent, 2)]
    );
    assert!(house.claim(vec![guest]).await.is_empty());
}

async fn a_server_that_is_away_counts_no_attempt(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    for _ in 0..30 {
        let claimed = house.claim(vec![guest]).await.pop().unwrap();
        assert_eq!(claimed.attempt, 1);
        house
            .mark(&claimed, Verdict::Away("connection refused".to_owned()))
            .await;
    }
    assert_eq!(
        states(&house, event.id).await,
        [(LetterKind::Invitation, DeliveryState::Pending, 0)]
    );
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Pending);
    house.send(guest).await;
}

async fn a_letter_overtaken_by_events_is_superseded(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    let claimed = house.claim(vec![guest]).await.pop().unwrap();
    house.mark(&claimed, Verdict::PutOff("451 later".to_owned())).await;
    // Deliveries sort by the time in their identity.
    test.clock.advance(Duration::from_millis(5));
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.kind,
        LetterKind::Confirmation
    );
    let expected = [
        (LetterKind::Invitation, DeliveryState::Superseded, 1),
        (LetterKind::Confirmation, DeliveryState::Sent, 1),
    ];
    assert_eq!(states(&house, event.id).await, expected);
}

async fn a_letter_lost_in_a_crash_is_set_right_when_the_event_is_called_off(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    house.claim(vec![guest]).await.pop().unwrap();
    // The worker dies here: the invitation may lie in the mailbox.
    house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    test.clock.advance(LEASE * 2);
    let letter = house.send(guest).await.rsvp().unwrap().letter.clone();
    assert_eq!(
        (letter.kind, letter.method),
        (LetterKind::Cancellation, Some(Method::Cancel))
    );
    assert!(house.claim(vec![guest]).await.is_empty());
}

async fn a_letter_lost_in_a_crash_stays_lost_until_one_surely_arrives(test: TestStore) {
    let (house, event, guest) = one_guest(&test).await;
    house.claim(vec![guest]).await.pop().unwrap();
    // The worker dies here. The next one gets nowhere, which says nothing of the first attempt.
    for verdict in [
        Verdict::Slowed(LEASE),
        Verdict::Away("connection refused".to_owned()),
        Verdict::PutOff("451 later".to_owned()),
        Verdict::Refused("554 no".to_owned()),
    ] {
        test.clock.advance(LEASE * 20);
        let again = house.claim(vec![guest]).await.pop().unwrap();
        assert!(again.rsvp().unwrap().is_lost, "before {verdict:?}");
        house.mark(&again, verdict).await;
    }
    house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    let letter = house.send(guest).await.rsvp().unwrap().letter.clone();
    assert_eq!(
        (letter.kind, letter.method),
        (LetterKind::Cancellation, Some(Method::Cancel))
    );
    assert!(house.claim(vec![guest]).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_locked_by_another_is_named_and_not_passed_over() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await;
    let (held, free) = (house.guest(event.id, 1).await.id, house.guest(event.id, 2).await.id);
    let (holds, is_held) = std::sync::mpsc::channel();
    let (release, released) = std::sync::mpsc::channel::<()>();
    let other = test.beside();
    let holding = tokio::task::spawn_blocking(move || {
        other.write_now(|tx| {
            let claims = letters::claim(tx, &[Due::Owed(held)], LEASE, OwnAnswers::AtOnce)?;
            holds.send(()).unwrap();
            // Dropped or told, it goes on.
            let _ = released.recv();
            Ok::<_, store::StoreError>(claims)
        })
    });
    tokio::task::block_in_place(|| is_held.recv()).unwrap();
    let claims = write(&test.store, move |tx| {
        letters::claim(tx, &[Due::Owed(held), Due::Owed(free)], LEASE, OwnAnswers::AtOnce)
    })
    .await;
    assert_eq!((claims.mails.len(), claims.busy), (1, vec![Due::Owed(held)]));
    drop(release);
    assert_eq!(holding.await.unwrap().unwrap().mails.len(), 1);
    let nobody = domain::InvitationId::from_uuid(uuid::Uuid::nil());
    let gone = write(&test.store, move |tx| {
        letters::claim(tx, &[Due::Owed(nobody)], LEASE, OwnAnswers::AtOnce)
    })
    .await;
    assert!(gone.busy.is_empty());
}
