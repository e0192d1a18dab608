//! Writes to some of an event's people: now, at a time, or so long before or after a date starts.

use domain::event::Event;
use domain::mail::organizer_letter::{Edge, LetterPlan, LetterText, SegmentLetter, SendTime};
use domain::mail::recipients::Recipients;
use domain::people::{Principal, Right};
use domain::schedule::series::Occurrence;
use domain::values::draft::Violation;
use domain::{EventId, Instant, Invalid};
use messages::Happened;
use store::event::events::EventView;
use store::mail::organizer_letters;
use store::{WriteTx, activity};

use super::check;
use crate::error::ActionError;
use crate::events;
use crate::invitations::InvitePolicy;

/// A letter to be sent.
#[derive(Clone, Debug)]
pub struct SendLetter {
    /// To people of which event.
    pub event: EventId,
    /// To which of them.
    pub recipients: Recipients,
    /// Of which date of a series, by its name; none: of all of the event.
    pub date: Option<String>,
    /// What it says.
    pub text: LetterText,
    /// Not before then.
    pub send_at: Option<Instant>,
    /// So many hours after the next date starts or ends, or before; only without `send_at`.
    pub hours: Option<(Edge, i16)>,
}

/// Has a letter go out in its time. Answers it, with the event that it is about.
pub fn send(
    tx: &mut WriteTx<'_>,
    who: Principal,
    asked: SendLetter,
    policy: InvitePolicy,
) -> Result<(SegmentLetter, Event), ActionError> {
    let EventView { event, .. } = events::lock(tx, who, Right::PeopleEdit, asked.event)?;
    check(&event)?;
    let date = date_named(&event, asked.date.as_deref())?;
    let dates = match &date {
        Some(date) => vec![date.clone()],
        None => event.plan.occurrences(),
    };
    let plan = LetterPlan {
        recipients: recipients_of(&event, asked.recipients)?,
        date: date.map(|date| date.day),
        text: asked.text,
        send_time: send_time(&dates, &event, asked.send_at, asked.hours, tx.now())?,
    };
    check_who_came(&event, &plan)?;
    let account = who.account();
    let letter = organizer_letters::create(tx, &event, account, plan)?;
    policy.check_new(tx, who, letter.people)?;
    activity::record(tx, &[Happened::LetterCreated((&event).into())])?;
    Ok((letter, event))
}

/// The people of an event that are meant, if its questions have them.
pub fn recipients_of(event: &Event, asked: Recipients) -> Result<Recipients, Violation> {
    asked.of(&event.plan.details.questions).map_err(|invalid| Violation {
        field: "segment",
        invalid,
    })
}

/// The date of a series that is meant, if one is.
pub fn date_named(event: &Event, name: Option<&str>) -> Result<Option<Occurrence>, ActionError> {
    let of_series = |name: &str| {
        event
            .plan
            .series
            .as_ref()
            .and_then(|_| event.plan.occurrence_named(name))
    };
    let found = name.map(|name| of_series(name).ok_or(ActionError::NoSuchDate));
    found.transpose()
}

/// Before an event begins nobody has come, and nobody is missed.
fn check_who_came(event: &Event, plan: &LetterPlan) -> Result<(), Violation> {
    let date = plan.date.and_then(|day| event.plan.occurrence_on(day));
    let schedule = date.map_or_else(|| event.plan.schedule.clone(), |date| date.schedule);
    let begins = schedule.starts_at();
    if plan.recipients.is_of_who_came() && plan.send_time.moment(event) < begins {
        return Err(Violation {
            field: "segment",
            invalid: Invalid::NoCheckIns,
        });
    }
    Ok(())
}

fn send_time(
    dates: &[Occurrence],
    event: &Event,
    send_at: Option<Instant>,
    hours: Option<(Edge, i16)>,
    now: Instant,
) -> Result<SendTime, Violation> {
    let past = |field| Violation {
        field,
        invalid: Invalid::SendPast,
    };
    let Some((edge, hours)) = hours else {
        return match send_at {
            Some(at) if at < now => Err(past("send_at")),
            at => Ok(SendTime::At(at.unwrap_or(now))),
        };
    };
    let dates = dates.iter().filter(|date| !date.is_called_off());
    // Of a series, the first date of which that time is still to come.
    let mut times = dates.map(|date| SendTime::FromDate {
        day: date.day,
        edge,
        hours,
    });
    times.find(|time| time.moment(event) >= now).ok_or_else(|| {
        past(match edge {
            Edge::Start => "hours_from_start",
            Edge::End => "hours_from_end",
        })
    })
}
