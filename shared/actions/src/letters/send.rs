//! Writes to some of an event's people: now, at a time, or so long before or after a date starts.

use domain::event::Event;
use domain::mail::organizer_letter::{LetterPlan, LetterText, Segment, SegmentLetter, SendTime};
use domain::people::{Principal, Right};
use domain::values::draft::Violation;
use domain::{EventId, Instant, Invalid};
use store::WriteTx;
use store::event::events::EventView;
use store::mail::organizer_letters;

use super::check;
use crate::error::ActionError;
use crate::events;

/// A letter to be sent.
#[derive(Clone, Debug)]
pub struct SendLetter {
    /// To people of which event.
    pub event: EventId,
    /// To which of them.
    pub segment: Segment,
    /// What it says.
    pub text: LetterText,
    /// Not before then.
    pub send_at: Option<Instant>,
    /// So many hours after the next date starts, or before; only without `send_at`.
    pub hours_from_start: Option<i16>,
}

/// Has a letter go out in its time. Answers it, with the event that it is about.
pub fn send(tx: &mut WriteTx<'_>, who: Principal, asked: SendLetter) -> Result<(SegmentLetter, Event), ActionError> {
    let EventView { event, .. } = events::lock(tx, who, Right::PeopleEdit, asked.event)?;
    check(&event)?;
    let plan = LetterPlan {
        segment: asked.segment,
        text: asked.text,
        send_time: send_time(&event, asked.send_at, asked.hours_from_start, tx.now())?,
    };
    let account = who.account();
    let letter = organizer_letters::create(tx, &event, account, plan)?;
    Ok((letter, event))
}

fn send_time(event: &Event, send_at: Option<Instant>, hours: Option<i16>, now: Instant) -> Result<SendTime, Violation> {
    let past = |field| Violation {
        field,
        invalid: Invalid::SendPast,
    };
    let Some(hours) = hours else {
        return match send_at {
            Some(at) if at < now => Err(past("send_at")),
            at => Ok(SendTime::At(at.unwrap_or(now))),
        };
    };
    let dates = event
        .plan
        .occurrences()
        .into_iter()
        .filter(|date| !date.is_called_off());
    // Of a series, the first date of which that time is still to come.
    let mut times = dates.map(|date| SendTime::FromStart { day: date.day, hours });
    times
        .find(|time| time.moment(event) >= now)
        .ok_or_else(|| past("hours_from_start"))
}
