//! A person's own page: reached by a link that is mailed, and then by the browser that opened it, for a while.

use std::time::Duration;

use crate::values::instant::Instant;

/// How long the link opens the page.
pub const LINK_FOR: Duration = Duration::from_mins(15);

/// How long the browser that opened it may go on, from the moment that the link was made.
pub const SESSION_FOR: Duration = Duration::from_hours(2);

/// Whether a link made then opens the page now. `is_known`: whether a browser asks that opened it before.
#[must_use]
pub fn opens(made_at: Instant, is_known: bool, now: Instant) -> bool {
    let within = if is_known { SESSION_FOR } else { LINK_FOR };
    now < made_at.plus(within)
}
