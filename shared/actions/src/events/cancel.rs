//! Calls an event off: who holds it in a calendar gets a cancellation.

use domain::EventId;
use domain::people::{Principal, Right};
use domain::values::text::CancelReason;
use messages::Happened;
use store::WriteTx;
use store::event::events::EventView;

use super::{lock, turn};
use crate::error::ActionError;

/// An event that does not take place.
#[derive(Clone, Debug)]
pub struct CancelEvent {
    /// Which.
    pub event: EventId,
    /// Why; told to those who were invited.
    pub reason: Option<CancelReason>,
}

/// Calls an event off. Of one that is cancelled already nothing changes, not even the reason.
pub fn cancel(tx: &mut WriteTx<'_>, who: Principal, asked: CancelEvent) -> Result<EventView, ActionError> {
    let mut found = lock(tx, who, Right::EventEdit, asked.event)?;
    if found.event.cancel(asked.reason, tx.now())? {
        turn(tx, &found, Happened::EventCancelled)?;
    }
    Ok(found)
}
