//! One press in a mail program, of who was asked: nobody of that group may ask them any more.

use domain::AskId;
use store::WriteTx;
use store::asks::{self, profiles};

use crate::error::ActionError;

/// Unticks what they ticked, by the link of the turn, or place, that was theirs.
pub fn leave(tx: &mut WriteTx<'_>, ask: AskId, number: u16) -> Result<(), ActionError> {
    let found = asks::get(tx, ask)?.ok_or(ActionError::NotFound)?;
    let person = asks::reader(tx, &found, number)?.ok_or(ActionError::NotFound)?;
    let group = asks::group_of(tx, &found, person)?;
    profiles::leave_asks(tx, person, group)?;
    Ok(())
}
