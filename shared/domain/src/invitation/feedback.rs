//! Whom an event asks once it is over. When that is, the event says.

use super::Invitation;
use crate::event::Event;

impl Event {
    /// Whether it asks somebody who had a seat and has not said all of it.
    #[must_use]
    pub fn asks_feedback(&self, invitation: &Invitation) -> bool {
        let mut questions = self.plan.details.questions.iter();
        invitation.status.has_seat() && questions.any(|one| one.is_open_after(&invitation.answers))
    }
}
