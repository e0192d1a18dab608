//! What else an organizer sets of an event, beside its title, time, place and seats: kept as one value, since no query asks
//! for it.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::draft::Moments;
use crate::schedule::Schedule;
use crate::schedule::series::Series;
use crate::values::draft::{Edit, Read, Violations};
use crate::values::invalid::Invalid;

/// What else an organizer sets of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// Local time, in the event's zone, after which people no longer say yes by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rsvp_closes: Option<DateTime>,
}

/// A new event's details, or a change to those of one.
#[expect(missing_docs, reason = "the fields of Details, which says what each is")]
#[derive(Clone, Debug, Default)]
pub struct DetailsDraft {
    pub rsvp_closes: Edit<DateTime>,
}

impl Details {
    /// What people plan by, and are told of when it changes. Until when they answer is only shown to who has yet to.
    #[must_use]
    pub fn told(&self) -> Self {
        let mut told = self.clone();
        told.rsvp_closes = None;
        told
    }

    /// Whether nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The details that a draft makes of the present ones. `dates`: when the event will be, as far as that could be read.
pub(super) fn read(
    found: &mut Violations,
    draft: DetailsDraft,
    present: &Details,
    moment: &Moments<'_>,
    dates: Option<(&Schedule, &Option<Series>)>,
) -> Read<Details> {
    let rsvp_closes = moment.over(found, "rsvp_closes", draft.rsvp_closes, present.rsvp_closes);
    if let Some((schedule, series)) = dates {
        check_closing(found, rsvp_closes, schedule, series.as_ref());
    }
    Some(Details {
        rsvp_closes: rsvp_closes?,
    })
}

/// Answers close before it is over; those of a series before its last is.
fn check_closing(found: &mut Violations, closes: Read<Option<DateTime>>, schedule: &Schedule, series: Option<&Series>) {
    let Some(Some(closes)) = closes else { return };
    let span = series.map_or_else(|| schedule.clone(), |series| series.span(schedule));
    if schedule.zone().instant_of(closes) > span.ends_at() {
        found.note("rsvp_closes", Invalid::ClosesAfterEnd);
    }
}
