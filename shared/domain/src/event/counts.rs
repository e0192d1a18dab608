//! How many people stand where.

use crate::rsvp::segment::Segment;
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
    /// People who said no, or whom the organizer declined.
    pub declined: u32,
    /// Parties in the queue.
    pub waitlisted: u32,
    /// Seats that are held for who has not confirmed yet.
    pub held: u32,
    /// Parties to whom seats are offered.
    pub offered: u32,
    /// Free seats that parties may take, each before others may; several may be offered the same.
    pub contested: u32,
    /// Parties whom the organizer has yet to accept or decline.
    pub requested: u32,
    /// Seats, guests included, and those that are held or offered.
    pub seats_taken: u32,
    /// People who came, guests included; of a series over all its dates.
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
        self.contested = self.contested + to.contested() - from.contested();
    }

    /// How many belong to a segment, where so many parties came.
    #[must_use]
    pub fn of_segment(&self, segment: Segment, came: u32) -> u32 {
        match segment {
            Segment::Going => self.going,
            Segment::Waitlisted => self.waitlisted + self.offered,
            Segment::Requested => self.requested,
            Segment::Maybe => self.maybe,
            Segment::Declined => self.declined,
            Segment::Silent => self.silent(),
            Segment::Came => came,
            Segment::Absent => self.going.saturating_sub(came),
        }
    }

    /// People who have not answered.
    #[must_use]
    pub fn silent(&self) -> u32 {
        let answered =
            self.going + self.maybe + self.declined + self.waitlisted + self.held + self.offered + self.requested;
        self.invited.saturating_sub(answered)
    }

    fn of(&mut self, status: RsvpStatus) -> Option<&mut u32> {
        match status {
            RsvpStatus::Going { .. } => Some(&mut self.going),
            RsvpStatus::Waiting { .. } => Some(&mut self.waitlisted),
            RsvpStatus::Held { .. } => Some(&mut self.held),
            RsvpStatus::Maybe => Some(&mut self.maybe),
            RsvpStatus::Offered { .. } => Some(&mut self.offered),
            RsvpStatus::Requested { .. } => Some(&mut self.requested),
            RsvpStatus::Declined | RsvpStatus::NotAccepted { .. } => Some(&mut self.declined),
            RsvpStatus::Unanswered | RsvpStatus::Withdrawn => None,
        }
    }
}
