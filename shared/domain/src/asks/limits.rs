//! When people of an event may ask each other, and how many asks one person may have open at once.

use std::time::Duration;

use super::{Ask, AskKind};
use crate::event::EventPlan;
use crate::values::instant::Instant;

/// So long before an event its people may ask each other.
pub const OPENS_BEFORE: Duration = Duration::from_hours(7 * 24);

/// So long after its end they still may.
pub const CLOSES_AFTER: Duration = Duration::from_hours(30 * 24);

/// Whether people of an event may ask each other now.
#[must_use]
pub fn is_open_at(event: &EventPlan, now: Instant) -> bool {
    let from = event.schedule.starts_at().minus(OPENS_BEFORE);
    (from..event.over_at().plus(CLOSES_AFTER)).contains(&now)
}

/// Why one more can't be asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{most} of your asks are open, and no more can be: the next place comes free on {free_at}, when you hear of one"
)]
pub struct TooManyOpen {
    /// Most that can be.
    pub most: usize,
    /// When a place comes free at the latest.
    pub free_at: Instant,
}

/// Whether one more of a kind may be asked beside these. Who was never at an event has one ask open, whatever it is for.
pub fn may_ask(kind: AskKind, asked: &[Ask], was_there: bool, now: Instant) -> Result<(), TooManyOpen> {
    // What came of a suggestion is not theirs: they only said yes to it.
    let counts =
        |ask: &&Ask| ask.suggestion.is_none() && ask.takes_a_place(now) && (!was_there || ask.plan.kind == kind);
    let open = asked.iter().filter(counts);
    let most = if was_there { kind.terms().open_at_once } else { 1 };
    if open.clone().count() < most {
        return Ok(());
    }
    let free_at = open.map(|ask| ask.closes_at).min().unwrap_or(now);
    Err(TooManyOpen { most, free_at })
}
