//! Invitations: inviting many, taking back, inviting again.

use std::time::Duration;

use actions::ActionError;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::{Answer, RsvpStatus};
use store::mail::overdue;
use store::mail::overdue::SweepOptions;
use store::rsvp::invitations;
use store::rsvp::invitations::Invited;
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};
use crate::owner::Held;

crate::on_both!(
    thousands_are_invited_once_each_and_listed_in_order,
    two_calls_with_the_same_people_do_not_wait_for_each_other_forever,
    who_is_withdrawn_frees_the_seat_and_comes_back_under_the_old_identity,
    a_resend_is_a_letter_more_and_may_be_asked_for_every_ten_minutes,
    who_was_invited_for_an_answer_that_never_came_is_written_to,
);

async fn thousands_are_invited_once_each_and_listed_in_order(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.draft(sample::event_plan("Meetup", None), 100).await;
    let mut people = sample::invitees(2_500);
    people.extend(sample::invitees(10));
    let who = house.who();
    let invited = write(&test.store, move |tx| {
        let mut event = Held::lock(tx, who, event.id)?;
        invitations::invite(tx, &mut event, &people)
    })
    .await;
    assert_eq!(
        invited,
        Invited {
            created: 2_400,
            already_invited: 110
        }
    );
    assert_eq!(house.reload(event.id).await.counts.invited, 2_500);

    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = Page { after, limit: 200 };
        let listed = write(&test.store, move |tx| invitations::list(tx, event.id, page)).await;
        let Some(last) = listed.last() else { break };
        after = Some(last.invitation.id);
        seen.extend(listed.into_iter().map(|listed| listed.invitation.address.to_string()));
    }
    let expected: Vec<String> = sample::invitees(2_500)
        .into_iter()
        .map(|person| person.address.to_string())
        .collect();
    assert_eq!(seen, expected, "each once, in the order in which they were given");
}

async fn two_calls_with_the_same_people_do_not_wait_for_each_other_forever(test: TestStore) {
    let house = House::build(&test.store).await;
    let mut tasks = Vec::new();
    for turn in 0..6 {
        let event = house.draft(sample::event_plan("Meetup", None), 0).await;
        let (store, who) = (test.store.clone(), house.who());
        let mut people = sample::invitees(300);
        if turn % 2 == 0 {
            people.reverse();
        }
        tasks.push(tokio::spawn(async move {
            write(&store, move |tx| {
                let mut event = Held::lock(tx, who, event.id)?;
                invitations::invite(tx, &mut event, &people)
            })
            .await
        }));
    }
    for task in tasks {
        assert_eq!(task.await.unwrap().created, 300);
    }
}

async fn who_is_withdrawn_frees_the_seat_and_comes_back_under_the_old_identity(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", Some(1)), 2).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let (first, second) = (house.guest(event.id, 1).await, house.guest(event.id, 2).await);
    say(&rsvp_queue, first.id, Answer::Yes).await.unwrap();
    say(&rsvp_queue, second.id, Answer::Yes).await.unwrap();
    house.drain().await;
    let withdraw = move |tx: &mut store::WriteTx<'_>, event: &mut Held| {
        invitations::withdraw(tx, event, first.id).map_err(ActionError::from)
    };
    let event = house.change(event.id, withdraw).await.unwrap();
    assert_eq!(
        (event.counts.invited, event.counts.going, event.counts.waitlisted),
        (1, 1, 0)
    );
    assert_eq!(
        house.guest(event.id, 1).await.status,
        RsvpStatus::Going { guests: 0 },
        "the next one sat down"
    );
    let mut told = house.drain().await;
    told.sort();
    assert_eq!(told, ["acquaint.invitation.withdrawn.v1", "acquaint.rsvp.promoted.v1"]);
    assert!(
        say(&rsvp_queue, first.id, Answer::Yes).await.is_err(),
        "the link of who is withdrawn opens nothing"
    );

    let again = move |tx: &mut store::WriteTx<'_>, event: &mut Held| {
        invitations::invite(tx, event, &sample::invitees(1)).map_err(ActionError::from)
    };
    let event = house.change(event.id, again).await.unwrap();
    assert_eq!(event.counts.invited, 2);
    let back = house.guest(event.id, 1).await;
    assert_eq!(
        (back.id, back.status, back.sequence_offset),
        (first.id, RsvpStatus::Unanswered, 2)
    );
}

async fn who_was_invited_for_an_answer_that_never_came_is_written_to(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 0).await;
    house.fan_out().await;
    let ensure = |tx: &mut store::WriteTx<'_>, event: &mut Held| {
        invitations::ensure(tx, event, &sample::invitees(1).remove(0)).map_err(ActionError::from)
    };
    house.change(event.id, ensure).await.unwrap();
    // Whoever was to answer for the person dies here.
    test.clock.advance(Duration::from_mins(11));
    let swept = overdue::run(&test.store, SweepOptions::default()).await.unwrap();
    assert_eq!(swept.owed, 1);
    let guest = house.guest(event.id, 1).await.id;
    assert_eq!(
        house.send(guest).await.rsvp().unwrap().letter.kind,
        LetterKind::Invitation
    );
}

async fn a_resend_is_a_letter_more_and_may_be_asked_for_every_ten_minutes(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    let first = house.send(guest.id).await;
    assert!(house.claim(vec![guest.id]).await.is_empty());
    let who = house.who();
    let ask = async || {
        let resend = move |tx: &mut store::WriteTx<'_>| actions::invitations::resend(tx, who, guest.id).map(drop);
        match test.store.write(resend).await {
            Ok(()) => None,
            Err(ActionError::ResentJustNow { wait }) => Some(wait),
            Err(error) => panic!("{error}"),
        }
    };
    assert_eq!(ask().await, None);
    let second = house.send(guest.id).await;
    assert_eq!(second.content.kind(), first.content.kind());
    assert_ne!(second.delivery, first.delivery);

    test.clock.advance(Duration::from_mins(4));
    assert_eq!(ask().await, Some(Duration::from_mins(6)));
    assert!(house.claim(vec![guest.id]).await.is_empty());
    test.clock.advance(Duration::from_mins(6));
    assert_eq!(ask().await, None);
    house.send(guest.id).await;
}
