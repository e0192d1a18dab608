//! Seats that wait for a draw: until then everybody who says yes waits, and what is free goes to nobody, which the log says.
//! Who has a seat keeps it. What comes free after the draw goes to who waits, as usual.

use super::{Reason, SeatAllocator, Step, Vacancy, Waiting, by_rule};
use crate::rsvp::status::RsvpStatus;

impl SeatAllocator {
    /// Whether seats are drawn, and were not yet.
    #[must_use]
    pub fn awaits_draw(&self) -> bool {
        self.vacancy == Vacancy::Drawn
    }

    /// Gives seats to parties in the order in which they were drawn: each that fits, whole. Those that can't be told are
    /// passed over; their steps lead nowhere and say why.
    pub fn draw(&mut self, drawn: &[Waiting]) -> Vec<Step> {
        let mut steps = Vec::new();
        if self.is_over {
            return steps;
        }
        for party in drawn {
            let Waiting { guests, arrival, .. } = *party;
            let from = RsvpStatus::Waiting { guests, arrival };
            if !self.fits(party.size()) {
                continue;
            }
            if party.can_be_told {
                let to = RsvpStatus::Going { guests };
                steps.extend(self.take(by_rule(party.invitation, from, to, Reason::Drawn)));
            } else {
                steps.push(by_rule(party.invitation, from, from, Reason::Unreachable));
            }
        }
        steps
    }
}
