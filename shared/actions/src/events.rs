//! Events: what an organizer does with one.

mod cancel;
mod copy;
mod create;
mod delete;
mod publish;
mod restore;
pub(crate) mod revise;

use domain::EventId;
use domain::event::Visibility;
use domain::people::{Principal, Right};
use messages::{EventChanged, Happened};
use store::event::events;
use store::event::events::EventView;
use store::mail::{announcements, feedback, organizer_letters, reminders};
use store::people::groups;
use store::rsvp::seats;
use store::{ReadTx, StoreError, WriteTx, activity};

pub use cancel::{CancelEvent, cancel};
pub use copy::{CopyEvent, copy};
pub use create::{CreateEvent, create};
pub use delete::{DeleteEvent, delete};
pub use publish::publish;
pub use restore::restore;
pub use revise::{ReviseEvent, revise};

use crate::authority::authorize_event;
use crate::error::ActionError;

/// An event, to look at, for who has this right.
pub fn find(tx: &mut ReadTx<'_>, who: Principal, right: Right, event: EventId) -> Result<EventView, ActionError> {
    let found = events::get(tx, event)?.ok_or(ActionError::NotFound)?;
    authorize_event(tx, who, right, &found.event)?;
    Ok(found)
}

/// The same, locked.
pub(crate) fn lock(
    tx: &mut WriteTx<'_>,
    who: Principal,
    right: Right,
    event: EventId,
) -> Result<EventView, ActionError> {
    let found = events::lock(tx, event)?.ok_or(ActionError::NotFound)?;
    authorize_event(tx, who, right, &found.event)?;
    Ok(found)
}

/// Has all that waits for its time go by an event as it is now.
fn reschedule(tx: &mut WriteTx<'_>, found: &EventView) -> Result<(), StoreError> {
    let event = &found.event;
    reminders::schedule(tx, event, &found.group.plan.reminders)?;
    seats::still_coming::schedule(tx, event)?;
    seats::draw::schedule(tx, event)?;
    feedback::schedule(tx, event)?;
    organizer_letters::reschedule(tx, event)
}

/// Saves a step in an event's life and has everybody invited told.
fn turn(tx: &mut WriteTx<'_>, found: &EventView, happened: fn(EventChanged) -> Happened) -> Result<(), StoreError> {
    let event = &found.event;
    events::save(tx, event)?;
    reschedule(tx, found)?;
    if event.plan.visibility == Visibility::Public {
        groups::touch_feed(tx, event.group)?;
    }
    announcements::begin(tx, event.id)?;
    activity::record(tx, &[happened(event.into())])
}
