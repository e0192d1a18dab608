//! Dates and times as pages show them, always with the zone.

use domain::schedule::{Schedule, Zone};
use jiff::civil::DateTime;

const MOMENT: &str = "%A %-d %B %Y, %H:%M";

/// When an event is, for people and, in `datetime`, for machines.
pub(crate) struct When {
    /// The start as people read it.
    pub(crate) starts: String,
    /// The start for machines.
    pub(crate) starts_at: String,
    /// The end as people read it: the time alone if it is the same day.
    pub(crate) ends: String,
    /// The end for machines.
    pub(crate) ends_at: String,
    /// The zone.
    pub(crate) zone: String,
}

impl When {
    /// When an event is.
    pub(crate) fn of(schedule: &Schedule) -> Self {
        let same_day = schedule.starts().date() == schedule.ends().date();
        let end = if same_day { "%H:%M" } else { MOMENT };
        Self {
            starts: schedule.starts().strftime(MOMENT).to_string(),
            starts_at: schedule.starts_at().timestamp().to_string(),
            ends: schedule.ends().strftime(end).to_string(),
            ends_at: schedule.ends_at().timestamp().to_string(),
            zone: zone_name(schedule.zone()),
        }
    }
}

/// A local time as people read it, with its zone.
pub(crate) fn moment(local: DateTime, zone: &Zone) -> String {
    format!("{} ({})", local.strftime(MOMENT), zone_name(zone))
}

fn zone_name(zone: &Zone) -> String {
    zone.name().replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_with_its_zone() {
        let zone = Zone::parse("America/New_York").unwrap();
        let local = "2026-12-03T18:30".parse().unwrap();
        assert_eq!(
            moment(local, &zone),
            "Thursday 3 December 2026, 18:30 (America/New York)"
        );
    }
}
