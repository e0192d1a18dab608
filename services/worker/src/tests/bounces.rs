//! What comes back: of a letter, and of a notice to an organizer.

use domain::addressee::Addressee;
use domain::delivery::DeliveryState;
use domain::ids::Id;
use domain::{DeliveryId, InvitationId};
use store::notices::{NewNotice, NoticeKind};
use store::{StoreError, Tx, invitations, notices};
use testkit::SmtpSink;
use uuid::Uuid;

use super::house::House;

/// A report about these recipients: address, action, status.
fn report(blocks: &[(&str, &str, &str)]) -> Vec<u8> {
    let head = "From: MAILER-DAEMON@mx.example\r\nContent-Type: message/delivery-status\r\n\r\n\
                Reporting-MTA: dns; mx.example\r\n";
    let blocks = blocks.iter().map(|(who, action, status)| {
        format!("\r\nFinal-Recipient: rfc822; {who}\r\nAction: {action}\r\nStatus: {status}\r\n")
    });
    [head.to_owned(), blocks.collect()].concat().into_bytes()
}

/// What the worker makes of a report about a letter.
async fn outcome(house: &House, about: DeliveryId, report: Vec<u8>) -> String {
    house.outcome_of(Addressee::Bounce(about), report).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_letter_bounced_if_the_invited_address_is_gone_whatever_else_the_report_says() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let letter = house.deliveries().await[0].id;
    let blocks = [
        ("other@else.example", "delivered", "2.0.0"),
        ("anna@example.org", "failed", "5.1.1"),
    ];
    assert_eq!(outcome(&house, letter, report(&blocks)).await, "bounced");
    assert_eq!(house.deliveries().await[0].state, DeliveryState::Bounced);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_notice_that_comes_back_is_not_taken_for_one_that_arrived() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let notice = tell_organizer(&house, house.invitation("anna@example.org").await).await;
    let delayed = report(&[("orga@example.org", "delayed", "4.4.1")]);
    assert_eq!(outcome(&house, notice, delayed).await, "delayed");
    let gone = report(&[("orga@example.org", "failed", "5.1.1")]);
    assert_eq!(outcome(&house, notice, gone).await, "notice_bounced");
    house.close().await;
}

async fn tell_organizer(house: &House, about: InvitationId) -> DeliveryId {
    let id = Uuid::from_u128(7);
    let write = move |tx: &mut Tx<'_>| {
        let opened = invitations::open(tx, about)?.expect("the invitation");
        let notice = NewNotice {
            id,
            group: &opened.group,
            invitation: about,
            kind: NoticeKind::Words,
            reply_to: None,
            title: "Anna wrote",
            body: "> hello",
        };
        notices::write(tx, &notice).map(drop)
    };
    house
        .store
        .write(write)
        .await
        .map_err(|error: StoreError| error)
        .unwrap();
    DeliveryId::from_uuid(id)
}
