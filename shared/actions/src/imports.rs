//! Lists of people that an organizer brings along: read in, looked at, applied. Nobody is written to by any of it.

mod apply;
mod preview;

use domain::ImportId;
use domain::people::{Principal, Right};
use store::ReadTx;
use store::people::imports;
use store::people::imports::Import;

pub use apply::{APPLYING_TAKES, apply};
pub use preview::{NewImport, complete, read_in};

use crate::authority::authorize;
use crate::error::ActionError;

/// A list, to look at, for who has this right.
pub fn find(tx: &mut ReadTx<'_>, who: Principal, right: Right, import: ImportId) -> Result<Import, ActionError> {
    let found = imports::get(tx, import)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, right, found.group)?;
    Ok(found)
}
