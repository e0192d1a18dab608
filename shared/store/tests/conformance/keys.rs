//! Organizers' keys, groups, and idempotency keys.

use std::time::Duration;

use actions::groups::ReviseGroup;
use actions::{ActionError, Seen};
use domain::MailAddress;
use domain::group::Group;
use domain::people::{Place, Right, Role};
use domain::values::text::{KeyName, PersonName, Slug};
use store::idempotency;
use store::idempotency::Begun;
use store::people::api_keys::NewKey;
use store::people::{accounts, api_keys, groups, team};
use store::{Page, StoreError};
use testkit::{TestStore, sample};

use crate::house::{House, write};

crate::on_both!(
    a_key_opens_for_its_organizer_until_it_is_revoked,
    an_address_is_one_organizer_with_many_keys,
    a_slug_is_given_once,
    groups_are_listed_in_pages_and_only_to_their_owner,
    a_changed_group_raises_its_revisions_once,
    a_repeated_request_is_answered_the_same_for_a_day,
    of_two_at_once_one_waits_for_the_other,
);

async fn a_key_opens_for_its_organizer_until_it_is_revoked(test: TestStore) {
    assert!(!write(&test.store, |tx| accounts::any(tx)).await);
    let email = MailAddress::parse("a@example.org").unwrap();
    let (organizer, key) = write(&test.store, move |tx| {
        accounts::create(tx, &email, &PersonName::parse("A").unwrap())
    })
    .await;
    assert!(write(&test.store, |tx| accounts::any(tx)).await);
    let find = move |tx: &mut store::WriteTx<'_>| api_keys::find(tx, &key);
    let found = write(&test.store, find.clone()).await.expect("it opens");
    assert_eq!((found.account, found.last_used_at), (organizer, None));
    assert_eq!(write(&test.store, |tx| api_keys::find(tx, "acq_wrong")).await, None);

    test.clock.advance(Duration::from_mins(1));
    write(&test.store, move |tx| api_keys::used(tx, found.id)).await;
    let used = write(&test.store, find.clone()).await.unwrap().last_used_at;
    assert_eq!(used, Some(test.store.now()));

    assert!(write(&test.store, move |tx| api_keys::revoke(tx, found.id, None)).await);
    assert_eq!(write(&test.store, find).await, None);
    let ended = test.store.now();
    test.clock.advance(Duration::from_mins(1));
    assert!(write(&test.store, move |tx| api_keys::revoke(tx, found.id, None)).await);
    let listed = write(&test.store, |tx| api_keys::list(tx)).await;
    assert_eq!(listed[0].1.revoked_at, Some(ended), "it ended only once");
    let unknown = domain::values::ids::Id::from_uuid(uuid::Uuid::nil());
    assert!(!write(&test.store, move |tx| api_keys::revoke(tx, unknown, None)).await);
}

async fn an_address_is_one_organizer_with_many_keys(test: TestStore) {
    let create = |address: &str| {
        let email = MailAddress::parse(address).unwrap();
        move |tx: &mut store::WriteTx<'_>| accounts::create(tx, &email, &PersonName::parse("A").unwrap())
    };
    let (first, one) = write(&test.store, create("anna@example.org")).await;
    let (second, another) = write(&test.store, create("Anna@EXAMPLE.org")).await;
    assert_eq!(first, second);
    assert_ne!(one, another);
    let named = write(&test.store, move |tx| {
        let new = NewKey {
            name: KeyName::parse("laptop").unwrap(),
            rights: None,
            expires_at: None,
        };
        api_keys::create(tx, first, &new)
    })
    .await
    .1;
    for key in [one, another, named] {
        let found = write(&test.store, move |tx| api_keys::find(tx, &key)).await;
        assert_eq!(found.map(|found| found.account), Some(first));
    }
    assert_eq!(write(&test.store, |tx| accounts::list(tx)).await.len(), 1);
    let listed = write(&test.store, |tx| api_keys::list(tx)).await;
    let mut called: Vec<_> = listed.iter().map(|(_, key)| key.name.as_str()).collect();
    called.sort_unstable();
    assert_eq!(called, ["laptop", "unnamed", "unnamed"]);
    assert!(listed.iter().all(|(account, _)| account.as_str() == "anna@example.org"));
}

async fn a_slug_is_given_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let slug = || Some(Slug::parse("makers").unwrap());
    let organizer = house.organizer;
    let make = move |tx: &mut store::WriteTx<'_>| groups::create(tx, organizer, slug(), sample::group_plan("Makers"));
    let first = test.store.write(make).await.unwrap();
    assert!(matches!(test.store.write(make).await, Err(StoreError::Taken("slug"))));
    let found = write(&test.store, |tx| groups::by_slug(tx, &Slug::parse("makers").unwrap())).await;
    assert_eq!(found, Some(first));
}

async fn groups_are_listed_in_pages_and_only_to_their_owner(test: TestStore) {
    let house = House::build(&test.store).await;
    let other = House::build(&test.store).await;
    let organizer = house.organizer;
    for number in 0..4 {
        let plan = sample::group_plan(&format!("Group {number}"));
        write(&test.store, move |tx| groups::create(tx, organizer, None, plan)).await;
    }
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = write(&test.store, move |tx| {
            groups::list(tx, organizer, Page { after, limit: 2 })
        })
        .await;
        after = page.last().map(|group| group.id);
        seen.extend(page.into_iter().map(|group| group.id));
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
    assert!(seen.is_sorted());
    let (stranger, id, who) = (other.organizer, house.group.id, house.who());
    assert_eq!(write(&test.store, move |tx| team::places(tx, id, stranger)).await, []);
    let find = |who| move |tx: &mut store::ReadTx<'_>| actions::groups::find(tx, who, Right::GroupRead, id);
    assert!(matches!(
        test.store.read(find(other.who())).await,
        Err(ActionError::NotFound)
    ));
    // A role that only a later version knows.
    let place = Place {
        role: Role::Unknown,
        event: None,
    };
    write(&test.store, move |tx| team::add(tx, id, stranger, place, false)).await;
    assert!(matches!(
        test.store.read(find(other.who())).await,
        Err(ActionError::Forbidden(Right::GroupRead))
    ));
    assert_eq!(test.store.read(find(who)).await.unwrap().id, id);
}

async fn a_changed_group_raises_its_revisions_once(test: TestStore) {
    let house = House::build(&test.store).await;
    let (id, who) = (house.group.id, house.who());
    let rename = move |tx: &mut store::WriteTx<'_>| {
        let asked = ReviseGroup {
            group: id,
            seen: Seen::Any,
            plan: |_: &Group| Ok::<_, ActionError>(sample::group_plan("Renamed")),
        };
        actions::groups::revise(tx, who, asked)?;
        Ok::<_, ActionError>(groups::get(tx, id)?.unwrap())
    };
    let renamed = test.store.write(rename).await.unwrap();
    assert_eq!(
        (renamed.revision, renamed.feed_revision, renamed.plan.name.as_str()),
        (2, 2, "Renamed")
    );
    assert_eq!(
        test.store.write(rename).await.unwrap().revision,
        2,
        "the same plan changes nothing"
    );
}

async fn a_repeated_request_is_answered_the_same_for_a_day(test: TestStore) {
    let organizer = House::build(&test.store).await.organizer;
    let begin = move |print: u8| move |tx: &mut store::WriteTx<'_>| idempotency::begin(tx, organizer, "k", [print; 32]);
    let first = write(&test.store, move |tx| {
        let first = begin(1)(tx)?;
        idempotency::finish(tx, organizer, "k", 201, "made")?;
        Ok(first)
    })
    .await;
    assert_eq!(first, Begun::New);
    assert_eq!(
        write(&test.store, begin(1)).await,
        Begun::Replay {
            status: 201,
            body: "made".to_owned()
        }
    );
    assert_eq!(write(&test.store, begin(2)).await, Begun::OtherBody);
    test.clock.advance(Duration::from_hours(25));
    assert_eq!(write(&test.store, begin(2)).await, Begun::New);
}

async fn of_two_at_once_one_waits_for_the_other(test: TestStore) {
    let organizer = House::build(&test.store).await.organizer;
    let request = move |tx: &mut store::WriteTx<'_>| {
        let begun = idempotency::begin(tx, organizer, "k", [1; 32])?;
        if begun == Begun::New {
            idempotency::finish(tx, organizer, "k", 200, "once")?;
        }
        Ok::<_, StoreError>(begun)
    };
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let store = test.store.clone();
            tokio::spawn(async move { store.write(request).await.unwrap() })
        })
        .collect();
    let mut fresh = 0;
    for task in tasks {
        match task.await.unwrap() {
            Begun::New => fresh += 1,
            other => assert_eq!(
                other,
                Begun::Replay {
                    status: 200,
                    body: "once".to_owned()
                }
            ),
        }
    }
    assert_eq!(fresh, 1);
}
