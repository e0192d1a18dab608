//! Changes a group.

use domain::GroupId;
use domain::group::{Group, GroupPlan};
use domain::people::{Principal, Right};
use messages::Happened;
use store::mail::reminders;
use store::people::groups;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::{ActionError, Seen};

/// A change of a group.
#[derive(Clone, Debug)]
pub struct ReviseGroup<P> {
    /// Which.
    pub group: GroupId,
    /// The state that it is meant for.
    pub seen: Seen,
    /// What becomes of the group that is there.
    pub plan: P,
}

/// Takes a new plan. The same plan changes nothing.
pub fn revise<E: From<ActionError>>(
    tx: &mut WriteTx<'_>,
    who: Principal,
    asked: ReviseGroup<impl FnOnce(&Group) -> Result<GroupPlan, E>>,
) -> Result<Group, E> {
    let group = lock(tx, who, asked.group)?;
    asked.seen.check(group.revision)?;
    let plan = (asked.plan)(&group)?;
    Ok(take(tx, group, plan)?)
}

fn lock(tx: &mut WriteTx<'_>, who: Principal, group: GroupId) -> Result<Group, ActionError> {
    let group = groups::lock(tx, group)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, Right::GroupEdit, group.id)?;
    Ok(group)
}

fn take(tx: &mut WriteTx<'_>, mut group: Group, plan: GroupPlan) -> Result<Group, ActionError> {
    let before = group.plan.reminders.clone();
    if group.revise(plan, tx.now()) {
        groups::save(tx, &group)?;
        if group.plan.reminders != before {
            reminders::schedule_all(tx, &group)?;
        }
        activity::record(tx, &[Happened::GroupUpdated((&group).into())])?;
    }
    Ok(group)
}
