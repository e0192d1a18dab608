//! Recurrence rules (RFC 5545, 3.3.10): what is accepted of them, and what they say.
//!
//! A series of meetings repeats by days or more; whoever asks for seconds means harm or has slipped. A rule that is
//! accepted here is small: [`dates`](Recurrence::dates) looks at ten years at the most, whatever it says. What is
//! different about single occurrences is left to [`series`](crate::series).

mod dates;
mod parse;
mod words;

use std::fmt;

use jiff::civil::{Date, DateTime, Weekday};

use crate::schedule::{Schedule, Zone};

/// FREQ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// COUNT, UNTIL, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum End {
    Open,
    Count(u32),
    /// UNTIL as a date or a local time: up to and with it.
    Until(DateTime),
    /// UNTIL in UTC.
    UntilUtc(jiff::Timestamp),
}

/// One of BYDAY: `TH`, or with its place in the month or year, `1TH`, `-1TH`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct ByDay {
    place: Option<i8>,
    weekday: Weekday,
}

/// A rule by which an event repeats.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// As it was given, in capitals.
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

    /// The rule as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it says when it ends.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.end != End::Open
    }

    /// The last local time at which an occurrence may start, if the rule names one.
    fn until(&self, zone: &Zone) -> Option<DateTime> {
        match self.end {
            End::Open | End::Count(_) => None,
            End::Until(local) => Some(local),
            End::UntilUtc(at) => Some(zone.rules().to_datetime(at)),
        }
    }

    /// The rule as calendars are told it for a series of `schedule` whose last occurrence starts at `last`: always with
    /// an end, and UNTIL in UTC, as it has to be where DTSTART has a zone.
    #[must_use]
    pub fn in_calendars(&self, schedule: &Schedule, last: DateTime) -> String {
        let mut parts: Vec<String> = self.text.split(';').map(str::to_owned).collect();
        parts.extend(self.short_day(schedule.starts().date()));
        if !matches!(self.end, End::Count(_)) {
            let until = schedule.zone().instant_of(self.until(schedule.zone()).unwrap_or(last));
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
