//! An organizer removes a follower.

use domain::people::{Principal, Right};
use domain::{FollowerId, GroupId};
use messages::{Happened, PeopleChanged};
use store::follow::followers;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::ActionError;

/// Who is to follow no more.
#[derive(Clone, Copy, Debug)]
pub struct RemoveFollower {
    /// Which group.
    pub group: GroupId,
    /// Whom.
    pub follower: FollowerId,
}

/// Ends it. The person may ask to follow again.
pub fn remove(tx: &mut WriteTx<'_>, who: Principal, asked: RemoveFollower) -> Result<(), ActionError> {
    authorize(tx, who, Right::PeopleEdit, asked.group)?;
    if !followers::leave(tx, asked.group, asked.follower)? {
        return Err(ActionError::NotFound);
    }
    let group_id = asked.group;
    Ok(activity::record(
        tx,
        &[Happened::FollowerRemoved(PeopleChanged { group_id })],
    )?)
}
