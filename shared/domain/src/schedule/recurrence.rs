//! Recurrence rules (RFC 5545, 3.3.10): what is accepted of them, and what they say.
//!
//! A series of meetings repeats by days or more; whoever asks for seconds means harm or has slipped. A rule that is
//! accepted here is small: [`dates`](Recurrence::dates) looks at ten years at the most, whatever it says. What is
//! different about single occurrences is left to [`series`](crate::schedule::series).

mod dates;
mod parse;

use std::fmt;

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan};

use crate::schedule::Schedule;

/// FREQ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// By days.
    Daily,
    /// By weeks.
    Weekly,
    /// By months.
    Monthly,
    /// By years.
    Yearly,
}

/// COUNT, UNTIL, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum End {
    Open,
    Count(u32),
    /// UNTIL as a date: up to and with it.
    Until(Date),
    /// UNTIL as a local time.
    UntilLocal(DateTime),
    /// UNTIL in UTC.
    UntilUtc(jiff::Timestamp),
}

/// One of BYDAY: `TH`, or with its place in the month or year, `1TH`, `-1TH`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ByDay {
    /// Which one of the month or year, counted from its end if it is negative; none: each.
    pub place: Option<i8>,
    /// The day of the week.
    pub weekday: Weekday,
}

/// A rule by which an event repeats.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// As it was given, in capitals; of a series, with UNTIL as a day.
    text: String,
    frequency: Frequency,
    interval: u16,
    end: End,
    by_month: Vec<i8>,
    by_month_day: Vec<i8>,
    by_day: Vec<ByDay>,
    by_set_pos: Vec<i16>,
    week_start: Weekday,
}

/// What a rule says, for who puts it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern<'a> {
    /// FREQ.
    pub frequency: Frequency,
    /// INTERVAL.
    pub interval: u16,
    /// BYMONTH.
    pub months: &'a [i8],
    /// BYMONTHDAY; negative ones count from the end.
    pub month_days: &'a [i8],
    /// BYDAY.
    pub weekdays: &'a [ByDay],
    /// BYSETPOS; negative ones count from the end.
    pub places: &'a [i16],
    /// COUNT.
    pub times: Option<u32>,
    /// The last day that the rule names. Of one that names no end: its last date, since calendars, and who answers, hear
    /// of none after it.
    pub until: Option<Date>,
}

/// What a rule makes of a first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The days, in order.
    pub days: Vec<Date>,
    /// Whether there are more than are looked at, or fewer than COUNT promises.
    pub is_cut: bool,
}

impl Recurrence {
    /// Most occurrences of a series.
    pub const MOST: usize = 1_000;
    /// Longest that a series goes on.
    pub const YEARS: i16 = 10;

    /// The rule as it was given, or as a series keeps it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it says when it ends.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.end != End::Open
    }

    /// What the rule says of a series of `schedule`.
    #[must_use]
    pub fn pattern(&self, schedule: &Schedule) -> Pattern<'_> {
        let (times, until) = match self.end {
            End::Count(count) => (Some(count), None),
            End::Open => (None, self.dates(schedule).days.last().copied()),
            End::Until(_) | End::UntilLocal(_) | End::UntilUtc(_) => (None, self.last_day(schedule)),
        };
        Pattern {
            frequency: self.frequency,
            interval: self.interval,
            months: &self.by_month,
            month_days: &self.by_month_day,
            weekdays: &self.by_day,
            places: &self.by_set_pos,
            times,
            until,
        }
    }

    /// The last day that a series of `schedule` may have, if the rule names an end: that of an instant, or the day before
    /// if the series starts later in the day.
    fn last_day(&self, schedule: &Schedule) -> Option<Date> {
        let until = match self.end {
            End::Open | End::Count(_) => return None,
            End::Until(day) => return Some(day),
            End::UntilLocal(local) => local,
            End::UntilUtc(at) => schedule.zone().rules().to_datetime(at),
        };
        if schedule.starts().time() <= until.time() {
            return Some(until.date());
        }
        Some(until.date().saturating_sub(1.day()))
    }

    /// The rule with an UNTIL that is an instant put as the last day that it leads to: dates are known by their days, and
    /// a series that starts later in the day, or in another zone, keeps them all.
    #[must_use]
    pub fn ending_by_day(mut self, schedule: &Schedule) -> Self {
        if let Some(day) = self.last_day(schedule) {
            self.end_on(day);
        }
        self
    }

    /// The rule with its last day, if it names one, so much later.
    #[must_use]
    pub fn ending_later(mut self, days: Span) -> Self {
        if let End::Until(day) = self.end {
            self.end_on(day.saturating_add(days));
        }
        self
    }

    fn end_on(&mut self, day: Date) {
        let until = day.strftime("UNTIL=%Y%m%d").to_string();
        let parts = self.text.split(';');
        let parts = parts.map(|part| if part.starts_with("UNTIL=") { &until } else { part });
        self.text = parts.collect::<Vec<_>>().join(";");
        self.end = End::Until(day);
    }

    /// The rule as calendars are told it for a series of `schedule` whose last occurrence starts at `last`: always with
    /// an end, and UNTIL in UTC, as it has to be where DTSTART has a zone.
    #[must_use]
    pub fn in_calendars(&self, schedule: &Schedule, last: DateTime) -> String {
        let mut parts: Vec<String> = self.text.split(';').map(str::to_owned).collect();
        parts.extend(self.short_day(schedule.starts().date()));
        if !matches!(self.end, End::Count(_)) {
            let until = self.last_day(schedule).map_or(last, |day| day.at(23, 59, 59, 0));
            let until = schedule.zone().instant_of(until);
            parts.retain(|part| !part.starts_with("UNTIL="));
            parts.push(until.timestamp().strftime("UNTIL=%Y%m%dT%H%M%SZ").to_string());
        }
        parts.join(";")
    }

    /// The day, said outright where not every month or year has it: ical.js, and so Thunderbird, takes a yearly
    /// 29 February that only follows from DTSTART for the first of March in other years.
    fn short_day(&self, first: Date) -> Option<String> {
        let says_none = self.by_month.is_empty() && self.by_month_day.is_empty() && self.by_day.is_empty();
        match self.frequency {
            _ if !says_none || first.day() <= 28 => None,
            Frequency::Monthly => Some(format!("BYMONTHDAY={}", first.day())),
            Frequency::Yearly => Some(format!("BYMONTH={};BYMONTHDAY={}", first.month(), first.day())),
            Frequency::Daily | Frequency::Weekly => None,
        }
    }
}

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests;
