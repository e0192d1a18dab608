//! Messages in every shape that real programs send, and what they are.

mod charsets;
mod hostile;
mod limits;
mod reports;
mod samples;
mod table;

use calendar::itip::{self, Attendee, CalendarMessage, CalendarMessages, ItipError, Method, Moment, Participation};

use self::table::{MAILS, TOLD};
use super::*;

type Read = Result<CalendarMessages, ItipError>;

/// With calendars as the worker reads them.
fn read(raw: &[u8], authserv_id: Option<&str>) -> Result<Incoming<Read>, Unreadable> {
    super::read(raw, authserv_id, |bytes, declared| {
        let messages = itip::read_all(bytes, declared);
        let asks = messages.as_ref().ok().map(|messages| match messages.first.method {
            Method::Reply => Asks::Answer,
            Method::Counter | Method::Refresh => Asks::Question,
            Method::Other(_) => Asks::Nothing,
        });
        (asks, messages)
    })
}

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
    let incoming = read(mail("google-accepted"), Some("mx.replies.events.example")).unwrap();
    assert_eq!(incoming.message_id.as_deref(), Some("calendar-0a1@google.com"));
    assert_eq!(
        incoming.from.as_ref().map(MailAddress::as_str),
        Some("ida.lundgren@example.com")
    );
    assert!(
        incoming.subject.starts_with("Accepted: Röst & Rust @ Thu 3 Dec 2026"),
        "{}",
        incoming.subject
    );
    assert_eq!(incoming.authenticated.as_deref(), Some("example.com"));
    assert!(incoming.is_shown_to_be_from(&MailAddress::parse("Ida.Lundgren@example.com").unwrap()));
    assert!(!incoming.is_shown_to_be_from(&MailAddress::parse("other@example.com").unwrap()));
    for other in [None, Some("mx.example.net")] {
        assert_eq!(read(mail("google-accepted"), other).unwrap().authenticated, None);
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
fn a_subject_without_the_form_for_its_charset_is_read() {
    for (raw, expected) in [
        (&b"\x1b$B;22C$7$^$9\x1b(B"[..], "参加します"),
        (b"Gr\xfc\xdfe aus K\xf6ln", "Grüße aus Köln"),
        ("Grüße =?utf-8?q?=C3=BC?=".as_bytes(), "Grüße ü"),
    ] {
        let mail = [b"From: a@b.example\r\nSubject: ", raw, b"\r\n\r\nHi\r\n"].concat();
        assert_eq!(read(&mail, None).unwrap().subject, expected);
    }
}

/// What a message of such a text says to an organizer.
fn said(head: &str, body: &[u8]) -> String {
    let head = format!("From: a@b.example\r\n{head}\r\n\r\n");
    match read(&[head.as_bytes(), body].concat(), None).unwrap().content {
        Content::Words(words) => words.text,
        other => panic!("{head}: {other:?}"),
    }
}

#[test]
fn words_are_read_in_whatever_character_set_they_are() {
    let (japanese, german) = (
        "来週の勉強会に参加します。よろしくお願いします。",
        "Grüße aus Köln, wir kommen später — „zu dritt“",
    );
    let encoded = |charset: &'static encoding_rs::Encoding, text: &str| charset.encode(text).0.into_owned();
    let iso_2022_jp = encoded(encoding_rs::ISO_2022_JP, japanese);
    let utf_16: Vec<u8> = german.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let cut = &german.as_bytes()[..german.len() - 1];
    let chinese = "你好，我们下周会来参加聚会，谢谢你们的邀请。";
    let korean = "안녕하세요, 다음 주 모임에 참석하겠습니다. 감사합니다.";
    let taiwan = "您好，我們下週會來參加聚會，謝謝你們的邀請。";
    for (charset, bytes, text) in [
        ("", iso_2022_jp.clone(), japanese),
        ("us-ascii", iso_2022_jp.clone(), japanese),
        ("utf-8", iso_2022_jp.clone(), japanese),
        ("iso-8859-1", iso_2022_jp.clone(), japanese),
        ("ISO-2022-JP", iso_2022_jp, japanese),
        ("", encoded(encoding_rs::SHIFT_JIS, japanese), japanese),
        ("", encoded(encoding_rs::EUC_JP, japanese), japanese),
        ("us-ascii", encoded(encoding_rs::GB18030, chinese), chinese),
        ("utf-8", encoded(encoding_rs::GB18030, chinese), chinese),
        ("", encoded(encoding_rs::BIG5, taiwan), taiwan),
        ("", encoded(encoding_rs::EUC_KR, korean), korean),
        ("us-ascii", german.as_bytes().to_vec(), german),
        ("iso-8859-1", german.as_bytes().to_vec(), german),
        ("Windows-1252", german.as_bytes().to_vec(), german),
        ("gb2312", german.as_bytes().to_vec(), german),
        ("utf-16", german.as_bytes().to_vec(), german),
        ("unknown-8bit", german.as_bytes().to_vec(), german),
        ("iso-8859-1", encoded(encoding_rs::WINDOWS_1252, german), german),
        ("", encoded(encoding_rs::WINDOWS_1252, german), german),
        ("utf-16", utf_16.clone(), german),
        ("utf-16be", utf_16, german),
        ("utf-8", cut.to_vec(), &german.replace('“', "\u{fffd}")),
        ("utf-8", [b"\xef\xbb\xbf", german.as_bytes()].concat(), german),
    ] {
        let label = if charset.is_empty() {
            String::new()
        } else {
            format!("; charset=\"{charset}\"")
        };
        let packed = data_encoding::BASE64.encode(&bytes);
        let head = format!("Content-Type: text/plain{label}\r\nContent-Transfer-Encoding: BASE64");
        assert_eq!(said(&head, packed.as_bytes()), text, "{charset}");
    }
    let head = "Content-Type: TEXT/PLAIN; CHARSET=UTF-8\r\nContent-Transfer-Encoding: Quoted-Printable";
    assert_eq!(said(head, b"K=c3=b6ln"), "Köln");
}

#[test]
fn lines_that_flow_are_joined_as_they_were_written() {
    let flowed = "We are three, and \r\nwill be late.\r\n\r\n> Will you \r\n> come?\r\n>> Who? \r\n From Anna\r\n-- \r\nAnna\r\n";
    assert_eq!(
        said(
            "Content-Type: text/plain; charset=utf-8; format=Flowed",
            flowed.as_bytes()
        ),
        "We are three, and will be late.\n\n> Will you come?\n>> Who? \nFrom Anna\n-- \nAnna"
    );
    let split = "来週の勉強 \r\n会に参加し \r\nます。\r\nThank  \r\nyou\r\n";
    assert_eq!(
        said(
            "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes",
            split.as_bytes()
        ),
        "来週の勉強会に参加します。\nThank you"
    );
    assert_eq!(said("Content-Type: text/plain", b"as \r\nit is"), "as \nit is");
}

#[test]
fn what_a_postmaster_answers_by_itself_is_a_bounce_only_if_it_says_so() {
    let content = |text: &str| {
        let raw = format!(
            "Return-Path: <>\r\nFrom: Postmaster <postmaster@b.example>\r\nAuto-Submitted: auto-replied\r\nSubject: Re: Invitation\r\n\r\n{text}\r\n"
        );
        read(raw.as_bytes(), None).unwrap().content
    };
    let ticket =
        "Thank you for writing to the postmaster. Your request has the number 5511; we answer within two days.";
    assert_eq!(content(ticket), Content::Automatic);
    let gone = content("<anna@b.example>: 550 5.1.1 User unknown");
    assert!(
        matches!(&gone, Content::DeliveryReport(report) if !report.recipients.is_empty()),
        "{gone:?}"
    );
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
        ("iso-8859-1", ics.as_bytes().to_vec(), "Ж — 日本"),
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
        Participation::Delegated { to } => format!("delegated to {}", to.as_ref().map_or("?", MailAddress::identity)),
        Participation::NoAnswer => "none".to_owned(),
    };
    format!(
        "{}: {said}",
        attendee.address.as_ref().map_or("?", MailAddress::identity)
    )
}

fn moment(moment: Moment) -> String {
    match moment {
        Moment::At(instant) => instant.to_string().chars().take(16).collect(),
        Moment::Wall(time) => format!("{time} by the clock"),
    }
}

fn delivery(report: &DeliveryReport) -> String {
    let one = |report: &RecipientReport| {
        let recipient = report.recipient.as_ref().map_or("?", MailAddress::identity);
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
