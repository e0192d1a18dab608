//! Moves one date of a series, calls it off, or puts it back.

use domain::EventId;
use domain::event::notify::Notify;
use domain::event::{Event, EventPlan};
use domain::people::{Principal, Right};
use domain::schedule::series::Occurrence;
use jiff::civil::Date;
use store::WriteTx;
use store::event::events::EventView;

use crate::error::{ActionError, Seen};
use crate::events;
use crate::events::revise::take;

/// A change of one date.
#[derive(Clone, Debug)]
pub struct ReviseDate<P> {
    /// Of which event.
    pub event: EventId,
    /// The name of the date: its local start by the rule, or the day of that.
    pub name: String,
    /// The state of the event that it is meant for.
    pub seen: Seen,
    /// Who is written to.
    pub notify: Notify,
    /// What becomes of the event's plan, with the date that is there.
    pub plan: P,
}

/// Changes one date, and answers which day of the rule it is. Who has a seat is asked about that date alone.
pub fn revise<E: From<ActionError>>(
    tx: &mut WriteTx<'_>,
    who: Principal,
    asked: ReviseDate<impl FnOnce(&Event, &Occurrence) -> Result<EventPlan, E>>,
) -> Result<(EventView, Date), E> {
    let mut found = events::lock(tx, who, Right::EventEdit, asked.event)?;
    let plan = &found.event.plan;
    let occurrence = plan.occurrence_named(&asked.name).ok_or(ActionError::NotFound)?;
    asked.seen.check(found.event.revision)?;
    if plan.series.is_none() {
        return Err(ActionError::NotFound.into());
    }
    let next = (asked.plan)(&found.event, &occurrence)?;
    take(tx, &mut found, next, asked.notify)?;
    Ok((found, occurrence.day))
}
