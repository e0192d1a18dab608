//! Letters to a domain that asks for fewer.

use std::time::Duration;

use domain::MailAddress;
use domain::mail::delivery::DeliveryState;
use store::people::suppressions;
use store::people::unasked::Objector;
use store::{StoreError, WriteTx};
use testkit::{Behaviour, Reply, SmtpSink};

use super::house::House;

fn people(domain: &str, count: usize) -> impl Iterator<Item = MailAddress> {
    (0..count).map(move |number| MailAddress::parse(&format!("p{number}@{domain}")).unwrap())
}

fn arrived(sink: &SmtpSink, domain: &str) -> usize {
    let letters = sink.letters();
    letters.iter().filter(|letter| letter.to[0].ends_with(domain)).count()
}

/// The clock stands still unless it is moved: what goes, goes at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_to_a_domain_that_asks_for_fewer_go_slowly_and_hold_up_nobody() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match (asked.recipient.as_str(), asked.attempt) {
        ("first@slow.example", 1) => Behaviour::RefuseRecipient(Reply::new(451, "4.7.1 too many letters")),
        _ => Behaviour::Accept,
    });
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["first@slow.example"]).await;
    house.wait_for(&[("deferred", 1)]).await;

    let all = people("slow.example", 40).chain(people("quick.example", 200)).collect();
    house.invite_all(all).await;
    house
        .wait_until("all to be tried", |tally| {
            !tally.contains_key("pending") && !tally.contains_key("sending") && tally.values().sum::<usize>() == 241
        })
        .await;
    assert_eq!(arrived(&sink, "quick.example"), 200);
    let early = arrived(&sink, "slow.example");
    assert!((1..=4).contains(&early), "{early}");
    let deferred = house
        .wait_for_one("a letter that waits for its turn", |delivery| {
            delivery.state == DeliveryState::Deferred && delivery.recipient.as_str() != "first@slow.example"
        })
        .await;
    assert_eq!(deferred.attempts, 0);
    assert!(deferred.next_attempt_at.unwrap() <= house.now().plus(Duration::from_secs(30)));
    assert!(deferred.last_error.unwrap().contains("asked for fewer letters"));

    while house.tally().await.contains_key("deferred") {
        house.let_pass(Duration::from_secs(2));
        house
            .wait_until("none to be under way", |tally| {
                !tally.contains_key("pending") && !tally.contains_key("sending")
            })
            .await;
    }
    house.wait_for(&[("sent", 241)]).await;
    house.wait_until_quiet().await;
    house.close().await;
    assert_eq!(arrived(&sink, "slow.example"), 41);
    let tried_twice = house
        .deliveries()
        .await
        .into_iter()
        .filter(|delivery| delivery.attempts > 1);
    assert_eq!(
        tried_twice.count(),
        1,
        "a turn that had not come was counted as an attempt"
    );
}

/// How fast a domain takes letters would tell who gets none, if those were sent at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_handed_nothing_waits_their_turn_like_everybody() {
    let sink = SmtpSink::start();
    sink.set_script(|asked| match (asked.recipient.as_str(), asked.attempt) {
        ("first@slow.example", 1) => Behaviour::RefuseRecipient(Reply::new(451, "4.7.1 too many letters")),
        _ => Behaviour::Accept,
    });
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["first@slow.example"]).await;
    house.wait_for(&[("deferred", 1)]).await;
    let object = |tx: &mut WriteTx<'_>| {
        for address in people("slow.example", 40) {
            let of_forms = false;
            suppressions::object(tx, &Objector { address, of_forms })?;
        }
        Ok::<_, StoreError>(())
    };
    house.store.write(object).await.unwrap();
    house.invite_all(people("slow.example", 40).collect()).await;
    house
        .wait_until("all to be tried", |tally| {
            !tally.contains_key("pending") && !tally.contains_key("sending") && tally.values().sum::<usize>() == 41
        })
        .await;
    let waits = house.tally().await["deferred"];
    assert!(waits > 30, "{waits} wait");
    house.close().await;
    assert_eq!(arrived(&sink, "slow.example"), 0);
}
