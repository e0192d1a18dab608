//! Whether an ask reaches the one asked, now, later, or never. Nothing of it shows to the asker.

use std::time::Duration;

use super::profile::Mentees;
use super::{Ask, AskKind, AskState};
use crate::values::instant::Instant;

/// Over how long a budget is counted.
pub const BUDGET_OVER: Duration = Duration::from_hours(7 * 24);

/// So long after an ask another one of the same person to the same reaches nobody.
pub const AGAIN_AFTER: Duration = Duration::from_hours(90 * 24);

/// So many asks in a row that somebody leaves without a word pause what reaches them, for so long.
pub const SILENT_IN_A_ROW: usize = 3;
/// See [`SILENT_IN_A_ROW`].
pub const PAUSE_FOR: Duration = Duration::from_hours(30 * 24);

/// Whether somebody pauses after these, the newest first: whether each was left without a word.
#[must_use]
pub fn pauses_after(unanswered: &[bool]) -> bool {
    unanswered.len() >= SILENT_IN_A_ROW && unanswered.iter().take(SILENT_IN_A_ROW).all(|one| *one)
}

/// So long after a yes somebody counts as accompanied, unless they said that it did not happen.
pub const ACCOMPANIED_FOR: Duration = Duration::from_hours(180 * 24);

/// Whether somebody who accompanies so many can't be asked for this: they accompany nobody, or nobody else.
#[must_use]
pub fn is_full(kind: AskKind, mentees: Mentees, accompanied: usize) -> bool {
    kind == AskKind::Mentoring && accompanied >= mentees.number().unwrap_or(0).into()
}

/// So many reports within [`AGAIN_AFTER`] stop somebody's asks in a group.
pub const REPORTS_STOP: usize = 2;

/// So much time the one asked has at least.
const AT_LEAST: Duration = Duration::from_hours(24);

/// What decides it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is in the way by itself")]
pub struct Circumstances {
    /// Whether the one asked is there, and still wants to be asked.
    pub may_be_asked: bool,
    /// Until when they pause.
    pub paused_until: Option<Instant>,
    /// Whether one of the two does not want to meet the other.
    pub keeps_away: bool,
    /// Whether they want nothing more from this asker.
    pub is_blocked: bool,
    /// Whether the organizers have yet to look at a report of this asker, or there were too many.
    pub is_reported: bool,
    /// Whether this asker asked them within [`AGAIN_AFTER`] before.
    pub was_asked_before: bool,
    /// Whether they accompany as many as they want to, if it is for that: [`is_full`].
    pub is_full: bool,
    /// When asks reached them within [`BUDGET_OVER`], the oldest first.
    pub reached: Vec<Instant>,
    /// How many may.
    pub budget: u16,
}

/// Whether an ask reaches anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// Now.
    Now,
    /// It is to be looked at again then.
    At(Instant),
    /// It reaches nobody.
    Never,
}

impl Circumstances {
    /// What becomes of an ask that is to go out now.
    #[must_use]
    pub fn passage(&self, ask: &Ask, now: Instant) -> Passage {
        let is_kept_from_them = self.keeps_away || self.is_blocked || self.is_reported;
        if !self.may_be_asked || is_kept_from_them || self.was_asked_before || self.is_full {
            return Passage::Never;
        }
        match self.free_at(now) {
            Some(at) if at <= now => Passage::Now,
            // Of one that is asked once more, a month later, nobody waits to hear.
            Some(at) if ask.state != AskState::Asked || at.plus(AT_LEAST) <= ask.answer_until() => Passage::At(at),
            _ => Passage::Never,
        }
    }

    /// When neither a pause nor the budget is in the way any more.
    fn free_at(&self, now: Instant) -> Option<Instant> {
        let budget = usize::from(self.budget);
        let from = match self.reached.len().checked_sub(budget) {
            None => now,
            // When this one is a week old, one fewer than the budget is left.
            Some(over) => self.reached.get(over)?.plus(BUDGET_OVER),
        };
        let resumed = self.paused_until.unwrap_or(now);
        Some(from.max(resumed).max(now))
    }
}
