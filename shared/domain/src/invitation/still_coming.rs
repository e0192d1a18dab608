//! Whether one person still comes: what they said since it was asked. When it is asked, the event says.

use super::Invitation;
use crate::event::Event;
use crate::event::still_coming::{Asking, StillComing};
use crate::values::instant::Instant;

impl Event {
    /// What a person is asked who has not said yet whether they still come. None: nothing.
    #[must_use]
    pub fn asks_still_coming(&self, invitation: &Invitation, now: Instant) -> Option<StillComing> {
        let is_time = |plan: &StillComing| now >= plan.asked_since() && now < self.plan.schedule.starts_at();
        self.still_coming()
            .filter(is_time)
            .filter(|plan| plan.is_open(invitation))
    }

    /// Whether somebody said that they still come; none: they were not asked, or have no seat.
    #[must_use]
    pub fn said_still_coming(&self, invitation: &Invitation, now: Instant) -> Option<bool> {
        let plan = self.still_coming()?;
        let is_asked = invitation.status.has_seat() && now >= plan.asked_since();
        is_asked.then(|| !plan.is_open(invitation))
    }
}

impl StillComing {
    /// Whether somebody has a seat that they have not confirmed.
    #[must_use]
    pub fn is_open(&self, invitation: &Invitation) -> bool {
        let said = invitation.answered_at.is_some_and(|at| at >= self.asked_since());
        invitation.status.has_seat() && !said
    }

    /// Whether the letter still says what is so.
    #[must_use]
    pub fn is_true(&self, asking: Asking, invitation: &Invitation, now: Instant) -> bool {
        let is_time = match asking {
            Asking::First => self.is_in_time(now),
            Asking::Second => now < self.until,
        };
        is_time && self.is_open(invitation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;
    use crate::rsvp::status::RsvpStatus;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// It starts at 17:30 UTC on 3 December; the deadline is a day before.
    fn event() -> Event {
        let mut event = fixture::published();
        event.plan.details.confirm_by = Some(24);
        event
    }

    #[test]
    fn any_answer_since_the_question_confirms_and_a_late_letter_costs_nobody_their_seat() {
        let plan = event().still_coming().unwrap();
        let mut anna = fixture::invitation();
        anna.status = RsvpStatus::Going { guests: 0 };
        anna.answered_at = Some(at("2026-11-01T00:00:00Z"));
        assert!(plan.is_open(&anna) && plan.is_true(Asking::First, &anna, at("2026-11-30T18:00:00Z")));
        assert!(!plan.is_true(Asking::First, &anna, at("2026-12-01T18:00:00Z")));
        assert!(plan.is_in_time(at("2026-12-01T17:30:00Z")) && !plan.is_in_time(at("2026-12-01T17:30:01Z")));
        anna.answered_at = Some(at("2026-11-30T19:00:00Z"));
        assert!(!plan.is_open(&anna));
        anna.status = RsvpStatus::Waiting { guests: 0, arrival: 1 };
        assert!(!plan.is_open(&anna));
    }
}
