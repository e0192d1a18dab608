//! Answers to single dates of a series: which are taken, and what is left of a series for who gave them.

use crate::event::EventPlan;
use crate::rsvp::seating::{Refusal, RsvpWindow};
use crate::rsvp::status::{Answer, RsvpStatus};
use crate::schedule::series::{DAY_LENGTH, Days, Occurrence};
use crate::values::instant::Instant;
use jiff::civil::{Date, DateTime};

/// Whether an answer to one occurrence is taken. A seat is for the whole series: a no to one date keeps it and hands that
/// date to nobody, and a yes to one date needs it. So nothing here is ever oversold. `window` are the event's.
pub fn take_answer(
    window: RsvpWindow,
    status: RsvpStatus,
    occurrence: &Occurrence,
    answer: Answer,
    now: Instant,
) -> Result<(), Refusal> {
    match window {
        RsvpWindow::Open => {}
        RsvpWindow::Closed if answer == Answer::No => {}
        // The seat is theirs for the whole series: a yes gives nothing away, and answers what a changed date asks.
        RsvpWindow::Closed if answer == Answer::Yes && matches!(status, RsvpStatus::Going { .. }) => {}
        RsvpWindow::Closed => return Err(Refusal::Closed),
        RsvpWindow::NotOpenYet => return Err(Refusal::NotOpenYet),
        RsvpWindow::Over => return Err(Refusal::Over),
        RsvpWindow::Cancelled => return Err(Refusal::Cancelled),
    }
    if occurrence.is_called_off() {
        return Err(Refusal::DateCalledOff);
    }
    if occurrence.schedule.ends_at() <= now {
        return Err(Refusal::Over);
    }
    match status {
        RsvpStatus::Withdrawn => Err(Refusal::Withdrawn),
        RsvpStatus::Unanswered
        | RsvpStatus::Held { .. }
        | RsvpStatus::Maybe
        | RsvpStatus::Declined
        | RsvpStatus::NotAccepted { .. }
            if answer == Answer::Yes =>
        {
            Err(Refusal::NoSeatForOneDate)
        }
        // Who waits or asked has said yes to all; another yes only takes a no back.
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

impl EventPlan {
    /// Every time at which the event takes place, or was to; one that does not repeat has the one.
    #[must_use]
    pub fn occurrences(&self) -> Vec<Occurrence> {
        match &self.series {
            Some(series) => series.occurrences(&self.schedule),
            None => vec![Occurrence {
                day: self.schedule.starts().date(),
                original: self.schedule.starts(),
                schedule: self.schedule.clone(),
                deviation: None,
            }],
        }
    }

    /// The occurrence of a series that the rule puts on a day.
    #[must_use]
    pub fn occurrence_on(&self, day: Date) -> Option<Occurrence> {
        self.series.as_ref()?.occurrence_on(&self.schedule, day)
    }

    /// The occurrence of a series by its name: its original start, or the day of it.
    #[must_use]
    pub fn occurrence_named(&self, name: &str) -> Option<Occurrence> {
        if name.len() == DAY_LENGTH {
            return self.occurrence_on(name.parse().ok()?);
        }
        let original: DateTime = name.contains('T').then(|| name.parse().ok())??;
        self.occurrence_on(original.date())
            .filter(|occurrence| occurrence.original == original)
    }
}
