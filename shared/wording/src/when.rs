//! Dates and times as people read them, the same in pages and letters. With the zone, unless it stands beside: a letter is read anywhere.

use std::borrow::Borrow;

use domain::schedule::{Schedule, Zone};
use jiff::civil::{Date, DateTime, Time};

use crate::Text;
use crate::texts;

/// A day with its weekday.
#[must_use]
pub fn date(day: Date) -> Text {
    let weekday = texts::weekday(day.weekday().to_monday_one_offset());
    texts::date(day.day(), texts::month(day.month()), weekday, day.year())
}

/// A day without its weekday.
#[must_use]
pub fn day(day: Date) -> Text {
    texts::day(day.day(), texts::month(day.month()), day.year())
}

/// A local time with its zone.
#[must_use]
pub fn moment(local: DateTime, zone: &Zone) -> Text {
    texts::moment(date(local.date()), time(local.time()), zone_name(zone.name()))
}

/// A local time where all are by one clock, and pages say which.
#[must_use]
pub fn there(local: DateTime) -> Text {
    texts::moment_there(date(local.date()), time(local.time()))
}

/// A local time with its zone, for a subject line.
#[must_use]
pub fn short_moment(local: DateTime, zone: &Zone) -> Text {
    let weekday = texts::weekday_short(local.weekday().to_monday_one_offset());
    let month = texts::month_short(local.month());
    texts::moment_short(
        local.day(),
        month,
        time(local.time()),
        weekday,
        local.year(),
        zone_name(zone.name()),
    )
}

/// When an event is, or one date of it: over midnight, and over several days, with both days.
#[must_use]
pub fn span(schedule: &Schedule) -> Text {
    let (starts, ends, zone) = (schedule.starts(), schedule.ends(), zone_name(schedule.zone().name()));
    let day = date(starts.date());
    if starts.date() == ends.date() {
        return texts::span_in_a_day(day, time(ends.time()), time(starts.time()), zone);
    }
    texts::span_of_days(time(ends.time()), date(ends.date()), time(starts.time()), day, zone)
}

/// `a, b and c`; none of an empty list.
pub fn list(items: impl IntoIterator<Item = Text>) -> Option<Text> {
    let mut items: Vec<Text> = items.into_iter().collect();
    let last = items.pop()?;
    let rest = items.into_iter().reduce(|rest, next| texts::list_goes_on(next, rest));
    Some(match rest {
        Some(rest) => texts::list_ends(last, rest),
        None => last,
    })
}

/// A time of day. Templates hand out references.
#[must_use]
pub fn time(time: impl Borrow<Time>) -> Text {
    let time = time.borrow();
    texts::time(time.hour(), time.minute())
}

/// `America/New York`
fn zone_name(name: &str) -> String {
    name.replace('_', " ")
}
