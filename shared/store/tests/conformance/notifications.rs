//! What organizers hear of mail from outside: notifications, and the times that people propose.

use std::time::Duration;

use domain::mail::content::{MailContent, Notification};
use domain::mail::delivery::{DeliveryState, Verdict};
use domain::reply::Proposed;
use domain::values::ids::Id;
use domain::{DeliveryId, InvitationId};
use store::Page;
use store::mail::letters::{Claimed, Due};
use store::mail::overdue;
use store::mail::overdue::SweepOptions;
use store::mail::{bounces, letters};
use store::mail_queue::{self, Enqueued};
use store::rsvp::proposals;
use testkit::{TestStore, sample};
use uuid::Uuid;

use crate::house::{House, LEASE, write};

crate::on_both!(
    a_notification_is_sent_by_one_tried_again_and_bounded,
    of_those_about_the_same_person_one_is_sent_at_a_time,
    what_is_no_longer_true_is_not_told,
    an_address_that_no_mail_reaches_gets_none,
    a_proposal_is_kept_once_a_mail,
    the_newest_proposals_of_one_person_are_kept,
);

pub(crate) async fn notify(house: &House, about: InvitationId, number: u128) -> Enqueued {
    notify_that(house, about, number, words(&format!("hello {number}"))).await
}

fn words(text: &str) -> Notification {
    Notification::Words {
        from: None,
        subject: String::new(),
        text: text.to_owned(),
        is_cut: false,
        files: 0,
    }
}

pub(crate) async fn notify_that(house: &House, about: InvitationId, number: u128, told: Notification) -> Enqueued {
    let group = house.group.clone();
    write(&house.store, move |tx| {
        mail_queue::notify_organizer(tx, Uuid::from_u128(number), &group, about, &told)
    })
    .await
}

pub(crate) fn due(number: u128) -> Due {
    Due::Enqueued(DeliveryId::from_uuid(Uuid::from_u128(number)))
}

pub(crate) async fn take(house: &House, number: u128) -> Option<Claimed> {
    house.claim_due(vec![due(number)]).await.pop()
}

async fn swept(house: &House) -> usize {
    house.drain().await;
    overdue::run(&house.store, SweepOptions::default()).await.unwrap();
    let woken = house.drain().await;
    woken.iter().filter(|kind| *kind == "acquaint.mail.enqueued.v1").count()
}

async fn a_notification_is_sent_by_one_tried_again_and_bounded(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 21).await;
    let guests: Vec<InvitationId> = house
        .invited(event.id)
        .await
        .iter()
        .map(|one| one.invitation.id)
        .collect();
    for _ in 0..2 {
        assert_eq!(notify(&house, guests[0], 7).await, Enqueued::OnItsWay);
    }
    let first = take(&house, 7).await.unwrap();
    assert_eq!(first.content.recipient().as_str(), "host@example.org");
    assert_eq!((first.content.kind(), first.attempt), ("words", 1));
    assert!(take(&house, 7).await.is_none(), "it is held");
    house.mark(&first, Verdict::PutOff("450 later".to_owned())).await;
    assert!(take(&house, 7).await.is_none(), "it is not due");
    assert_eq!(swept(&house).await, 0);
    test.clock.advance(Duration::from_mins(1));
    assert_eq!(swept(&house).await, 1);
    let second = take(&house, 7).await.unwrap();
    assert_eq!(second.attempt, 2);
    // The one whose lease lapsed says nothing any more.
    house.mark(&first, Verdict::Refused("554".to_owned())).await;
    test.clock.advance(LEASE * 2);
    assert_eq!(swept(&house).await, 1);
    let third = take(&house, 7).await.unwrap();
    assert_eq!(third.attempt, 3);
    house.mark(&third, Verdict::Accepted).await;
    test.clock.advance(LEASE * 2);
    assert_eq!(swept(&house).await, 0);
    assert!(take(&house, 7).await.is_none());
    let again = || notify_that(&house, guests[0], 99, words("hello 7"));
    assert_eq!(again().await, Enqueued::SaidBefore, "the same is said once a day");
    let mut of_each = Vec::new();
    for (guest, number) in guests.iter().zip((100..).step_by(100)) {
        let mut written = 0;
        while notify(&house, *guest, number + written).await == Enqueued::OnItsWay {
            written += 1;
            assert!(written <= 10, "there is a bound");
        }
        of_each.push(written);
    }
    let expected = [&[9][..], &[10; 19], &[0]].concat();
    assert_eq!(of_each, expected, "ten about each, two hundred in all");
    test.clock.advance(Duration::from_hours(24));
    assert_eq!(again().await, Enqueued::OnItsWay);
}

async fn of_those_about_the_same_person_one_is_sent_at_a_time(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    for number in 1..=3 {
        notify(&house, guest, number).await;
    }
    let all = || {
        write(&test.store, |tx| {
            letters::claim(
                tx,
                &[due(1), due(2), due(3)],
                LEASE,
                domain::mail::owed::OwnAnswers::AtOnce,
            )
        })
    };
    for (number, later) in [(1, vec![due(2), due(3)]), (2, vec![due(3)]), (3, vec![])] {
        let claims = all().await;
        assert_eq!((claims.mails.len(), claims.busy), (1, later.clone()));
        assert_eq!(claims.mails[0].due, due(number));
        assert_eq!(all().await.busy, later);
        house.mark(&claims.mails[0], Verdict::Accepted).await;
    }
}

async fn what_is_no_longer_true_is_not_told(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await.id;
    // Nobody waits.
    notify_that(&house, guest, 7, Notification::PassedOver).await;
    notify_that(&house, guest, 8, Notification::Unproven).await;
    assert!(take(&house, 7).await.is_none());
    let told = take(&house, 8).await.unwrap();
    let MailContent::OrganizerNotification(told) = told.content else {
        panic!("another kind");
    };
    assert_eq!((told.invitation.id, told.notification), (guest, Notification::Unproven));
    test.clock.advance(Duration::from_hours(1));
    assert_eq!(swept(&house).await, 1, "only the one that was not marked");
}

async fn an_address_that_no_mail_reaches_gets_none(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    let letter = house.send(guest.id).await.delivery;
    write(&test.store, move |tx| {
        let letter = bounces::find(tx, letter)?.expect("the letter");
        bounces::hard(tx, &letter, "550 5.1.1 no such user")
    })
    .await;
    let mut group = house.group.clone();
    group.plan.reply_to = Some(guest.address.clone());
    let about = guest.id;
    let written = write(&test.store, move |tx| {
        mail_queue::notify_organizer(tx, Uuid::from_u128(7), &group, about, &Notification::Unproven)
    });
    assert_eq!(written.await, Enqueued::OnItsWay);
    assert!(take(&house, 7).await.is_none());
    test.clock.advance(Duration::from_hours(1));
    assert_eq!(swept(&house).await, 0, "that is the end of it");
}

/// Of it nothing but the table tells.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_what_a_mail_server_says_of_a_notification_some_is_kept() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    notify(&house, guest.id, 7).await;
    let held = take(&house, 7).await.unwrap();
    house.mark(&held, Verdict::PutOff("450 ".repeat(1_000))).await;
    let kept = test
        .database()
        .ask("SELECT length(last_error) FROM mails WHERE kind = 'words'");
    assert_eq!(kept.trim(), "500");
    test.clock.advance(Duration::from_hours(1));
    let held = take(&house, 7).await.unwrap();
    house.mark(&held, Verdict::Accepted).await;
    write(&test.store, move |tx| {
        let mail = bounces::find(tx, held.delivery)?.expect("the mail");
        assert_eq!((mail.address.as_str(), mail.person), ("host@example.org", None));
        bounces::hard(tx, &mail, "5.1.1 no such user")
    })
    .await;
    let kept = test
        .database()
        .ask("SELECT state, last_error FROM mails WHERE kind = 'words'");
    assert_eq!(
        kept.trim(),
        format!("{}|5.1.1 no such user", DeliveryState::Bounced.as_str())
    );
}

async fn a_proposal_is_kept_once_a_mail(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    let proposed = Proposed {
        day: None,
        starts_at: Some(test.store.now()),
        ends_at: None,
        note: domain::reply::note("Later?"),
    };
    for _ in 0..2 {
        let (guest, proposed) = (guest.clone(), proposed.clone());
        write(&test.store, move |tx| {
            proposals::add(tx, Uuid::from_u128(7), &guest, &proposed)
        })
        .await;
    }
    // Sent anew, in another mail.
    let (same, again) = (guest.clone(), proposed.clone());
    let is_another = write(&test.store, move |tx| {
        proposals::add(tx, Uuid::from_u128(8), &same, &again)
    })
    .await;
    assert!(!is_another);
    let page = Page { after: None, limit: 10 };
    let listed = write(&test.store, move |tx| proposals::list(tx, event.id, page)).await;
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (listed[0].address.clone(), listed[0].starts_at),
        (guest.address, proposed.starts_at)
    );
    assert_eq!(listed[0].note.as_str(), "Later?");
}

async fn the_newest_proposals_of_one_person_are_kept(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await;
    let [first, second] = [house.guest(event.id, 1).await, house.guest(event.id, 2).await];
    let at = |hours| Proposed {
        day: None,
        starts_at: Some(test.store.now().plus(Duration::from_hours(hours))),
        ends_at: None,
        note: None,
    };
    for (guest, number) in (0..25).map(|number| (&second, number)).chain([(&first, 99)]) {
        let (guest, proposed) = (guest.clone(), at(number));
        write(&test.store, move |tx| {
            proposals::add(tx, Uuid::from_u128(number.into()), &guest, &proposed)
        })
        .await;
    }
    let page = Page { after: None, limit: 50 };
    let listed = write(&test.store, move |tx| proposals::list(tx, event.id, page)).await;
    let kept: Vec<_> = listed.iter().map(|one| one.starts_at).collect();
    let expected: Vec<_> = (15..25).chain([99]).map(|hours| at(hours).starts_at).collect();
    assert_eq!(kept, expected);
}
