//! A zone's yearly rule as observances with RRULE, where that tells the truth.

use domain::schedule::Zone;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, ToSpan};

use super::posix::{self, Daylight, Named, Rule, Turn};
use super::{EPOCH, Observance, Span, shifts};

const DAY: i32 = 86_400;

/// STANDARD and DAYLIGHT by the zone's yearly rule; none if the rule cannot be written as an RRULE
/// or says something else than the zone's real offsets anywhere within the span.
pub(super) fn observances(zone: &Zone, rules: &TimeZone, span: Span) -> Option<Vec<Observance>> {
    let rule = posix::rule(zone)?;
    if !tells_the_truth(&rule, rules, span)? {
        return None;
    }
    let standard = &rule.standard;
    let Some(daylight) = &rule.daylight else {
        return Some(vec![unchanging(standard)]);
    };
    Some(vec![
        each_year(&daylight.named, standard.offset, daylight.begins, true)?,
        each_year(standard, daylight.named.offset, daylight.ends, false)?,
    ])
}

fn unchanging(named: &Named<'_>) -> Observance {
    let (offset, name) = (named.offset, named.name.to_owned());
    Observance {
        daylight: false,
        onset: EPOCH,
        before: offset,
        after: offset,
        name,
        rule: None,
    }
}

fn each_year(named: &Named<'_>, before: Offset, turn: Turn, daylight: bool) -> Option<Observance> {
    Some(Observance {
        daylight,
        onset: turn.onset(EPOCH.year())?,
        before,
        after: named.offset,
        name: named.name.to_owned(),
        rule: Some(turn.recurrence()?),
    })
}

impl Turn {
    /// Days by which the time of day leads out of the day that the rule names.
    fn shift(self) -> i32 {
        self.seconds.div_euclid(DAY)
    }

    /// When it is in a year, by the clocks before the change.
    fn onset(self, year: i16) -> Option<DateTime> {
        let nth = if self.week == 5 { -1 } else { self.week };
        let named = Date::new(year, self.month, 1)
            .ok()?
            .nth_weekday_of_month(nth, self.weekday)
            .ok()?;
        let day = named.checked_add(self.shift().days()).ok()?;
        let time = SignedDuration::from_secs(i64::from(self.seconds.rem_euclid(DAY)));
        Some(day.to_datetime(Time::midnight().checked_add(time).ok()?))
    }

    /// RRULE. A time beyond the day's ends moves the weekday, and "the Friday after the last Thursday"
    /// needs days of the month; where those would leave the month, there is no RRULE (Egypt).
    fn recurrence(self) -> Option<String> {
        let month = self.month;
        let weekday = abbreviation(self.weekday.wrapping_add(self.shift()));
        Some(match (self.shift(), self.week) {
            (0, 5) => format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1{weekday}"),
            (0, week) => format!("FREQ=YEARLY;BYMONTH={month};BYDAY={week}{weekday}"),
            _ => format!(
                "FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={};BYDAY={weekday}",
                self.days()?
            ),
        })
    }

    /// The seven days of the month among which it falls, all within the month in every year.
    fn days(self) -> Option<String> {
        let february = self.month == 2;
        let length = if february {
            28
        } else {
            i32::from(Date::new(1970, self.month, 1).ok()?.days_in_month())
        };
        let first = match self.week {
            5 if february => return None,
            5 => length - 6,
            week => i32::from(week) * 7 - 6,
        } + self.shift();
        let last = first + 6;
        let days: Vec<String> = (first..=last).map(|day| day.to_string()).collect();
        (first >= 1 && last <= length).then(|| days.join(","))
    }
}

/// Compares the rule with the zone's real offsets: the one at the start, then every change.
fn tells_the_truth(rule: &Rule<'_>, rules: &TimeZone, span: Span) -> Option<bool> {
    let mut said = match &rule.daylight {
        Some(daylight) => changes(&rule.standard, daylight, span)?,
        None => vec![],
    };
    said.sort_unstable_by_key(|(at, _)| *at);
    let start = said
        .iter()
        .rev()
        .find(|(at, _)| *at <= span.from)
        .map_or(rule.standard.offset, |(_, offset)| *offset);
    let within = said.iter().copied().filter(|(at, _)| *at > span.from && *at <= span.to);
    let real = shifts(rules, span).map(|shift| (shift.at, shift.after));
    Some(start == rules.to_offset(span.from) && real.eq(within))
}

/// What the rule says: every change in the years of the span and one on either side.
fn changes(standard: &Named<'_>, daylight: &Daylight<'_>, span: Span) -> Option<Vec<(Timestamp, Offset)>> {
    let year = |at: Timestamp| Offset::UTC.to_datetime(at).year();
    let mut changes = vec![];
    for year in year(span.from) - 1..=year(span.to) + 1 {
        let begins = standard.offset.to_timestamp(daylight.begins.onset(year)?).ok()?;
        let ends = daylight.named.offset.to_timestamp(daylight.ends.onset(year)?).ok()?;
        changes.extend([(begins, daylight.named.offset), (ends, standard.offset)]);
    }
    Some(changes)
}

fn abbreviation(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
