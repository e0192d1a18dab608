//! What organizers hear of mail from outside: notices, and the times that people propose.

use std::time::Duration;

use domain::mail::delivery::Verdict;
use domain::reply::Proposed;
use domain::{InvitationId, MailAddress};
use store::Page;
use store::mail::notices;
use store::mail::notices::{NewNotice, NoticeKind, NoticeState, Written};
use store::rsvp::proposals;
use testkit::{TestStore, sample};
use uuid::Uuid;

use crate::house::{House, LEASE, write};

crate::on_both!(
    a_notice_is_sent_by_one_tried_again_and_bounded,
    a_proposal_is_kept_once_a_mail,
    the_newest_proposals_of_one_person_are_kept,
);

pub(crate) async fn notice(house: &House, about: InvitationId, number: u128) -> Written {
    notice_that_says(house, about, number, format!("> hello {number}")).await
}

async fn notice_that_says(house: &House, about: InvitationId, number: u128, body: String) -> Written {
    let group = house.group.clone();
    write(&house.store, move |tx| {
        notices::write(
            tx,
            &NewNotice {
                id: Uuid::from_u128(number),
                group: &group,
                invitation: about,
                kind: NoticeKind::Words,
                reply_to: MailAddress::parse("anna@example.net").ok(),
                title: "Anna wrote",
                body: &body,
            },
        )
    })
    .await
}

async fn a_notice_is_sent_by_one_tried_again_and_bounded(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 21).await;
    let guests: Vec<InvitationId> = house
        .invited(event.id)
        .await
        .iter()
        .map(|one| one.invitation.id)
        .collect();
    for _ in 0..2 {
        assert_eq!(notice(&house, guests[0], 7).await, Written::OnItsWay);
    }
    let take = || write(&test.store, |tx| notices::claim(tx, 10, LEASE));
    let held = take().await;
    assert_eq!(held.len(), 1, "once a mail");
    assert_eq!(held[0].recipient.as_str(), "host@example.org");
    assert!(take().await.is_empty(), "it is held");
    let mark =
        |verdict: Verdict, held: notices::Notice| write(&test.store, move |tx| notices::mark(tx, &held, &verdict));
    mark(Verdict::PutOff("450 later".to_owned()), held[0].clone()).await;
    assert!(take().await.is_empty(), "it is not due");
    test.clock.advance(Duration::from_mins(1));
    let second = take().await.remove(0);
    assert_eq!(second.attempt, 2);
    // The one whose lease lapsed says nothing any more.
    let late = mark(Verdict::Refused("554".to_owned()), held[0].clone()).await;
    assert_eq!(late, None);
    test.clock.advance(LEASE);
    let third = take().await.remove(0);
    assert_eq!(third.attempt, 3);
    assert_eq!(mark(Verdict::Accepted, third.clone()).await, Some(NoticeState::Sent));
    assert_eq!(mark(Verdict::Accepted, third).await, None, "once");
    test.clock.advance(LEASE);
    assert!(take().await.is_empty());
    let again = || notice_that_says(&house, guests[0], 99, "> hello 7".to_owned());
    assert_eq!(again().await, Written::SentSnapshot, "the same is said once a day");
    let mut of_each = Vec::new();
    for (guest, number) in guests.iter().zip((100..).step_by(100)) {
        let mut written = 0;
        while notice(&house, *guest, number + written).await == Written::OnItsWay {
            written += 1;
            assert!(written <= 10, "there is a bound");
        }
        of_each.push(written);
    }
    let expected = [&[9][..], &[10; 19], &[0]].concat();
    assert_eq!(of_each, expected, "ten about each, two hundred in all");
    test.clock.advance(Duration::from_hours(24));
    assert_eq!(again().await, Written::OnItsWay);
}

/// Of it nothing but the table tells.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_what_a_mail_server_says_of_a_notice_some_is_kept() {
    let test = TestStore::postgres();
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let guest = house.guest(event.id, 1).await;
    notice(&house, guest.id, 7).await;
    let held = write(&test.store, |tx| notices::claim(tx, 10, LEASE)).await.remove(0);
    let verdict = Verdict::PutOff("450 ".repeat(1_000));
    write(&test.store, move |tx| notices::mark(tx, &held, &verdict)).await;
    let kept = test.database().ask("SELECT length(last_error) FROM notices");
    assert_eq!(kept.trim(), "500");
    test.clock.advance(Duration::from_hours(1));
    let held = write(&test.store, |tx| notices::claim(tx, 10, LEASE)).await.remove(0);
    let state = write(&test.store, move |tx| notices::mark(tx, &held, &Verdict::Accepted)).await;
    assert_eq!(state, Some(NoticeState::Sent));
    write(&test.store, |tx| {
        notices::came_back(tx, Uuid::from_u128(7), "5.1.1 no such user")
    })
    .await;
    let kept = test.database().ask("SELECT state, last_error FROM notices");
    assert_eq!(kept.trim(), "failed|5.1.1 no such user");
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
