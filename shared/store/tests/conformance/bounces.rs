//! Letters that come back: which of them says where an invitation's mail stands.

use std::time::Duration;

use domain::event::notify::Notify;
use domain::mail::delivery::{DeliveryState, Verdict};
use domain::mail::kind::LetterKind;
use domain::mail::suppression::Cause;
use domain::rsvp::status::Answer;
use domain::{DeliveryId, EventId, InvitationId};
use store::mail::{bounces, deliveries};
use store::{Page, RsvpQueue};
use testkit::{TestStore, sample};

use crate::house::{House, say, write};
use crate::owner::{events, suppressions};

crate::on_both!(
    a_letter_that_comes_back_late_says_nothing_of_the_one_after_it,
    a_letter_that_was_overtaken_stays_so_though_it_comes_back,
    what_came_back_told_nobody_anything,
    what_was_called_spam_had_arrived,
);

async fn comes_back(house: &House, delivery: DeliveryId) -> bounces::Addressed {
    write(&house.store, move |tx| {
        let letter = bounces::find(tx, delivery)?.unwrap();
        bounces::hard(tx, &letter, "5.1.1 no such user")?;
        Ok(letter)
    })
    .await
}

async fn says_yes(test: &TestStore, guest: InvitationId) {
    // Deliveries sort by the time in their identity.
    test.clock.advance(Duration::from_millis(5));
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
}

async fn states(house: &House, event: EventId) -> Vec<DeliveryState> {
    let page = Page { after: None, limit: 10 };
    let listed = write(&house.store, move |tx| deliveries::list(tx, event, page)).await;
    listed.into_iter().map(|letter| letter.state).collect()
}

async fn cause(house: &House, letter: bounces::Addressed) -> Option<Cause> {
    let found = write(&house.store, move |tx| {
        suppressions::of(tx, letter.person.expect("a person"), letter.group.expect("a group"))
    })
    .await;
    found.first().map(|one| one.cause)
}

async fn a_letter_that_comes_back_late_says_nothing_of_the_one_after_it(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let first = house.send(guest).await.delivery;
    says_yes(&test, guest).await;
    let second = house.send(guest).await.delivery;
    let letter = comes_back(&house, first).await;
    assert_eq!(
        states(&house, event.id).await,
        [DeliveryState::Bounced, DeliveryState::Sent]
    );
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Sent);
    assert_eq!(
        cause(&house, letter).await,
        Some(Cause::Bounced),
        "yet no more mail goes there"
    );
    comes_back(&house, second).await;
    assert_eq!(house.invited(event.id).await[0].delivery, DeliveryState::Bounced);
}

async fn a_letter_that_was_overtaken_stays_so_though_it_comes_back(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    let lost = house.claim(vec![guest]).await.pop().unwrap();
    house.mark(&lost, Verdict::Unknown("the line broke".to_owned())).await;
    says_yes(&test, guest).await;
    house.send(guest).await;
    let letter = comes_back(&house, lost.delivery).await;
    assert_eq!(
        states(&house, event.id).await,
        [DeliveryState::Superseded, DeliveryState::Sent]
    );
    assert_eq!(cause(&house, letter).await, Some(Cause::Bounced));
}

async fn what_came_back_told_nobody_anything(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await;
    let (never, before) = (house.guest(event.id, 1).await, house.guest(event.id, 2).await.id);
    let only = house.send(never.id).await.delivery;
    house.send(before).await;
    says_yes(&test, before).await;
    let second = house.send(before).await.delivery;
    for letter in [only, second] {
        comes_back(&house, letter).await;
    }
    let plan = sample::event_plan("Meetup, renamed", None);
    house
        .change(event.id, |tx, event| events::revise(tx, event, plan, Notify::AT_ONCE))
        .await
        .unwrap();
    let (who, group) = (house.who(), house.group.id);
    for address in sample::invitees(2).into_iter().map(|invitee| invitee.address) {
        write(&test.store, move |tx| suppressions::lift(tx, who, group, &address)).await;
    }
    assert_eq!(
        house.send(never.id).await.rsvp().unwrap().letter.kind,
        LetterKind::Invitation
    );
    let told = house.send(before).await.rsvp().unwrap().letter.clone();
    assert_eq!(told.kind, LetterKind::Update, "the invitation had arrived");
}

async fn what_was_called_spam_had_arrived(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    let (id, person, group) = (guest.id, guest.person, house.group.id);
    let spam = house.send(id).await.delivery;
    write(&test.store, move |tx| {
        let letter = bounces::find(tx, spam)?.unwrap();
        bounces::complained(tx, &letter, "abuse")
    })
    .await;
    write(&test.store, move |tx| {
        suppressions::resubscribe(tx, person, group, true)
    })
    .await;
    test.clock.advance(Duration::from_millis(5));
    let again = house.send(id).await.delivery;
    write(&test.store, move |tx| {
        let letter = bounces::find(tx, again)?.unwrap();
        bounces::failed(tx, &letter, "4.2.2 mailbox full")
    })
    .await;
    house
        .change(event.id, |tx, event| events::cancel(tx, event, None))
        .await
        .unwrap();
    let last = house.send(id).await.rsvp().unwrap().letter.clone();
    assert_eq!(last.kind, LetterKind::Cancellation, "the calendar holds the entry");
}
