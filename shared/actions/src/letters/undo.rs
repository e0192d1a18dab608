//! Takes a letter back that has not begun to go out.

use domain::LetterId;
use domain::people::{Principal, Right};
use messages::Happened;
use store::mail::organizer_letters;
use store::{WriteTx, activity};

use crate::error::ActionError;
use crate::events;

/// Takes a letter back. One that went out can't be.
pub fn undo(tx: &mut WriteTx<'_>, who: Principal, letter: LetterId) -> Result<(), ActionError> {
    let found = organizer_letters::get(tx, letter)?.ok_or(ActionError::NotFound)?;
    // Whoever sends it has the event locked, too.
    let event = events::lock(tx, who, Right::PeopleEdit, found.event)?.event;
    if !organizer_letters::undo(tx, letter)? {
        return Err(ActionError::GoneOut);
    }
    Ok(activity::record(tx, &[Happened::LetterUndone((&event).into())])?)
}
