//! A rule in words, for letters and pages: "every 2 weeks on Tuesday and Thursday, until 3 June 2027".

use jiff::civil::Weekday;

use super::{ByDay, End, Frequency, Recurrence};
use crate::schedule::Schedule;

impl Recurrence {
    /// The rule in words, for a series of `schedule`.
    #[must_use]
    pub fn in_words(&self, schedule: &Schedule) -> String {
        [
            self.every(),
            self.days().unwrap_or_default(),
            self.months(),
            self.until_when(schedule),
        ]
        .concat()
    }

    fn months(&self) -> String {
        if self.by_month.is_empty() || self.frequency == Frequency::Yearly {
            return String::new();
        }
        let months = joined(self.by_month.iter().map(|month| month_name(*month)));
        format!(" in {months}")
    }

    fn until_when(&self, schedule: &Schedule) -> String {
        match self.end {
            End::Open => self.cut_when(schedule),
            End::Count(1) => ", once".to_owned(),
            End::Count(count) => format!(", {count} times"),
            End::Until(_) | End::UntilLocal(_) | End::UntilUtc(_) => {
                let until = self.last_day(schedule);
                let until = until.map(|day| day.strftime("%-d %B %Y").to_string());
                format!(", until {}", until.unwrap_or_default())
            }
        }
    }

    /// Where a rule that names no end is cut: calendars, and who answers, hear of no date after it.
    fn cut_when(&self, schedule: &Schedule) -> String {
        let last = self.dates(schedule).days.last().copied();
        last.map_or_else(String::new, |day| day.strftime(", until %A %-d %B %Y").to_string())
    }

    fn every(&self) -> String {
        let unit = match self.frequency {
            Frequency::Daily => "day",
            Frequency::Weekly => "week",
            Frequency::Monthly => "month",
            Frequency::Yearly => "year",
        };
        let every = match self.interval {
            1 => format!("every {unit}"),
            2.. => format!("every {} {unit}s", self.interval),
            0 => String::new(),
        };
        if self.frequency == Frequency::Yearly && !self.by_month.is_empty() {
            return format!(
                "{every} in {}",
                joined(self.by_month.iter().map(|month| month_name(*month)))
            );
        }
        every
    }

    fn days(&self) -> Option<String> {
        if !self.by_month_day.is_empty() {
            let days = joined(
                self.by_month_day
                    .iter()
                    .map(|day| format!("the {}", day_of_month(*day))),
            );
            let weekdays = joined(self.by_day.iter().map(|by| weekday_name(by.weekday).to_owned()));
            return Some(match weekdays.as_str() {
                "" => format!(" on {days}"),
                weekdays => format!(" on {days} if it is a {weekdays}"),
            });
        }
        if self.by_day.is_empty() {
            return None;
        }
        let days = joined(self.by_day.iter().copied().map(named));
        Some(match self.by_set_pos.as_slice() {
            [] => format!(" on {days}"),
            places => {
                let places = joined(places.iter().map(|place| format!("the {}", placed(*place, "one"))));
                format!(" on {places} of {days}")
            }
        })
    }
}

fn named(by: ByDay) -> String {
    let day = weekday_name(by.weekday);
    by.place
        .map_or_else(|| day.to_owned(), |place| format!("the {}", placed(place.into(), day)))
}

/// `15th`, `last day`.
fn day_of_month(day: i8) -> String {
    match day {
        1.. => ordinal(day.unsigned_abs().into()),
        -1 => "last day".to_owned(),
        _ => format!("{} last day", ordinal(day.unsigned_abs().into())),
    }
}

/// `first Thursday`, `last Thursday`.
fn placed(place: i16, what: &str) -> String {
    match place {
        1 => format!("first {what}"),
        2 => format!("second {what}"),
        3 => format!("third {what}"),
        4 => format!("fourth {what}"),
        5.. => format!("{} {what}", ordinal(place.unsigned_abs())),
        -1 => format!("last {what}"),
        _ => format!("{} last {what}", ordinal(place.unsigned_abs())),
    }
}

fn ordinal(number: u16) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn joined(words: impl Iterator<Item = impl Into<String>>) -> String {
    let words: Vec<String> = words.map(Into::into).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month_name(month: i8) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}
