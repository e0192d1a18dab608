//! Makes a group, which whoever makes it owns. Who has an account only because they were asked into a team may not.

use domain::group::{Group, GroupPlan};
use domain::people::{Principal, Right};
use domain::values::text::Slug;
use messages::Happened;
use store::people::{accounts, groups};
use store::{ReadTx, WriteTx, activity};

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

/// Lets those go on who may make groups: who runs the program gave them their account, or its open sign-up did.
pub fn may_create(tx: &mut ReadTx<'_>, who: Principal) -> Result<(), ActionError> {
    authorize_own(tx, who, Right::GroupCreate)?;
    if accounts::creates_groups(tx, who.account())? {
        Ok(())
    } else {
        Err(ActionError::MakesNoGroups)
    }
}

/// Makes a group. A slug that somebody has is [`StoreError::Taken`](store::StoreError::Taken).
pub fn create(tx: &mut WriteTx<'_>, who: Principal, new: CreateGroup) -> Result<Group, ActionError> {
    may_create(tx, who)?;
    let group = groups::create(tx, who.account(), new.slug, new.plan)?;
    activity::record(tx, &[Happened::GroupCreated((&group).into())])?;
    Ok(group)
}
