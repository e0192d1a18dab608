//! What an organizer wants one date of a series to be, and the rules for that.

use jiff::civil::DateTime;

use super::{Event, EventPlan, EventStatus};
use crate::schedule::Schedule;
use crate::schedule::series::{Deviation, Occurrence, Series};
use crate::values::draft::{Edit, Violations};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::words;

/// Whether a date takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OccurrenceStatus {
    /// It does.
    Confirmed,
    /// It was called off.
    Cancelled,
}
words!(OccurrenceStatus, "confirmed, cancelled", Confirmed => "confirmed", Cancelled => "cancelled");

impl Occurrence {
    /// Whether it takes place.
    #[must_use]
    pub fn status(&self) -> OccurrenceStatus {
        if self.is_called_off() {
            OccurrenceStatus::Cancelled
        } else {
            OccurrenceStatus::Confirmed
        }
    }
}

/// A change to one date. A time that is cleared goes back to where the rule has it.
#[derive(Clone, Debug, Default)]
pub struct OccurrenceDraft {
    /// Local start.
    pub starts: Edit<DateTime>,
    /// Local end.
    pub ends: Edit<DateTime>,
    /// Whether it takes place.
    pub status: Edit<OccurrenceStatus>,
}

/// Local start and end.
type Times = (DateTime, DateTime);

impl Event {
    /// The plan with one occurrence of its series changed. Once people know of the event, none is moved into the past.
    pub fn change_occurrence(
        &self,
        present: &Occurrence,
        draft: OccurrenceDraft,
        now: Instant,
    ) -> Result<EventPlan, Violations> {
        let mut found = Violations::default();
        let not_before = (self.status != EventStatus::Draft).then_some(now);
        let series = change(&mut found, &self.plan, present, draft, not_before);
        let series = found.finish(series)?;
        Ok(EventPlan {
            series: Some(series),
            ..self.plan.clone()
        })
    }
}

fn change(
    found: &mut Violations,
    plan: &EventPlan,
    present: &Occurrence,
    draft: OccurrenceDraft,
    not_before: Option<Instant>,
) -> Option<Series> {
    let times_of = |schedule: &Schedule| (schedule.starts(), schedule.ends());
    let by_rule = times_of(&plan.schedule.on(present.day));
    let at_present = times_of(&present.schedule);
    let times = times(found, plan, &draft, at_present, by_rule);
    let status = found.always("status", draft.status, Some(present.status()));
    let is_off = status.map(|status| status == OccurrenceStatus::Cancelled);
    let is_moved = times.is_some_and(|times| times != at_present);
    if let Some((starts, ends)) = times {
        let next = found.check("ends", Schedule::new(starts, ends, plan.schedule.zone().clone()));
        let is_past = next.zip(not_before).is_some_and(|(next, now)| next.ends_at() <= now);
        if is_moved && is_past {
            found.note("ends", Invalid::Past);
        }
    }
    if is_moved && times != Some(by_rule) && is_off == Some(true) {
        found.note("status", Invalid::MovedAndCalledOff);
    }
    let (times, is_off) = times.zip(is_off)?;
    let deviation = match times {
        _ if is_off => Some(Deviation::CalledOff),
        times if times == by_rule => None,
        (starts, ends) => Some(Deviation::Moved { starts, ends }),
    };
    let before = plan.series.as_ref()?;
    let after = before.clone().with(present.day, deviation);
    check(found, plan, before, &after);
    Some(after)
}

fn times(
    found: &mut Violations,
    plan: &EventPlan,
    draft: &OccurrenceDraft,
    at_present: Times,
    by_rule: Times,
) -> Option<Times> {
    let mut time = |field, edit: &Edit<DateTime>, kept, by_rule| match *edit {
        Edit::Keep => Some(kept),
        Edit::Clear => Some(by_rule),
        Edit::Set(local) => found.check(field, plan.schedule.zone().check(local)),
        Edit::Unreadable => None,
    };
    let starts = time("starts", &draft.starts, at_present.0, by_rule.0);
    let ends = time("ends", &draft.ends, at_present.1, by_rule.1);
    starts.zip(ends)
}

/// What a series must not become. One whose rule was changed over its exceptions can still be changed back.
fn check(found: &mut Violations, plan: &EventPlan, before: &Series, after: &Series) {
    let most = Series::MOST_MOVED;
    if after.moved() > most && after.moved() > before.moved() {
        found.note("starts", Invalid::TooManyMoved { most });
    }
    if !after.takes_place(&plan.schedule) && before.takes_place(&plan.schedule) {
        found.note("status", Invalid::LastDate);
    }
}
