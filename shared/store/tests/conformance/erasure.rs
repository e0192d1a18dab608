//! Erasing is whole or not at all; what time erases by itself; and the key that hashes of erased addresses hang on.

use std::time::Duration;

use actions::ActionError;
use actions::Seen;
use actions::groups::ReviseGroup;
use domain::group::{Group, GroupPlan};
use domain::mail::addressee::Addressee;
use domain::mail::content::Notification;
use domain::people::import::ImportRow;
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::task::TaskKind;
use domain::values::text::Place;
use domain::{EventId, MailAddress};
use store::erasure::{self, retention};
use store::mail_in::inbound;
use store::mail_queue::Enqueued;
use store::people::{groups, imports};
use store::rsvp::seats::holds;
use store::{Page, RsvpQueue, StoreError, own_page, task};
use testkit::{TestStore, sample};

use crate::holds::asks;
use crate::house::{House, LEASE, say, write};
use crate::imports::read_rows;
use crate::notifications::{notify_that, take};
use crate::rsvp_queue::check_books;

crate::on_both!(
    a_crash_leaves_all_of_it_or_nothing,
    a_key_outlives_the_secret,
    what_came_back_goes_with_who_it_went_to,
    what_names_them_elsewhere_goes_with_them,
    people_go_when_their_group_keeps_them_no_longer,
    who_never_confirms_leaves_no_address,
);

const SECRET: &[u8] = b"a secret of thirty-two octets ok";
const NEXT_SECRET: &[u8] = b"another secret of thirty-two or more";

fn guest_one() -> MailAddress {
    MailAddress::parse("Guest1@example.org").unwrap()
}

async fn addresses(house: &House, event: EventId) -> Vec<String> {
    let all = house.invited(event).await.into_iter();
    all.map(|one| one.invitation.address.to_string()).collect()
}

async fn a_crash_leaves_all_of_it_or_nothing(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(1)), 2).await.id;
    let (ada, bo) = (house.guest(event, 1).await, house.guest(event, 2).await);
    for guest in [ada.id, bo.id] {
        say(&rsvp_queue, guest, Answer::Yes).await.unwrap();
    }
    let crash = |_| StoreError::Unreadable("it crashed here".to_owned());
    let broken = test
        .store
        .write(move |tx| erasure::erase(tx, ada.person).and_then(|done| Err::<(), _>(crash(done))));
    broken.await.unwrap_err();
    assert_eq!(addresses(&house, event).await[0], "guest1@example.org");

    assert!(write(&test.store, move |tx| erasure::erase(tx, ada.person)).await);
    assert!(!write(&test.store, move |tx| erasure::erase(tx, ada.person)).await);
    let nameless = house.guest(event, 1).await;
    assert!(nameless.address.as_str().ends_with("@erased.invalid"));
    assert_eq!((nameless.name.as_str(), nameless.status), ("", RsvpStatus::Declined));
    assert_eq!(house.guest(event, 2).await.status, RsvpStatus::Going { guests: 0 });
    check_books(&house, event).await;

    // Who looked through the files is gone: another does.
    let claim = || write(&test.store, |tx| task::claim(tx, TaskKind::KeptFiles, 9, LEASE));
    assert!(claim().await.is_empty());
    test.clock.advance(Duration::from_mins(1));
    let first = claim().await;
    assert_eq!(Some(first[0].key.clone()), test.store.hash_of(&guest_one()));
    assert!(claim().await.is_empty());
    test.clock.advance(2 * LEASE);
    assert_eq!(claim().await[0].key, first[0].key);
}

async fn what_came_back_goes_with_who_it_went_to(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await.id;
    let (ada, bo) = (house.guest(event, 1).await, house.guest(event, 2).await);
    let letters = [house.send(ada.id).await.delivery, house.send(bo.id).await.delivery];
    let comes_back = move |tx: &mut store::WriteTx<'_>| {
        let to = [
            Addressee::Bounce(letters[0]),
            Addressee::Bounce(letters[1]),
            Addressee::Open,
        ];
        inbound::keep(tx, &to, "", b"Final-Recipient: rfc822; guest1@example.org")
    };
    assert!(write(&test.store, comes_back).await.is_empty());
    let kept = || write(&test.store, |tx| inbound::outcomes(tx));
    assert_eq!(kept().await.len(), 3);
    assert!(write(&test.store, move |tx| erasure::erase(tx, ada.person)).await);
    assert_eq!(kept().await.len(), 2);
}

async fn what_names_them_elsewhere_goes_with_them(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await.id;
    let (ada, bo) = (house.guest(event, 1).await.person, house.guest(event, 2).await.id);
    let from = |address: &str| Notification::Words {
        from: Some(address.to_owned()),
        subject: String::new(),
        text: format!("by {address}"),
        is_cut: false,
        files: 0,
    };
    let delegated = Notification::Delegated {
        day: None,
        to: Some("guest1@EXAMPLE.org".to_owned()),
        note: None,
    };
    let told = [from("Guest1@example.org"), delegated, from("other@example.org")];
    for (number, told) in (1..).zip(told) {
        assert_eq!(notify_that(&house, bo, number, told).await, Enqueued::OnItsWay);
    }
    // Rows of a list that nothing could be made of have what was typed there.
    let too_long = "x".repeat(300);
    let bad = ["Guest1@example.org", "other@example.org"].map(|email| ImportRow::read(1, email, &too_long));
    let list = read_rows(&house, (1..).zip(bad).map(|(number, row)| ImportRow { number, ..row })).await;
    let rows = async || {
        let page = Page { after: None, limit: 9 };
        write(&test.store, move |tx| imports::rows(tx, list, None, page))
            .await
            .len()
    };
    assert_eq!(rows().await, 2);
    let reached = gives_out(&house, guest_one(), "Ask Ada: <GUEST1@example.org>.").await;
    let apart = House::build(&test.store).await;
    let others = "theguest1@example.org, guest1@example.org.uk, b+guest1@example.org";
    gives_out(&apart, MailAddress::parse("theguest1@example.org").unwrap(), others).await;
    assert!(write(&test.store, move |tx| erasure::erase(tx, ada)).await);
    let (one, two, three) = (take(&house, 1).await, take(&house, 2).await, take(&house, 3).await);
    let told = [one.is_some(), two.is_some(), three.is_some()];
    let (group, other) = (house.group.id, apart.group.id);
    let left = write(&test.store, move |tx| groups::get(tx, group)).await.unwrap();
    let given = (left.plan.reply_to, left.plan.imprint.contact);
    assert_eq!((told, rows().await, given), ([false, false, true], 1, (None, None)));
    assert!(left.revision > reached.revision, "another tag");
    let kept = write(&test.store, move |tx| groups::get(tx, other)).await.unwrap().plan;
    assert!(kept.reply_to.is_some(), "hers is a part of it");
    assert_eq!(kept.imprint.contact.unwrap().to_string(), others);
}

/// Has a group give out these as its own.
async fn gives_out(house: &House, reply_to: MailAddress, contact: &'static str) -> Group {
    let (group, who) = (house.group.id, house.who());
    write(&house.store, move |tx| {
        let plan = |group: &Group| {
            let mut plan = group.plan.clone();
            plan.reply_to = Some(reply_to.clone());
            plan.imprint.contact = Some(Place::parse(contact).unwrap());
            Ok::<_, ActionError>(plan)
        };
        let seen = Seen::Any;
        Ok(actions::groups::revise(tx, who, ReviseGroup { group, seen, plan }).unwrap())
    })
    .await
}

async fn a_key_outlives_the_secret(test: TestStore) {
    let open = || test.database().open(test.clock.clone(), 2);
    let hash = test.store.hash_of(&guest_one());
    let changed = open();
    changed.unlock(NEXT_SECRET, Some(SECRET)).unwrap();
    assert_eq!(changed.hash_of(&guest_one()), hash);
    open().unlock(NEXT_SECRET, None).unwrap();
    // A secret that is lost for good: nothing was made with the key yet, so that another takes its place.
    let lost = open();
    lost.unlock(SECRET, None).unwrap();
    assert_ne!(lost.hash_of(&guest_one()), hash);
    let house = House::build(&lost).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await.id;
    let ada = house.guest(event, 1).await;
    assert!(write(&lost, move |tx| erasure::erase(tx, ada.person)).await);
    assert!(matches!(open().unlock(NEXT_SECRET, None), Err(StoreError::WrongSecret)));
    open().unlock(SECRET, None).unwrap();
}

async fn people_go_when_their_group_keeps_them_no_longer(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await.id;
    let (group, who) = (house.group.id, house.who());
    let group = write(&test.store, move |tx| {
        let plan = |group: &Group| {
            Ok::<_, ActionError>(GroupPlan {
                retention_days: Some(30),
                ..group.plan.clone()
            })
        };
        let seen = Seen::Any;
        Ok(actions::groups::revise(tx, who, ReviseGroup { group, seen, plan }).unwrap())
    })
    .await;
    let ahead = test.store.read(move |tx| retention::ahead(tx, &group)).await;
    let ahead = ahead.map_err(|error: StoreError| error).unwrap().unwrap();
    assert_eq!(
        (ahead.at, ahead.invitations),
        ("2027-01-02T20:00:00Z".parse().unwrap(), 2)
    );

    let before = house.reload(event).await.counts;
    test.clock.set("2027-01-02T19:59:00Z");
    assert!(!write(&test.store, retention::erase_page).await);
    test.clock.set("2027-01-02T20:01:00Z");
    assert!(write(&test.store, retention::erase_page).await);
    assert!(!write(&test.store, retention::erase_page).await);
    let left = addresses(&house, event).await;
    assert!(
        left.iter().all(|address| address.ends_with("@erased.invalid")),
        "{left:?}"
    );
    assert_eq!(house.reload(event).await.counts, before);

    // Nothing is about them any more.
    let link = || write(&test.store, |tx| own_page::link(tx, &guest_one()));
    write(&test.store, |tx| erasure::forget_people(tx, None)).await;
    assert!(link().await.is_none());
}

async fn who_never_confirms_leaves_no_address(test: TestStore) {
    let house = House::build(&test.store).await;
    let rsvp_queue = RsvpQueue::start(test.store.clone(), 1);
    let event = house.event(sample::event_plan("Meetup", Some(9)), 1).await;
    asks(&house, &rsvp_queue, &event, "ada", "192.0.2.1").await;
    test.clock.advance(Duration::from_hours(47));
    write(&test.store, move |tx| holds::expire(tx, event.id)).await;
    assert!(!write(&test.store, erasure::forget_unconfirmed).await);
    test.clock.advance(Duration::from_hours(2));
    assert!(write(&test.store, erasure::forget_unconfirmed).await);
    assert!(!write(&test.store, erasure::forget_unconfirmed).await);
    assert_eq!(addresses(&house, event.id).await, ["guest1@example.org"]);
    check_books(&house, event.id).await;
    write(&test.store, |tx| erasure::forget_people(tx, None)).await;
    let ada = MailAddress::parse("ada@example.org").unwrap();
    assert!(write(&test.store, move |tx| own_page::link(tx, &ada)).await.is_none());
}
