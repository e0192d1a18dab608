//! Answers to single dates of a series: which are meant, and what an answer to them comes to.

use jiff::civil::Date;

use super::{ItipMessage, Rejection, ReplyDecision};
use crate::event::Event;
use crate::invitation::Invitation;
use crate::rsvp::status::{Answer, ReplyVersion, RsvpStatus};
use crate::schedule::series::{Days, Occurrence};
use crate::values::instant::Instant;

/// The days of a series that a message speaks of; none: the whole of the event, of which some programs name the one date.
pub(super) fn days(said: &ItipMessage, event: &Event) -> Result<Option<Vec<Date>>, Rejection> {
    let Some(start) = said.occurrence else { return Ok(None) };
    let (plan, zone) = (&event.plan, event.plan.schedule.zone());
    if plan.series.is_none() {
        let is_it = start == plan.schedule.starts_at();
        return is_it.then_some(None).ok_or(Rejection::OtherOccurrence);
    }
    let all = plan.occurrences();
    let day = zone.local(start).date();
    // A series that began at another time of day when it was answered has its dates on the same days.
    let named = all
        .iter()
        .position(|occurrence| zone.instant_of(occurrence.original) == start)
        .or_else(|| all.iter().position(|occurrence| occurrence.day == day))
        .ok_or(Rejection::OtherOccurrence)?;
    let meant = if said.and_later { all.len() - named } else { 1 };
    let day = |occurrence: &Occurrence| occurrence.day;
    Ok(Some(all.iter().skip(named).take(meant).map(day).collect()))
}

/// Of one date, a seat is not given on: who sends somebody else to it stays away from it, no more.
pub(super) fn for_dates(judged: ReplyDecision, days: Vec<Date>) -> ReplyDecision {
    let of_them = |answer, is_delegated, note, reply_version: ReplyVersion| ReplyDecision::ApplyToDates {
        days,
        answer,
        is_delegated,
        note,
        reply_version,
    };
    match judged {
        ReplyDecision::Apply {
            answer,
            note,
            reply_version,
            ..
        } => of_them(answer, false, note, reply_version),
        ReplyDecision::Delegated { note, reply_version } => of_them(Answer::No, true, note, reply_version),
        ReplyDecision::Stale { .. } => ReplyDecision::Stale { reply_version: None },
        other => other,
    }
}

/// What is older than an answer to all is told where it says otherwise, and makes nothing older that is said of all.
pub(super) fn known(
    judged: &ReplyDecision,
    days: &[Date],
    before: &Days,
    invitation: &Invitation,
    received: Instant,
) -> ReplyDecision {
    let came_after = invitation.answered_at.is_some_and(|answered| received > answered);
    match judged {
        ReplyDecision::Apply { answer, .. }
            if came_after && says_otherwise(days, *answer, before, invitation.status) =>
        {
            ReplyDecision::Overtaken { reply_version: None }
        }
        _ => ReplyDecision::Known,
    }
}

/// Whether an answer to these days is another than what counts of one of them.
#[must_use]
pub fn says_otherwise(days: &[Date], answer: Answer, before: &Days, status: RsvpStatus) -> bool {
    let counts = |day: &Date| before.get(day).copied().or(status.answer());
    days.iter().any(|day| counts(day) != Some(answer))
}
