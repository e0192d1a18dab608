//! Calendars as others write them.

use proptest::prelude::*;

use crate::read;
use crate::summary;

const EXCHANGE: &str = "BEGIN:VCALENDAR\nMETHOD:REPLY\nPRODID:Microsoft Exchange Server 2010\nVERSION:2.0\nBEGIN:VEVENT\n\
ATTENDEE;PARTSTAT=ACCEPTED;CN=Anna Berg:MAILTO:anna@example.com\nCOMMENT;LANGUAGE=de-DE:\\n\nUID:1@acquaint\n\
SUMMARY;LANGUAGE=de-DE:Zugesagt: Rust\\, R\u{f6}st\nDTSTART;TZID=W. Europe Standard Time:20261203T183000\nSEQUENCE:2\n\
X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nEND:VEVENT\nEND:VCALENDAR\n";

#[test]
fn an_answer_of_exchange_is_read() {
    let read = summary(EXCHANGE.as_bytes()).unwrap();
    assert_eq!(
        (read.method.as_deref(), read.participation.as_deref()),
        (Some("REPLY"), Some("ACCEPTED"))
    );
    assert_eq!((read.uid.as_deref(), read.sequence), (Some("1@acquaint"), 2));
    assert_eq!(read.summary.as_deref(), Some("Zugesagt: Rust, Röst"));
    assert_eq!(read.starts.as_deref(), Some("2026-12-03 18:30 W. Europe Standard Time"));
}

#[test]
fn it_is_read_too_with_a_bom_old_line_ends_blank_lines_and_as_windows_1252() {
    let expected = summary(EXCHANGE.as_bytes());
    let dos = EXCHANGE.replace('\n', "\r\r\n\r\n");
    assert_eq!(summary(format!("\u{feff}{dos}").as_bytes()), expected);
    assert_eq!(summary(EXCHANGE.replace('\n', "\r").as_bytes()), expected);
    let latin: Vec<u8> = EXCHANGE.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    assert_eq!(summary(&latin), expected);
    let lower = EXCHANGE
        .replace("BEGIN:VEVENT", "begin:vEvent")
        .replace("PARTSTAT=ACCEPTED", "partstat=accepted");
    assert_eq!(summary(lower.as_bytes()), expected);
}

#[test]
fn broken_lines_and_unknown_components_are_passed_over() {
    let odd = "noise\nBEGIN:VCALENDAR\nBEGIN:VAVAILABILITY\nBEGIN:AVAILABLE\nUID:other\nEND:VAVAILABILITY\n\
BEGIN:VEVENT\nX-BROKEN;NOVALUE:1\nX-OPEN;A=\"b:c\nUID:mine\nBEGIN:PARTICIPANT\nUID:third\nEND:PARTICIPANT\nEND:VTODO\nSUMMARY:ours";
    let read = summary(odd.as_bytes()).unwrap();
    assert_eq!(
        (read.uid.as_deref(), read.summary.as_deref()),
        (Some("mine"), Some("ours"))
    );
    assert_eq!((read.method, read.sequence), (None, 0));
}

#[test]
fn what_is_no_calendar_is_none() {
    for none in [
        "",
        "BEGIN:VEVENT\nEND:VEVENT",
        "BEGIN:VCALENDAR\nEND:VCALENDAR",
        "<html>",
    ] {
        assert_eq!(summary(none.as_bytes()), None, "{none}");
    }
}

#[test]
fn no_more_than_a_thousand_properties_are_read() {
    let many = format!("BEGIN:VCALENDAR\n{}BEGIN:VEVENT\nUID:late\n", "X:1\n".repeat(2_000));
    let calendar = read::calendar(many.as_bytes()).unwrap();
    assert_eq!(calendar.size(), 999);
    assert!(calendar.component("VEVENT").is_none());
    let deep = "BEGIN:VCALENDAR\n".repeat(12_000);
    assert!(read::calendar(deep.as_bytes()).is_some());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = summary(&bytes);
        let mut inside = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nX:1\r\n".to_vec();
        inside.extend(bytes);
        prop_assert!(summary(&inside).is_some());
    }

    #[test]
    fn no_lines_make_it_panic(lines in prop::collection::vec("(BEGIN|END|DTSTART|ATTENDEE|X)?[:;=\",\\\\^ ü]{0,6}(VEVENT|TZID|PARTSTAT)?[:;=\",\\\\^ ]{0,4}[a-z0-9T]{0,9}", 0..40)) {
        let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}", lines.join("\n"));
        prop_assert!(read::calendar(text.as_bytes()).is_some());
    }
}
