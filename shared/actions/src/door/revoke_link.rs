//! Ends a link to an event's door before its time.

use domain::people::{Principal, Right};
use domain::{DoorLinkId, EventId};
use store::WriteTx;
use store::rsvp::door_links;

use crate::error::ActionError;
use crate::events;

/// Ends it now. Answers whose event it was of.
pub fn revoke_link(tx: &mut WriteTx<'_>, who: Principal, right: Right, id: DoorLinkId) -> Result<EventId, ActionError> {
    let link = door_links::get(tx, id)?.ok_or(ActionError::NotFound)?;
    events::lock(tx, who, right, link.event)?;
    door_links::revoke(tx, id)?;
    Ok(link.event)
}
