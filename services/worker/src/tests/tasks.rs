//! Tasks as a worker runs them: those of a worker that died, and those that never come to an end.

use std::sync::Arc;
use std::time::Duration;

use domain::mail::addressee::Addressee;
use domain::task::{TaskKind, TaskState};
use mail::{SmtpTransport, Transport};
use store::mail_in::inbound;
use store::task;
use store::task::TaskListItem;
use store::{StoreError, WriteTx};
use testkit::SmtpSink;

use super::house::House;

async fn reading(house: &House) -> Option<TaskListItem> {
    let tasks = house.store.read(|tx| task::list(tx, 100)).await;
    let tasks = tasks.map_err(|error: StoreError| error).unwrap();
    tasks
        .into_iter()
        .find(|task| task.kind == TaskKind::InboundMail.as_str())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_takes_its_readers_down_is_given_up_after_five_and_holds_up_no_other() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    let keep = |tx: &mut WriteTx<'_>| inbound::keep(tx, &[Addressee::Open], "", b"Subject: bomb\r\n\r\n");
    house
        .store
        .write(keep)
        .await
        .map_err(|error: StoreError| error)
        .unwrap();
    for _ in 0..TaskKind::InboundMail.retry().attempts {
        let lost = |tx: &mut WriteTx<'_>| task::claim(tx, TaskKind::InboundMail, 1, Duration::from_secs(30));
        let lost = house.store.write(lost).await.map_err(|error: StoreError| error);
        assert_eq!(lost.unwrap().len(), 1);
        house.let_pass(Duration::from_secs(31));
    }
    house.open_for_work().await;
    let other = house.outcome_of(Addressee::Open, b"Subject: hello\r\n\r\nhello\r\n".to_vec());
    assert_eq!(other.await, "dropped");
    let given_up = reading(&house).await.expect("it is shown");
    assert_eq!(given_up.state, TaskState::Failed);
    assert_eq!(given_up.last_error.as_deref(), Some("it broke off whoever ran it"));
    // By hand it gets another chance.
    let retry = |tx: &mut WriteTx<'_>| task::retry(tx, None);
    assert_eq!(
        house
            .store
            .write(retry)
            .await
            .map_err(|error: StoreError| error)
            .unwrap(),
        1
    );
    house.wait_until_quiet().await;
    assert_eq!(reading(&house).await, None);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fan_out_whose_worker_died_is_gone_on_with() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org", "ben@example.org"]).await;
    house.wait_for(&[("sent", 2)]).await;
    house.wait_until_quiet().await;
    house.close().await;
    house.rename("Rust & Tea").await;
    let lost = |tx: &mut WriteTx<'_>| {
        let task = task::claim(tx, TaskKind::EventFanOut, 1, Duration::from_secs(30))?.remove(0);
        assert!(store::mail::announcements::page(tx, &task, 1)?);
        Ok::<_, StoreError>(())
    };
    house.store.write(lost).await.unwrap();
    house.transport = Arc::new(Transport::Smtp(SmtpTransport::from_url(&sink.url()).unwrap()));
    house.open_for_work().await;
    house.wait_for(&[("sent", 3)]).await;
    house.let_pass(Duration::from_secs(31));
    house.wait_for(&[("sent", 4)]).await;
    house.close().await;
}
