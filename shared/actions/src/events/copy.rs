//! Makes another event like one that is there: a draft, with everything but its people and what they said.

use domain::EventId;
use domain::people::{Principal, Right};
use jiff::civil::DateTime;
use store::WriteTx;
use store::event::events::EventView;

use super::{create, find};
use crate::authority::authorize;
use crate::error::ActionError;

/// A copy of an event.
#[derive(Clone, Copy, Debug)]
pub struct CopyEvent {
    /// Of which.
    pub event: EventId,
    /// Local start, in the event's zone; none: as it is.
    pub starts: Option<DateTime>,
}

/// Makes a draft in the same group.
pub fn copy(tx: &mut WriteTx<'_>, who: Principal, asked: CopyEvent) -> Result<EventView, ActionError> {
    let EventView { event, group } = find(tx, who, Right::EventEdit, asked.event)?;
    // Who helps with this event alone makes no others.
    authorize(tx, who, Right::EventEdit, group.id)?;
    let plan = match asked.starts {
        Some(starts) => event.plan.starting_at(starts)?,
        None => event.plan,
    };
    create::save(tx, group, plan)
}
