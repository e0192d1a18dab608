//! What letters ask about single dates of a series that moved: those alone, while the answer to all stands.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Letter, Told};
use crate::event::Event;
use crate::invitation::{Invitation, Standing};
use crate::series::{Series, SeriesRecord};

/// The days of those that moved since the last letter, if this person was to come.
pub(super) fn asked(event: &Event, invitation: &Invitation) -> Vec<Date> {
    let comes = matches!(
        invitation.standing,
        Standing::Going { .. } | Standing::Waiting { .. } | Standing::Maybe
    );
    let (Some(told), true) = (last_told(invitation), comes) else {
        return Vec::new();
    };
    let record = record(event);
    let moved = moved(&record).filter(|day| !is_told(told, &record, day));
    moved.filter_map(|day| day.parse().ok()).collect()
}

/// SEQUENCE under which this person was first told when a date is, by day: it stays while that does.
pub(super) fn told_under(letter: &Letter, event: &Event, invitation: &Invitation) -> BTreeMap<String, u32> {
    let record = record(event);
    let under = |day: &String| {
        let same = last_told(invitation).filter(|told| is_told(told, &record, day));
        let before = same.and_then(|told| told.dates_under.get(day)).copied();
        (day.clone(), before.unwrap_or(letter.sequence))
    };
    moved(&record).map(under).collect()
}

/// The lowest SEQUENCE that an answer to the date of this day, as it is now, can have.
pub(crate) fn current_since(day: Date, event: &Event, invitation: &Invitation) -> u32 {
    let day = day.to_string();
    match last_told(invitation) {
        None => 0,
        Some(told) if is_told(told, &record(event), &day) => told.dates_under.get(&day).copied().unwrap_or(0),
        // Of its last move the person has not heard yet, so nothing that comes can answer it.
        Some(_) => invitation.sequence(event.sequence),
    }
}

fn last_told(invitation: &Invitation) -> Option<&Told> {
    invitation.told.as_ref().filter(|told| !told.over)
}

fn record(event: &Event) -> SeriesRecord {
    event.plan.series.as_ref().map(Series::record).unwrap_or_default()
}

fn moved(record: &SeriesRecord) -> impl Iterator<Item = &String> {
    record
        .exceptions
        .iter()
        .filter_map(|(day, times)| times.as_ref().map(|_| day))
}

/// Whether the last letter told of a date what is so now.
fn is_told(told: &Told, record: &SeriesRecord, day: &str) -> bool {
    let before = told.facts.series.as_ref();
    before.is_some_and(|before| before.exceptions.get(day) == record.exceptions.get(day))
}
