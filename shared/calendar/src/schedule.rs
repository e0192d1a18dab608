//! The calendar part of a letter: one person's copy of an event (RFC 5546, 3.2.2 and 3.2.5).
//!
//! One attendee is named, the one who reads it; nobody sees the list.

use domain::MailAddress;
use domain::mail::owed::{Method, ParticipationStatus};
use domain::rsvp::status::Entry;
use domain::values::text::PersonName;
use ical::parser::ical::component::{IcalAlarm, IcalEvent};
use ical::property::Property;

use crate::entry::CalendarEntry;
use crate::property::{mailto, raw, text, with};
use crate::status::Status;
use crate::{calendar, emit, timezone};

/// One person's copy of an event, or of whatever else people meet at.
#[derive(Clone, Debug)]
pub struct Scheduling<'a> {
    /// What it is a copy of.
    pub entry: CalendarEntry<'a>,
    /// Whether the entry is put in or taken out.
    pub method: Method,
    /// What the person said.
    pub participation: ParticipationStatus,
    /// Whom the letter goes to. The very address of its To stands here too: Gmail takes no other for the reader's own.
    pub attendee: &'a MailAddress,
    /// What the organizer calls the person; may be empty.
    pub attendee_name: &'a PersonName,
    /// Address that calendars answer to, without `mailto:`. The same for the invitation's whole life.
    pub organizer: &'a str,
    /// What the organizer is called.
    pub organizer_name: &'a str,
}

/// The bytes of `text/calendar` in a letter; its METHOD is the one to put on the Content-Type too.
#[must_use]
pub fn scheduling_object(scheduling: &Scheduling<'_>) -> Vec<u8> {
    let mut calendar = calendar();
    calendar.properties.push(raw("METHOD", method(scheduling.method)));
    let entry = &scheduling.entry;
    calendar.timezones = timezone::used_by([&entry.span()]);
    let whole = vevent(scheduling);
    // A CANCEL without RECURRENCE-ID takes out all of a series (RFC 5546, 3.2.5).
    let others = match scheduling.method {
        Method::Request => entry.others(&whole),
        Method::Cancel => Vec::new(),
    };
    calendar.events.push(whole);
    calendar.events.extend(others);
    emit::bytes(&calendar)
}

fn vevent(scheduling: &Scheduling<'_>) -> IcalEvent {
    let status = status(scheduling);
    // A CANCEL has the SUMMARY of what it cancels.
    let mut vevent = scheduling.entry.vevent(status);
    vevent.properties.push(organizer(scheduling));
    vevent.properties.push(attendee(scheduling));
    if scheduling.method == Method::Request {
        ask(&mut vevent, scheduling, status);
    }
    vevent
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Request => "REQUEST",
        Method::Cancel => "CANCEL",
    }
}

/// A REQUEST is never for a cancelled entry (RFC 5546, 3.2.2).
fn status(scheduling: &Scheduling<'_>) -> Status {
    match (scheduling.method, scheduling.entry.entry) {
        (Method::Cancel, _) => Status::Cancelled,
        (Method::Request, Entry::Firm) => Status::Confirmed,
        (Method::Request, Entry::Tentative | Entry::None) => Status::Tentative,
    }
}

/// What only a REQUEST has: Microsoft's hints and an alarm.
fn ask(vevent: &mut IcalEvent, scheduling: &Scheduling<'_>, status: Status) {
    // Outlook shows the time as tentative until there is an answer, and then as intended.
    if scheduling.participation == ParticipationStatus::NeedsAction {
        for property in &mut vevent.properties {
            if property.name == "X-MICROSOFT-CDO-BUSYSTATUS" {
                property.value = Some(Status::Tentative.busy().to_owned());
            }
        }
    }
    vevent
        .properties
        .push(raw("X-MICROSOFT-CDO-INTENDEDSTATUS", status.busy()));
    // No "propose a new time": an event for many does not move for one.
    vevent.properties.push(raw("X-MICROSOFT-DISALLOW-COUNTER", "TRUE"));
    let mut alarm = IcalAlarm::new();
    alarm.properties = vec![
        raw("ACTION", "DISPLAY"),
        text("DESCRIPTION", scheduling.entry.summary),
        raw("TRIGGER", "-PT1H"),
    ];
    vevent.alarms.push(alarm);
}

fn organizer(scheduling: &Scheduling<'_>) -> Property {
    let property = raw("ORGANIZER", mailto(scheduling.organizer));
    with(property, "CN", scheduling.organizer_name)
}

fn attendee(scheduling: &Scheduling<'_>) -> Property {
    let participation = scheduling.participation;
    // A CANCEL wants no answer, whatever was said before, and neither does what is over.
    let asks = scheduling.method == Method::Request
        && participation == ParticipationStatus::NeedsAction
        && scheduling.entry.stamp < scheduling.entry.over_at();
    let name = match scheduling.attendee_name.as_str() {
        "" => scheduling.attendee.as_str(),
        name => name,
    };
    let parameters = [
        ("CUTYPE", "INDIVIDUAL"),
        ("ROLE", "REQ-PARTICIPANT"),
        ("PARTSTAT", word(participation)),
        ("RSVP", if asks { "TRUE" } else { "FALSE" }),
        ("CN", name),
    ];
    let address = raw("ATTENDEE", mailto(&scheduling.attendee.wire()));
    parameters
        .into_iter()
        .fold(address, |property, (parameter, value)| with(property, parameter, value))
}

/// PARTSTAT (RFC 5545, 3.2.12).
fn word(participation: ParticipationStatus) -> &'static str {
    match participation {
        ParticipationStatus::NeedsAction => "NEEDS-ACTION",
        ParticipationStatus::Accepted => "ACCEPTED",
        ParticipationStatus::Tentative => "TENTATIVE",
        ParticipationStatus::Declined => "DECLINED",
    }
}
