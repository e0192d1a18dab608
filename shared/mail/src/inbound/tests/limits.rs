//! Limits, which hold before anything is built.

use std::time::{Duration, Instant};

use super::*;

/// A message of multiparts in each other, with words in the innermost.
fn nested(depth: usize) -> String {
    let level = |level| format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
    let levels: String = (0..depth).map(level).collect();
    format!("From: a@example.com\n{levels}Content-Type: text/plain\n\nHi\n")
}

fn parts(count: usize) -> String {
    "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n".to_owned() + &"--b\n\nHi\n".repeat(count)
}

fn calendar(lines: &str) -> String {
    format!(
        "From: a@example.com\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\n{lines}"
    )
}

fn outcome(raw: &str) -> Result<Content<Read>, Unreadable> {
    read(raw.as_bytes(), Some("mx.example.org")).map(|incoming| incoming.content)
}

#[test]
fn what_is_over_a_limit_is_refused_and_what_is_at_it_is_read() {
    let large = |size: usize| "From: a@example.com\n\n".to_owned() + &"x".repeat(size);
    assert!(outcome(&large(1_000_000)).is_ok());
    assert_eq!(outcome(&large(1_024 * 1_024)), Err(Unreadable::TooLarge));
    assert!(outcome(&nested(20)).is_ok());
    assert_eq!(outcome(&nested(21)), Err(Unreadable::TooDeep));
    assert!(outcome(&parts(50)).is_ok());
    assert_eq!(outcome(&parts(51)), Err(Unreadable::TooManyParts));
    let headers = |size: usize| format!("From: a@example.com\nSubject: {}\n\nHi", "x".repeat(size));
    assert!(outcome(&headers(120 * 1_024)).is_ok());
    assert_eq!(outcome(&headers(128 * 1_024)), Err(Unreadable::HeadersTooLarge));
    assert!(matches!(
        outcome(&calendar(&"X:1\n".repeat(60_000))),
        Ok(Content::Calendar(_))
    ));
    assert_eq!(
        outcome(&calendar(&"X:1\n".repeat(70_000))),
        Err(Unreadable::CalendarTooLarge)
    );
}

#[test]
fn what_is_no_message_says_so() {
    for none in ["", "\r\n\r\n", "no headers here", "From me\n\nwords"] {
        assert_eq!(outcome(none), Err(Unreadable::NotAMessage), "{none:?}");
    }
    assert_eq!(read(&vec![0; 100_000], None), Err(Unreadable::NotAMessage));
}

/// Mails that are small in what they say and large in how.
fn bombs() -> Vec<(&'static str, String)> {
    let header = |name: &str, value: String| format!("{name}: {value}\n\nHi");
    let body = |kind: &str, body: String| format!("From: a@b.c\nContent-Type: {kind}\n\n{body}");
    let messages = "Content-Type: message/rfc822\n\n";
    let digests = "Content-Type: multipart/digest; boundary=d\n\n--d\n\n";
    let all = MAILS.iter().map(|(_, raw)| String::from_utf8_lossy(raw));
    vec![
        ("nested 1,000 deep", nested(1_000)),
        ("nested 20,000 deep", nested(20_000)),
        ("100,000 parts", parts(100_000)),
        (
            "messages in messages",
            format!("From: a@b.c\n{}Hi", messages.repeat(30_000)),
        ),
        (
            "digests in digests",
            format!("From: a@b.c\n{}Hi", digests.repeat(20_000)),
        ),
        ("a header of brackets", header("From", "(".repeat(120_000))),
        ("a header of addresses", header("From", "a@b.c,".repeat(20_000))),
        ("a header of words", header("Subject", "=?utf-8?q?=41?= ".repeat(8_000))),
        ("headers", "Authentication-Results: x; (;\n".repeat(4_000) + "\nHi"),
        (
            "a type of parameters",
            header("Content-Type", "text/plain".to_owned() + &"; a*0*=x".repeat(15_000)),
        ),
        ("no line end", body("text/plain", "<b>".repeat(300_000))),
        ("HTML", body("text/html", "<p&amp;".repeat(140_000))),
        ("comments in HTML", body("text/html", "<!--".repeat(250_000))),
        (
            "almost delimiters",
            body("multipart/mixed; boundary=b", "--bb\n".repeat(200_000)),
        ),
        (
            "recipients",
            body("message/delivery-status", "Action: failed\n\n".repeat(60_000)),
        ),
        ("folds", calendar(&("SUMMARY:x".to_owned() + &"\n x".repeat(80_000)))),
        ("components", calendar(&"BEGIN:VEVENT\n".repeat(19_000))),
        (
            "attendees",
            calendar(&"ATTENDEE;CN=\"a;b\":mailto:a@b.c\n".repeat(8_000)),
        ),
        ("quotes", calendar(&"ATTENDEE;A=\":;".repeat(18_000))),
        (
            "colons",
            calendar(&("ATTENDEE".to_owned() + &";A=mailto:".repeat(6_500))),
        ),
        ("brackets", calendar(&("X;A=".to_owned() + &"(:".repeat(32_000)))),
        ("zones", calendar(&"BEGIN:VTIMEZONE\nTZID:x\n".repeat(10_000))),
        ("everything at once", all.collect()),
    ]
}

#[test]
fn bombs_end_soon_with_little_to_show() {
    for (name, raw) in bombs() {
        assert!(
            raw.is_ascii() || name == "everything at once",
            "{name} can be cut anywhere"
        );
        let cut = raw.get(..1_024 * 1_024).unwrap_or(&raw);
        let begun = Instant::now();
        let read = outcome(cut);
        let took = begun.elapsed();
        println!("{name}: {took:?}");
        // A tenth of a second each, on a machine that has time for it.
        assert!(took < Duration::from_secs(20), "{name}: {took:?}");
        match read {
            Ok(Content::Calendar(part)) => assert!(part.bytes.len() <= 256 * 1_024),
            Ok(Content::Words(words)) => assert!(words.text.len() <= 80_000, "{name}"),
            Ok(Content::DeliveryReport(report)) => assert!(report.recipients.len() <= 100, "{name}"),
            Ok(_) | Err(_) => {}
        }
    }
}
