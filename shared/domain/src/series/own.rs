//! Somebody's own copy of a series, as their calendar is to show it.

use jiff::civil::Date;

use super::{Days, Deviation, Series};
use crate::event::Event;
use crate::invitation::Answer;

impl Event {
    /// Makes it somebody's own copy of a series: the dates that they said no to are not in it, and it knows of which they
    /// are not sure.
    pub fn make_own(&mut self, days: &Days) {
        let Some(series) = self.plan.series.as_mut().filter(|_| !days.is_empty()) else {
            return;
        };
        let of_series = series.rule.dates(&self.plan.schedule).days;
        for (&day, answer) in days.iter().filter(|(day, _)| of_series.binary_search(day).is_ok()) {
            match answer {
                Answer::No => drop(series.exceptions.insert(day, Deviation::CalledOff)),
                // Each is a VEVENT of its own, as those that moved are.
                Answer::Maybe if series.own.unsure.len() < Series::MOST_MOVED => drop(series.own.unsure.insert(day)),
                Answer::Maybe | Answer::Yes => {}
            }
        }
    }

    /// Makes it ask, in somebody's own copy of a series, about dates that moved.
    pub fn ask_about(&mut self, moved: &[Date]) {
        if let Some(series) = &mut self.plan.series {
            series.own.asked.extend(moved);
        }
    }
}
