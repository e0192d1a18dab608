//! Groups: what an organizer does with one.

mod create;
mod delete;
mod revise;

use domain::GroupId;
use domain::group::Group;
use domain::people::{Principal, Right};
use store::ReadTx;
use store::people::groups;

pub use create::{CreateGroup, create, may_create};
pub use delete::{DeleteGroup, delete};
pub use revise::{ReviseGroup, revise};

use crate::authority::authorize;
use crate::error::ActionError;

/// A group, to look at, for who has this right.
pub fn find(tx: &mut ReadTx<'_>, who: Principal, right: Right, group: GroupId) -> Result<Group, ActionError> {
    let found = groups::get(tx, group)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, right, group)?;
    Ok(found)
}
