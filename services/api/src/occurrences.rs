//! Occurrences: the single times of a series, and what is different about one of them.

mod answer;
pub(crate) mod list;
pub(crate) mod patch;

use domain::event::EventPlan;
use domain::series::Occurrence;
use jiff::civil::{Date, DateTime};

use crate::error::ApiError;

/// All occurrences of an event; one that does not repeat has itself.
pub(crate) fn all(plan: &EventPlan) -> Vec<Occurrence> {
    match &plan.series {
        Some(series) => series.occurrences(&plan.schedule),
        None => vec![Occurrence {
            day: plan.schedule.starts().date(),
            original: plan.schedule.starts(),
            schedule: plan.schedule.clone(),
            deviation: None,
        }],
    }
}

/// The occurrence of a series that a path or a form names by its original start, or by the day of it.
pub(crate) fn named(plan: &EventPlan, name: &str) -> Option<Occurrence> {
    let series = plan.series.as_ref()?;
    let is_named = |one: &Occurrence| {
        let day = name.len() == 10 && name.parse::<Date>().ok() == Some(one.day);
        day || (name.contains('T') && name.parse::<DateTime>().ok() == Some(one.original))
    };
    series.occurrences(&plan.schedule).into_iter().find(is_named)
}

/// The occurrence that a path names, in which colons may come escaped.
fn of_path(name: &str, plan: &EventPlan) -> Result<Occurrence, ApiError> {
    let name = name.replace("%3A", ":").replace("%3a", ":");
    named(plan, &name).ok_or(ApiError::NotFound)
}
