//! What organizers write to some of an event's people.

mod send;
mod test;
mod undo;

use domain::event::{Event, EventStatus, WrongStatus};

pub use send::{SendLetter, date_named, recipients_of, send};
pub use test::{TestLetter, test};
pub use undo::undo;

use crate::error::ActionError;

/// People are written to of what takes place, or did.
fn check(event: &Event) -> Result<(), ActionError> {
    match event.status {
        EventStatus::Published => Ok(()),
        EventStatus::Draft => Err(ActionError::NotPublished),
        EventStatus::Cancelled => Err(WrongStatus::Cancelled.into()),
    }
}
