//! What else an organizer sets of an event, beside its title, time, place and seats: kept as one value, since no query asks
//! for it.

use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

use super::access::Access;
use super::draft::Moments;
use super::program::{AgendaItem, AttendeesShown, Host};
use super::questions::{self, Question, QuestionDraft};
use crate::rsvp::seating::WaitlistMode;
use crate::schedule::series::Series;
use crate::schedule::{Schedule, Zone};
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
    /// Whether the organizer accepts or declines each who says yes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub approval: bool,
    /// Whether who was accepted is accepted or declined anew once they change their party or their answers.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub approval_again: bool,
    /// What becomes of seats that come free.
    #[serde(skip_serializing_if = "WaitlistMode::is_default")]
    pub waitlist_mode: WaitlistMode,
    /// Local time, in the event's zone, at which seats are drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lottery_at: Option<DateTime>,
    /// How many hours before the start seats are confirmed by; none: nobody is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirm_by: Option<u16>,
    /// What the place has for people who need it.
    #[serde(skip_serializing_if = "Access::is_empty")]
    pub access: Access,
    /// What who says yes is asked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
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
    pub approval: Edit<bool>,
    pub approval_again: Edit<bool>,
    pub lottery_at: Edit<DateTime>,
    pub confirm_by: Edit<u16>,
    pub access: Edit<Access>,
    pub waitlist_mode: Edit<WaitlistMode>,
    pub questions: Edit<Vec<QuestionDraft>>,
}

impl Details {
    /// The same for an event that is moved: the draw keeps its distance to the start, by the clock on the wall.
    #[must_use]
    pub fn moved(mut self, from: DateTime, to: DateTime, zone: &Zone) -> Self {
        let moved = |local: DateTime| zone.readable(local.saturating_add(to - from));
        self.lottery_at = self.lottery_at.map(moved);
        self
    }

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
    let waitlist_mode = found.always("waitlist_mode", draft.waitlist_mode, Some(present.waitlist_mode));
    let questions = match draft.questions {
        Edit::Set(drafts) => found.check("questions", questions::revised(drafts, &present.questions)),
        Edit::Keep => Some(present.questions.clone()),
        Edit::Clear => Some(Vec::new()),
        Edit::Unreadable => None,
    };
    let approval = found.always("approval", draft.approval, Some(present.approval));
    let approval_again = found.always("approval_again", draft.approval_again, Some(present.approval_again));
    let lottery_at = moment.over(found, "lottery_at", draft.lottery_at, present.lottery_at);
    let confirm_by = draft.confirm_by.over(present.confirm_by);
    let access = draft.access.over(Some(present.access.clone()));
    check_draw(found, waitlist_mode, lottery_at, dates.map(|(schedule, _)| schedule));
    if let Some((_, Some(_))) = dates
        && confirm_by.flatten().is_some()
    {
        found.note("confirm_by", Invalid::NotOfSeries);
    }
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
        approval: approval?,
        approval_again: approval_again?,
        lottery_at: lottery_at?,
        confirm_by: confirm_by?,
        access: access?.unwrap_or_default(),
        waitlist_mode: waitlist_mode?,
        questions: questions?,
    })
}

/// A draw has a time, and is before it starts.
fn check_draw(
    found: &mut Violations,
    mode: Option<WaitlistMode>,
    at: Read<Option<DateTime>>,
    schedule: Option<&Schedule>,
) {
    let (Some(WaitlistMode::Lottery), Some(at)) = (mode, at) else {
        return;
    };
    match (at, schedule) {
        (None, _) => found.note("lottery_at", Invalid::Required),
        (Some(at), Some(schedule)) if at >= schedule.starts() => found.note("lottery_at", Invalid::DrawAfterStart),
        _ => {}
    }
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
