//! Somebody whose asks were paused, since they left some without a word, would rather be asked.

use domain::AskId;
use store::WriteTx;
use store::asks::{self, profiles};

use crate::error::ActionError;

/// Ends the pause of who was asked, by the link of the turn that was theirs.
pub fn stay(tx: &mut WriteTx<'_>, ask: AskId, turn: u16) -> Result<(), ActionError> {
    let found = asks::get(tx, ask)?.ok_or(ActionError::NotFound)?;
    let to = asks::reader(tx, &found, turn)?.ok_or(ActionError::NotFound)?;
    asks::lock_people(tx, &[to])?;
    let settings = profiles::settings(tx, to)?.resumed(tx.now());
    profiles::save_settings(tx, to, settings)?;
    Ok(())
}
