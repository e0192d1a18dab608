//! Somebody's own copy of a series, as their calendar is to show it.

use jiff::civil::Date;

use super::{Days, Deviation, Series};
use crate::rsvp::status::Answer;
use crate::schedule::Schedule;

impl Series {
    /// Makes it somebody's own copy: the dates that they said no to are not in it, and it knows which are tentative.
    pub(crate) fn personalise(&mut self, schedule: &Schedule, days: &Days) {
        let of_series = self.rule.dates(schedule).days;
        for (&day, answer) in days.iter().filter(|(day, _)| of_series.binary_search(day).is_ok()) {
            match answer {
                Answer::No => drop(self.exceptions.insert(day, Deviation::CalledOff)),
                // Each is a VEVENT of its own, as those that moved are.
                Answer::Maybe if self.own.tentative.len() < Self::MOST_MOVED => drop(self.own.tentative.insert(day)),
                Answer::Maybe | Answer::Yes => {}
            }
        }
    }

    /// Makes it ask about dates that moved.
    pub(crate) fn ask_about(&mut self, moved: &[Date]) {
        self.own.asked.extend(moved);
    }
}
