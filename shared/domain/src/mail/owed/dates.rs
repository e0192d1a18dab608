//! What letters ask about single dates of a series that changed: those alone, while the answer to all stands, and until
//! they are answered.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Letter;
use crate::event::Event;
use crate::invitation::Invitation;
use crate::invitation::snapshot::SentSnapshot;
use crate::rsvp::status::{Answer, RsvpStatus, Source};
use crate::schedule::series::{Days, Series, SeriesRecord};
use crate::values::instant::Instant;

/// When somebody said something about single dates last.
pub type SaidAt = BTreeMap<Date, Instant>;

/// The days of those that are at another time than the last letter told, or that it asked about, if this person has a seat:
/// who has none can't say yes to one date alone.
pub(super) fn asked(event: &Event, invitation: &Invitation) -> Vec<Date> {
    let has_seat = matches!(invitation.status, RsvpStatus::Going { .. });
    let (Some(last_sent), true) = (last_told(invitation), has_seat) else {
        return Vec::new();
    };
    let record = record(event);
    let is_asked = |day: &String| {
        let is_news = !is_told(last_sent, &record, day) && !answered_as_it_is(event, invitation);
        is_news || is_open(last_sent, invitation, day)
    };
    let takes_place = |day: &String| record.exceptions.get(day) != Some(&None);
    let days = different(last_sent, &record)
        .into_iter()
        .chain(last_sent.asked_dates.keys());
    let days: BTreeSet<&String> = days.filter(|day| takes_place(day) && is_asked(day)).collect();
    days.into_iter().filter_map(|day| day.parse().ok()).collect()
}

impl Letter {
    /// Asks no more about dates that were answered since they were asked about, nor about those that the person said no to,
    /// that are over at `now`, or that the rule no longer has.
    pub fn leave_out_answered(
        &mut self,
        event: &Event,
        invitation: &Invitation,
        days: &Days,
        said: &SaidAt,
        now: Instant,
    ) {
        let Some(last_sent) = last_told(invitation) else { return };
        let record = record(event);
        let comes = |day: &Date| {
            let occurrence = event.plan.occurrence_on(*day);
            occurrence.is_some_and(|one| one.schedule.ends_at() > now)
        };
        let is_answered = |day: &Date| {
            let name = day.to_string();
            is_told(last_sent, &record, &name) && !is_asked(invitation, *day, said.get(day).copied())
        };
        self.asked_dates
            .retain(|day| comes(day) && days.get(day) != Some(&Answer::No) && !is_answered(day));
    }
}

/// Whether a letter asked about a date, and neither an answer to it, given at `said`, nor one to all came since.
#[must_use]
pub fn is_asked(invitation: &Invitation, day: Date, said: Option<Instant>) -> bool {
    let day = day.to_string();
    last_told(invitation).is_some_and(|last_sent| {
        let asked = last_sent.asked_dates.get(&day);
        is_open(last_sent, invitation, &day) && asked.is_some_and(|asked| said.is_none_or(|said| said < *asked))
    })
}

/// Whether an answer to all came since dates were asked about.
pub(super) fn is_answered(last_sent: &SentSnapshot, invitation: &Invitation) -> bool {
    let mut asked = last_sent.asked_dates.keys();
    asked.any(|day| !is_open(last_sent, invitation, day))
}

/// When each of the dates that a letter asks about was asked about first.
pub(super) fn asked_since(
    letter: &Letter,
    event: &Event,
    invitation: &Invitation,
    stamp: Instant,
) -> BTreeMap<String, Instant> {
    let record = record(event);
    let since = |day: &Date| {
        let day = day.to_string();
        let same = last_told(invitation).filter(|last_sent| is_told(last_sent, &record, &day));
        let before = same.and_then(|last_sent| last_sent.asked_dates.get(&day)).copied();
        (day, before.unwrap_or(stamp))
    };
    letter.asked_dates.iter().map(since).collect()
}

/// SEQUENCE under which this person was first told when a date is, by day, of those that ever changed: it stays while the
/// date does.
pub(super) fn told_under(letter: &Letter, event: &Event, invitation: &Invitation) -> BTreeMap<String, u32> {
    let record = record(event);
    let Some(last_sent) = last_told(invitation) else {
        return record
            .exceptions
            .keys()
            .map(|day| (day.clone(), letter.sequence))
            .collect();
    };
    let under = |day: &String| {
        // A date that never changed before was told with the whole.
        let before = last_sent.dates_under.get(day).unwrap_or(&last_sent.asked_under);
        let is_same = is_told(last_sent, &record, day);
        (day.clone(), if is_same { *before } else { letter.sequence })
    };
    let known = last_sent.dates_under.keys().chain(record.exceptions.keys());
    let days: BTreeSet<&String> = known.chain(different(last_sent, &record)).collect();
    days.into_iter().map(under).collect()
}

/// The lowest SEQUENCE that an answer to the date of this day, as it is now, can have.
pub(crate) fn current_since(day: Date, event: &Event, invitation: &Invitation) -> u32 {
    let day = day.to_string();
    match last_told(invitation) {
        None => 0,
        Some(last_sent) if is_told(last_sent, &record(event), &day) => {
            last_sent.dates_under.get(&day).copied().unwrap_or(0)
        }
        // Of its last change the person has not heard yet, so nothing that comes can answer it.
        Some(_) => invitation.sequence(event.sequence),
    }
}

fn last_told(invitation: &Invitation) -> Option<&SentSnapshot> {
    invitation.last_sent.as_ref().filter(|last_sent| !last_sent.over)
}

fn record(event: &Event) -> SeriesRecord {
    event.plan.series.as_ref().map(Series::record).unwrap_or_default()
}

/// The days of which the last letter told something else than is so now.
fn different<'a>(last_sent: &'a SentSnapshot, record: &'a SeriesRecord) -> Vec<&'a String> {
    let before = last_sent
        .facts
        .series
        .iter()
        .flat_map(|series| series.exceptions.keys());
    let days = before.chain(record.exceptions.keys());
    days.filter(|day| !is_told(last_sent, record, day)).collect()
}

/// Whether the last letter told of a date what is so now.
fn is_told(last_sent: &SentSnapshot, record: &SeriesRecord, day: &str) -> bool {
    let before = last_sent.facts.series.as_ref();
    before.is_some_and(|before| before.exceptions.get(day) == record.exceptions.get(day))
}

/// Whether the answer to all was given on a page that showed all dates as they are now. A calendar may have answered what
/// it had, and an organizer for somebody who had not seen it.
fn answered_as_it_is(event: &Event, invitation: &Invitation) -> bool {
    let on_a_page = matches!(invitation.source, Some(Source::Link | Source::Page));
    on_a_page && invitation.answered_sequence == Some(event.sequence)
}

/// Whether no answer to all came since a date was asked about.
fn is_open(last_sent: &SentSnapshot, invitation: &Invitation, day: &str) -> bool {
    let asked = last_sent.asked_dates.get(day);
    asked.is_some_and(|asked| invitation.answered_at.is_none_or(|answered| answered <= *asked))
}
