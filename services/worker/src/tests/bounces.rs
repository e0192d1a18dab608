//! What comes back: of a letter, and of a notice to an organizer.

use domain::mail::addressee::Addressee;
use domain::mail::content::Notification;
use domain::mail::delivery::DeliveryState;
use domain::values::ids::Id;
use domain::{DeliveryId, InvitationId};
use store::mail_queue;
use store::rsvp::invitations;
use store::{StoreError, WriteTx};
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_says_in_words_of_its_own_that_it_tries_on_stops_no_mail() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let letter = house.deliveries().await[0].id;
    let warning = "From: Mailer-Daemon@relay.example\r\nAuto-Submitted: auto-replied\r\n\
                   Subject: Warning: message 1nLx2 delayed 24 hours\r\n\r\n\
                   A message that you sent has not yet been delivered to one or more of its\r\nrecipients.\r\n";
    assert_eq!(outcome(&house, letter, warning.into()).await, "delayed");
    assert_eq!(house.deliveries().await[0].state, DeliveryState::Sent);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_note_from_nowhere_under_the_recipients_own_name_is_no_bounce() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let letter = house.deliveries().await[0].id;
    let away = "From: Anna <anna@example.org>\r\nSubject: Away\r\n\r\nI am on holiday until January.\r\n";
    assert_eq!(outcome(&house, letter, away.into()).await, "dropped");
    // The same from one who answers for a server, which says so in its headers or not.
    for head in ["", "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\n"] {
        let ticket = format!(
            "{head}From: postmaster@example.org\r\nSubject: Re: Invitation\r\n\r\nYour request has the number 5511.\r\n"
        );
        assert_eq!(outcome(&house, letter, ticket.into()).await, "dropped", "{head}");
    }
    assert_eq!(house.deliveries().await[0].state, DeliveryState::Sent);
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_report_that_came_before_does_not_stop_mail_again() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let letter = house.deliveries().await[0].id;
    let gone = report(&[("anna@example.org", "failed", "5.1.1")]);
    let spam = b"Content-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n".to_vec();
    for (report, first) in [(gone, "bounced"), (spam, "complained")] {
        assert_eq!(outcome(&house, letter, report.clone()).await, first);
        assert_eq!(outcome(&house, letter, report).await, "repeated");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_to_an_open_address_is_about_the_letter_that_it_brings_back() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let letter = house.deliveries().await[0].id;
    let returned = String::from_utf8(sink.letters()[0].raw.to_vec()).unwrap();
    let complaint = |returned: &str| {
        format!(
            "From: fbl@provider.example\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=zz\r\n\r\n\
             --zz\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n\r\n\
             --zz\r\nContent-Type: message/rfc822\r\n\r\n{returned}\r\n--zz--\r\n"
        )
        .into_bytes()
    };
    let open = async |raw| house.outcome_of(Addressee::Open, raw).await;
    let others = returned.replace("Message-ID: <", "Message-ID: <x");
    for unproven in ["Subject: hello\r\n\r\nHello\r\n", &others] {
        assert_eq!(open(complaint(unproven)).await, "dropped", "{unproven}");
    }
    // The token of its invitation and its Message-ID, which stay in what providers leave of it.
    assert_eq!(open(complaint(&returned)).await, "complained");
    assert_eq!(open(complaint(&returned)).await, "repeated");
    assert_eq!(house.deliveries().await[0].state, DeliveryState::Suppressed);
    // Or the token of its own, where its first server has written down whence it came.
    let sender = house.identity.bounce_address(letter);
    let returned = format!("Return-Path: <{sender}>\r\nSubject: Invitation\r\n\r\nHello\r\n");
    assert_eq!(open(complaint(&returned)).await, "complained");
    house.close().await;
}

async fn tell_organizer(house: &House, about: InvitationId) -> DeliveryId {
    let id = Uuid::from_u128(7);
    let write = move |tx: &mut WriteTx<'_>| {
        let opened = invitations::open(tx, about)?.expect("the invitation");
        mail_queue::notify_organizer(tx, id, &opened.group, about, &Notification::Unproven).map(drop)
    };
    house
        .store
        .write(write)
        .await
        .map_err(|error: StoreError| error)
        .unwrap();
    DeliveryId::from_uuid(id)
}
