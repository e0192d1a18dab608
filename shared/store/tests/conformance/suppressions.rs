//! Suppressions: who sees them, and who may lift them.

use std::sync::{Arc, mpsc};
use std::time::Duration;

use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::kind::LetterKind;
use domain::mail::suppression::{Cause, Scope};
use domain::rsvp::status::Answer;
use domain::{GroupId, MailAddress};
use store::mail::bounces;
use store::mail::letters::{Claimed, Outcome};
use store::rsvp::invitations;
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};
use crate::owner::Held;
use crate::owner::suppressions::{self, Lift};

crate::on_both!(
    a_bounce_is_listed_to_all_who_invited_the_person_and_its_cause_to_one,
    a_bounce_is_lifted_by_an_organizer_but_a_persons_own_wish_is_not,
    who_wants_mail_from_nobody_looks_to_other_groups_like_anybody_else,
    who_comes_back_is_written_to_again,
    who_unsubscribed_gets_no_invitation_but_hears_of_their_own_seat,
    what_was_held_back_is_sent_when_the_address_gets_another_chance,
);

fn guest() -> MailAddress {
    sample::invitees(1).remove(0).address
}

async fn listed(test: &TestStore, group: GroupId) -> Vec<suppressions::Listed> {
    write(&test.store, move |tx| {
        suppressions::list(tx, group, None, Page { after: None, limit: 10 })
    })
    .await
}

async fn a_bounce_is_listed_to_all_who_invited_the_person_and_its_cause_to_one(test: TestStore) {
    let (ours, theirs, strangers) = (
        House::build(&test.store).await,
        House::build(&test.store).await,
        House::build(&test.store).await,
    );
    let event = ours.event(sample::event_plan("Ours", None), 1).await;
    theirs.event(sample::event_plan("Theirs", None), 1).await;
    let claimed = ours.claim(vec![ours.guest(event.id, 1).await.id]).await.pop().unwrap();
    ours.mark(&claimed, Verdict::NoSuchAddress("550 5.1.1".to_owned()))
        .await;
    let seen = listed(&test, ours.group.id).await;
    assert_eq!(
        (seen[0].address.clone(), seen[0].cause, seen[0].scope),
        (guest(), Some(Cause::Bounced), Scope::All)
    );
    assert_eq!(listed(&test, theirs.group.id).await[0].cause, None);
    assert!(listed(&test, strangers.group.id).await.is_empty());
}

async fn who_wants_mail_from_nobody_looks_to_other_groups_like_anybody_else(test: TestStore) {
    let (ours, theirs) = (House::build(&test.store).await, House::build(&test.store).await);
    let here = ours.event(sample::event_plan("Ours", None), 1).await;
    let there = theirs.event(sample::event_plan("Theirs", None), 1).await;
    let (group, person) = (ours.group.id, ours.guest(here.id, 1).await.person);
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::All, group)
    })
    .await;
    assert_eq!(listed(&test, group).await.len(), 1);
    assert!(ours.claim(vec![ours.guest(here.id, 1).await.id]).await.is_empty());

    assert!(listed(&test, theirs.group.id).await.is_empty());
    let claimed = theirs.claim(vec![theirs.guest(there.id, 1).await.id]).await.pop();
    let claimed = claimed.expect("it counts as sent");
    assert!(claimed.is_silent, "and is handed to nobody");
    theirs.mark(&claimed, Verdict::Accepted).await;
    assert_eq!(theirs.invited(there.id).await[0].delivery, DeliveryState::Sent);
    let (who, group) = (theirs.who(), theirs.group.id);
    let lifted = write(&test.store, move |tx| suppressions::lift(tx, who, group, &guest())).await;
    assert_eq!(lifted, Lift::NotThere);
}

async fn a_bounce_is_lifted_by_an_organizer_but_a_persons_own_wish_is_not(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let invitation = house.guest(event.id, 1).await;
    let (person, group) = (invitation.person, house.group.id);
    let who = house.who();
    let lift = move |tx: &mut store::WriteTx<'_>| suppressions::lift(tx, who, group, &guest());
    assert_eq!(write(&test.store, lift).await, Lift::NotThere);
    let claimed = house.claim(vec![invitation.id]).await.pop().unwrap();
    house
        .mark(&claimed, Verdict::NoSuchAddress("550 5.1.1".to_owned()))
        .await;
    assert_eq!(write(&test.store, lift).await, Lift::Lifted);
    assert!(listed(&test, group).await.is_empty());
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::All, group)
    })
    .await;
    assert_eq!(write(&test.store, lift).await, Lift::TheirOwnWish);
    write(&test.store, move |tx| {
        suppressions::resubscribe(tx, person, group, true)
    })
    .await;
    let delivery = claimed.delivery;
    write(&test.store, move |tx| {
        let letter = bounces::find(tx, delivery)?.expect("the letter");
        bounces::complained(tx, &letter, "abuse")
    })
    .await;
    assert_eq!(write(&test.store, lift).await, Lift::TheirOwnWish);
    write(&test.store, move |tx| {
        suppressions::resubscribe(tx, person, group, true)
    })
    .await;
    assert!(listed(&test, group).await.is_empty());
}

async fn who_comes_back_is_written_to_again(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let (person, group) = (house.guest(event.id, 1).await.person, house.group.id);
    for _ in 0..2 {
        write(&test.store, move |tx| {
            suppressions::unsubscribe(tx, person, Scope::Group, group)
        })
        .await;
    }
    assert_eq!(listed(&test, group).await.len(), 1, "twice is once");
    write(&test.store, move |tx| {
        suppressions::resubscribe(tx, person, group, true)
    })
    .await;
    assert!(listed(&test, group).await.is_empty());
}

async fn what_was_held_back_is_sent_when_the_address_gets_another_chance(test: TestStore) {
    let house = House::build(&test.store).await;
    let bounced = house.event(sample::event_plan("Bounced", None), 1).await;
    let first = house.guest(bounced.id, 1).await;
    let claimed = house.claim(vec![first.id]).await.pop().unwrap();
    house
        .mark(&claimed, Verdict::NoSuchAddress("550 5.1.1".to_owned()))
        .await;
    let missed = house.event(sample::event_plan("Missed", None), 1).await;
    let second = house.guest(missed.id, 1).await;
    assert!(house.claim(vec![second.id]).await.is_empty(), "it is held back");
    let group = house.group.id;
    let stopped = |event: Event, invitation: Invitation| {
        write(&test.store, move |tx| {
            store::mail::missed::is_stopped(tx, &event, &invitation)
        })
    };
    assert!(stopped(missed.clone(), second.clone()).await);
    house.drain().await;
    let who = house.who();
    write(&test.store, move |tx| suppressions::lift(tx, who, group, &guest())).await;
    assert!(!stopped(missed, second.clone()).await);
    let lifted = [
        "acquaint.letter.owed.v1",
        "acquaint.letter.owed.v1",
        "acquaint.suppression.lifted.v1",
    ];
    assert_eq!(house.drain().await, lifted);
    for guest in [first, second] {
        assert_eq!(
            house.send(guest.id).await.rsvp().unwrap().letter.kind,
            LetterKind::Invitation
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lifting_while_letters_are_marked_waits_and_locks_nobody_out() {
    let test = Arc::new(TestStore::postgres());
    let house = House::build(&test.store).await;
    // Invited to the early event last: by the events' ids the two invitations come in one order, by their own in the other.
    let early = house.event(sample::event_plan("Early", None), 0).await;
    test.clock.advance(Duration::from_secs(1));
    let late = house.event(sample::event_plan("Late", None), 1).await;
    test.clock.advance(Duration::from_secs(1));
    let invite =
        |tx: &mut store::WriteTx<'_>, event: &mut Held| Ok(invitations::invite(tx, event, &sample::invitees(1))?);
    house.change(early.id, invite).await.unwrap();
    let (first, second) = (house.guest(early.id, 1).await, house.guest(late.id, 1).await);
    assert!(early.id < late.id && second.id < first.id);
    let (ids, person, group) = (vec![first.id, second.id], second.person, house.group.id);
    for letter in house.claim(ids.clone()).await {
        house.mark(&letter, Verdict::Refused("550 no".to_owned())).await;
    }
    for (event, mut invitation) in [(early, first), (late, second)] {
        write(&test.store, move |tx| invitations::resend(tx, &event, &mut invitation)).await;
    }
    let claimed = house.claim(ids).await;
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::Group, group)
    })
    .await;
    let mut outcomes: Vec<Outcome> = claimed.iter().map(sent).collect();
    outcomes.sort_by_key(|outcome| outcome.claimed.due);
    let (locked, is_locked) = mpsc::channel();
    let (store, beside) = (test.beside(), test.clone());
    let marking = tokio::spawn(async move {
        let mark_one_by_one = move |tx: &mut store::WriteTx<'_>| {
            let (first, rest) = outcomes.split_at(1);
            store::mail::letters::record(tx, first)?;
            locked.send(()).unwrap();
            beside.database().await_blocked();
            store::mail::letters::record(tx, rest)
        };
        store.write(mark_one_by_one).await
    });
    is_locked.recv_timeout(Duration::from_secs(20)).unwrap();
    let who = house.who();
    let lifted = test
        .store
        .write(move |tx| suppressions::lift(tx, who, group, &guest()))
        .await;
    assert_eq!(lifted.unwrap(), Lift::Lifted);
    marking.await.unwrap().unwrap();
}

fn sent(claimed: &Claimed) -> Outcome {
    Outcome {
        claimed: claimed.clone(),
        verdict: Verdict::Accepted,
        organizer: "events@example.org".to_owned(),
    }
}

async fn who_unsubscribed_gets_no_invitation_but_hears_of_their_own_seat(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let (person, group) = (house.guest(event.id, 1).await.person, house.group.id);
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::Group, group)
    })
    .await;
    assert!(house.claim(vec![guest]).await.is_empty());
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Suppressed);
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.kind,
        LetterKind::Confirmation
    );
    let found = write(&test.store, move |tx| suppressions::of(tx, person, group)).await;
    assert_eq!((found.len(), found[0].cause), (1, Cause::Unsubscribed));
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, person, Scope::All, group)
    })
    .await;
    say(&rsvp_queue, guest, Answer::No).await.unwrap();
    assert!(house.claim(vec![guest]).await.is_empty());
}
