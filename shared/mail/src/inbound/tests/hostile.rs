//! Mail that somebody made to do harm: our test messages, spoilt at random. In CI each corpus runs for ten seconds. What
//! was found stands among the bombs of `limits` and where it went wrong.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};

use super::*;

/// What is put into a message somewhere.
const POISON: &[&[u8]] = &[
    b"\0",
    b"\r",
    b"\n",
    b"\r\n\r\n",
    b"\n\n",
    b"=",
    b"=\n",
    b"=?utf-8?q?=?=",
    b"=?iso-2022-jp?b?GyRC?=",
    b"(",
    b"\"",
    b"--",
    b";",
    b":",
    b"\xff\xfe",
    b"\xf0\x9f",
    b"\x1b$B",
    b"\nContent-Type: message/rfc822\n\n",
    b"\nContent-Transfer-Encoding: base64\n",
    b"\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    b"\nContent-Type: text/plain; charset*0*=utf-8''%zz; charset=shift_jis\n",
    b"Content-Type: text/html; charset=gb18030\n",
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
    b"END:VEVENT\n",
    b"DTSTART;TZID=x:99999999T999999\n",
    b"DURATION:P99999999999W\n",
    b"RRULE:FREQ=YEARLY;BYMONTH=99;BYDAY=-1\xc3\xbc\n",
    b"TZOFFSETTO:+\xc3\xbc00\n",
];

/// One way to spoil a message.
#[derive(Clone, Debug)]
enum Harm {
    Flip(Index, u8),
    Insert(Index, &'static [u8], usize),
    Cut(Index, Index),
    Double(Index, Index),
    Join(&'static [u8], Index),
    Wrap,
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        4 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Harm::Flip(at, byte)),
        4 => (any::<Index>(), select(POISON), 1..4_usize).prop_map(|(at, what, times)| Harm::Insert(at, what, times)),
        1 => (any::<Index>(), select(POISON), 100..3_000_usize).prop_map(|(at, what, times)| Harm::Insert(at, what, times)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Harm::Cut(from, to)),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Harm::Double(from, to)),
        1 => (select(MAILS), any::<Index>()).prop_map(|((_, other), at)| Harm::Join(other, at)),
        1 => Just(Harm::Wrap),
    ]
}

fn spoilt(whole: Vec<Vec<u8>>) -> impl Strategy<Value = Vec<u8>> {
    (select(whole), prop::collection::vec(harm(), 0..8)).prop_map(|(bytes, harms)| harms.iter().fold(bytes, spoil))
}

fn spoil(mut mail: Vec<u8>, harm: &Harm) -> Vec<u8> {
    let range = |from: &Index, to: &Index, len: usize| {
        let (one, other) = (from.index(len + 1), to.index(len + 1));
        one.min(other)..one.max(other)
    };
    match harm {
        Harm::Flip(at, byte) if !mail.is_empty() => {
            let at = at.index(mail.len());
            mail[at] ^= byte;
        }
        Harm::Flip(..) => {}
        Harm::Insert(at, what, times) => {
            let at = at.index(mail.len() + 1);
            mail.splice(at..at, what.repeat(*times));
        }
        Harm::Cut(from, to) => drop(mail.drain(range(from, to, mail.len()))),
        Harm::Double(from, to) => {
            let again = mail[range(from, to, mail.len())].to_vec();
            mail.extend(again);
        }
        Harm::Join(other, at) => {
            mail.truncate(at.index(mail.len() + 1));
            mail.extend_from_slice(other);
        }
        Harm::Wrap => {
            let head = b"From: a@example.com\nContent-Type: multipart/mixed; boundary=wrap\n\n--wrap\n";
            mail = [head.as_slice(), &mail, b"\n--wrap--\n"].concat();
        }
    }
    mail
}

/// Spoils these until the time is over: ten seconds in CI, one on a developer's machine.
fn corpus(whole: Vec<Vec<u8>>, check: impl Fn(&[u8])) {
    let long = std::env::var_os("CI").is_some();
    let (begun, time) = (Instant::now(), Duration::from_secs(if long { 10 } else { 1 }));
    let spoilt = spoilt(whole);
    let mut runner = TestRunner::new(Config {
        cases: 200,
        failure_persistence: None,
        ..Config::default()
    });
    while begun.elapsed() < time {
        let outcome = runner.run(&spoilt, |bytes| {
            let begun = Instant::now();
            check(&bytes);
            prop_assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
            Ok(())
        });
        outcome.unwrap();
    }
}

fn mails() -> Vec<Vec<u8>> {
    MAILS.iter().map(|(_, raw)| raw.to_vec()).collect()
}

/// The calendars in the test messages.
fn calendars() -> Vec<Vec<u8>> {
    let contents = MAILS.iter().map(|(_, raw)| read(raw, None).unwrap().content);
    let calendars = contents.filter_map(|content| match content {
        Content::Calendar(part) => Some(part.bytes),
        _ => None,
    });
    calendars.collect()
}

#[test]
fn no_mail_makes_reading_it_panic_or_hang() {
    corpus(mails(), |mail| {
        let Ok(incoming) = read(mail, Some("mx.replies.events.example")) else {
            return;
        };
        assert!(incoming.subject.chars().count() <= 300);
        match incoming.content {
            Content::Calendar(part) => assert!(part.bytes.len() <= 256 * 1_024),
            Content::Words(words) => assert!(words.text.chars().count() <= 20_000),
            Content::DeliveryReport(report) => assert!(report.recipients.len() <= 100),
            Content::Complaint(_) | Content::Automatic => {}
        }
    });
}

#[test]
fn no_calendar_makes_reading_it_panic_or_hang() {
    corpus(calendars(), |bytes| {
        let properties = calendar::read::calendar(bytes).map_or(0, |calendar| calendar.size());
        assert!(properties <= 1_000);
        let _ = calendar::summary(bytes);
    });
}

#[test]
fn no_answer_makes_understanding_it_panic_or_hang() {
    corpus(calendars(), |bytes| {
        // A COUNTER is asked for more than a REPLY is.
        let counter = String::from_utf8_lossy(bytes).replacen("METHOD:REPLY", "METHOD:COUNTER", 1);
        for bytes in [bytes, counter.as_bytes()] {
            let attendees = itip::read(bytes).map_or(0, |message| message.attendees.len());
            assert!(attendees <= 1_000);
        }
    });
}
