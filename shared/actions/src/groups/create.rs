//! Makes a group, which whoever makes it owns. Who has an account only because they were asked into a team may not.

use domain::group::{Group, GroupPlan};
use domain::people::{Principal, Right};
use domain::values::text::Slug;
use messages::Happened;
use store::people::{accounts, groups};
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
    if !accounts::creates_groups(tx, who.account())? {
        return Err(ActionError::MakesNoGroups);
    }
    let group = groups::create(tx, who.account(), new.slug, new.plan)?;
    activity::record(tx, &[Happened::GroupCreated((&group).into())])?;
    Ok(group)
}
