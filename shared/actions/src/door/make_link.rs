//! Makes a link that opens the page of an event's door.

use domain::EventId;
use domain::check_in::DoorLink;
use domain::event::WrongStatus;
use domain::people::{Principal, Right};
use messages::Happened;
use store::event::events::EventView;
use store::rsvp::door_links;
use store::{WriteTx, activity};

use crate::error::ActionError;
use crate::events;

/// Makes one, for an event whose door is not shut for good.
pub fn make_link(
    tx: &mut WriteTx<'_>,
    who: Principal,
    right: Right,
    event: EventId,
) -> Result<(DoorLink, EventView), ActionError> {
    let found = events::lock(tx, who, right, event)?;
    if DoorLink::ends_at(&found.event) <= tx.now() {
        return Err(WrongStatus::Over.into());
    }
    activity::record(tx, &[Happened::DoorLinkCreated((&found.event).into())])?;
    Ok((door_links::create(tx, event, who.account())?, found))
}
