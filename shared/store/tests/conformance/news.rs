//! New events to followers: each once, two letters a week over all groups, the rest in one letter when its turn has come.

use std::time::Duration;

use actions::followers;
use actions::invitations::InvitePolicy;
use actions::people::AskForLetter;
use domain::follower::{A_WEEK, FollowMode};
use domain::invitation::Invitee;
use domain::mail::content::MailContent;
use domain::mail::delivery::Verdict;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{DeliveryId, EventId, FollowerId, GroupId, MailAddress};
use store::follow::{followers as kept, news};
use store::mail::letters::{Claimed, Due};
use store::mail::overdue::{self, SweepOptions};
use store::rsvp::invitations;
use store::{Page, WriteTx, task};
use testkit::{TestStore, sample};

use crate::house::{House, LEASE, write};
use crate::owner::{Held, events};

crate::on_both!(
    an_event_is_told_once_and_what_is_beyond_two_a_week_comes_in_one_letter,
    of_what_was_held_each_reads_what_is_still_news_to_them,
    what_is_announced_at_night_goes_out_in_the_morning,
    announced_again_while_it_goes_out_it_counts_who_came_since,
    who_did_not_confirm_in_two_days_is_gone,
);

async fn asks(house: &House, group: GroupId, name: &str) {
    let asked = AskForLetter {
        address: MailAddress::parse(&format!("{name}@example.org")).unwrap(),
        network: None,
        language: "en",
    };
    write(&house.store, move |tx| followers::follow(tx, group, &asked)).await;
}

async fn confirmed(house: &House, group: GroupId, name: &str) -> FollowerId {
    house.enqueued().await;
    asks(house, group, name).await;
    let mail = house.enqueued().await.pop().expect("a letter");
    let claimed = house.claim_due(vec![Due::Enqueued(mail)]).await.pop().unwrap();
    house.mark(&claimed, Verdict::Accepted).await;
    let MailContent::Link(letter) = &claimed.content else {
        panic!("another kind");
    };
    let follower = FollowerId::from_uuid(letter.names.id);
    write(&house.store, move |tx| {
        followers::confirm(tx, follower).unwrap();
        Ok(())
    })
    .await;
    follower
}

async fn announce(house: &House, title: &str) -> (EventId, u64, Vec<DeliveryId>) {
    let event = house.event(sample::event_plan(title, None), 0).await.id;
    house.enqueued().await;
    let who = house.who();
    let to = write(&house.store, move |tx| {
        Ok(followers::announce(tx, who, event, InvitePolicy::default()).unwrap())
    })
    .await;
    let due = write(&house.store, |tx| task::claim(tx, TaskKind::Announce, 1, LEASE))
        .await
        .remove(0);
    let pages = due.clone();
    write(&house.store, move |tx| {
        while news::page(tx, &pages, 1)? {}
        task::finish(tx, &due)
    })
    .await;
    (event, to, house.enqueued().await)
}

async fn held(house: &House) -> Vec<DeliveryId> {
    write(&house.store, |tx| news::tell_held(tx, 10)).await;
    house.enqueued().await
}

/// Sends a mail, and answers the titles that it tells of.
async fn told(house: &House, mail: DeliveryId) -> Vec<String> {
    let due = vec![Due::Enqueued(mail)];
    let claimed = house.claim_due(due).await.pop().expect("a letter");
    house.mark(&claimed, Verdict::Accepted).await;
    let MailContent::Link(letter) = claimed.content else {
        panic!("another kind");
    };
    letter.news.iter().map(|one| one.event.plan.title.to_string()).collect()
}

async fn an_event_is_told_once_and_what_is_beyond_two_a_week_comes_in_one_letter(test: TestStore) {
    let house = House::build(&test.store).await;
    let other = House::build(&test.store).await;
    for name in ["anna", "ben"] {
        confirmed(&house, house.group.id, name).await;
    }
    confirmed(&other, other.group.id, "anna").await;
    let (first, to, mails) = announce(&house, "First").await;
    assert_eq!((to, mails.len()), (2, 2));
    assert_eq!(told(&house, mails[0]).await, ["First"]);
    let who = house.who();
    let again = write(&house.store, move |tx| {
        Ok(followers::announce(tx, who, first, InvitePolicy::default()).unwrap())
    })
    .await;
    assert_eq!(again, 0);
    write(&house.store, |tx| {
        let due = task::claim(tx, TaskKind::Announce, 1, LEASE)?.remove(0);
        task::finish(tx, &due)
    })
    .await;
    test.clock.advance(Duration::from_mins(1));
    assert_eq!(announce(&other, "Second").await.2.len(), 1);
    test.clock.advance(Duration::from_mins(1));
    let (_, to, mails) = announce(&house, "Third").await;
    assert_eq!((to, mails.len()), (2, 1), "Anna had two");
    test.clock.advance(Duration::from_mins(1));
    let (_, to, mails) = announce(&house, "Fourth").await;
    assert_eq!((to, mails.len()), (2, 0), "Ben too");
    assert!(held(&house).await.is_empty());
    test.clock.advance(A_WEEK + Duration::from_secs(1));
    let mails = held(&house).await;
    let mut titles = Vec::new();
    for mail in mails {
        titles.push(told(&house, mail).await);
    }
    titles.sort_unstable();
    assert_eq!(titles, [vec!["Fourth"], vec!["Third", "Fourth"]]);
    assert!(held(&house).await.is_empty());
}

async fn of_what_was_held_each_reads_what_is_still_news_to_them(test: TestStore) {
    let house = House::build(&test.store).await;
    for name in ["anna", "ben"] {
        confirmed(&house, house.group.id, name).await;
    }
    let mut announced = Vec::new();
    for title in ["First", "Second", "Third", "Fourth", "Fifth"] {
        test.clock.advance(Duration::from_mins(1));
        announced.push(announce(&house, title).await.0);
    }
    test.clock.advance(A_WEEK + Duration::from_secs(1));
    let mails = held(&house).await;
    // Meanwhile one is called off, and one of them is invited to another.
    let off = |tx: &mut WriteTx<'_>, event: &mut Held| events::cancel(tx, event, None);
    house.change(announced[2], off).await.unwrap();
    let anna = Invitee {
        address: MailAddress::parse("anna@example.org").unwrap(),
        ..sample::invitees(1).remove(0)
    };
    let invite = move |tx: &mut WriteTx<'_>, event: &mut Held| Ok(invitations::invite(tx, event, &[anna])?);
    house.change(announced[3], invite).await.unwrap();
    // A worker takes both letters at once.
    let claimed = house.claim_due(mails.into_iter().map(Due::Enqueued).collect()).await;
    let titles = |claimed: &Claimed| {
        let MailContent::Link(letter) = &claimed.content else {
            panic!("another kind");
        };
        let titles = letter.news.iter().map(|one| one.event.plan.title.to_string());
        titles.collect::<Vec<_>>()
    };
    let mut told: Vec<_> = claimed.iter().map(titles).collect();
    told.sort_unstable();
    assert_eq!(told, [vec!["Fifth"], vec!["Fourth", "Fifth"]]);
}

async fn what_is_announced_at_night_goes_out_in_the_morning(test: TestStore) {
    let house = House::build(&test.store).await;
    confirmed(&house, house.group.id, "anna").await;
    let zone = sample::event_plan("First", None).schedule.zone().clone();
    let hour = || zone.local(test.store.now()).hour();
    while hour() != 23 {
        test.clock.advance(Duration::from_hours(1));
    }
    let (_, to, mails) = announce(&house, "First").await;
    assert_eq!((to, mails.len()), (1, 0), "nobody is woken");
    while hour() != 8 {
        test.clock.advance(Duration::from_hours(1));
    }
    overdue::run(&test.store, SweepOptions::default()).await.unwrap();
    let mail = house.enqueued().await.pop().expect("a letter in the morning");
    assert_eq!(told(&house, mail).await, ["First"]);
}

async fn announced_again_while_it_goes_out_it_counts_who_came_since(test: TestStore) {
    let house = House::build(&test.store).await;
    confirmed(&house, house.group.id, "anna").await;
    let event = house.event(sample::event_plan("First", None), 0).await.id;
    let who = house.who();
    let announced = || {
        write(&house.store, move |tx| {
            Ok(followers::announce(tx, who, event, InvitePolicy::default()).unwrap())
        })
    };
    test.clock.advance(Duration::from_mins(1));
    assert_eq!((announced().await, announced().await), (1, 0));
    test.clock.advance(Duration::from_mins(1));
    confirmed(&house, house.group.id, "ben").await;
    assert_eq!(announced().await, 1);
    house.enqueued().await;
    let due = write(&house.store, |tx| task::claim(tx, TaskKind::Announce, 1, LEASE))
        .await
        .remove(0);
    write(&house.store, move |tx| news::page(tx, &due, 9)).await;
    assert_eq!(house.enqueued().await.len(), 2, "each is told once");
}

async fn who_did_not_confirm_in_two_days_is_gone(test: TestStore) {
    let house = House::build(&test.store).await;
    let group = house.group.id;
    house.enqueued().await;
    asks(&house, group, "anna").await;
    let mail = house.enqueued().await.pop().unwrap();
    test.clock.advance(Duration::from_hours(48));
    assert!(
        house.claim_due(vec![Due::Enqueued(mail)]).await.is_empty(),
        "too late to press"
    );
    store::upkeep::purge(&test.store).await.unwrap();
    let follower = confirmed(&house, group, "anna").await;
    let found = write(&test.store, move |tx| kept::get(tx, follower)).await.unwrap();
    assert_eq!(found.mode, FollowMode::Every);
    let listed = write(&test.store, move |tx| {
        kept::list(tx, group, None, Page { after: None, limit: 10 })
    })
    .await;
    assert_eq!(listed.len(), 1);
}
