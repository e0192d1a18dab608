//! A person says on their own page what others of a group may see of them, and how much they want to be asked.

use domain::asks::profile::ProfilePlan;
use domain::{GroupId, Instant, PersonId};
use store::asks::{lock_people, profiles};
use store::{StoreError, WriteTx};

use crate::error::ActionError;

/// Takes what they say of themselves in a group that they have to do with. Of topics those stay that the group has.
pub fn set_profile(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    group: GroupId,
    language: &str,
    plan: ProfilePlan,
) -> Result<(), ActionError> {
    let theirs = profiles::groups_of(tx, person)?;
    let found = theirs.into_iter().find(|(one, _)| one.id == group);
    let (group, _) = found.ok_or(ActionError::NotFound)?;
    let plan = ProfilePlan {
        helps: plan.helps.within(&group.plan.topics),
        seeks: plan.seeks.within(&group.plan.topics),
        ..plan
    };
    profiles::save(tx, person, group.id, language, &plan)?;
    Ok(())
}

/// Takes how much they want to be asked, over all groups.
pub fn set_settings(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    budget: u16,
    paused_until: Option<Instant>,
) -> Result<(), StoreError> {
    lock_people(tx, &[person])?;
    let settings = profiles::settings(tx, person)?.set(budget, paused_until, tx.now());
    profiles::save_settings(tx, person, settings)
}
