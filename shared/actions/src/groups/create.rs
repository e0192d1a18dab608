//! Makes a group, which whoever has an account may, and owns it.

use domain::group::{Group, GroupPlan};
use domain::people::{Principal, Right};
use domain::values::text::Slug;
use messages::Happened;
use store::people::groups;
use store::{WriteTx, activity};

use crate::authority::authorize_own;
use crate::error::ActionError;

/// A new group.
#[derive(Clone, Debug)]
pub struct CreateGroup {
    /// Its name in URLs; none: one is made from its name.
    pub slug: Option<Slug>,
    /// What it is to be.
    pub plan: GroupPlan,
}

/// Makes a group. A slug that somebody has is [`StoreError::Taken`](store::StoreError::Taken).
pub fn create(tx: &mut WriteTx<'_>, who: Principal, new: CreateGroup) -> Result<Group, ActionError> {
    authorize_own(tx, who, Right::GroupCreate)?;
    let group = groups::create(tx, who.account(), new.slug, new.plan)?;
    activity::record(tx, &[Happened::GroupCreated((&group).into())])?;
    Ok(group)
}
