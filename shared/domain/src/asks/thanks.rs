//! What came of an ask: whether there was help, when it was given, and when there is one offer to say thanks.

use std::time::Duration;

use super::{Ask, AskAnswer, AskState, Happened};
use crate::meetings::{Meeting, MeetingState, Side};
use crate::values::instant::Instant;

/// So long after help was given the asker is asked once what changed.
pub(super) const AFTER_IT_HAPPENED: Duration = Duration::from_hours(2 * 24);

/// So long after a yes of which nothing else is known they are asked whether it happened.
pub(super) const AFTER_A_YES: Duration = Duration::from_hours(7 * 24);

impl Ask {
    /// Whether it was answered by help: a yes, or an answer in writing.
    #[must_use]
    pub fn is_helped(&self) -> bool {
        let in_writing = self.state == AskState::Closed && self.answer == Some(AskAnswer::InWriting);
        self.state == AskState::Agreed || in_writing
    }

    /// The word for how they helped.
    #[must_use]
    pub fn helped_word(&self) -> &'static str {
        if self.state == AskState::Agreed {
            "talk"
        } else {
            "written"
        }
    }

    /// Takes what the asker says became of help, once. `false`: it was said, or there was none.
    pub fn tell(&mut self, happened: Happened) -> bool {
        let is_new = self.is_helped() && self.happened.is_none();
        if is_new {
            self.happened = Some(happened);
            self.is_thanks_offered = true;
        }
        is_new
    }

    /// When help was given, which is said now: when the two met, or the answer was written; where nothing is known, when it is said.
    #[must_use]
    pub fn helped_at(&self, meeting: Option<&Meeting>, now: Instant) -> Instant {
        let met = meeting.filter(|meeting| meeting.state == MeetingState::Planned);
        let written = self.answered_at.filter(|_| self.answer == Some(AskAnswer::InWriting));
        let known = met.and_then(|meeting| meeting.starts_at).or(written);
        known.filter(|at| *at <= now).unwrap_or(now)
    }

    /// Moves the offer to say thanks along with the meeting, which one of the two changed: two days after it took place. Where the
    /// asker says that it did not, there is none; but for the line of the day after, where it was short notice.
    pub fn thank_after(&mut self, meeting: &Meeting, by: Side, now: Instant) {
        if meeting.happened == Some(false) && by == Side::Asker && self.urgent.is_none() {
            self.is_thanks_offered = true;
        }
        if self.state != AskState::Agreed || self.is_thanks_offered {
            return;
        }
        self.deliver_at = match meeting.starts_at.filter(|_| meeting.state == MeetingState::Planned) {
            Some(starts_at) => starts_at.plus(AFTER_IT_HAPPENED),
            None => self.deliver_at.max(now.plus(AFTER_A_YES)),
        };
    }
}
