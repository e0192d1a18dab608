//! An asker takes an ask back that they have not heard of yet.

use domain::{AskId, PersonId};
use store::{WriteTx, asks};

use crate::error::ActionError;

/// Takes it back. What is over stays as it is.
pub fn take_back(tx: &mut WriteTx<'_>, asker: PersonId, ask: AskId) -> Result<(), ActionError> {
    let found = asks::get(tx, ask)?.filter(|found| found.asker == asker);
    let found = found.ok_or(ActionError::NotFound)?;
    let both: Vec<PersonId> = [Some(found.asker), found.to].into_iter().flatten().collect();
    asks::lock_people(tx, &both)?;
    let mut ask = asks::lock(tx, ask)?.ok_or(ActionError::NotFound)?;
    if ask.take_back() {
        asks::save(tx, &ask)?;
    }
    Ok(())
}
