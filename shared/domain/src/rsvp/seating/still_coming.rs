//! Seats whose people were asked whether they still come: confirmed by any answer, released where none came.

use super::{Reason, SeatAllocator, Step, by_rule};
use crate::rsvp::status::RsvpStatus;
use crate::values::ids::InvitationId;

impl SeatAllocator {
    /// Releases the seats of a party that was asked in time and said nothing. `None`: it has none. Afterwards, ask
    /// [`could_seat`](Self::could_seat).
    pub fn release_unconfirmed(&mut self, invitation: InvitationId, from: RsvpStatus) -> Option<Step> {
        if !from.has_seat() || self.is_over {
            return None;
        }
        self.take(by_rule(
            invitation,
            from,
            RsvpStatus::Unanswered,
            Reason::NotStillComing,
        ))
    }
}
