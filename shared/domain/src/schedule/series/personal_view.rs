//! How one person has the dates of a series: what they said about single ones, and which they are asked about. It stands
//! beside the series, which stays everybody's.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Days, Deviation, Occurrence, Series};
use crate::rsvp::status::Answer;
use crate::schedule::Schedule;

/// What is one person's own about a series; the default is nobody's.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonalView<'a> {
    /// What they said about single dates.
    pub days: Option<&'a Days>,
    /// The dates that moved, and that they are asked about.
    pub asked: &'a [Date],
}

/// Whether somebody comes to one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// As they said of all.
    AsOfAll,
    /// They may.
    Tentative,
    /// It is asked, since the date moved.
    Asked,
}

impl PersonalView<'_> {
    /// The days that are not in their copy: those that were called off, and those that they said no to.
    #[must_use]
    pub fn left_out(self, series: &Series, schedule: &Schedule) -> BTreeSet<Date> {
        let called_off = series.exceptions();
        let called_off = called_off.filter(|(_, deviation)| *deviation == Deviation::CalledOff);
        let mut days: BTreeSet<Date> = called_off.map(|(day, _)| day).collect();
        days.extend(self.answered(Answer::No, series, schedule));
        days
    }

    /// The occurrences in their copy that are not as the others: moved, asked about, or not sure to see them.
    #[must_use]
    pub fn others(self, series: &Series, schedule: &Schedule) -> Vec<(Occurrence, Attendance)> {
        let left_out = self.left_out(series, schedule);
        let mut tentative = self.answered(Answer::Maybe, series, schedule);
        // Each is a VEVENT of its own, as those that moved are.
        tentative.truncate(Series::MOST_MOVED);
        let attendance = |day: &Date| match day {
            day if self.asked.contains(day) => Attendance::Asked,
            day if tentative.contains(day) => Attendance::Tentative,
            _ => Attendance::AsOfAll,
        };
        let mut all = series.occurrences(schedule);
        all.retain(|one| !left_out.contains(&one.day));
        let all = all.into_iter().map(|one| (attendance(&one.day), one));
        all.filter(|(attendance, one)| *attendance != Attendance::AsOfAll || one.deviation.is_some())
            .map(|(attendance, one)| (one, attendance))
            .collect()
    }

    /// The days of the series of which they said this.
    fn answered(self, answer: Answer, series: &Series, schedule: &Schedule) -> Vec<Date> {
        let Some(days) = self.days.filter(|days| !days.is_empty()) else {
            return Vec::new();
        };
        let of_series = series.rule().dates(schedule).days;
        let days = days.iter().filter(|(_, said)| **said == answer).map(|(day, _)| *day);
        days.filter(|day| of_series.binary_search(day).is_ok()).collect()
    }
}
