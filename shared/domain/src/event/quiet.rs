//! The hours in which people are left alone, by the clocks of where the event is.

use jiff::ToSpan;
use jiff::civil::DateTime;

use crate::schedule::Zone;
use crate::values::instant::Instant;

/// The hours from which, and until which, people are left alone.
pub(super) const QUIET_FROM: i8 = 22;
pub(super) const QUIET_UNTIL: i8 = 8;

pub(crate) fn is_quiet(local: DateTime) -> bool {
    !(QUIET_UNTIL..QUIET_FROM).contains(&local.hour())
}

/// The first moment, from one on, at which it is night by none of these clocks; or that moment, where there is none.
#[must_use]
pub fn when_all_are_awake(zones: &[Zone], from: Instant) -> Instant {
    let mut at = from;
    // Each has fourteen hours of day: two of them meet within two days.
    for _ in 0..4 {
        let later = zones.iter().fold(at, |at, zone| after_the_night(zone, at));
        if later == at {
            return at;
        }
        at = later;
    }
    from
}

/// A moment, or the morning after the night that it falls into.
#[must_use]
pub fn after_the_night(zone: &Zone, at: Instant) -> Instant {
    let local = zone.local(at);
    if !is_quiet(local) {
        return at;
    }
    let days = i32::from(local.hour() >= QUIET_FROM);
    let morning = local.date().saturating_add(days.days()).at(QUIET_UNTIL, 0, 0, 0);
    zone.instant_of(morning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_far_apart_are_written_to_when_it_is_day_for_both() {
        let zones = ["Europe/Berlin", "Asia/Tokyo"].map(|name| Zone::parse(name).unwrap());
        let at = |text: &str| text.parse::<Instant>().unwrap();
        // 23:00 in Berlin and 7:00 in Tokyo: at 8:00 in Berlin it is 16:00 there.
        assert_eq!(
            when_all_are_awake(&zones, at("2026-12-01T22:00:00Z")),
            at("2026-12-02T07:00:00Z")
        );
        assert_eq!(
            when_all_are_awake(&zones, at("2026-12-02T09:00:00Z")),
            at("2026-12-02T09:00:00Z")
        );
        // 15:00 in Berlin is 23:00 in Tokyo, and at 8:00 there it is midnight here.
        assert_eq!(
            when_all_are_awake(&zones, at("2026-12-02T14:00:00Z")),
            at("2026-12-03T07:00:00Z")
        );
    }
}
