//! A week before a group erases people, its owners hear of it, once.

use std::time::Duration;

use actions::groups::ReviseGroup;
use actions::{ActionError, Seen, groups};
use domain::Instant;
use domain::group::{Group, GroupPlan};
use store::StoreError;
use testkit::SmtpSink;

use super::house::House;

async fn keep_for(house: &House, days: u16) {
    let group = house.group().await;
    let unit = move |tx: &mut store::WriteTx<'_>, who, _| {
        let plan = |group: &Group| {
            Ok::<_, ActionError>(GroupPlan {
                retention_days: Some(days),
                ..group.plan.clone()
            })
        };
        let seen = Seen::Any;
        groups::revise(tx, who, ReviseGroup { group, seen, plan })
    };
    house.act(unit).await;
}

fn told(sink: &SmtpSink) -> Vec<testkit::OpenedLetter> {
    let all = sink.letters().into_iter().map(|letter| letter.open());
    all.filter(|letter| letter.subject.contains("will erase")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn owners_hear_a_week_before_and_once() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    keep_for(&house, 30).await;
    // The event is over on 3 December at nine in the evening: a month later its people go.
    let at = |text: &str| text.parse::<Instant>().unwrap();
    house.let_pass(at("2026-12-26T19:30:00Z").since(house.now()));
    house.wait_until_quiet().await;
    let none = told(&sink);
    assert!(none.is_empty(), "{none:?}");
    // Two hours later it is time, and night: they hear in the morning.
    house.let_pass(Duration::from_hours(2));
    house.wait_until_quiet().await;
    assert!(told(&sink).is_empty());
    house.let_pass(Duration::from_hours(10));
    for _ in 0..2_000 {
        if !told(&sink).is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let letter = told(&sink).pop().expect("the owner is told");
    assert_eq!(letter.to, ["orga@example.org"]);
    let text = letter.text.replace('\n', " ");
    assert!(
        text.contains("From 2 January 2027 on") && text.contains("one invitation"),
        "{text}"
    );
    assert!(text.contains("/console/groups/"), "{text}");
    // Days later nobody hears of the same once more, and then it is done.
    house.let_pass(Duration::from_hours(62));
    house.wait_until_quiet().await;
    house.let_pass(Duration::from_hours(96));
    let event = house.event;
    let gone = move |tx: &mut store::ReadTx<'_>| {
        let page = store::Page { after: None, limit: 9 };
        let all = store::rsvp::invitations::list(tx, event, page)?;
        Ok::<_, StoreError>(
            all.iter()
                .all(|one| one.invitation.address.as_str().ends_with("@erased.invalid")),
        )
    };
    for _ in 0..2_000 {
        if house.store.read(gone).await.unwrap() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert!(house.store.read(gone).await.unwrap());
    assert_eq!(told(&sink).len(), 1);
    house.close().await;
}
