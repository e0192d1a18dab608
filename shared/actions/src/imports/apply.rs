//! Makes contacts of a list's rows: of all, or of none.

use std::time::Duration;

use domain::ImportId;
use domain::people::{Principal, Right};
use messages::{Happened, PeopleChanged};
use store::people::imports;
use store::people::imports::Import;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::ActionError;

/// What the database may take longer for a long list, on a slow machine that has other work, too: half of it is rests.
pub const APPLYING_TAKES: Duration = Duration::from_mins(1);

/// Applies a list. Twice is no error and changes nothing.
pub fn apply(tx: &mut WriteTx<'_>, who: Principal, import: ImportId) -> Result<Import, ActionError> {
    let mut found = imports::lock(tx, import)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, Right::PeopleEdit, found.group)?;
    if found.applied.is_none() {
        let made = imports::apply(tx, &found)?;
        found.applied = Some((tx.now(), made));
        let group_id = found.group;
        activity::record(tx, &[Happened::ContactsImported(PeopleChanged { group_id })])?;
    }
    Ok(found)
}
