//! A series: a rule, and what is different about single occurrences of it.
//!
//! An occurrence is known by the day on which the rule puts it, as RECURRENCE-ID is by its original start (RFC 5545,
//! 3.8.4.4): the time of day is the series' own. So a series that starts at another time keeps what was said about its
//! days.

mod personal_view;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

pub use personal_view::{Attendance, PersonalView};

use crate::rsvp::status::Answer;
use crate::schedule::Schedule;
use crate::schedule::recurrence::Recurrence;
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;

/// Characters of a day, as `2026-12-03`.
pub(crate) const DAY_LENGTH: usize = 10;

/// What is different about one occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deviation {
    /// It does not take place.
    CalledOff,
    /// It takes place at another time.
    Moved {
        /// Local start.
        starts: DateTime,
        /// Local end.
        ends: DateTime,
    },
}

/// A rule and its exceptions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Series {
    rule: Recurrence,
    exceptions: BTreeMap<Date, Deviation>,
}

/// What a person said about days, where it differs from the answer to all.
pub type Days = BTreeMap<Date, Answer>;

/// One time at which an event takes place, or was to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The day by which it is known.
    pub day: Date,
    /// RECURRENCE-ID: where the rule puts it, in local time.
    pub original: DateTime,
    /// When it is.
    pub schedule: Schedule,
    /// What is different about it.
    pub deviation: Option<Deviation>,
}

impl Occurrence {
    /// Whether it does not take place.
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.deviation == Some(Deviation::CalledOff)
    }
}

/// A series as the database and letters keep it: the rule, and by day what is different (nothing: called off).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesRecord {
    /// RRULE.
    pub rule: String,
    /// Local start and end of each moved occurrence, by its day; none: it is called off.
    pub exceptions: BTreeMap<String, Option<[String; 2]>>,
}

impl Series {
    /// Most dates of a series that may be moved: each is an entry of its own in every letter and feed, and a mail is to
    /// stay below 200 KB or so.
    pub const MOST_MOVED: usize = 60;

    /// A series of `schedule` without exceptions: it must begin with it, and be of a size that calendars can take.
    pub fn new(rule: Recurrence, schedule: &Schedule) -> Result<Self, Invalid> {
        let dates = rule.dates(schedule);
        let first = dates.days.first().ok_or(Invalid::RuleNever)?;
        if *first != schedule.starts().date() {
            let first = first.to_datetime(schedule.starts().time()).to_string();
            return Err(Invalid::RuleStart { first });
        }
        if dates.is_cut && rule.ends() {
            return Err(Invalid::RuleTooMany);
        }
        Ok(Self {
            rule: rule.ending_by_day(schedule),
            exceptions: BTreeMap::new(),
        })
    }

    /// With what was different before, as far as its days are still days of the series.
    #[must_use]
    pub fn carry_exceptions(mut self, before: &Self, schedule: &Schedule) -> Self {
        let days = self.rule.dates(schedule).days;
        let kept = before
            .exceptions
            .iter()
            .filter(|(day, _)| days.binary_search(day).is_ok());
        self.exceptions = kept.map(|(day, deviation)| (*day, *deviation)).collect();
        self
    }

    /// With something different about the occurrence of a day, or nothing any more.
    #[must_use]
    pub fn with(mut self, day: Date, deviation: Option<Deviation>) -> Self {
        match deviation {
            Some(deviation) => self.exceptions.insert(day, deviation),
            None => self.exceptions.remove(&day),
        };
        self
    }

    /// Whether nothing but single dates is different from another series.
    #[must_use]
    pub fn has_rule_of(&self, other: &Self) -> bool {
        self.rule == other.rule
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &Recurrence {
        &self.rule
    }

    /// How many of its dates were moved.
    #[must_use]
    pub fn moved(&self) -> usize {
        let moved = |deviation: &&Deviation| matches!(deviation, Deviation::Moved { .. });
        self.exceptions.values().filter(moved).count()
    }

    /// Whether any of its dates takes place.
    #[must_use]
    pub fn takes_place(&self, schedule: &Schedule) -> bool {
        let mut occurrences = self.occurrences(schedule).into_iter();
        occurrences.any(|occurrence| !occurrence.is_called_off())
    }

    /// What is different, by day.
    pub fn exceptions(&self) -> impl Iterator<Item = (Date, Deviation)> {
        self.exceptions.iter().map(|(day, deviation)| (*day, *deviation))
    }

    /// Every occurrence of a series that begins with `schedule`, in the rule's order.
    #[must_use]
    pub fn occurrences(&self, schedule: &Schedule) -> Vec<Occurrence> {
        let days = self.rule.dates(schedule).days;
        days.into_iter().map(|day| self.occurrence(schedule, day)).collect()
    }

    /// The occurrence that the rule puts on a day.
    #[must_use]
    pub fn occurrence_on(&self, schedule: &Schedule, day: Date) -> Option<Occurrence> {
        let is_of_it = self.rule.dates(schedule).days.binary_search(&day).is_ok();
        is_of_it.then(|| self.occurrence(schedule, day))
    }

    fn occurrence(&self, schedule: &Schedule, day: Date) -> Occurrence {
        let original = day.to_datetime(schedule.starts().time());
        let deviation = self.exceptions.get(&day).copied();
        let schedule = match deviation {
            Some(Deviation::Moved { starts, ends }) => Schedule::trusted(starts, ends, schedule.zone().clone()),
            _ => schedule.on(day),
        };
        Occurrence {
            day,
            original,
            schedule,
            deviation,
        }
    }

    /// From its earliest start to its latest end, those of moved occurrences included.
    #[must_use]
    pub fn span(&self, schedule: &Schedule) -> Schedule {
        let (mut starts, mut ends) = (schedule.starts(), schedule.ends());
        let last = self.rule.dates(schedule).days.last().copied();
        let moved = self.exceptions.keys().copied().chain(last);
        for occurrence in moved.map(|day| self.occurrence(schedule, day)) {
            starts = starts.min(occurrence.schedule.starts());
            ends = ends.max(occurrence.schedule.ends());
        }
        Schedule::trusted(starts, ends, schedule.zone().clone())
    }

    /// The end of its last date that takes place; where none does, of the last that was to.
    #[must_use]
    pub fn last_end(&self, schedule: &Schedule) -> Instant {
        let days = self.rule.dates(schedule).days;
        let by_rule = days.into_iter().rev().find(|day| !self.exceptions.contains_key(day));
        let taking_place = by_rule.into_iter().chain(self.exceptions.keys().copied());
        taking_place
            .map(|day| self.occurrence(schedule, day))
            .filter(|one| !one.is_called_off())
            .map(|one| one.schedule.ends_at())
            .max()
            .unwrap_or_else(|| self.span(schedule).ends_at())
    }

    /// RRULE as calendars are told it.
    #[must_use]
    pub fn rule_in_calendars(&self, schedule: &Schedule) -> String {
        let last = self.rule.dates(schedule).days.last().copied();
        let last = last.map_or(schedule.starts(), |day| day.to_datetime(schedule.starts().time()));
        self.rule.in_calendars(schedule, last)
    }

    /// The next occurrences that are not over at `now`, called off or not, at most `most`.
    #[must_use]
    pub fn coming(&self, schedule: &Schedule, now: Instant, most: usize) -> Vec<Occurrence> {
        let mut coming = self.occurrences(schedule);
        coming.retain(|one| one.schedule.ends_at() > now);
        coming.sort_by_key(|one| one.schedule.starts());
        coming.truncate(most);
        coming
    }

    /// The series as it is kept.
    #[must_use]
    pub fn record(&self) -> SeriesRecord {
        let times = |deviation: &Deviation| match deviation {
            Deviation::CalledOff => None,
            Deviation::Moved { starts, ends } => Some([starts.to_string(), ends.to_string()]),
        };
        let exceptions = self.exceptions.iter();
        SeriesRecord {
            rule: self.rule.to_string(),
            exceptions: exceptions
                .map(|(day, deviation)| (day.to_string(), times(deviation)))
                .collect(),
        }
    }

    /// A series as it was kept; none if it is none.
    #[must_use]
    pub fn of_record(record: &SeriesRecord) -> Option<Self> {
        let mut exceptions = BTreeMap::new();
        for (day, times) in &record.exceptions {
            let deviation = match times {
                None => Deviation::CalledOff,
                Some([starts, ends]) => Deviation::Moved {
                    starts: starts.parse().ok()?,
                    ends: ends.parse().ok()?,
                },
            };
            exceptions.insert(day.parse().ok()?, deviation);
        }
        Some(Self {
            rule: Recurrence::parse(&record.rule).ok()?,
            exceptions,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::schedule::Zone;

    #[test]
    fn an_occurrence_is_named_by_its_original_start_or_the_day_of_it() {
        let mut plan = fixture::draft().plan;
        let one = plan.occurrences();
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].schedule, plan.schedule);
        assert_eq!(plan.occurrence_named("2026-12-03"), None, "it is no series");
        let rule = Recurrence::parse("FREQ=WEEKLY;COUNT=3").unwrap();
        plan.series = Some(Series::new(rule, &plan.schedule).unwrap());
        let all = plan.occurrences();
        assert_eq!(all.len(), 3);
        for name in ["2026-12-10", "2026-12-10T18:30:00", "2026-12-10T18:30"] {
            assert_eq!(plan.occurrence_named(name).as_ref(), all.get(1), "{name}");
        }
        for wrong in [
            "2026-12-11",
            "2026-12-10T19:00:00",
            "2026-12-24",
            "2026-12-10 18:30:00",
            "20261210",
            "2026-12-1T",
            "next week!",
            "",
        ] {
            assert_eq!(plan.occurrence_named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_date_whose_start_the_clocks_skip_begins_after_the_gap_and_lasts_as_long() {
        let local = |text: &str| text.parse::<DateTime>().unwrap();
        let zone = Zone::parse("America/New_York").unwrap();
        let night = Schedule::new(local("2027-03-13T02:30:00"), local("2027-03-13T03:30:00"), zone).unwrap();
        let rule = Recurrence::parse("FREQ=DAILY;COUNT=3").unwrap();
        let all = Series::new(rule, &night).unwrap().occurrences(&night);
        let times = |one: &Occurrence| (one.original, one.schedule.starts(), one.schedule.ends());
        assert_eq!(
            all.iter().map(times).collect::<Vec<_>>(),
            [
                ("2027-03-13T02:30:00", "2027-03-13T02:30:00", "2027-03-13T03:30:00"),
                ("2027-03-14T02:30:00", "2027-03-14T03:30:00", "2027-03-14T04:30:00"),
                ("2027-03-15T02:30:00", "2027-03-15T02:30:00", "2027-03-15T03:30:00"),
            ]
            .map(|(original, starts, ends)| (local(original), local(starts), local(ends)))
        );
    }
}
