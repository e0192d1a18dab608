//! Whoever reads an address's mail follows a group. The link in the letter is their right.

use domain::FollowerId;
use domain::follower::FollowState;
use store::WriteTx;
use store::follow::followers;

use crate::error::ActionError;

/// Has them follow. A second time changes nothing.
pub fn confirm(tx: &mut WriteTx<'_>, follower: FollowerId) -> Result<(), ActionError> {
    let found = followers::get(tx, follower)?.filter(|found| found.is_confirmable(tx.now()));
    let found = found.ok_or(ActionError::NotFound)?;
    if found.state != FollowState::Following {
        followers::confirm(tx, &found)?;
    }
    Ok(())
}
