//! What a person's calendar is told.

use domain::event::Visibility;
use domain::event::online::Online;
use domain::mail::owed::{Method, ParticipationStatus};
use domain::rsvp::status::Entry;
use domain::values::text::PersonName;

use super::sample::{anna, entry_of, schedule};
use crate::read::{self, Component};
use crate::{CalendarEntry, Scheduling, published_event, scheduling_object, summary};

const INVITATION: &str = "\
BEGIN:VCALENDAR
PRODID:-//Acquaint//Events//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:01a1f866-0d00-7707-8707-070707070707@acquaint
DTSTAMP:20261122T120000Z
SEQUENCE:3
DTSTART;TZID=Europe/Berlin:20261203T183000
DTEND;TZID=Europe/Berlin:20261203T210000
SUMMARY:Rust & Röst: dritter Abend\\, mit Kölsch
DESCRIPTION:Talks\\nand Kölsch.\\n\\nOnline: https://meet.example.org/abend?a
 =1\\;b=2
LOCATION:Café Ohm\\, Ring 1\\; 50667 Köln
GEO:50.937500;6.960300
URL:https://events.example.org/r/k7d2m4q9x3
CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Online:https://meet.example.org/ab
 end?a=1;b=2
CREATED:20261120T100000Z
LAST-MODIFIED:20261121T081530Z
STATUS:CONFIRMED
TRANSP:OPAQUE
CLASS:PUBLIC
X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE
ORGANIZER;CN=\"Rust Meetup Köln\":mailto:rsvp+k7d2m4q9x3@events.example.org
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
 TRUE;CN=\"Anna Berg\":mailto:anna@example.com
X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
X-MICROSOFT-DISALLOW-COUNTER:TRUE
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Rust & Röst: dritter Abend\\, mit Kölsch
TRIGGER:-PT1H
END:VALARM
END:VEVENT
END:VCALENDAR
";

fn vevent(bytes: &[u8]) -> Component {
    read::calendar(bytes).unwrap().component("VEVENT").unwrap().clone()
}

#[test]
fn an_invitation_byte_for_byte() {
    let guest = anna();
    let bytes = scheduling_object(&guest.invited());
    assert_eq!(String::from_utf8(bytes).unwrap(), INVITATION.replace('\n', "\r\n"));
}

#[test]
fn status_and_partstat_follow_the_letter() {
    use ParticipationStatus::{Accepted, Declined, NeedsAction, Tentative};
    let guest = anna();
    let (request, cancel) = (Method::Request, Method::Cancel);
    // METHOD, PARTSTAT and entry of the letter; METHOD, STATUS, PARTSTAT, RSVP, busy status and TRANSP of the calendar.
    let table = [
        (
            request,
            NeedsAction,
            Entry::Firm,
            "REQUEST CONFIRMED NEEDS-ACTION TRUE TENTATIVE OPAQUE",
        ),
        (
            request,
            Accepted,
            Entry::Firm,
            "REQUEST CONFIRMED ACCEPTED FALSE BUSY OPAQUE",
        ),
        (
            request,
            Tentative,
            Entry::Firm,
            "REQUEST CONFIRMED TENTATIVE FALSE BUSY OPAQUE",
        ),
        (
            request,
            Tentative,
            Entry::Tentative,
            "REQUEST TENTATIVE TENTATIVE FALSE TENTATIVE OPAQUE",
        ),
        (
            cancel,
            Declined,
            Entry::None,
            "CANCEL CANCELLED DECLINED FALSE FREE TRANSPARENT",
        ),
        (
            cancel,
            Accepted,
            Entry::None,
            "CANCEL CANCELLED ACCEPTED FALSE FREE TRANSPARENT",
        ),
        (
            cancel,
            NeedsAction,
            Entry::None,
            "CANCEL CANCELLED NEEDS-ACTION FALSE FREE TRANSPARENT",
        ),
    ];
    for (method, participation, entry, expected) in table {
        let bytes = scheduling_object(&Scheduling {
            method,
            participation,
            ..guest.invited_to(|copy| copy.entry = entry)
        });
        let (calendar, event) = (read::calendar(&bytes).unwrap(), vevent(&bytes));
        let said = [
            calendar.value("METHOD").unwrap().to_owned(),
            event.value("STATUS").unwrap().to_owned(),
            event.parameter("ATTENDEE", "PARTSTAT").unwrap(),
            event.parameter("ATTENDEE", "RSVP").unwrap(),
            event.value("X-MICROSOFT-CDO-BUSYSTATUS").unwrap().to_owned(),
            event.value("TRANSP").unwrap().to_owned(),
        ];
        assert_eq!(said.join(" "), expected);
    }
}

#[test]
fn a_cancellation_names_what_it_cancels() {
    let mut guest = anna();
    let invitation = vevent(&scheduling_object(&guest.invited()));
    guest.event.cancel(None, guest.event.updated_at).unwrap();
    let cancel = Scheduling {
        method: Method::Cancel,
        ..guest.invited_to(|copy| (copy.entry, copy.sequence) = (Entry::None, 4))
    };
    let cancellation = vevent(&scheduling_object(&cancel));
    for same in ["UID", "ORGANIZER", "ATTENDEE", "DTSTART", "DTEND", "SUMMARY"] {
        assert_eq!(cancellation.value(same), invitation.value(same), "{same}");
    }
    assert_eq!(cancellation.value("SEQUENCE"), Some("4"));
    assert_eq!(cancellation.value("X-MICROSOFT-CDO-INTENDEDSTATUS"), None);
    assert!(invitation.component("VALARM").is_some());
    assert!(cancellation.component("VALARM").is_none());
}

#[test]
fn somebody_without_a_name_goes_by_the_address() {
    let mut guest = anna();
    guest.name = PersonName::parse("").unwrap();
    let event = vevent(&scheduling_object(&guest.invited()));
    assert_eq!(event.parameter("ATTENDEE", "CN").as_deref(), Some("anna@example.com"));
}

#[test]
fn odd_addresses_are_percent_encoded() {
    let mut guest = anna();
    for (address, uri) in [
        ("o'brien+x@example.com", "mailto:o'brien+x@example.com"),
        ("a/b&c=d?e@example.com", "mailto:a%2Fb%26c%3Dd%3Fe@example.com"),
        ("jürgen@example.com", "mailto:j%C3%BCrgen@example.com"),
    ] {
        guest.address = domain::MailAddress::parse(address).unwrap();
        assert_eq!(
            vevent(&scheduling_object(&guest.invited())).value("ATTENDEE"),
            Some(uri)
        );
    }
}

#[test]
fn without_a_venue_the_place_is_the_link() {
    let mut guest = anna();
    guest.event.plan.venue = None;
    let event = vevent(&scheduling_object(&guest.invited()));
    assert_eq!(
        event.text("LOCATION").as_deref(),
        Some("https://meet.example.org/abend?a=1;b=2")
    );
    assert_eq!(event.value("GEO"), None);
    guest.event.plan.online_url = None;
    let event = vevent(&scheduling_object(&guest.invited_to(|entry| entry.description.clear())));
    for none in ["LOCATION", "CONFERENCE", "DESCRIPTION"] {
        assert_eq!(event.value(none), None, "{none}");
    }
}

#[test]
fn who_has_no_seat_reads_how_to_get_the_link() {
    let mut guest = anna();
    guest.event.plan.venue = None;
    let event = vevent(&scheduling_object(
        &guest.invited_to(|entry| entry.online = Online::WithSeat),
    ));
    let text = "Talks\nand Kölsch.\n\nOnline: you get the link once you have a seat.";
    assert_eq!(event.text("DESCRIPTION").as_deref(), Some(text));
    for none in ["LOCATION", "CONFERENCE"] {
        assert_eq!(event.value(none), None, "{none}");
    }
}

#[test]
fn a_link_that_the_text_has_already_is_not_told_twice() {
    let guest = anna();
    let text = "Come to https://meet.example.org/abend?a=1;b=2 at seven";
    let event = vevent(&scheduling_object(
        &guest.invited_to(|entry| text.clone_into(&mut entry.description)),
    ));
    assert_eq!(event.text("DESCRIPTION").as_deref(), Some(text));
}

#[test]
fn a_url_that_is_not_of_the_web_is_left_out() {
    let guest = anna();
    for url in [
        "javascript:alert(1)",
        "https://a.example/\r\nSTATUS:CANCELLED",
        "https://a.example/ b",
    ] {
        assert_eq!(
            vevent(&scheduling_object(
                &guest.invited_to(|entry| url.clone_into(&mut entry.url))
            ))
            .value("URL"),
            None
        );
    }
}

#[test]
fn in_utc_no_zone_is_told() {
    let mut guest = anna();
    for zone in ["UTC", "Etc/UTC"] {
        guest.event.plan.schedule = schedule(zone, "2026-12-03T18:30:00", "2026-12-03T21:00:00");
        let bytes = scheduling_object(&guest.invited());
        assert!(read::calendar(&bytes).unwrap().component("VTIMEZONE").is_none());
        assert_eq!(vevent(&bytes).value("DTSTART"), Some("20261203T183000Z"));
        assert_eq!(vevent(&bytes).parameter("DTSTART", "TZID"), None);
    }
}

#[test]
fn a_private_event_is_private_in_shared_calendars() {
    let mut guest = anna();
    guest.event.plan.visibility = Visibility::Private;
    assert_eq!(
        vevent(&scheduling_object(&guest.invited())).value("CLASS"),
        Some("PRIVATE")
    );
}

#[test]
fn a_file_names_nobody_and_follows_the_rows() {
    let mut guest = anna();
    for (entry, status) in [
        (Entry::Firm, "CONFIRMED"),
        (Entry::Tentative, "TENTATIVE"),
        (Entry::None, "CANCELLED"),
    ] {
        let event = &guest.event;
        let url = "https://events.example.org/r/k7d2m4q9x3";
        let bytes = published_event(&CalendarEntry {
            description: "Talks".to_owned(),
            sequence: 5,
            entry,
            url: url.to_owned(),
            online: event.plan.online(true),
            ..entry_of(event)
        });
        let copy = vevent(&bytes);
        assert_eq!(read::calendar(&bytes).unwrap().value("METHOD"), None);
        assert_eq!(copy.value("STATUS"), Some(status));
        assert_eq!(copy.value("DTSTAMP"), Some("20261121T081530Z"));
        assert_eq!(copy.value("SEQUENCE"), Some("5"));
        assert_eq!(copy.value("UID"), Some(crate::uid(event.id).as_str()));
        assert_eq!(copy.value("SUMMARY").unwrap().find("Rust"), Some(0));
        for none in ["ATTENDEE", "ORGANIZER", "X-MICROSOFT-DISALLOW-COUNTER"] {
            assert_eq!(copy.value(none), None, "{none}");
        }
        assert!(copy.component("VALARM").is_none());
    }
    guest.event.cancel(None, guest.event.updated_at).unwrap();
    let copy = vevent(&published_event(&entry_of(&guest.event)));
    assert_eq!(copy.value("STATUS"), Some("CANCELLED"));
    assert!(copy.value("SUMMARY").unwrap().starts_with("Cancelled: "));
}

#[test]
fn a_letters_calendar_part_can_be_shown() {
    let guest = anna();
    let shown = summary(&scheduling_object(&guest.invited())).unwrap();
    assert_eq!(shown.method.as_deref(), Some("REQUEST"));
    assert_eq!(shown.uid, Some(crate::uid(guest.event.id)));
    assert_eq!(shown.sequence, 3);
    assert_eq!(shown.summary.as_deref(), Some("Rust & Röst: dritter Abend, mit Kölsch"));
    assert_eq!(shown.starts.as_deref(), Some("2026-12-03 18:30 Europe/Berlin"));
    assert_eq!(shown.status.as_deref(), Some("CONFIRMED"));
    assert_eq!(shown.participation.as_deref(), Some("NEEDS-ACTION"));
}
