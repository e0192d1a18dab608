//! The dates of a series on pages: those to come, and what this person said about each.

use domain::Instant;
use domain::event::{Event, EventPlan};
use domain::invitation::{Answer, Standing};
use domain::seating::Doors;
use domain::series::{Days, Deviation, Occurrence, take_answer};
use serde::Serialize;
use store::Tx;
use store::invitations::Opened;
use store::occurrences;

use crate::context::Context;
use crate::error::ApiError;
use crate::pages::when;

/// Dates shown at most.
const MOST: usize = 8;

/// One date of a series, as pages and programs see it.
#[derive(Serialize)]
pub(crate) struct ShownDate {
    pub(crate) recurrence_id: String,
    /// `confirmed` or `cancelled`.
    status: &'static str,
    starts: String,
    ends: String,
    /// What the person said, about this date or about all.
    pub(crate) answer: Option<&'static str>,
    /// Whether that is about this date alone.
    #[serde(skip)]
    differs: bool,
    /// As people read it.
    #[serde(skip)]
    pub(crate) when: String,
    /// Where the rule had it, if it moved.
    #[serde(skip)]
    pub(crate) instead_of: Option<String>,
    /// The answer that a press gives, and what the button says.
    #[serde(skip)]
    pub(crate) button: Option<(&'static str, &'static str)>,
}

impl ShownDate {
    pub(crate) fn is_called_off(&self) -> bool {
        self.status == "cancelled"
    }

    /// What the person said of this date alone, in words.
    pub(crate) fn of_it_alone(&self) -> Option<&'static str> {
        match self.answer.filter(|_| self.differs)? {
            "no" => Some("You can't come."),
            "maybe" => Some("You may come."),
            _ => None,
        }
    }

    fn of(occurrence: &Occurrence, plan: &EventPlan) -> Self {
        let (schedule, zone) = (&occurrence.schedule, plan.schedule.zone());
        let moved = matches!(occurrence.deviation, Some(Deviation::Moved { .. }));
        Self {
            recurrence_id: occurrence.original.to_string(),
            status: if occurrence.is_called_off() {
                "cancelled"
            } else {
                "confirmed"
            },
            starts: schedule.starts().to_string(),
            ends: schedule.ends().to_string(),
            answer: None,
            differs: false,
            when: when::moment(schedule.starts(), zone),
            instead_of: moved.then(|| when::moment(occurrence.original, zone)),
            button: None,
        }
    }
}

/// The dates of an event to come, called off ones too; none of one that does not repeat.
pub(crate) fn coming(event: &Event, now: Instant) -> Vec<ShownDate> {
    let shown = |occurrence: &Occurrence| ShownDate::of(occurrence, &event.plan);
    next(event, now).iter().map(shown).collect()
}

fn next(event: &Event, now: Instant) -> Vec<Occurrence> {
    let series = event.plan.series.as_ref();
    series.map_or_else(Vec::new, |series| series.coming(&event.plan.schedule, now, MOST))
}

/// The same for the person of a personal page.
pub(crate) async fn of_opened(context: &Context, opened: &Opened) -> Result<Vec<ShownDate>, ApiError> {
    if opened.event.plan.series.is_none() {
        return Ok(Vec::new());
    }
    let id = opened.invitation.id;
    let days = context
        .store
        .read(move |tx: &mut Tx<'_>| occurrences::of(tx, id))
        .await
        .map_err(ApiError::from)?;
    Ok(own(
        &opened.event,
        opened.invitation.standing,
        &days,
        context.store.now(),
    ))
}

/// With what one person said about each and can say now.
fn own(event: &Event, standing: Standing, days: &Days, now: Instant) -> Vec<ShownDate> {
    let all = next(event, now);
    let dates = all.iter().map(|occurrence| {
        let of_it = days.get(&occurrence.day).copied();
        let said = of_it.or(standing.answer());
        ShownDate {
            answer: said.map(Answer::as_str),
            differs: of_it.is_some(),
            button: button(event, standing, occurrence, said, now),
            ..ShownDate::of(occurrence, &event.plan)
        }
    });
    dates.collect()
}

fn button(
    event: &Event,
    standing: Standing,
    occurrence: &Occurrence,
    said: Option<Answer>,
    now: Instant,
) -> Option<(&'static str, &'static str)> {
    let (answer, label) = match said? {
        Answer::No => (standing.answer()?, "I can come after all"),
        _ => (Answer::No, "I can't on this date"),
    };
    let is_open = matches!(Doors::of(event, now), Doors::Open | Doors::Closed);
    let taken = is_open && take_answer(event, standing, occurrence, answer, now).is_ok();
    (taken && answer != said?).then_some((answer.as_str(), label))
}
