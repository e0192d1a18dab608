//! An occurrence as JSON, on its way out.

use domain::schedule::series::{Deviation, Occurrence};
use serde::Serialize;
use utoipa::ToSchema;

use crate::events::answer::instant;
use crate::words;

/// One time at which an event takes place, or was to.
#[derive(Serialize, ToSchema)]
#[schema(as = Occurrence)]
pub(crate) struct OccurrenceAnswer {
    /// Its name for life: the local start that the rule gives it.
    #[schema(example = "2026-12-10T18:30:00")]
    recurrence_id: String,
    /// Whether it takes place.
    #[schema(value_type = words::OccurrenceStatus)]
    status: &'static str,
    /// Whether it was moved away from where the rule puts it.
    moved: bool,
    /// Local start.
    starts: String,
    /// Local end.
    ends: String,
    /// The start in UTC.
    starts_at: String,
    /// The end in UTC.
    ends_at: String,
    /// Parties with a seat in the series that said no to this date. Their seats are kept.
    absent: u32,
}

impl OccurrenceAnswer {
    /// An occurrence as it is shown.
    pub(crate) fn of(occurrence: &Occurrence, absent: u32) -> Self {
        let schedule = &occurrence.schedule;
        Self {
            recurrence_id: occurrence.original.to_string(),
            status: occurrence.status().as_str(),
            moved: matches!(occurrence.deviation, Some(Deviation::Moved { .. })),
            starts: schedule.starts().to_string(),
            ends: schedule.ends().to_string(),
            starts_at: instant(schedule.starts_at()),
            ends_at: instant(schedule.ends_at()),
            absent,
        }
    }
}
