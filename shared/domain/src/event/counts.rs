//! How many people stand where.

use crate::rsvp::status::RsvpStatus;

/// How many of what an event has. Kept up to date with each change, never counted anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Invitations that stand.
    pub invited: u32,
    /// Parties with a seat.
    pub going: u32,
    /// People who may come.
    pub maybe: u32,
    /// People who said no.
    pub declined: u32,
    /// Parties in the queue.
    pub waitlisted: u32,
    /// Seats that are held for who has not confirmed yet.
    pub held: u32,
    /// Seats, guests included, and those that are held.
    pub seats_taken: u32,
    /// People who came.
    pub checked_in: u32,
}

impl Counts {
    /// Follows one party from one status to another. A new invitation comes from
    /// [`RsvpStatus::Withdrawn`], which counts nowhere.
    pub fn follow(&mut self, from: RsvpStatus, to: RsvpStatus) {
        if let Some(number) = self.of(from) {
            *number = number.saturating_sub(1);
        }
        if let Some(number) = self.of(to) {
            *number += 1;
        }
        self.invited = self.invited + u32::from(to != RsvpStatus::Withdrawn) - u32::from(from != RsvpStatus::Withdrawn);
        self.seats_taken = self.seats_taken + to.seats() - from.seats();
    }

    fn of(&mut self, status: RsvpStatus) -> Option<&mut u32> {
        match status {
            RsvpStatus::Going { .. } => Some(&mut self.going),
            RsvpStatus::Waiting { .. } => Some(&mut self.waitlisted),
            RsvpStatus::Held { .. } => Some(&mut self.held),
            RsvpStatus::Maybe => Some(&mut self.maybe),
            RsvpStatus::Declined => Some(&mut self.declined),
            RsvpStatus::Unanswered | RsvpStatus::Withdrawn => None,
        }
    }
}
