//! What calendars send, and what came of it.

use std::time::Duration;

use domain::InvitationId;
use domain::mail::addressee::Addressee;
use store::StoreError;
use store::rsvp::occurrences;
use testkit::SmtpSink;

use super::house::House;

/// Anna's house, and what it makes of her calendar's messages: method, lines of the event.
async fn outcome(house: &House, anna: InvitationId, number: u32, method: &str, lines: &str) -> String {
    let uid = calendar::uid(house.event);
    let mail = format!(
        "Message-ID: <c{number}@example.org>\r\nContent-Type: text/calendar; method={method}\r\n\r\n\
         BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
         DTSTAMP:20261122T1000{number:02}Z\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    house.outcome_of(Addressee::Answer(anna), mail.into_bytes()).await
}

/// How many letters went to the organizer.
fn told(sink: &SmtpSink) -> usize {
    let letters = sink.letters();
    letters
        .iter()
        .filter(|letter| letter.to.iter().any(|to| to == "orga@example.org"))
        .count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_organizer_is_not_told_of_calendars_that_answer_nothing() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let anna = house.invitation("anna@example.org").await;
    assert_eq!(outcome(&house, anna, 1, "REPLY", "SUMMARY:x").await, "no_attendee");
    let other = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.com";
    assert_eq!(outcome(&house, anna, 2, "REFRESH", other).await, "other_attendee");
    let counter = "DTSTART:20261204T173000Z\r\nATTENDEE:mailto:anna@example.org";
    assert_eq!(outcome(&house, anna, 3, "COUNTER", counter).await, "proposal");
    assert_eq!(outcome(&house, anna, 4, "COUNTER", counter).await, "known");
    let later = "DTSTART:20261205T173000Z\r\nATTENDEE:mailto:anna@example.org";
    assert_eq!(outcome(&house, anna, 5, "COUNTER", later).await, "proposal");
    let _ = sink.wait_for_letters(3, Duration::from_secs(10));
    house.close().await;
    assert_eq!(told(&sink), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_with_nothing_but_a_subject_reaches_the_organizer() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let anna = house.invitation("anna@example.org").await;
    for (subject, body, expected) in [
        ("Yes, with Bo", "", "passed_on"),
        ("Ja", "<img src=\"cid:thumb\">", "passed_on"),
        ("", "", "dropped"),
    ] {
        let mail = format!("From: anna@example.org\r\nSubject: {subject}\r\nContent-Type: text/html\r\n\r\n{body}\r\n");
        let outcome = house.outcome_of(Addressee::Answer(anna), mail.into_bytes()).await;
        assert_eq!(outcome, expected, "{subject:?} {body:?}");
    }
    let _ = sink.wait_for_letters(3, Duration::from_secs(10));
    house.close().await;
    let texts: Vec<_> = sink
        .letters()
        .iter()
        .map(|one| String::from_utf8_lossy(&one.raw).into_owned())
        .collect();
    assert!(
        texts.iter().any(|text| text.contains("Subject: Yes, with Bo")),
        "{texts:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_entry_is_sent_again_once_a_day_and_the_outcome_says_so() {
    let sink = SmtpSink::start();
    let mut house = House::that_wrote_to_anna(&sink).await;
    let anna = house.invitation("anna@example.org").await;
    let asks = |number: u32| {
        let uid = calendar::uid(house.event);
        format!(
            "Message-ID: <{number}@example.org>\r\nContent-Type: text/calendar; method=REFRESH\r\n\r\n\
             BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REFRESH\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
             DTSTAMP:20261122T100000Z\r\nATTENDEE:mailto:anna@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    let outcome = async |number| {
        let mail = asks(number).into_bytes();
        house.outcome_of(Addressee::Answer(anna), mail).await
    };
    assert_eq!(outcome(1).await, "sent_again");
    house.wait_for(&[("sent", 2)]).await;
    assert_eq!(outcome(2).await, "sent_before");
    house.close().await;
    assert_eq!(sink.letters().len(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_one_date_is_heard_though_nothing_was_said_of_all() {
    let sink = SmtpSink::start();
    let mut house = House::at(&sink).await;
    house.repeat_weekly().await;
    house.open_for_work().await;
    house.invite(&["anna@example.org"]).await;
    house.wait_for(&[("sent", 1)]).await;
    let anna = house.invitation("anna@example.org").await;
    let of_date = |day: &str, part: &str| {
        format!(
            "SEQUENCE:1\r\nRECURRENCE-ID;TZID=Europe/Berlin:{day}T183000\r\nATTENDEE;PARTSTAT={part}:mailto:anna@example.org"
        )
    };
    for (number, (day, part)) in [
        ("20261203", "DELEGATED;DELEGATED-TO=\"mailto:cem@example.com\""),
        ("20261210", "DELEGATED"),
        ("20261217", "DECLINED"),
    ]
    .into_iter()
    .enumerate()
    {
        let number = u32::try_from(number).unwrap();
        let outcome = outcome(&house, anna, number, "REPLY", &of_date(day, part)).await;
        assert_eq!(outcome, "applied_to_date", "{day}");
    }
    // A place is for the whole series, but the no is taken back.
    let outcome = outcome(&house, anna, 4, "REPLY", &of_date("20261217", "ACCEPTED")).await;
    assert_eq!(outcome, "not_taken");
    let said = house.store.read(move |tx| occurrences::of(tx, anna)).await;
    let said = said.map_err(|error: StoreError| error).unwrap();
    assert_eq!(said.len(), 2, "{said:?}");
    let _ = sink.wait_for_letters(4, Duration::from_secs(10));
    house.close().await;
    assert_eq!(told(&sink), 2);
}
