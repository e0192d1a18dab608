//! Letters on a good day: each goes out, once, and tells what is so now.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use broker::{Message, Queue};
use domain::MailAddress;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use mail::{MailboxFolder, Transport};
use messages::{CloudEvent, Content, WakeUp};
use testkit::{Behaviour, Reply, SmtpSink};
use uuid::Uuid;

use super::house::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invitation_goes_out_once_however_often_the_worker_is_told() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house
        .invite(&["anna@example.org", "ben@example.org", "cem@example.org"])
        .await;
    house.wait_for(&[("sent", 3)]).await;

    let anna = house.invitation("anna@example.org").await;
    for number in 0..50_u128 {
        tell(&house, number, Content::WakeUp(WakeUp::LetterOwed(anna))).await;
    }
    house.wait_until_quiet().await;
    house.close().await;
    let recipients: HashSet<_> = sink.letters().iter().map(|letter| letter.to[0].clone()).collect();
    assert_eq!((sink.letters().len(), recipients.len()), (3, 3));
    assert!(
        house
            .deliveries()
            .await
            .iter()
            .all(|delivery| delivery.attempts == 1 && delivery.kind == LetterKind::Invitation)
    );
}

/// Puts a message straight into the queue and waits until the worker has answered it.
async fn tell(house: &House, number: u128, content: Content) {
    let id = Uuid::from_u128(number);
    let json = CloudEvent {
        id,
        time: house.now(),
        content,
    }
    .to_json()
    .unwrap();
    let queue: Arc<dyn Queue> = Arc::clone(&house.queue);
    queue
        .publish(Message {
            id,
            kind: content.kind().to_owned(),
            json,
            trace: None,
        })
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_mail_server_letters_are_kept_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::sending_by(Transport::Mailbox(MailboxFolder::open(folder.path()).unwrap())).await;
    house.publish().await;
    house.open_for_work().await;
    house.invite(&["anna@example.org", "ben@example.org"]).await;
    house.wait_for(&[("sent", 2)]).await;
    house.close().await;
    let page = mail::mailbox::reading::list(folder.path(), None, 10).unwrap();
    assert_eq!(page.items.len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_move_is_told_to_all_who_were_invited_under_a_higher_sequence() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org", "ben@example.org"]).await;
    house.wait_for(&[("sent", 2)]).await;
    house.move_to("2026-12-04T18:30:00", "2026-12-04T21:00:00").await;
    house.wait_for(&[("sent", 4)]).await;
    house.cancel().await;
    house.wait_for(&[("sent", 6)]).await;
    house.close().await;

    let calendars: Vec<_> = sink
        .letters()
        .iter()
        .map(|letter| letter.open().calendar().unwrap().clone())
        .collect();
    let methods: Vec<_> = calendars
        .iter()
        .map(|calendar| calendar.method.clone().unwrap())
        .collect();
    assert_eq!(
        methods,
        ["REQUEST", "REQUEST", "REQUEST", "REQUEST", "CANCEL", "CANCEL"]
    );
    for (calendar, sequence) in calendars.iter().zip([0, 0, 1, 1, 2, 2]) {
        assert!(
            calendar.unfolded().contains(&format!("SEQUENCE:{sequence}\r\n")),
            "{}",
            calendar.unfolded()
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_replaces_the_letter_that_still_waits() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::RefuseRecipient(Reply::new(451, "4.7.1 greylisted")));
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    house.wait_for(&[("deferred", 1)]).await;
    sink.clear_script();
    house.rename("Rust, Röst & Rotwein").await;
    house.wait_for(&[("sent", 1), ("superseded", 1)]).await;
    // The old letter's retry, when it is due, finds nothing owed.
    house.let_pass(Duration::from_mins(5));
    house.wait_until_quiet().await;
    house.close().await;
    let letters = sink.letters();
    assert_eq!(letters.len(), 1);
    assert!(
        letters[0].open().subject.contains("Rotwein"),
        "{}",
        letters[0].open().subject
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_that_comes_while_a_letter_is_under_way_is_told_after_it() {
    let sink = SmtpSink::start();
    sink.set_script(|_| Behaviour::HangInData);
    let mut house = House::at(&sink).await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    sink.wait_until("the letter to hang", Duration::from_secs(20), |counters| {
        counters.hanging == 1
    });
    house.rename("Rust, Röst & Rotwein").await;
    sink.clear_script();
    // The server goes down under the letter: nobody knows whether it arrived, so it is tried again.
    sink.stop();
    sink.start_again();
    house.let_pass(Duration::from_mins(10));
    house
        .wait_for_one("a letter that tells of the change", |delivery| {
            delivery.state == DeliveryState::Sent
        })
        .await;
    house.let_pass(Duration::from_mins(10));
    house.wait_until_quiet().await;
    house.close().await;
    // The sink forgot the first, which hung; the second tells of the change.
    let letters = sink.letters();
    assert_eq!(letters.len(), 1);
    assert!(
        letters[0].open().subject.contains("Rotwein"),
        "{}",
        letters[0].open().subject
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_letters_of_a_draft_wait_for_publish_and_then_go_out_once_each() {
    let sink = SmtpSink::start();
    let mut house = House::with_draft(&sink).await;
    house.open_for_work().await;
    let everybody = (0..2_000)
        .map(|number| MailAddress::parse(&format!("p{number}@example.org")).unwrap())
        .collect();
    house.invite_all(everybody).await;
    house.wait_until_quiet().await;
    assert_eq!((sink.letters().len(), house.deliveries().await.len()), (0, 0));

    house.publish().await;
    house.wait_for(&[("sent", 2_000)]).await;
    house.wait_until_quiet().await;
    house.close().await;
    let letters = sink.letters();
    let recipients: HashSet<_> = letters.iter().map(|letter| letter.to[0].clone()).collect();
    assert_eq!((letters.len(), recipients.len()), (2_000, 2_000));
    assert!(sink.counters().open_max <= 8, "{:?}", sink.counters());
}
