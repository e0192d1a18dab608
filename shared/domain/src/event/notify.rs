//! Who hears of an organizer's change, and when. Changes gather, so that one letter tells their sum; what is changed and
//! changed back is told to nobody.

use std::time::Duration;

use super::{Change, Event, EventPlan};
use crate::values::instant::Instant;

/// Who hears of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notify {
    /// Everybody whom it concerns, once it has settled for so long.
    Settled(Duration),
    /// Nobody, unless a later change is told: that letter tells the sum.
    Nobody,
}

impl Notify {
    /// Everybody, now.
    pub const AT_ONCE: Self = Self::Settled(Duration::ZERO);
}

/// A first change waits for no longer than this many times the time to settle, however many follow it.
pub const MOST_SETTLES: u32 = 5;

/// So near to the start nothing waits.
const NEAR: Duration = Duration::from_hours(24);

/// A change that nobody would be written to about, though people rely on what it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "people rely on time, place and online link, so they are written to when these change: leave `notify=none` out, or these fields"
)]
pub struct MustBeTold;

/// How long a change from one plan to another waits, where `settle` is the usual time.
#[must_use]
pub fn time_to_settle(before: &EventPlan, after: &EventPlan, settle: Duration, now: Instant) -> Duration {
    if before.is_near(now) || after.is_near(now) {
        Duration::ZERO
    } else {
        settle
    }
}

impl EventPlan {
    /// Whether it, or a date of the series, is under way or begins within a day.
    fn is_near(&self, now: Instant) -> bool {
        let mut all = self.occurrences().into_iter().map(|one| one.schedule);
        all.any(|one| one.ends_at() > now && one.starts_at() <= now.plus(NEAR))
    }
}

impl Event {
    /// Takes a new plan that no letter is owed for.
    pub fn revise_quietly(&mut self, plan: EventPlan, now: Instant) -> Result<Change, MustBeTold> {
        if self.plan.change_to(&plan) >= Change::Access {
            return Err(MustBeTold);
        }
        let told = self.letter_revision;
        let change = self.revise(plan, now);
        self.letter_revision = told;
        Ok(change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{draft, published};
    use crate::schedule::Schedule;
    use crate::values::text::Title;

    const SETTLE: Duration = Duration::from_mins(2);

    #[test]
    fn within_a_day_of_the_old_or_the_new_start_nothing_waits() {
        let plan = draft().plan;
        let mut later = plan.clone();
        let local = |text: &str| text.parse().unwrap();
        let zone = plan.schedule.zone().clone();
        later.schedule = Schedule::new(local("2026-12-20T18:30:00"), local("2026-12-20T21:00:00"), zone).unwrap();
        let starts = plan.schedule.starts_at();
        let early = starts.minus(NEAR + Duration::from_secs(1));
        assert_eq!(time_to_settle(&plan, &later, SETTLE, early), SETTLE);
        for now in [starts.minus(NEAR), starts] {
            assert_eq!(time_to_settle(&plan, &later, SETTLE, now), Duration::ZERO);
            assert_eq!(time_to_settle(&later, &plan, SETTLE, now), Duration::ZERO);
        }
    }

    #[test]
    fn a_quiet_change_owes_nothing_and_leaves_time_place_and_link_alone() {
        let mut event = published();
        let before = (event.letter_revision, event.revision);
        let retitled = EventPlan {
            title: Title::parse("Other").unwrap(),
            ..event.plan.clone()
        };
        assert_eq!(event.revise_quietly(retitled, Instant::EPOCH), Ok(Change::Wording));
        assert_eq!((event.letter_revision, event.revision), (before.0, before.1 + 1));
        let online = EventPlan {
            online_url: Some(crate::values::text::WebUrl::parse("https://example.org/room").unwrap()),
            ..event.plan.clone()
        };
        assert_eq!(event.revise_quietly(online, Instant::EPOCH), Err(MustBeTold));
        assert_eq!(event.plan.online_url, None);
    }
}
