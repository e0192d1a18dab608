//! Takes a cancellation back.

use domain::EventId;
use domain::people::{Principal, Right};
use messages::Happened;
use store::WriteTx;
use store::event::events::EventView;
use store::rsvp::seats;
use store::rsvp::seats::offers;

use super::{lock, turn};
use crate::error::ActionError;

/// Takes a cancellation back. Of an event that is over nobody hears, unless it is moved afterwards.
pub fn restore(tx: &mut WriteTx<'_>, who: Principal, event: EventId) -> Result<EventView, ActionError> {
    let mut found = lock(tx, who, Right::EventEdit, event)?;
    if found.event.is_cancelled() {
        offers::renew(tx, &mut found.event)?;
    }
    if found.event.restore(tx.now())? {
        turn(tx, &found, Happened::EventRestored)?;
        seats::settle(tx, &mut found.event)?;
    }
    Ok(found)
}
