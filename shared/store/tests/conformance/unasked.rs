//! Letters that anybody can have sent: how many an address gets, how often a network may ask, and who gets none.

use std::time::Duration;

use actions::people::{AskForLetter, send_links, send_own_page};
use actions::sign_in::{AskSignIn, Browser, Pressed};
use actions::suppressions::resubscribe;
use domain::mail::delivery::Verdict;
use domain::mail::suppression::{Cause, Scope};
use domain::{DeliveryId, MailAddress};
use store::mail::bounces;
use store::mail::letters::Due;
use store::people::sign_ins;
use store::people::unasked::Objector;
use testkit::{TestStore, sample};

use crate::house::{House, write};
use crate::owner::suppressions;

crate::on_both!(
    an_address_gets_three_a_day_and_a_network_asks_twenty_times_an_hour,
    whoever_asks_for_links_of_others_locks_nobody_out,
    who_says_that_it_was_not_them_gets_none_until_they_take_it_back,
    who_gets_no_mail_gets_none_of_these
);

/// Asks for somebody's links, and answers the mail that goes out.
async fn ask(house: &House, address: &str, network: &str) -> Option<DeliveryId> {
    let asked = AskForLetter {
        address: MailAddress::parse(address).unwrap(),
        network: Some(network.parse().unwrap()),
        language: "en",
    };
    house.drain().await;
    write(&house.store, move |tx| send_links(tx, &asked)).await;
    house.enqueued().await.pop()
}

async fn an_address_gets_three_a_day_and_a_network_asks_twenty_times_an_hour(test: TestStore) {
    let house = House::build(&test.store).await;
    house.event(sample::event_plan("Meetup", None), 2).await;
    let (anna, ben) = ("Guest1@example.org", "guest2@example.org");
    for expected in [true, true, true, false] {
        assert_eq!(ask(&house, anna, "192.0.2.1").await.is_some(), expected);
    }
    test.clock.advance(Duration::from_hours(24));
    assert!(ask(&house, anna, "192.0.2.1").await.is_some());
    // Whether there is anything to send does not matter.
    for _ in 0..20 {
        assert!(ask(&house, "nobody@example.org", "2001:db8:1:2::").await.is_none());
    }
    assert!(ask(&house, ben, "2001:db8:1:2::").await.is_none());
    assert!(ask(&house, ben, "2001:db8:1:3::").await.is_some());
    test.clock.advance(Duration::from_hours(1));
    store::upkeep::purge(&test.store).await.unwrap();
    assert!(ask(&house, ben, "2001:db8:1:2::").await.is_some());
    assert!(ask(&house, ben, "192.0.2.9").await.is_some());
    assert!(
        ask(&house, ben, "192.0.2.9").await.is_none(),
        "the purge forgot what counts still"
    );
}

async fn whoever_asks_for_links_of_others_locks_nobody_out(test: TestStore) {
    let house = House::build(&test.store).await;
    let host = MailAddress::parse("host@example.org").unwrap();
    let (own, strangers) = ([7; 32], [8; 32]);
    let sign_in = async |browser: [u8; 32], network: &str| {
        let asked = AskSignIn {
            address: host.clone(),
            browser,
            opens_account: false,
            network: Some(network.parse().unwrap()),
            language: "en",
        };
        house.drain().await;
        write(&test.store, move |tx| actions::sign_in::ask(tx, &asked)).await;
        house.enqueued().await.pop()
    };
    assert!(sign_in(own, "192.0.2.1").await.is_some());
    let browser = Browser {
        hash: Some(own),
        name: String::new(),
        session: None,
    };
    let pressed = write(&test.store, move |tx| {
        let id = sign_ins::lock_of_browser(tx, own)?.pop().expect("it asked").id;
        actions::sign_in::press(tx, id, &browser)
    });
    let pressed = pressed.await;
    assert!(matches!(pressed, Pressed::SignedIn(_)));
    for _ in 0..2 {
        assert!(sign_in(strangers, "198.51.100.1").await.is_some());
    }
    // Beside what was asked for before the browser was known these are three.
    assert!(sign_in(strangers, "198.51.100.2").await.is_none(), "a mail bomb");
    assert!(
        ask(&house, "host@example.org", "198.51.100.3").await.is_none(),
        "by any form"
    );
    for _ in 0..10 {
        assert!(sign_in(own, "192.0.2.1").await.is_some(), "the person themselves");
    }
    assert!(sign_in(own, "192.0.2.2").await.is_none());
    test.clock.advance(Duration::from_hours(31 * 24));
    store::upkeep::purge(&test.store).await.unwrap();
    for expected in [true, true, true, false] {
        assert_eq!(
            sign_in(own, "192.0.2.1").await.is_some(),
            expected,
            "it is known no more"
        );
    }
}

async fn who_says_that_it_was_not_them_gets_none_until_they_take_it_back(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 1).await;
    let anna = MailAddress::parse("guest1@example.org").unwrap();
    let own_page = async || {
        let asked = AskForLetter {
            address: anna.clone(),
            network: None,
            language: "en",
        };
        house.drain().await;
        write(&test.store, move |tx| send_own_page(tx, &asked, None)).await;
        house.enqueued().await.pop()
    };
    let object = async |of_forms: bool| {
        let objector = Objector {
            address: anna.clone(),
            of_forms,
        };
        write(&test.store, move |tx| suppressions::object(tx, &objector)).await;
    };
    object(false).await;
    assert!(own_page().await.is_some(), "what is kept of them can still be seen");
    object(true).await;
    test.clock.advance(Duration::from_hours(25));
    store::upkeep::purge(&test.store).await.unwrap();
    assert!(own_page().await.is_none());
    let address = anna.clone();
    write(&test.store, move |tx| suppressions::object_no_more(tx, &address)).await;
    assert!(own_page().await.is_some());

    // The same by the page of a letter about an invitation.
    object(true).await;
    test.clock.advance(Duration::from_hours(25));
    store::upkeep::purge(&test.store).await.unwrap();
    assert!(own_page().await.is_none());
    let (person, group) = (house.guest(event.id, 1).await.person, house.group.id);
    write(&test.store, move |tx| resubscribe(tx, person, group, true)).await;
    assert!(own_page().await.is_some());
}

async fn who_gets_no_mail_gets_none_of_these(test: TestStore) {
    let house = House::build(&test.store).await;
    let event = house.event(sample::event_plan("Meetup", None), 2).await;
    let (one, two) = (house.guest(event.id, 1).await, house.guest(event.id, 2).await);
    let group = house.group.id;
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, one.person, Scope::Group, group)
    })
    .await;
    assert!(
        ask(&house, "guest1@example.org", "192.0.2.1").await.is_some(),
        "it has nothing to do with a group"
    );
    write(&test.store, move |tx| {
        suppressions::unsubscribe(tx, one.person, Scope::All, group)
    })
    .await;
    assert!(ask(&house, "guest1@example.org", "192.0.2.1").await.is_none());
    let mail = ask(&house, "guest2@example.org", "192.0.2.1").await.unwrap();
    let claimed = house
        .claim_due(vec![Due::Enqueued(mail)])
        .await
        .pop()
        .expect("a letter");
    assert!(claimed.content.group().is_none());
    house.mark(&claimed, Verdict::Accepted).await;
    write(&test.store, move |tx| {
        let letter = bounces::find(tx, mail)?.expect("the letter");
        bounces::hard(tx, &letter, "5.1.1 no such user")?;
        bounces::hard(tx, &letter, "5.1.1 no such user")
    })
    .await;
    let found = write(&test.store, move |tx| suppressions::of(tx, two.person, group)).await;
    assert_eq!(found.iter().map(|one| one.cause).collect::<Vec<_>>(), [Cause::Bounced]);
    assert!(ask(&house, "guest2@example.org", "192.0.2.1").await.is_none());
}
