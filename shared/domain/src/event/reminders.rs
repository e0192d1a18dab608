//! Reminders: how long before each date those who come are reminded of it, at what time of day, and when it is too late.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use jiff::ToSpan;
use jiff::civil::Date;

use super::quiet::{QUIET_UNTIL, is_quiet};
use super::{Event, EventPlan, EventStatus};
use crate::schedule::Zone;
use crate::schedule::series::Occurrence;
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;

/// The hour of the evening at which what would leave too little time in the morning goes out.
const EVENING: i8 = 21;

/// So near to the start a reminder comes by night, too, and after a night it comes no later.
const NEAR: Duration = Duration::from_hours(3);

/// So long after its time one still goes out.
const LATEST: Duration = Duration::from_hours(2);

/// How many hours before a date people are reminded of it, the most first. Empty: they are not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminders(Vec<u16>);

impl Reminders {
    /// Most of one date.
    pub const MOST: usize = 5;
    /// Most hours before.
    pub const LONGEST: u16 = 720;

    /// Checks hours; each must be there once.
    pub fn new(mut hours: Vec<u16>) -> Result<Self, Invalid> {
        let count = hours.len();
        hours.sort_unstable_by(|one, other| other.cmp(one));
        hours.dedup();
        let can_be = |hours: &u16| (1..=Self::LONGEST).contains(hours);
        if hours.len() < count || count > Self::MOST || !hours.iter().all(can_be) {
            return Err(Self::invalid());
        }
        Ok(Self(hours))
    }

    /// What is wrong with a value that is none.
    #[must_use]
    pub fn invalid() -> Invalid {
        Invalid::Reminders {
            most: Self::MOST,
            longest: Self::LONGEST,
        }
    }

    /// Takes what was checked before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: &str) -> Self {
        Self(text.split(',').filter_map(|hours| hours.parse().ok()).collect())
    }

    /// The hours, the most first.
    #[must_use]
    pub fn hours(&self) -> &[u16] {
        &self.0
    }
}

impl Default for Reminders {
    /// A week and a day before.
    fn default() -> Self {
        Self(vec![168, 24])
    }
}

impl fmt::Display for Reminders {
    /// As [`trusted`](Self::trusted) reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hours: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&hours.join(","))
    }
}

/// A reminder of one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The day by which the date is known.
    pub day: Date,
    /// How many hours before the start it is due, but for the night.
    pub hours: u16,
    /// When it goes out.
    pub run_at: Instant,
    /// When the date begins.
    pub starts_at: Instant,
}

impl Reminder {
    fn of(date: &Occurrence, hours: u16) -> Self {
        let starts_at = date.schedule.starts_at();
        Self {
            day: date.day,
            hours,
            run_at: run_at(date.schedule.zone(), starts_at, Duration::from_hours(hours.into())),
            starts_at,
        }
    }

    /// Whether it must not go out any more: it would come late, or by night.
    fn is_missed(&self, zone: &Zone, now: Instant) -> bool {
        let is_by_night = is_quiet(zone.local(now)) && !is_quiet(zone.local(self.run_at));
        now >= self.starts_at || now > self.run_at.plus(LATEST) || is_by_night
    }
}

/// Out of the night into the morning, or where that leaves too little time, into the evening before.
fn run_at(zone: &Zone, starts_at: Instant, before: Duration) -> Instant {
    let run_at = starts_at.minus(before);
    let local = zone.local(run_at);
    if before <= NEAR || !is_quiet(local) {
        return run_at;
    }
    let is_past_midnight = local.hour() < QUIET_UNTIL;
    let evening = local.date().saturating_sub(i32::from(is_past_midnight).days());
    let morning = evening.saturating_add(1.day()).at(QUIET_UNTIL, 0, 0, 0);
    let morning = zone.instant_of(morning);
    if morning.plus(NEAR) <= starts_at {
        morning
    } else {
        zone.instant_of(evening.at(EVENING, 0, 0, 0))
    }
}

/// Where a reminder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReminderState {
    /// It goes out at this time.
    Waits(Instant),
    /// It goes out now.
    Due,
    /// Its time passed.
    Missed,
}

impl EventPlan {
    /// The reminders of all dates that take place. `usual`: those of the group.
    fn reminders<'a>(&'a self, usual: &'a Reminders) -> impl Iterator<Item = Reminder> + 'a {
        let Reminders(hours) = self.reminders.as_ref().unwrap_or(usual);
        let dates = self.occurrences().into_iter().filter(|date| !date.is_called_off());
        dates.flat_map(move |date| {
            let mut all: Vec<_> = hours.iter().map(|hours| Reminder::of(&date, *hours)).collect();
            // The night may bring two together.
            all.dedup_by_key(|reminder| reminder.run_at);
            all
        })
    }

    /// Of each number of hours the next that goes out after a moment; of several dates, if they are due at once.
    #[must_use]
    pub fn next_reminders(&self, usual: &Reminders, after: Instant) -> Vec<Reminder> {
        let mut coming: Vec<_> = self.reminders(usual).filter(|one| one.run_at > after).collect();
        let mut next = BTreeMap::new();
        for one in &coming {
            let first = next.entry(one.hours).or_insert(one.run_at);
            *first = one.run_at.min(*first);
        }
        coming.retain(|one| next.get(&one.hours) == Some(&one.run_at));
        coming
    }
}

impl Event {
    /// The reminder so many hours before a date, and where it is. None: nobody is reminded so any more.
    #[must_use]
    pub fn reminder(
        &self,
        usual: &Reminders,
        day: Date,
        hours: u16,
        now: Instant,
    ) -> Option<(Reminder, ReminderState)> {
        let mut all = self.plan.reminders(usual);
        let is_it = |one: &Reminder| one.day == day && one.hours == hours;
        let reminder = all.find(is_it).filter(|_| self.status == EventStatus::Published)?;
        let state = if now < reminder.run_at {
            ReminderState::Waits(reminder.run_at)
        } else if reminder.is_missed(self.plan.schedule.zone(), now) {
            ReminderState::Missed
        } else {
            ReminderState::Due
        };
        Some((reminder, state))
    }
}

#[cfg(test)]
mod tests;
