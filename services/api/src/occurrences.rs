//! Occurrences: the single times of a series, and what is different about one of them.

mod answer;
pub(crate) mod list;
pub(crate) mod patch;

use domain::event::EventPlan;
use domain::schedule::series::Occurrence;

use crate::error::ApiError;

/// The occurrence that a path names, in which colons may come escaped.
fn of_path(name: &str, plan: &EventPlan) -> Result<Occurrence, ApiError> {
    let name = name.replace("%3A", ":").replace("%3a", ":");
    plan.occurrence_named(&name).ok_or(ApiError::NotFound)
}
