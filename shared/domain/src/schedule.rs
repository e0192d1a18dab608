//! When an event is: local wall time and IANA zone, as RFC 8984 keeps it, and the instants that follow.

pub mod recurrence;
pub mod series;

use std::time::Duration;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};

use crate::values::instant::Instant;
use crate::values::invalid::Invalid;

/// An IANA time zone that the built-in database knows, by its proper name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Zone(String);

impl Zone {
    /// Checks a zone's name; case does not matter, the proper spelling is kept.
    pub fn parse(name: &str) -> Result<Self, Invalid> {
        let known = jiff::tz::db().get(name).map_err(|_| Invalid::Zone)?;
        let proper = known.iana_name().ok_or(Invalid::Zone)?;
        Ok(Self(proper.to_owned()))
    }

    /// Takes a name that was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(name: String) -> Self {
        Self(name)
    }

    /// The name, like `Europe/Berlin`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The zone's rules. A name that the built-in database does not know is read as UTC.
    #[must_use]
    pub fn rules(&self) -> TimeZone {
        jiff::tz::db().get(&self.0).unwrap_or(TimeZone::UTC)
    }

    /// The instant of a local time. One that happens twice means the first (RFC 5545, 3.3.5); one
    /// that the zone skips (refused at the boundary, but rules change later) is read with the offset before the gap.
    #[must_use]
    pub fn instant_of(&self, local: DateTime) -> Instant {
        let resolved = self.rules().to_ambiguous_timestamp(local).compatible();
        Instant::new(resolved.unwrap_or(jiff::Timestamp::UNIX_EPOCH))
    }

    /// The local time of an instant.
    #[must_use]
    pub fn local(&self, instant: Instant) -> DateTime {
        self.rules().to_datetime(instant.timestamp())
    }

    /// What the clocks show at a local time: itself, or a time after the gap that it falls into.
    pub(crate) fn readable(&self, local: DateTime) -> DateTime {
        let found = self.rules().to_ambiguous_timestamp(local);
        if matches!(found.offset(), AmbiguousOffset::Gap { .. }) {
            return self.local(self.instant_of(local));
        }
        local
    }

    /// Checks that the clocks show a local time.
    pub fn check(&self, local: DateTime) -> Result<DateTime, Invalid> {
        let next = self.readable(local);
        if next != local {
            return Err(Invalid::SkippedTime {
                zone: self.0.clone(),
                next: next.to_string(),
            });
        }
        Ok(local)
    }
}

/// Parses `YYYY-MM-DDTHH:MM[:SS]`, nothing else: an offset or a zone in it would contradict the zone beside it. Whether
/// the clocks show it, [`Zone::check`] tells.
pub fn parse_wall_time(text: &str) -> Result<DateTime, Invalid> {
    let shape = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | 'T');
    if !(16..=19).contains(&text.len()) || !text.chars().all(shape) || !text.contains('T') {
        return Err(Invalid::LocalTime);
    }
    let local: DateTime = text.parse().map_err(|_| Invalid::LocalTime)?;
    // Before 1971 and after 2199 calendar programs disagree about what a zone's rules are.
    if !(1971..=2199).contains(&local.year()) {
        return Err(Invalid::Year);
    }
    Ok(local)
}

/// When an event starts and ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Schedule {
    starts: DateTime,
    ends: DateTime,
    zone: Zone,
}

impl Schedule {
    /// Longest that one event lasts.
    pub const LONGEST: Duration = Duration::from_hours(31 * 24);

    /// Puts a schedule together; the end must be after the start, as instants (the clocks may change between).
    pub fn new(starts: DateTime, ends: DateTime, zone: Zone) -> Result<Self, Invalid> {
        let schedule = Self { starts, ends, zone };
        let length = schedule.ends_at().since(schedule.starts_at());
        if length.is_zero() {
            return Err(Invalid::EndsBeforeStart);
        }
        if length > Self::LONGEST {
            return Err(Invalid::TooLongAnEvent);
        }
        Ok(schedule)
    }

    /// Takes a schedule that was checked before, as the database gives it back.
    #[must_use]
    pub fn trusted(starts: DateTime, ends: DateTime, zone: Zone) -> Self {
        Self { starts, ends, zone }
    }

    /// The same on another day: as long by the clock on the wall. A start that the clocks skip there is read with the
    /// offset before the gap (RFC 5545, 3.3.5), and the end stays as far behind it.
    #[must_use]
    pub fn on(&self, day: Date) -> Self {
        let starts = self.zone.readable(day.to_datetime(self.starts.time()));
        let ends = starts.saturating_add(self.ends - self.starts);
        Self::trusted(starts, ends, self.zone.clone())
    }

    /// Local start.
    #[must_use]
    pub fn starts(&self) -> DateTime {
        self.starts
    }

    /// Local end.
    #[must_use]
    pub fn ends(&self) -> DateTime {
        self.ends
    }

    /// The zone in which both are meant.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The instant of the start.
    #[must_use]
    pub fn starts_at(&self) -> Instant {
        self.zone.instant_of(self.starts)
    }

    /// The instant of the end.
    #[must_use]
    pub fn ends_at(&self) -> Instant {
        self.zone.instant_of(self.ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn berlin() -> Zone {
        Zone::parse("europe/berlin").unwrap()
    }

    fn parse_local(text: &str) -> Result<DateTime, Invalid> {
        berlin().check(parse_wall_time(text)?)
    }

    #[test]
    fn a_zone_keeps_its_proper_name() {
        assert_eq!(berlin().name(), "Europe/Berlin");
        assert_eq!(Zone::parse("Mars/Olympus"), Err(Invalid::Zone));
        assert_eq!(Zone::parse("../../etc/passwd"), Err(Invalid::Zone));
    }

    #[test]
    fn a_local_time_that_the_zone_skips_is_refused_with_the_next_one() {
        let skipped = parse_local("2027-03-28T02:30:00");
        let next = "2027-03-28T03:30:00".to_owned();
        assert_eq!(
            skipped,
            Err(Invalid::SkippedTime {
                zone: "Europe/Berlin".to_owned(),
                next
            })
        );
    }

    #[test]
    fn a_local_time_that_happens_twice_means_the_first() {
        let local = parse_local("2026-10-25T02:30").unwrap();
        assert_eq!(berlin().instant_of(local).to_string(), "2026-10-25T00:30:00.000000Z");
    }

    #[test]
    fn offsets_and_nonsense_are_no_local_times() {
        for wrong in [
            "2026-12-03T18:30:00Z",
            "2026-12-03T18:30:00+01:00",
            "2026-12-03",
            "tomorrow",
            "2026-13-03T18:30:00",
            "2026-12-03 18:30:00",
        ] {
            assert_eq!(parse_local(wrong), Err(Invalid::LocalTime), "{wrong}");
        }
        assert_eq!(parse_local("1066-12-03T18:30:00"), Err(Invalid::Year));
    }

    #[test]
    fn an_event_ends_after_it_starts() {
        let at = |text| parse_local(text).unwrap();
        let start = at("2026-12-03T18:30:00");
        assert_eq!(Schedule::new(start, start, berlin()), Err(Invalid::EndsBeforeStart));
        assert_eq!(
            Schedule::new(start, at("2027-12-03T18:30:00"), berlin()),
            Err(Invalid::TooLongAnEvent)
        );
        assert!(Schedule::new(start, at("2026-12-03T21:00:00"), berlin()).is_ok());
    }
}
