//! Messages in every shape that real programs send, and what they are.

mod hostile;
mod limits;
mod reports;
mod samples;
mod table;

use calendar::itip::{self, Attendee, CalendarMessage, Method, Moment, Participation};

use self::table::{MAILS, TOLD};
use super::*;

#[test]
fn every_shape_is_what_it_is() {
    let names: Vec<_> = MAILS.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        TOLD.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        names,
        "each file has its line"
    );
    for ((name, raw), (_, expected)) in MAILS.iter().zip(TOLD) {
        assert_eq!(told(raw), *expected, "{name}");
    }
}

#[test]
fn line_ends_make_no_difference() {
    for ((name, raw), (_, expected)) in MAILS.iter().zip(TOLD) {
        let bare: Vec<u8> = raw.iter().copied().filter(|byte| *byte != b'\r').collect();
        assert_eq!(told(&bare), *expected, "{name}");
        let through_a_pipe = [b"From anna Tue Nov 24 16:00:00 2026\n", bare.as_slice()].concat();
        assert_eq!(told(&through_a_pipe), *expected, "{name}");
    }
}

#[test]
fn the_envelope_of_a_message_is_told_too() {
    let read = read(mail("google-accepted"), Some("mx.replies.events.example")).unwrap();
    assert_eq!(read.message_id.as_deref(), Some("calendar-0a1@google.com"));
    assert_eq!(
        read.from.as_ref().map(MailAddress::as_str),
        Some("ida.lundgren@example.com")
    );
    assert!(
        read.subject.starts_with("Accepted: Röst & Rust @ Thu 3 Dec 2026"),
        "{}",
        read.subject
    );
    assert_eq!(read.authenticated.as_deref(), Some("example.com"));
    assert!(read.is_shown_to_be_from(&MailAddress::parse("Ida.Lundgren@example.com").unwrap()));
    assert!(!read.is_shown_to_be_from(&MailAddress::parse("other@example.com").unwrap()));
    for other in [None, Some("mx.example.net")] {
        assert_eq!(super::read(mail("google-accepted"), other).unwrap().authenticated, None);
    }
}

#[test]
fn a_subject_in_any_charset_is_read() {
    for (encoded, expected) in [
        ("=?iso-2022-jp?B?GyRCOzIyQxsoQg==?=", "参加"),
        ("=?gb2312?B?ss680w==?=", "参加"),
        ("=?koi8-r?B?5MEsINDSycTV?=", "Да, приду"),
    ] {
        let raw = format!("From: a@b.example\r\nSubject: {encoded}\r\n\r\n");
        let subject = read(raw.as_bytes(), None).unwrap().subject;
        assert_eq!(subject, expected, "{encoded}");
    }
}

#[test]
fn who_asks_others_for_silence_is_heard() {
    let is_automatic = |head: &str| {
        let raw = format!("From: a@b.example\r\n{head}\r\n\r\nHello\r\n");
        matches!(read(raw.as_bytes(), None).unwrap().content, Content::Automatic)
    };
    for person in [
        "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply",
        "X-Autoreply: no",
    ] {
        assert!(!is_automatic(person), "{person}");
    }
    for program in [
        "X-Auto-Response-Suppress: All",
        "X-Autoreply: yes",
        "X-Mail-Autoreply: 1",
    ] {
        assert!(is_automatic(program), "{program}");
    }
}

#[test]
fn a_message_from_several_people_is_from_nobody() {
    for head in [
        "From: a@example.com\nFrom: b@example.com\n\nHi",
        "From: a@example.com, b@example.com\n\nHi",
        "From: nobody\n\nHi",
        "Subject: x\n\nHi",
    ] {
        assert_eq!(read(head.as_bytes(), None).unwrap().from, None, "{head}");
    }
}

#[test]
fn both_copies_of_a_calendar_have_one_digest_and_other_answers_another() {
    let digest = |name: &str| match read(mail(name), None).unwrap().content {
        Content::Calendar(part) => part.sha256,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(digest("google-accepted"), digest("google-accepted"));
    assert_ne!(digest("google-accepted"), digest("google-declined-with-note"));
}

#[test]
fn an_answer_keeps_its_characters_where_a_line_is_folded_inside_one() {
    let Content::Calendar(part) = read(mail("thunderbird-accepted"), None).unwrap().content else {
        panic!("no calendar");
    };
    let summary = calendar::summary(&part.bytes).unwrap().summary.unwrap();
    assert!(summary.ends_with("gefaltet wird 🎉 und endet"), "{summary}");
}

#[test]
fn calendars_in_other_character_sets_are_read() {
    let ics = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.com\nCOMMENT:Ж — 日本\nEND:VEVENT\nEND:VCALENDAR";
    let utf_16: Vec<u8> = ics.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let koi8 = encoding_rs::KOI8_R.encode("Ж").0.into_owned();
    let koi8 = [ics.split_once('Ж').unwrap().0.as_bytes(), &koi8].concat();
    for (charset, bytes, comment) in [
        ("utf-8", ics.as_bytes().to_vec(), "Ж — 日本"),
        ("us-ascii", ics.as_bytes().to_vec(), "Ж — 日本"),
        ("klingon", ics.as_bytes().to_vec(), "Ж — 日本"),
        ("utf-16le", utf_16.clone(), "Ж — 日本"),
        ("binary", [b"\xff\xfe".as_slice(), &utf_16].concat(), "Ж — 日本"),
        ("koi8-r", koi8, "Ж"),
    ] {
        let head = format!("From: a@example.com\nContent-Type: text/calendar; method=REPLY; charset={charset}\n\n");
        let raw = [head.as_bytes(), &bytes].concat();
        assert_eq!(
            told(&raw),
            format!("reply of a@example.com: accepted, seq 0, {comment:?}"),
            "{charset}"
        );
    }
}

fn mail(name: &str) -> &'static [u8] {
    MAILS.iter().find(|(own, _)| *own == name).unwrap().1
}

/// What a message is, in one line.
pub(super) fn told(raw: &[u8]) -> String {
    match read(raw, None) {
        Err(unreadable) => unreadable.to_string(),
        Ok(incoming) => match incoming.content {
            Content::Calendar(part) => {
                let said = part.messages.as_ref().map(|messages| answer(&messages.first));
                said.unwrap_or_else(ToString::to_string)
            }
            Content::DeliveryReport(report) => delivery(&report),
            Content::Complaint(complaint) => format!("complaint: {} by {:?}", complaint.kind, complaint.recipient),
            Content::Automatic => "automatic".to_owned(),
            Content::Words(words) => format!("words: {}", words.text),
        },
    }
}

fn answer(message: &CalendarMessage) -> String {
    let method = match &message.method {
        Method::Reply => "reply",
        Method::Counter => "counter",
        Method::Refresh => "refresh",
        Method::Other(other) => other,
    };
    let Some((first, others)) = message.attendees.split_first() else {
        return format!("{method} of nobody");
    };
    let said = [
        Some(format!(
            "{method} of {}, seq {}",
            participation(first),
            message.sequence
        )),
        first.guests.map(|guests| format!("guests {guests}")),
        first.comment.as_ref().map(|text| format!("{text:?}")),
        message.proposed.map(|proposed| {
            let ends = proposed.ends.map(moment).unwrap_or_default();
            format!("proposes {} to {ends}", moment(proposed.starts))
        }),
    ];
    let mut told = vec![said.into_iter().flatten().collect::<Vec<_>>().join(", ")];
    told.extend(others.iter().map(|other| format!("of {}", participation(other))));
    told.join("; ")
}

fn participation(attendee: &Attendee) -> String {
    let said = match &attendee.participation {
        Participation::Accepted => "accepted".to_owned(),
        Participation::Declined => "declined".to_owned(),
        Participation::Tentative => "tentative".to_owned(),
        Participation::Delegated { to } => format!("delegated to {}", to.as_deref().unwrap_or("?")),
        Participation::NoAnswer => "none".to_owned(),
    };
    format!("{}: {said}", attendee.address.as_deref().unwrap_or("?"))
}

fn moment(moment: Moment) -> String {
    match moment {
        Moment::At(instant) => instant.to_string().chars().take(16).collect(),
        Moment::Wall(time) => format!("{time} by the clock"),
    }
}

fn delivery(report: &DeliveryReport) -> String {
    let one = |report: &RecipientReport| {
        let recipient = report.recipient.as_ref().map_or("?", MailAddress::as_str);
        format!(
            "; {recipient} {} {} {:?}",
            report.action,
            report.status.as_deref().unwrap_or("?"),
            report.hardness
        )
    };
    let all: String = report.recipients.iter().map(one).collect();
    let other = MailAddress::parse("somebody@else.example").unwrap();
    format!("report: {:?}{all}", report.hardness_for(&other))
}

#[test]
fn what_a_mail_answers_is_known_the_nearest_first() {
    let raw = b"From: a@example.org\r\nIn-Reply-To: <3@x>\r\nReferences: <1@x> <2@x>\r\n\t<3@x>\r\n\r\nHello\r\n";
    assert_eq!(read(raw, None).unwrap().answers, ["3@x", "3@x", "2@x", "1@x"]);
    let endless = [
        b"References: ".as_slice(),
        &b"<1@x> ".repeat(5_000),
        b"\r\n\r\nHello\r\n",
    ]
    .concat();
    assert_eq!(read(&endless, None).unwrap().answers.len(), 20);
}
