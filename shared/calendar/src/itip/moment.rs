//! Times as calendar programs write them, with zones by every name that they go by.
//!
//! A TZID is looked up as an IANA name, then as one of Windows (Exchange and Outlook), and last in the message's own
//! VTIMEZONE, so that a name that somebody made up is understood too.

use domain::Instant;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, SpanRelativeTo};

use super::windows;
use crate::read::{Component, ContentLine};

/// A time, as far as it can be told when it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// In UTC, or by clocks that are known.
    At(Instant),
    /// By the clocks of wherever the event is: no zone was said, or one that nobody knows. A date alone is its midnight.
    Wall(DateTime),
}

/// A property of type DATE-TIME or DATE.
pub(super) fn of(calendar: &Component, event: &Component, property: &str) -> Option<Moment> {
    read(calendar, event.lines(property).next()?)
}

/// DTSTAMP, which is always in UTC (RFC 5545, 3.8.7.2), even if somebody leaves the Z out.
pub(super) fn stamp(event: &Component) -> Option<Instant> {
    let value = event.value("DTSTAMP")?.trim();
    let wall = wall(value.trim_end_matches(['Z', 'z']))?;
    instant(wall, &TimeZone::UTC)
}

/// The time that lies a DURATION (RFC 5545, 3.3.6) after another; none if it would lie before it.
pub(super) fn after(start: Moment, duration: &str) -> Option<Moment> {
    let span: Span = duration.trim().parse().ok()?;
    let length: SignedDuration = span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()?;
    if length.is_negative() {
        return None;
    }
    Some(match start {
        Moment::At(instant) => Moment::At(Instant::new(instant.timestamp().checked_add(length).ok()?)),
        Moment::Wall(time) => Moment::Wall(time.checked_add(length).ok()?),
    })
}

fn read(calendar: &Component, line: ContentLine<'_>) -> Option<Moment> {
    let value = line.value().trim();
    if let Some(utc) = value.strip_suffix(['Z', 'z']) {
        return instant(wall(utc)?, &TimeZone::UTC).map(Moment::At);
    }
    let time = wall(value)?;
    let zone = line.parameter("TZID").and_then(|name| zone(calendar, name.trim()));
    Some(match zone.and_then(|zone| instant(time, &zone)) {
        Some(instant) => Moment::At(instant),
        None => Moment::Wall(time),
    })
}

fn wall(value: &str) -> Option<DateTime> {
    let date = || Some(value.parse::<Date>().ok()?.to_datetime(jiff::civil::Time::midnight()));
    value.parse().ok().or_else(date)
}

fn instant(time: DateTime, zone: &TimeZone) -> Option<Instant> {
    let zoned = zone.to_ambiguous_zoned(time).compatible().ok()?;
    Some(Instant::new(zoned.timestamp()))
}

fn zone(calendar: &Component, name: &str) -> Option<TimeZone> {
    named(name).or_else(|| described(calendar, name))
}

/// A zone by its IANA or Windows name. Programs built on libical put their own before it, like
/// `/freeassociation.sourceforge.net/Europe/Berlin`.
fn named(name: &str) -> Option<TimeZone> {
    let known = |name: &str| TimeZone::get(windows::iana(name).unwrap_or(name)).ok();
    let behind = |at: usize| name.get(at + 1..).and_then(known);
    known(name).or_else(|| name.rmatch_indices('/').skip(1).take(2).find_map(|(at, _)| behind(at)))
}

/// The zone that the message describes under a name, if its rules are ones that hold every year.
fn described(calendar: &Component, name: &str) -> Option<TimeZone> {
    let mut zones = calendar.components.iter().filter(|part| part.name == "VTIMEZONE");
    let zone = zones.find(|zone| zone.text("TZID").is_some_and(|id| id.trim() == name))?;
    let standard = observance(zone, "STANDARD")?;
    let rule = match observance(zone, "DAYLIGHT") {
        None => format!("<STD>{}", standard.offset),
        Some(daylight) => format!(
            "<STD>{}<DST>{},{},{}",
            standard.offset, daylight.offset, daylight.onset?, standard.onset?
        ),
    };
    TimeZone::posix(&rule).ok()
}

/// A STANDARD or DAYLIGHT in the terms of a POSIX rule.
struct Observance {
    offset: String,
    onset: Option<String>,
}

fn observance(zone: &Component, kind: &str) -> Option<Observance> {
    // The last one that starts is the law of today.
    let parts = zone.components.iter().filter(|part| part.name == kind);
    let part = parts.max_by_key(|part| part.value("DTSTART").unwrap_or_default().trim())?;
    Some(Observance {
        offset: offset(part.value("TZOFFSETTO")?.trim())?,
        onset: onset(part),
    })
}

/// `+0130` as POSIX has it, where what lies east of Greenwich is negative: `-01:30`.
fn offset(text: &str) -> Option<String> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => ('-', digits),
        ("-", digits) => ('+', digits),
        _ => return None,
    };
    let digits_only = digits.len() >= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (hours, minutes) = (digits.get(..2)?, digits.get(2..4)?);
    digits_only.then(|| format!("{sign}{hours}:{minutes}"))
}

/// `RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` at two o'clock as POSIX has it: `M3.5.0/02:00`.
fn onset(part: &Component) -> Option<String> {
    let rule = part.value("RRULE")?.to_ascii_uppercase();
    let word = |name: &str| {
        let mut words = rule.split(';').filter_map(|word| word.trim().split_once('='));
        words.find_map(|(key, value)| (key == name).then_some(value))
    };
    let month: u8 = word("BYMONTH")?.parse().ok()?;
    let by_day = word("BYDAY")?;
    let (nth, day) = by_day.split_at_checked(by_day.len().checked_sub(2)?)?;
    let nth = match nth.parse::<i8>().ok()? {
        -1 => 5,
        nth @ 1..=4 => nth,
        _ => return None,
    };
    let day = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
        .iter()
        .position(|name| *name == day)?;
    let at = wall(part.value("DTSTART")?.trim())?;
    Some(format!("M{month}.{nth}.{day}/{:02}:{:02}", at.hour(), at.minute()))
}
