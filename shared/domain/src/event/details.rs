//! What else an organizer sets of an event, beside its title, time, place and seats: kept as one value, since no query asks
//! for it.

use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

use super::draft::Moments;
use super::program::{AgendaItem, AttendeesShown, Host};
use crate::schedule::Schedule;
use crate::schedule::series::Series;
use crate::values::draft::{Edit, Read, Violations};
use crate::values::invalid::Invalid;

/// What else an organizer sets of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// Local time of day, in the event's zone and before it starts, at which doors open: of a series, on each date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doors_open: Option<Time>,
    /// Local time, in the event's zone, after which people no longer say yes by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rsvp_closes: Option<DateTime>,
    /// What happens, in the order in which the organizer tells it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// Who is there for people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Host>,
    /// What is shown of who comes.
    #[serde(skip_serializing_if = "AttendeesShown::is_default")]
    pub attendees_shown: AttendeesShown,
}

/// A new event's details, or a change to those of one.
#[expect(missing_docs, reason = "the fields of Details, which says what each is")]
#[derive(Clone, Debug, Default)]
pub struct DetailsDraft {
    pub doors_open: Edit<Time>,
    pub rsvp_closes: Edit<DateTime>,
    pub agenda: Edit<Vec<AgendaItem>>,
    pub hosts: Edit<Vec<Host>>,
    pub attendees_shown: Edit<AttendeesShown>,
}

impl Details {
    /// What people plan by, and are told of when it changes. Until when they answer is only shown to who has yet to; the rest
    /// stands on pages alone.
    #[must_use]
    pub fn told(&self) -> Self {
        Self {
            doors_open: self.doors_open,
            ..Self::default()
        }
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
    let doors_open = draft.doors_open.over(present.doors_open);
    let rsvp_closes = moment.over(found, "rsvp_closes", draft.rsvp_closes, present.rsvp_closes);
    let agenda = draft.agenda.over(Some(present.agenda.clone()));
    let hosts = draft.hosts.over(Some(present.hosts.clone()));
    let shown = draft.attendees_shown.over(Some(present.attendees_shown));
    if let Some((schedule, series)) = dates {
        check_doors(found, doors_open, schedule);
        check_closing(found, rsvp_closes, schedule, series.as_ref());
    }
    Some(Details {
        doors_open: doors_open?,
        rsvp_closes: rsvp_closes?,
        agenda: agenda?.unwrap_or_default(),
        hosts: hosts?.unwrap_or_default(),
        attendees_shown: shown?.unwrap_or_default(),
    })
}

/// Doors open before it starts.
fn check_doors(found: &mut Violations, doors_open: Read<Option<Time>>, schedule: &Schedule) {
    if doors_open
        .flatten()
        .is_some_and(|opens| opens >= schedule.starts().time())
    {
        found.note("doors_open", Invalid::DoorsAfterStart);
    }
}

/// Answers close before it is over; those of a series before its last is.
fn check_closing(found: &mut Violations, closes: Read<Option<DateTime>>, schedule: &Schedule, series: Option<&Series>) {
    let Some(Some(closes)) = closes else { return };
    let span = series.map_or_else(|| schedule.clone(), |series| series.span(schedule));
    if schedule.zone().instant_of(closes) > span.ends_at() {
        found.note("rsvp_closes", Invalid::ClosesAfterEnd);
    }
}

/// Parses `HH:MM[:SS]`, nothing else.
pub fn parse_time_of_day(text: &str) -> Result<Time, Invalid> {
    let shape = |c: char| c.is_ascii_digit() || c == ':';
    if !matches!(text.len(), 5 | 8) || !text.chars().all(shape) {
        return Err(Invalid::TimeOfDay);
    }
    text.parse().map_err(|_| Invalid::TimeOfDay)
}
