//! Deletes a group with everything in it. Who counts on an event hears first that it is off.

use domain::GroupId;
use domain::people::{Principal, Right};
use messages::Happened;
use store::people::groups;
use store::{WriteTx, activity, group_deletion};

use crate::authority::authorize;
use crate::error::{ActionError, Seen};

/// A group that is given up.
#[derive(Clone, Debug)]
pub struct DeleteGroup {
    /// Which.
    pub group: GroupId,
    /// The state that was seen.
    pub seen: Seen,
}

/// Deletes a group. One with a published event to come is kept until that is cancelled, so that people hear of it.
pub fn delete(tx: &mut WriteTx<'_>, who: Principal, asked: &DeleteGroup) -> Result<(), ActionError> {
    let group = groups::lock(tx, asked.group)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, Right::GroupDelete, group.id)?;
    asked.seen.check(group.revision)?;
    if group_deletion::has_events_to_come(tx, group.id)? {
        return Err(ActionError::HasEventsToCome);
    }
    group_deletion::delete(tx, group.id)?;
    activity::record(tx, &[Happened::GroupDeleted((&group).into())])?;
    Ok(())
}
