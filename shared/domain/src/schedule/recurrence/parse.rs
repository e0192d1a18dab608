//! From RRULE text to a rule. Whatever is wrong is named, with what would do instead.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};

use super::{ByDay, End, Frequency, Recurrence};
use crate::values::invalid::Invalid;

/// Longest text that is looked at.
const MAX_LEN: usize = 500;

/// Most days, months or places in one list.
const MAX_LIST: usize = 62;

/// What was read so far; each part may be there once.
#[derive(Default)]
struct Parts {
    frequency: Option<Frequency>,
    interval: Option<u16>,
    count: Option<u32>,
    until: Option<End>,
    by_month: Option<Vec<i8>>,
    by_month_day: Option<Vec<i8>>,
    by_day: Option<Vec<ByDay>>,
    by_set_pos: Option<Vec<i16>>,
    week_start: Option<Weekday>,
}

impl Recurrence {
    /// Reads a rule like `FREQ=WEEKLY;BYDAY=TH;COUNT=10`; `RRULE:` may stand before it.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        if text.is_empty() {
            return Err(Invalid::Empty);
        }
        if text.len() > MAX_LEN {
            let len = text.chars().count();
            return Err(Invalid::TooLong { len, max: MAX_LEN });
        }
        let mut parts = Parts::default();
        for part in text.trim_end_matches(';').split(';') {
            parts.read(part)?;
        }
        parts.rule(text.trim_end_matches(';'))
    }
}

/// Parts that do not go together.
fn clash(what: &'static str) -> Invalid {
    Invalid::RuleClash { what }
}

fn shape(part: &str) -> Invalid {
    // What cannot be read is shown, but not at length.
    Invalid::RulePart {
        part: part.chars().take(40).collect(),
    }
}

impl Parts {
    fn read(&mut self, part: &str) -> Result<(), Invalid> {
        let (name, value) = part.split_once('=').ok_or_else(|| shape(part))?;
        let wrong = || shape(part);
        match name {
            "FREQ" => once(&mut self.frequency, frequency(value)?, part),
            "INTERVAL" => once(&mut self.interval, within(value, 1, 1_000).ok_or_else(wrong)?, part),
            "COUNT" => once(&mut self.count, value.parse().map_err(|_| wrong())?, part),
            "UNTIL" => once(&mut self.until, until(value).ok_or_else(wrong)?, part),
            "BYMONTH" => once(
                &mut self.by_month,
                list(value, |one| within(one, 1, 12)).ok_or_else(wrong)?,
                part,
            ),
            "BYMONTHDAY" => {
                let day = |one: &str| within(one, -31, 31).filter(|day| *day != 0);
                once(&mut self.by_month_day, list(value, day).ok_or_else(wrong)?, part)
            }
            "BYDAY" => once(&mut self.by_day, list(value, by_day).ok_or_else(wrong)?, part),
            "BYSETPOS" => {
                let place = |one: &str| within(one, -366, 366).filter(|place| *place != 0);
                once(&mut self.by_set_pos, list(value, place).ok_or_else(wrong)?, part)
            }
            "WKST" => once(&mut self.week_start, weekday(value).ok_or_else(wrong)?, part),
            "BYHOUR" | "BYMINUTE" | "BYSECOND" | "BYWEEKNO" | "BYYEARDAY" => {
                Err(Invalid::RuleUnknown { part: name.to_owned() })
            }
            _ => Err(wrong()),
        }
    }

    fn rule(self, text: &str) -> Result<Recurrence, Invalid> {
        let frequency = self.frequency.ok_or(Invalid::RuleFrequency)?;
        let end = match (self.count, self.until) {
            (Some(_), Some(_)) => return Err(Invalid::RuleTwoEnds),
            (Some(count), None) => End::Count(count),
            (None, until) => until.unwrap_or(End::Open),
        };
        let rule = Recurrence {
            text: text.to_owned(),
            frequency,
            interval: self.interval.unwrap_or(1),
            end,
            by_month: self.by_month.unwrap_or_default(),
            by_month_day: self.by_month_day.unwrap_or_default(),
            by_day: self.by_day.unwrap_or_default(),
            by_set_pos: self.by_set_pos.unwrap_or_default(),
            week_start: self.week_start.unwrap_or(Weekday::Monday),
        };
        rule.agrees_with_itself()
    }
}

impl Recurrence {
    /// What RFC 5545, 3.3.10 does not allow together, and a COUNT that is out of reach.
    fn agrees_with_itself(self) -> Result<Self, Invalid> {
        let most = u32::try_from(Self::MOST).unwrap_or(u32::MAX);
        match self.end {
            End::Count(0) => return Err(shape("COUNT=0")),
            End::Count(count) if count > most => return Err(Invalid::RuleTooMany),
            _ => {}
        }
        let placed = self.by_day.iter().any(|day| day.place.is_some());
        if placed && matches!(self.frequency, Frequency::Daily | Frequency::Weekly) {
            return Err(clash("BYDAY with a number, which goes with FREQ=MONTHLY or YEARLY"));
        }
        let beyond = |day: &ByDay| day.place.is_some_and(|place| place.abs() > 5);
        if self.frequency == Frequency::Monthly && self.by_day.iter().any(beyond) {
            return Err(clash("BYDAY beyond the fifth of a month"));
        }
        if self.frequency == Frequency::Weekly && !self.by_month_day.is_empty() {
            return Err(clash("BYMONTHDAY with FREQ=WEEKLY"));
        }
        let has_other = !(self.by_day.is_empty() && self.by_month_day.is_empty() && self.by_month.is_empty());
        if !self.by_set_pos.is_empty() && !has_other {
            return Err(clash("BYSETPOS without BYDAY or BYMONTHDAY"));
        }
        Ok(self)
    }
}

fn once<T>(place: &mut Option<T>, value: T, part: &str) -> Result<(), Invalid> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(shape(part)),
    }
}

fn frequency(word: &str) -> Result<Frequency, Invalid> {
    match word {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        _ => Err(Invalid::RuleFrequency),
    }
}

fn within<T: FromStr + PartialOrd>(text: &str, min: T, max: T) -> Option<T> {
    text.parse().ok().filter(|number| (min..=max).contains(number))
}

fn list<T>(value: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let all: Option<Vec<T>> = value.split(',').take(MAX_LIST + 1).map(one).collect();
    all.filter(|all| all.len() <= MAX_LIST)
}

fn by_day(text: &str) -> Option<ByDay> {
    let (place, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let place = match place {
        "" => None,
        place => Some(within(place, -53, 53).filter(|place| *place != 0)?),
    };
    Some(ByDay {
        place,
        weekday: weekday(day)?,
    })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

/// A date, a local time, or a time in UTC.
fn until(text: &str) -> Option<End> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'T');
    let (local, is_utc) = text.strip_suffix('Z').map_or((text, false), |local| (local, true));
    if !digits(local) {
        return None;
    }
    match (local.len(), is_utc) {
        (8, false) => Date::strptime("%Y%m%d", local).ok().map(End::Until),
        (15, false) => DateTime::strptime("%Y%m%dT%H%M%S", local).ok().map(End::UntilLocal),
        (15, true) => {
            let local = DateTime::strptime("%Y%m%dT%H%M%S", local).ok()?;
            let at: Timestamp = jiff::tz::Offset::UTC.to_timestamp(local).ok()?;
            Some(End::UntilUtc(at))
        }
        _ => None,
    }
}
