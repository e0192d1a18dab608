//! What calendar programs answer, and how it is understood. Whole messages are among the tests of `mail::inbound`.

use domain::MailAddress;
use jiff::civil::date;

use super::*;

const EVENT: &str = "0192f0c4-7b1e-7d52-9c1a-6f2b8e4d3a17";

/// An answer with these lines in its event, and these before it.
fn message(method: &str, before: &str, lines: &str) -> CalendarMessage {
    let text = format!(
        "BEGIN:VCALENDAR\nMETHOD:{method}\n{before}BEGIN:VEVENT\nUID:{EVENT}@acquaint\n{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    );
    read(text.as_bytes()).unwrap()
}

fn attendee(line: &str) -> Attendee {
    message("REPLY", "", line).attendees.remove(0)
}

fn at(text: &str) -> Moment {
    Moment::At(text.parse().unwrap())
}

#[test]
fn an_answer_is_bound_to_an_event_of_ours_by_its_uid() {
    let answer = message("reply", "", "SEQUENCE:3\nDTSTAMP:20261124T081500Z");
    assert_eq!(answer.method, Method::Reply);
    assert_eq!(answer.event.map(|id| id.to_string()).as_deref(), Some(EVENT));
    assert_eq!(answer.sequence, 3);
    assert_eq!(answer.stamp, Some("2026-11-24T08:15:00Z".parse().unwrap()));
    for foreign in [
        "abc@acquaint",
        "0192f0c4-7b1e-7d52-9c1a-6f2b8e4d3a17@acquaint.example",
        "{192f0c4-7b1e-7d52-9c1a-6f2b8e4d3a17}@acquaint",
        "0192f0c4-7b1e-7d52-9c1a-6f2b8e4d3a17",
        "é192f0c4-7b1e-7d52-9c1a-6f2b8e4d3a1@acquaint",
    ] {
        assert_eq!(ours(foreign), None, "{foreign}");
    }
}

#[test]
fn what_is_no_message_about_an_event_says_why() {
    assert_eq!(read(b"<html>"), Err(ItipError::NoCalendar));
    assert_eq!(read(&vec![b'X'; 300 * 1_024]), Err(ItipError::NoCalendar));
    assert_eq!(
        read(b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VFREEBUSY\nUID:1\nEND:VFREEBUSY\nEND:VCALENDAR"),
        Err(ItipError::NoEvent)
    );
    assert_eq!(read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID: \n"), Err(ItipError::NoUid));
}

#[test]
fn a_sequence_that_is_no_number_is_none() {
    for (written, read) in [("4", 4), (" 2 ", 2), ("-1", 0), ("99999999999", 0), ("two", 0), ("", 0)] {
        assert_eq!(
            message("REPLY", "", &format!("SEQUENCE:{written}")).sequence,
            read,
            "{written}"
        );
    }
}

#[test]
fn participation_is_read_in_any_case() {
    for (written, read) in [
        ("ACCEPTED", Participation::Accepted),
        ("declined", Participation::Declined),
        ("\"Tentative\"", Participation::Tentative),
        ("DELEGATED", Participation::Delegated { to: None }),
        ("NEEDS-ACTION", Participation::NoAnswer),
        ("COMPLETED", Participation::NoAnswer),
        ("X-LATER", Participation::NoAnswer),
    ] {
        let line = format!("ATTENDEE;PARTSTAT={written}:mailto:anna@example.com");
        assert_eq!(attendee(&line).participation, read, "{written}");
    }
    assert_eq!(
        attendee("ATTENDEE:mailto:anna@example.com").participation,
        Participation::NoAnswer
    );
}

fn known(address: &str) -> MailAddress {
    MailAddress::parse(address).unwrap()
}

#[test]
fn an_attendee_is_known_by_address_or_by_the_email_parameter() {
    for line in [
        "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:Anna@Example.com",
        "ATTENDEE:anna@example.com",
        "ATTENDEE:mailto:anna%40example.com?subject=x",
        "ATTENDEE;EMAIL=anna@example.com:/principals/4711/",
        "ATTENDEE;EMAIL=\"mailto:anna@example.com\":urn:uuid:4711",
        "ATTENDEE;EMAIL=anna@example.com:mailto:alias@example.net",
        "ATTENDEE:mailto:<Anna@example.com>",
        "ATTENDEE:<mailto:Anna@example.com>",
        "ATTENDEE:\"mailto:Anna@example.com\"",
        "ATTENDEE:MAILTO:'anna@example.com'",
        "ATTENDEE:mailto:%22anna@example.com%22",
        "ATTENDEE;SENT-BY=mailto:boss@example.com;PARTSTAT=ACCEPTED:mailto:anna@example.com",
    ] {
        let answer = message("REPLY", "", &format!("ATTENDEE:mailto:other@example.com\n{line}"));
        let who_is_anna = answer.attendees.iter().map(|one| {
            let mut addresses = one.address.iter().chain(&one.also);
            addresses.any(|address| *address == known("anna@example.com"))
        });
        assert_eq!(who_is_anna.collect::<Vec<_>>(), [false, true], "{line}");
    }
    for none in [
        "ATTENDEE:",
        "ATTENDEE:mailto:",
        "ATTENDEE:mailto:a b@example.com",
        "ATTENDEE:mailto:<a@example.com",
        "ATTENDEE:mailto:%ff@example.com",
    ] {
        assert_eq!(attendee(none).address, None, "{none}");
    }
}

#[test]
fn delegates_are_named() {
    for line in [
        "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:Bo@Example.com\":mailto:anna@example.com",
        "ATTENDEE;DELEGATED-TO=\"mailto:bo@example.com\",\"mailto:cy@example.com\";PARTSTAT=DELEGATED:mailto:anna@example.com",
        "ATTENDEE;DELEGATED-TO=mailto:bo@example.com;PARTSTAT=DELEGATED:mailto:anna@example.com",
    ] {
        let read = attendee(line);
        let to = Some(known("bo@example.com"));
        assert_eq!(read.participation, Participation::Delegated { to }, "{line}");
        assert_eq!(read.address, Some(known("anna@example.com")));
    }
}

#[test]
fn comments_come_in_three_ways_and_are_bounded() {
    let comment = |lines: &str| attendee(lines).comment;
    assert_eq!(
        comment("ATTENDEE:mailto:a@b.c\nCOMMENT;LANGUAGE=de:Bis dann\\, ja\\nA."),
        Some("Bis dann, ja\nA.".to_owned())
    );
    assert_eq!(
        comment("ATTENDEE;X-RESPONSE-COMMENT=\"Late; ^'sorry^'\":mailto:a@b.c\nCOMMENT:other"),
        Some("Late; \"sorry\"".to_owned())
    );
    assert_eq!(
        comment("ATTENDEE:mailto:a@b.c\nX-RESPONSE-COMMENT:Yes"),
        Some("Yes".to_owned())
    );
    for none in ["COMMENT:\\n", "COMMENT:  \\n\\n ", "COMMENT:\u{a0} \\n", "X:1"] {
        assert_eq!(comment(&format!("ATTENDEE:mailto:a@b.c\n{none}")), None, "{none}");
    }
    assert_eq!(
        comment("ATTENDEE:mailto:a@b.c\nCOMMENT:a\u{202e}b"),
        Some("ab".to_owned())
    );
    let long = comment(&format!("ATTENDEE:mailto:a@b.c\nCOMMENT:{}", "ü".repeat(5_000))).unwrap();
    assert_eq!(long.chars().count(), 1_000);
}

#[test]
fn a_comment_that_is_empty_on_purpose_is_another_thing_than_none() {
    let comment = |lines: &str| attendee(lines).comment;
    for empty in [
        "ATTENDEE:mailto:a@b.c\nCOMMENT:",
        "ATTENDEE:mailto:a@b.c\nCOMMENT;LANGUAGE=de: ",
        "ATTENDEE;X-RESPONSE-COMMENT=\"\":mailto:a@b.c",
        "ATTENDEE;X-RESPONSE-COMMENT=;PARTSTAT=ACCEPTED:mailto:a@b.c",
    ] {
        assert_eq!(comment(empty).as_deref(), Some(""), "{empty}");
    }
    let other = comment("ATTENDEE;X-RESPONSE-COMMENT=\"\":mailto:a@b.c\nCOMMENT:Yes");
    assert_eq!(other.as_deref(), Some("Yes"));
}

#[test]
fn all_comments_count() {
    let lines = "COMMENT:First\nATTENDEE:mailto:a@b.c\nCOMMENT;LANGUAGE=de:Second\nCOMMENT:\\n\nCOMMENT:";
    assert_eq!(attendee(lines).comment.as_deref(), Some("First\nSecond"));
}

#[test]
fn a_comment_in_html_is_read_as_its_text() {
    for (written, read) in [
        ("<p>Maybe &amp\\; late</p>\\n\\n", "Maybe & late"),
        (
            "<html><head><title>x</title><style>p {a: b}</style></head><body><div>One</div><div>two<br>three</div></body></html>",
            "One\ntwo\nthree",
        ),
        (
            "<!DOCTYPE html><BODY>a&nbsp\\;b &lt\\;3 &#252\\;&#x1F642\\; &odd\\; <!-- no --> c",
            "a b <3 ü🙂 &odd; c",
        ),
        ("<p title=\"a > b\">c", "c"),
        ("<3 to all of you <p>", "<3 to all of you <p>"),
        ("We come (<b> is bold)", "We come (<b> is bold)"),
        ("<party people> & co", "<party people> & co"),
    ] {
        let read_back = attendee(&format!("ATTENDEE:mailto:a@b.c\nCOMMENT:{written}")).comment;
        assert_eq!(read_back.as_deref(), Some(read), "{written}");
    }
    let parameter = attendee("ATTENDEE;X-RESPONSE-COMMENT=\"<p>Yes</p>\":mailto:a@b.c");
    assert_eq!(parameter.comment.as_deref(), Some("Yes"));
    // Exchange's way to say nothing, in HTML.
    assert_eq!(attendee("ATTENDEE:mailto:a@b.c\nCOMMENT:<p>&nbsp\\;</p>").comment, None);
}

#[test]
fn guests_are_a_parameter_or_a_property() {
    assert_eq!(
        attendee("ATTENDEE;X-NUM-GUESTS=2:mailto:a@b.c\nX-NUM-GUESTS:5").guests,
        Some(2)
    );
    assert_eq!(attendee("ATTENDEE:mailto:a@b.c\nX-NUM-GUESTS:5").guests, Some(5));
    assert_eq!(
        attendee("ATTENDEE:mailto:a@b.c\nX-NUM-GUESTS:2147483648").guests,
        Some(u16::MAX),
        "too many are not none"
    );
    for none in ["-1", "many", ""] {
        assert_eq!(
            attendee(&format!("ATTENDEE;X-NUM-GUESTS={none}:mailto:a@b.c")).guests,
            None,
            "{none}"
        );
    }
}

fn starts(before: &str, line: &str) -> Option<Moment> {
    message("COUNTER", before, line)
        .proposed
        .map(|proposal| proposal.starts)
}

#[test]
fn a_zone_is_known_by_any_of_its_names() {
    let winter = Some(at("2026-12-03T17:30:00Z"));
    for line in [
        "DTSTART:20261203T173000Z",
        "DTSTART;TZID=Europe/Berlin:20261203T183000",
        "DTSTART;TZID=W. Europe Standard Time:20261203T183000",
        "DTSTART;TZID=\"W. Europe Standard Time\":20261203T183000",
        "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261203T183000",
        "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261203T183000",
    ] {
        assert_eq!(starts("", line), winter, "{line}");
    }
    let wall = Some(Moment::Wall(date(2026, 12, 3).at(18, 30, 0, 0)));
    assert_eq!(starts("", "DTSTART:20261203T183000"), wall);
    assert_eq!(starts("", "DTSTART;TZID=Atlantis:20261203T183000"), wall);
    let day = Some(Moment::Wall(date(2026, 12, 3).at(0, 0, 0, 0)));
    assert_eq!(starts("", "DTSTART;VALUE=DATE:20261203"), day);
    for none in ["DTSTART:soon", "DTSTART:20261303T000000Z", "DTSTART:", "X:1"] {
        assert_eq!(starts("", none), None, "{none}");
    }
}

#[test]
fn a_zone_that_nobody_knows_is_read_from_the_message() {
    let own = "BEGIN:VTIMEZONE\nTZID:Here (UTC+02:30)\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0330\nTZOFFSETTO:+0230\n\
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0230\n\
TZOFFSETTO:+0330\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    let (winter, summer) = (at("2026-12-03T16:00:00Z"), at("2026-03-08T15:00:00Z"));
    assert_eq!(
        starts(own, "DTSTART;TZID=Here (UTC+02:30):20261203T183000"),
        Some(winter)
    );
    assert_eq!(
        starts(own, "DTSTART;TZID=\"Here (UTC+02:30)\":20260308T183000"),
        Some(summer)
    );
    let fixed = "BEGIN:VTIMEZONE\nTZID:Fixed\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0300\nTZOFFSETTO:-0300\n\
END:STANDARD\nEND:VTIMEZONE\n";
    assert_eq!(
        starts(fixed, "DTSTART;TZID=Fixed:20261203T183000"),
        Some(at("2026-12-03T21:30:00Z"))
    );
    let broken = fixed.replace("-0300", "3h");
    assert!(matches!(
        starts(&broken, "DTSTART;TZID=Fixed:20261203T183000"),
        Some(Moment::Wall(_))
    ));
}

#[test]
fn only_a_counter_proposes_and_it_ends_by_dtend_or_duration() {
    let times = "DTSTART:20261203T173000Z\nDTEND:20261203T200000Z";
    let proposal = message("Counter", "", times).proposed.unwrap();
    assert_eq!(proposal.ends, Some(at("2026-12-03T20:00:00Z")));
    assert_eq!(message("REPLY", "", times).proposed, None);
    let by_duration = |text: &str| {
        let lines = format!("DTSTART:20261203T173000Z\nDURATION:{text}");
        message("COUNTER", "", &lines).proposed.unwrap().ends
    };
    assert_eq!(by_duration("PT2H30M"), Some(at("2026-12-03T20:00:00Z")));
    assert_eq!(by_duration("P1DT1H"), Some(at("2026-12-04T18:30:00Z")));
    assert_eq!(by_duration("P1W"), Some(at("2026-12-10T17:30:00Z")));
    for none in ["-PT1H", "P9999999W", "two hours", ""] {
        assert_eq!(by_duration(none), None, "{none}");
    }
}

#[test]
fn an_occurrence_is_named_in_utc_or_by_the_clock() {
    let named = |line: &str| message("REPLY", "", line).recurrence;
    assert_eq!(
        named("RECURRENCE-ID:20261203T173000Z"),
        Some(at("2026-12-03T17:30:00Z"))
    );
    assert_eq!(
        named("RECURRENCE-ID;TZID=Europe/Berlin:20261203T183000"),
        Some(at("2026-12-03T17:30:00Z"))
    );
    assert_eq!(
        named("RECURRENCE-ID:20261203T183000"),
        Some(Moment::Wall(date(2026, 12, 3).at(18, 30, 0, 0)))
    );
    assert_eq!(named("X:1"), None);
    let and_later = |line: &str| message("REPLY", "", line).and_later;
    assert!(and_later("RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T173000Z"));
    assert!(and_later("recurrence-id;range=\"thisandfuture\":20261203T173000Z"));
    assert!(!and_later("RECURRENCE-ID;RANGE=THISANDPRIOR:20261203T173000Z"));
    assert!(!and_later("RANGE:THISANDFUTURE"));
}
