//! A folder as the worker fills it and as the mailbox page reads it.

use domain::values::ids::Id;
use domain::{DeliveryId, Instant, MailAddress};
use tempfile::TempDir;

use super::*;
use crate::fixture;
use crate::message::{CalendarFile, Message};

fn letter(delivery: DeliveryId) -> Envelope {
    let recipient = MailAddress::parse("anna@example.com").unwrap();
    let message = Message {
        recipient_name: "Anna Berg",
        html: Some("<p>Are you coming?</p>".to_owned()),
        calendar: Some(CalendarFile {
            method: "REQUEST",
            bytes: b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_vec(),
        }),
        ..fixture::message(delivery, &recipient)
    };
    message.envelope(&fixture::identity()).unwrap()
}

/// Identities in the order of their making.
fn delivery(millis: i64) -> DeliveryId {
    DeliveryId::fresh(Instant::from_micros(millis * 1_000), [7; 10])
}

#[tokio::test]
async fn a_letter_that_was_kept_can_be_read() {
    let folder = TempDir::new().unwrap();
    let mailbox = MailboxFolder::open(folder.path().join("mail")).unwrap();
    assert_eq!(mailbox.probe().await, Ok(()));
    let envelope = letter(delivery(1));
    assert_eq!(mailbox.deliver(&envelope).await, Verdict::Accepted);

    let path = folder.path().join("mail");
    let read = reading::find(&path, &delivery(1).to_string()).unwrap().unwrap();
    assert_eq!(read.from, "Rust Köln via Acquaint <events@example.org>");
    assert_eq!(read.to, "Anna Berg <anna@example.com>");
    assert!(read.subject.starts_with("Invitation: Rust & Röst"), "{}", read.subject);
    assert!(read.text.contains("Are you coming?") && read.html.contains("Are you coming?"));
    assert_eq!(read.method.as_deref(), Some("REQUEST"));
    assert!(read.calendar.unwrap().starts_with(b"BEGIN:VCALENDAR\r\n"));
    assert_eq!(read.date, "2026-11-22T09:00:00Z");
    let header = |name: &str| {
        read.headers
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(header("Delivered-To"), Some("anna@example.com"));
    assert_eq!(
        header("Return-Path").map(|path| path.starts_with("<bounce+")),
        Some(true)
    );
    assert_eq!(header("Message-ID"), Some(envelope.message_id.as_str()));
}

#[tokio::test]
async fn a_second_attempt_replaces_the_first() {
    let folder = TempDir::new().unwrap();
    let mailbox = MailboxFolder::open(folder.path()).unwrap();
    for _ in 0..2 {
        assert_eq!(mailbox.deliver(&letter(delivery(1))).await, Verdict::Accepted);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[tokio::test]
async fn letters_are_listed_newest_first_in_pages() {
    let folder = TempDir::new().unwrap();
    let mailbox = MailboxFolder::open(folder.path()).unwrap();
    for millis in [3, 1, 5, 2, 4] {
        mailbox.deliver(&letter(delivery(millis))).await;
    }
    fs::write(folder.path().join("notes.txt"), "not a letter").unwrap();
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let page = reading::list(folder.path(), before, 2).unwrap();
        assert!(page.items.len() <= 2);
        seen.extend(page.items.iter().map(|line| line.id));
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(seen, [5, 4, 3, 2, 1].map(delivery));
    assert_eq!(
        reading::list(&folder.path().join("none"), None, 2).unwrap(),
        reading::LetterPage::default()
    );
}

#[test]
fn no_name_leads_out_of_the_folder() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("secret.eml"), "Subject: secret\r\n\r\n").unwrap();
    let inner = folder.path().join("mail");
    fs::create_dir(&inner).unwrap();
    for name in [
        "../secret",
        "..%2Fsecret",
        "/etc/passwd",
        "",
        "secret",
        &delivery(1).to_string(),
    ] {
        assert_eq!(reading::find(&inner, name).unwrap(), None, "{name}");
    }
}

#[test]
fn what_a_crash_left_half_written_is_cleared_away() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("x.eml.0.draft"), "half").unwrap();
    MailboxFolder::open(folder.path()).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_folder_that_went_away_is_away() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mail");
    let mailbox = MailboxFolder::open(&path).unwrap();
    fs::remove_dir(&path).unwrap();
    assert!(mailbox.probe().await.is_err());
    assert!(matches!(mailbox.deliver(&letter(delivery(1))).await, Verdict::Away(_)));
}

#[test]
fn a_folder_that_can_not_be_is_refused_by_name() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let refusal = MailboxFolder::open(&file).unwrap_err().to_string();
    assert!(refusal.contains("file"), "{refusal}");
}
