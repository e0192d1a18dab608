//! Deletes a draft with all that hangs on it. Nobody was told of it.

use domain::EventId;
use domain::event::{EventStatus, WrongStatus};
use domain::people::{Principal, Right};
use messages::Happened;
use store::event::events;
use store::{WriteTx, activity};

use super::lock;
use crate::error::{ActionError, Seen};

/// A draft that is given up.
#[derive(Clone, Debug)]
pub struct DeleteEvent {
    /// Which.
    pub event: EventId,
    /// The state that was seen.
    pub seen: Seen,
}

/// Deletes a draft. What was published once can only be cancelled, so that people hear of it.
pub fn delete(tx: &mut WriteTx<'_>, who: Principal, asked: &DeleteEvent) -> Result<(), ActionError> {
    let event = lock(tx, who, Right::EventEdit, asked.event)?.event;
    asked.seen.check(event.revision)?;
    if event.status != EventStatus::Draft {
        return Err(WrongStatus::NotADraft.into());
    }
    events::delete(tx, event.id)?;
    activity::record(tx, &[Happened::EventDeleted((&event).into())])?;
    Ok(())
}
