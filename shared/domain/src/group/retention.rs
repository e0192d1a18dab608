//! How long after an event a group keeps the names and addresses of its people.

use std::time::Duration;

use crate::group::Group;
use crate::values::instant::Instant;

/// Most days that can be set: ten years.
pub const MOST_DAYS: u16 = 3_650;

/// How long it is after the setting was changed that it erases anything, so that nobody loses people by a slip.
pub const NOTICE: Duration = Duration::from_hours(7 * 24);

/// What a group erases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// When the first of it goes.
    pub at: Instant,
    /// How many invitations become nameless.
    pub invitations: i64,
}

/// The week, counted from 1970, in which owners are told at once of all that is erased.
#[must_use]
pub fn week(at: Instant) -> i64 {
    at.timestamp().as_second().div_euclid(7 * 24 * 60 * 60)
}

/// When the people of an event that is over at `over_at` are erased of a group; none: never.
#[must_use]
pub fn due_at(group: &Group, over_at: Instant) -> Option<Instant> {
    let kept = Duration::from_hours(24) * u32::from(group.plan.retention_days?);
    Some(over_at.plus(kept).max(group.retention_since.plus(NOTICE)))
}

/// An event that is over after this is not due yet; none: nothing ever is, or nothing is yet.
#[must_use]
pub fn over_before(group: &Group, now: Instant) -> Option<Instant> {
    let kept = Duration::from_hours(24) * u32::from(group.plan.retention_days?);
    (group.retention_since.plus(NOTICE) <= now).then(|| now.minus(kept))
}
