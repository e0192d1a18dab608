//! Publishes a draft: the letters of its invitations go out.

use domain::EventId;
use domain::people::{Principal, Right};
use messages::Happened;
use store::WriteTx;
use store::event::events::EventView;

use super::{lock, turn};
use crate::error::ActionError;

/// Opens a draft. Of one that is published already nothing changes.
pub fn publish(tx: &mut WriteTx<'_>, who: Principal, event: EventId) -> Result<EventView, ActionError> {
    let mut found = lock(tx, who, Right::EventEdit, event)?;
    found.event.check_publish(tx.now())?;
    if found.event.publish(tx.now())? {
        turn(tx, &found, Happened::EventPublished)?;
    }
    Ok(found)
}
