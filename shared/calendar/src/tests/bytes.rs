//! Whatever people type: the bytes keep to RFC 5545, and what they typed stays inside its property.

use domain::values::text::{Description, PersonName, Place, Title};
use proptest::prelude::*;

use super::sample::{Guest, anna};
use crate::read::{self, Component};
use crate::scheduling_object;

/// Texts that look for trouble: what is escaped, quoted or folded, and characters of each length.
fn nasty(max: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\\".to_owned()),
        Just("\"".to_owned()),
        Just("\r\nSTATUS:CANCELLED\r\n".to_owned()),
        Just("\nEND:VEVENT\n".to_owned()),
        Just("\u{2028}X:y\u{85}".to_owned()),
        Just("^n^'^^^".to_owned()),
        Just("::;,;,".to_owned()),
        Just(" \t  ".to_owned()),
        Just(" ".repeat(90)),
        Just("\\n".repeat(40)),
        Just("ü日👩‍👩‍👧".to_owned()),
        "[a-zA-Z0-9 ]{1,20}",
        "\\PC{1,8}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 1..12).prop_map(move |pieces| pieces.concat().chars().take(max).collect())
}

fn vevent(guest: &Guest, description: &str) -> (String, Component) {
    let bytes = scheduling_object(&guest.invited_to(|entry| description.clone_into(&mut entry.description)));
    let event = read::calendar(&bytes).unwrap().component("VEVENT").unwrap().clone();
    (String::from_utf8(bytes).unwrap(), event)
}

fn check_lines(bytes: &str) {
    let lines: Vec<&str> = bytes.split("\r\n").collect();
    assert_eq!(lines.last(), Some(&""), "the last line ends too");
    for line in lines {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

/// A title, name or place that came past the checks, for instance from a row written by hand.
fn unchecked(text: &str) -> (Title, PersonName, Place) {
    (
        Title::trusted(text.to_owned()),
        PersonName::trusted(text.to_owned()),
        Place::trusted(text.to_owned()),
    )
}

proptest! {
    #[test]
    fn nothing_typed_leaves_its_property(title in nasty(200), name in nasty(120), place in nasty(300), description in nasty(2_000)) {
        let plain = vevent(&anna(), "plain").1;
        let mut guest = anna();
        guest.event.plan.title = unchecked(&title).0;
        guest.group.plan.name = unchecked(&title).0;
        guest.name = unchecked(&name).1;
        guest.event.plan.venue.as_mut().unwrap().name = unchecked(&place).2;
        let (bytes, event) = vevent(&guest, &description);
        check_lines(&bytes);
        prop_assert_eq!(event.size(), plain.size());
        prop_assert_eq!(event.component("VALARM").unwrap().size(), 3);
        for same in ["UID", "STATUS", "ATTENDEE", "ORGANIZER", "DTSTART", "SEQUENCE"] {
            prop_assert_eq!(event.value(same), plain.value(same));
        }
        for (property, parameter) in [("ATTENDEE", "PARTSTAT"), ("ATTENDEE", "RSVP"), ("DTSTART", "TZID")] {
            prop_assert_eq!(event.parameter(property, parameter), plain.parameter(property, parameter));
        }
    }

    #[test]
    fn what_passed_the_checks_reads_back_as_it_was(title in nasty(200), name in nasty(120), description in nasty(2_000)) {
        let mut guest = anna();
        guest.event.plan.online_url = None;
        let single: String = title.chars().filter(|c| !c.is_control()).collect();
        prop_assume!(Title::parse(&single).is_ok());
        guest.event.plan.title = Title::parse(&single).unwrap();
        let quotable: String = name.chars().filter(|c| !c.is_control() && !"\\\";\u{2028}\u{2029}".contains(*c)).collect();
        guest.name = PersonName::parse(&quotable).unwrap_or(guest.name);
        let lines: String = description.chars().filter(|c| *c == '\n' || !c.is_control() && !"\u{2028}\u{2029}".contains(*c)).collect();
        let (_, event) = vevent(&guest, &lines);
        let (read, written) = (event.text("SUMMARY").unwrap(), guest.event.plan.title.as_str());
        prop_assert_eq!(read, written);
        let read = event.parameter("ATTENDEE", "CN").unwrap();
        prop_assert!(read == guest.name.as_str() || guest.name.as_str().is_empty());
        let kept = Description::parse(&lines).map_or_else(|_| lines.trim().to_owned(), |text| text.to_string());
        prop_assert_eq!(event.text("DESCRIPTION").unwrap_or_default(), kept);
    }

    #[test]
    fn folds_stand_neither_at_a_blank_nor_inside_an_escape(words in "([a-zü,;\\\\]{1,12} ){20,60}") {
        let (bytes, _) = vevent(&anna(), &words);
        for (before, after) in bytes.split("\r\n").zip(bytes.split("\r\n").skip(1)) {
            let Some(continued) = after.strip_prefix(' ') else { continue };
            prop_assert!(!before.ends_with(' ') && !continued.starts_with(' '), "{} / {}", before, after);
            prop_assert_eq!((before.len() - before.trim_end_matches('\\').len()) % 2, 0, "{}", before);
        }
    }
}

#[test]
fn a_line_of_only_blanks_still_folds() {
    let text = format!("a{}b", " ".repeat(500));
    let (bytes, event) = vevent(&anna(), &text);
    check_lines(&bytes);
    assert!(event.text("DESCRIPTION").unwrap().starts_with(&text));
}

#[test]
fn names_are_quoted_and_cleaned() {
    let mut guest = anna();
    for (name, written) in [
        ("Anna", "CN=Anna:"),
        ("Berg, Anna", "CN=\"Berg, Anna\":"),
        ("Anna\\nBerg", "CN=Anna/nBerg:"),
        ("Anna \"Änn\"; Berg", "CN=\"Anna \u{201d}Änn\u{201d}, Berg\":"),
        ("A\r\nSTATUS:CANCELLED", "CN=\"A STATUS:CANCELLED\":"),
        ("a^nb^c", "CN=\"a^^nb^c\":"),
    ] {
        guest.name = unchecked(name).1;
        let bytes = vevent(&guest, "").0.replace("\r\n ", "");
        assert!(bytes.contains(written), "{written} in {bytes}");
    }
}
