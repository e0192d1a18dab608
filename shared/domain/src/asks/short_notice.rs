//! Help at short notice: a few are asked at a time, who fits best first, and the first yes, or answer in writing, is enough.

use std::time::Duration;

use super::{Ask, AskAnswer, AskState, DAY, Follows};
use crate::event::quiet::after_the_night;
use crate::schedule::Zone;
use crate::values::ids::{EventId, PersonId};
use crate::values::instant::Instant;

use super::profile::Topic;

/// How many are asked at once, and how many in all.
const FIRST_WAVE: usize = 3;
const IN_ALL: usize = 5;

/// Where less time is left than this, all are asked at once.
const ALL_AT_ONCE: Duration = Duration::from_hours(12);

/// The asker hears at the latest so long after asking, and so long before help is needed.
const AT_MOST: Duration = Duration::from_hours(36);
const BEFORE_NEED: Duration = Duration::from_hours(24);

/// Sooner than this nobody can help.
pub const SOONEST: Duration = Duration::from_hours(3);

/// Later than this there is time for other asks.
pub const LATEST: Duration = Duration::from_hours(14 * 24);
/// See [`LATEST`].
pub const LATEST_DAYS: u16 = 14;

/// What makes an ask one at short notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Urgent {
    /// With what.
    pub topic: Topic,
    /// When help is needed.
    pub needed_at: Instant,
}

/// One of those who may be asked, in the order in which they fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Their place, which their link names.
    pub place: u16,
    /// Who; none: nobody any more.
    pub person: Option<PersonId>,
    /// The event where they are found.
    pub found_at: EventId,
    /// By which clocks they sleep.
    pub zone: Zone,
    /// When they were written to.
    pub reached_at: Option<Instant>,
    /// Whether they are passed over for good.
    pub is_hindered: bool,
    /// What they said last.
    pub answer: Option<AskAnswer>,
    /// When they said it.
    pub answered_at: Option<Instant>,
}

impl Urgent {
    /// When the asker hears at the latest: 36 hours after asking, or a day before help is needed, whichever is sooner; where that
    /// leaves less than three hours, when half of what is left has passed.
    #[must_use]
    pub fn closes_at(&self, now: Instant) -> Instant {
        let left = self.needed_at.since(now);
        let before = left.saturating_sub(BEFORE_NEED);
        let within = if before < SOONEST { left / 2 } else { before };
        now.plus(within.min(AT_MOST))
    }
}

impl Candidate {
    /// Whether they still may say something, and were written to.
    fn may_answer(&self) -> bool {
        self.reached_at.is_some() && matches!(self.answer, None | Some(AskAnswer::NotNow))
    }

    /// Whether they could be written to, were it day.
    fn is_left(&self) -> bool {
        self.person.is_some() && self.reached_at.is_none() && !self.is_hindered
    }

    fn sleeps(&self, now: Instant) -> bool {
        after_the_night(&self.zone, now) > now
    }
}

impl Ask {
    /// How many may have been written to by now.
    fn wave(&self, now: Instant) -> usize {
        if self.closes_at.since(self.asked_at) < ALL_AT_ONCE || now >= self.second_wave_at() {
            IN_ALL
        } else {
            FIRST_WAVE
        }
    }

    fn second_wave_at(&self) -> Instant {
        self.asked_at.plus(self.closes_at.since(self.asked_at) / 3)
    }

    /// Who is to be written to next, by now; none: nobody for now.
    #[must_use]
    pub fn next_candidate<'a>(&self, all: &'a [Candidate], now: Instant) -> Option<&'a Candidate> {
        let reached = all.iter().filter(|one| one.reached_at.is_some()).count();
        let is_open = self.state == AskState::Asked && now < self.closes_at && reached < self.wave(now);
        all.iter()
            .filter(|_| is_open)
            .find(|one| one.is_left() && !one.sleeps(now))
    }

    /// When there may be somebody to write to again.
    #[must_use]
    pub fn next_wave_at(&self, all: &[Candidate], now: Instant) -> Option<Instant> {
        if self.state != AskState::Asked || !all.iter().any(Candidate::is_left) {
            return None;
        }
        let reached = all.iter().filter(|one| one.reached_at.is_some()).count();
        let later = (now < self.second_wave_at()).then(|| self.second_wave_at());
        let awake = all.iter().filter(|one| one.is_left() && one.sleeps(now));
        let awake = awake.map(|one| after_the_night(&one.zone, now)).min();
        let next = if reached < self.wave(now) {
            awake.into_iter().chain(later).min()
        } else {
            later
        };
        next.filter(|at| *at < self.closes_at)
    }

    /// Takes what one of them says. `None`: it is too late, or somebody else was first; nothing changes.
    pub fn answer_of(&mut self, candidate: &mut Candidate, answer: AskAnswer, now: Instant) -> Option<Follows> {
        if self.state != AskState::Asked || now >= self.closes_at || !candidate.may_answer() {
            return None;
        }
        match answer {
            AskAnswer::Yes | AskAnswer::InWriting => {
                (self.to, self.found_at) = (candidate.person, candidate.found_at);
                (self.answer, self.answered_at) = (Some(answer), Some(now));
                let (state, follows) = if answer == AskAnswer::Yes {
                    (AskState::Agreed, Follows::Introduction)
                } else {
                    (AskState::Closed, Follows::Relay)
                };
                self.state = state;
                (candidate.answer, candidate.answered_at) = (Some(answer), Some(now));
                Some(follows)
            }
            AskAnswer::NotNow | AskAnswer::NoMore | AskAnswer::Report => {
                (candidate.answer, candidate.answered_at) = (Some(answer), Some(now));
                Some(Follows::Nothing)
            }
            AskAnswer::InAMonth => None,
        }
    }

    /// Whether one of those who were asked at short notice could help.
    #[must_use]
    pub fn found_help(&self) -> bool {
        self.answer.is_some_and(AskAnswer::is_told)
    }

    /// The ask as one of them reads it.
    #[must_use]
    pub fn as_read_by(&self, candidate: &Candidate) -> Self {
        Self {
            to: candidate.person,
            found_at: candidate.found_at,
            ..self.clone()
        }
    }

    /// When the day after the date comes that mattered, if nobody has heard of it yet.
    pub(super) fn day_after(&self) -> Option<Instant> {
        let urgent = self.urgent.as_ref().filter(|_| !self.is_thanks_offered)?;
        let is_over = matches!(self.state, AskState::Agreed | AskState::Closed);
        is_over.then(|| urgent.needed_at.plus(DAY))
    }

    /// Whether who helped may send a line: the date has passed.
    #[must_use]
    pub fn takes_a_line(&self, now: Instant) -> bool {
        let has_passed = self.urgent.as_ref().is_some_and(|urgent| urgent.needed_at <= now);
        self.state == AskState::Agreed && has_passed
    }
}

#[cfg(test)]
mod tests;
