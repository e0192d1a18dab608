//! Answers that calendar programs send (iTIP, RFC 5546): bytes of a calendar part in, a typed message out.
//!
//! Built on the tolerant [`mod@crate::read`]. What is said is read as it stands there; whether it may be believed, is new,
//! or fits the event is for who asks. Times and zones are left to [`moment`], the answer itself to [`attendee`].

mod attendee;
mod comment;
mod moment;
mod windows;

pub use attendee::{Attendee, Participation};
pub use moment::Moment;

use domain::values::ids::Id;
use domain::{EventId, Instant};
use uuid::Uuid;

use crate::read::{self, Component};

/// Most single dates that one answer speaks of beside the first.
const INSTANCES_MAX: usize = 100;

/// What a calendar program says about one event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarMessage {
    /// METHOD.
    pub method: Method,
    /// UID as it stands there.
    pub uid: String,
    /// The event of ours that the UID names; none if it is not one of our UIDs.
    pub event: Option<EventId>,
    /// SEQUENCE; 0 where there is none (RFC 5545, 3.8.7.4).
    pub sequence: u32,
    /// DTSTAMP: when the message was made.
    pub stamp: Option<Instant>,
    /// RECURRENCE-ID: the one occurrence that is meant; none for the whole event.
    pub recurrence: Option<Moment>,
    /// RANGE=THISANDFUTURE: those that follow it are meant, too (RFC 5545, 3.2.13).
    pub and_later: bool,
    /// The ATTENDEEs. An answer has one; some programs repeat the whole list.
    pub attendees: Vec<Attendee>,
    /// The time that a COUNTER proposes; none in every other message.
    pub proposed: Option<Proposal>,
}

/// What one calendar says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarMessages {
    /// What its first VEVENT says.
    pub first: CalendarMessage,
    /// What the VEVENTs behind it in a REPLY say of the same UID: an answer to a series may speak of all of it and then
    /// of single dates (RFC 5546, 3.2.3).
    pub others: Vec<CalendarMessage>,
}

impl CalendarMessages {
    /// All of them, in the order in which they stand there.
    pub fn iter(&self) -> impl Iterator<Item = &CalendarMessage> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

/// What a message is for (RFC 5546, 1.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// An answer.
    Reply,
    /// A proposal for another time.
    Counter,
    /// Asks for the newest copy.
    Refresh,
    /// Anything else, in capitals; empty where METHOD is missing. Nothing that an organizer acts upon.
    Other(String),
}

/// Another time for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// DTSTART.
    pub starts: Moment,
    /// DTEND, or what DURATION makes of the start; none if the message has neither.
    pub ends: Option<Moment>,
}

/// Why bytes are no message about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ItipError {
    /// No VCALENDAR in it, or more of it than is read.
    #[error("there is no calendar of at most 256 KiB in it")]
    NoCalendar,
    /// A task, a question for free times, or nothing at all.
    #[error("the calendar has no event in it")]
    NoEvent,
    /// Nothing says what it is about.
    #[error("the event has no UID, so nobody knows which one is meant")]
    NoUid,
}

/// Reads the calendar part of an answer: what the first VEVENT of the first VCALENDAR says.
pub fn read(bytes: &[u8]) -> Result<CalendarMessage, ItipError> {
    read_all(bytes, None).map(|messages| messages.first)
}

/// The same, and what stands behind it. `declared`: the method that the Content-Type of its part names (RFC 6047, 2.4),
/// which counts where the calendar itself has none.
pub fn read_all(bytes: &[u8], declared: Option<&str>) -> Result<CalendarMessages, ItipError> {
    let calendar = read::calendar(bytes).ok_or(ItipError::NoCalendar)?;
    let mut events = calendar.components.iter().filter(|inner| inner.name == "VEVENT");
    let method = method(calendar.value("METHOD").or(declared));
    let first = message(&calendar, &method, events.next().ok_or(ItipError::NoEvent)?)?;
    let others = events
        .filter(|_| matches!(method, Method::Reply | Method::Counter))
        .filter_map(|event| message(&calendar, &method, event).ok())
        // One that speaks of all that follow is work enough for a mail.
        .filter(|other| other.uid == first.uid && !other.and_later)
        .take(INSTANCES_MAX)
        .collect();
    Ok(CalendarMessages { first, others })
}

fn message(calendar: &Component, method: &Method, event: &Component) -> Result<CalendarMessage, ItipError> {
    let uid = event.text("UID").map(|uid| uid.trim().to_owned());
    let uid = uid.filter(|uid| !uid.is_empty()).ok_or(ItipError::NoUid)?;
    Ok(CalendarMessage {
        event: ours(&uid),
        uid,
        sequence: sequence(event),
        stamp: moment::stamp(event),
        recurrence: moment::of(calendar, event, "RECURRENCE-ID"),
        and_later: and_later(event),
        attendees: attendee::all(event),
        proposed: (*method == Method::Counter)
            .then(|| proposal(calendar, event))
            .flatten(),
        method: method.clone(),
    })
}

fn and_later(event: &Component) -> bool {
    let line = event.lines("RECURRENCE-ID").next();
    let range = line.as_ref().and_then(|line| line.parameter("RANGE"));
    range.is_some_and(|range| range.trim().eq_ignore_ascii_case("THISANDFUTURE"))
}

fn method(named: Option<&str>) -> Method {
    let word = named.unwrap_or_default().trim().to_ascii_uppercase();
    match word.as_str() {
        "REPLY" => Method::Reply,
        "COUNTER" => Method::Counter,
        "REFRESH" => Method::Refresh,
        _ => Method::Other(word),
    }
}

/// The event in a UID that [`crate::uid`] wrote.
fn ours(uid: &str) -> Option<EventId> {
    let (id, rest) = uid.split_at_checked(uuid::fmt::Hyphenated::LENGTH)?;
    let named = rest.eq_ignore_ascii_case("@acquaint");
    named
        .then(|| Uuid::try_parse(id).ok().map(EventId::from_uuid))
        .flatten()
}

/// At most what RFC 5545, 3.3.8 lets an INTEGER be; anything else counts as missing.
fn sequence(event: &Component) -> u32 {
    let number = event
        .value("SEQUENCE")
        .and_then(|value| value.trim().parse::<i32>().ok());
    number.and_then(|number| number.try_into().ok()).unwrap_or(0)
}

fn proposal(calendar: &Component, event: &Component) -> Option<Proposal> {
    let starts = moment::of(calendar, event, "DTSTART")?;
    let ends = moment::of(calendar, event, "DTEND").or_else(|| moment::after(starts, event.value("DURATION")?));
    Some(Proposal { starts, ends })
}

#[cfg(test)]
mod tests;
