//! Ends a link to an event's door before its time.

use domain::people::{Principal, Right};
use domain::{DoorLinkId, EventId};
use messages::Happened;
use store::rsvp::door_links;
use store::{WriteTx, activity};

use crate::error::ActionError;
use crate::events;

/// Ends it now. Answers whose event it was of.
pub fn revoke_link(tx: &mut WriteTx<'_>, who: Principal, right: Right, id: DoorLinkId) -> Result<EventId, ActionError> {
    let link = door_links::get(tx, id)?.ok_or(ActionError::NotFound)?;
    let event = events::lock(tx, who, right, link.event)?.event;
    door_links::revoke(tx, id)?;
    activity::record(tx, &[Happened::DoorLinkRevoked((&event).into())])?;
    Ok(link.event)
}
