//! An organizer looked at what was reported of somebody: their asks go out again, unless there were too many reports.

use domain::people::{Principal, Right};
use domain::{GroupId, PersonId};
use store::WriteTx;
use store::asks::reports;

use crate::authority::authorize;
use crate::error::ActionError;

/// Notes that they looked.
pub fn look_at_reports(
    tx: &mut WriteTx<'_>,
    who: Principal,
    group: GroupId,
    asker: PersonId,
) -> Result<(), ActionError> {
    authorize(tx, who, Right::PeopleEdit, group)?;
    if reports::see(tx, group, asker)? {
        Ok(())
    } else {
        Err(ActionError::NotFound)
    }
}
