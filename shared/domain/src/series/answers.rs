//! Answers to single dates of a series: which are taken, and what is left of a series for who gave them.

use super::{Days, Occurrence};
use crate::event::EventPlan;
use crate::instant::Instant;
use crate::invitation::{Answer, Standing};
use crate::seating::{Doors, Refusal};

/// Whether an answer to one occurrence is taken. A seat is for the whole series: a no to one date keeps it and hands that
/// date to nobody, and a yes to one date needs it. So nothing here is ever oversold. `doors` are the event's.
pub fn take_answer(
    doors: Doors,
    standing: Standing,
    occurrence: &Occurrence,
    answer: Answer,
    now: Instant,
) -> Result<(), Refusal> {
    match doors {
        Doors::Open => {}
        Doors::Closed if answer == Answer::No => {}
        // The seat is theirs for the whole series: a yes gives nothing away, and answers what a changed date asks.
        Doors::Closed if answer == Answer::Yes && matches!(standing, Standing::Going { .. }) => {}
        Doors::Closed => return Err(Refusal::Closed),
        Doors::NotOpenYet => return Err(Refusal::NotOpenYet),
        Doors::Over => return Err(Refusal::Over),
        Doors::Cancelled => return Err(Refusal::Cancelled),
    }
    if occurrence.is_called_off() {
        return Err(Refusal::DateCalledOff);
    }
    if occurrence.schedule.ends_at() <= now {
        return Err(Refusal::Over);
    }
    match standing {
        Standing::Withdrawn => Err(Refusal::Withdrawn),
        Standing::Unanswered | Standing::Maybe | Standing::Declined if answer == Answer::Yes => {
            Err(Refusal::NoSeatForOneDate)
        }
        // Who waits has said yes to all; another yes only takes a no back.
        _ => Ok(()),
    }
}

impl EventPlan {
    /// Whether somebody who said this about single dates comes to none of those to come that take place.
    #[must_use]
    pub fn misses_all_to_come(&self, days: &Days, now: Instant) -> bool {
        let declined = |one: &Occurrence| days.get(&one.day) == Some(&Answer::No);
        let mut all = self.occurrences().into_iter();
        !days.is_empty() && all.all(|one| one.schedule.ends_at() <= now || one.is_called_off() || declined(&one))
    }
}
