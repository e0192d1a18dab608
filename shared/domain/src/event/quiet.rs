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
