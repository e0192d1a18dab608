//! Takes a check-in back. Who was taken in at the door loses the seat with it.

use domain::people::{Principal, Right};
use domain::{CheckInId, EventId};
use store::WriteTx;
use store::rsvp::{check_ins, invitations};

use crate::error::ActionError;
use crate::events;

/// Takes a check-in back. One that was taken back before stays so. Answers of which event.
pub fn undo(tx: &mut WriteTx<'_>, who: Principal, id: CheckInId) -> Result<EventId, ActionError> {
    let event = check_ins::get(tx, id)?.ok_or(ActionError::NotFound)?.event;
    let mut event = events::lock(tx, who, Right::DoorEdit, event)?.event;
    // Now under the lock: somebody may have taken it back a moment ago.
    let found = check_ins::get(tx, id)?.ok_or(ActionError::NotFound)?;
    if found.undone_at.is_some() {
        return Ok(event.id);
    }
    check_ins::undo(tx, &mut event, &found)?;
    let came_otherwise = check_ins::of(tx, &[found.invitation])?.contains_key(&found.invitation);
    if found.is_walk_in && !came_otherwise {
        invitations::withdraw(tx, &mut event, found.invitation)?;
    }
    Ok(event.id)
}
