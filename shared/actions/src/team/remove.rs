//! Takes somebody out of a team, or an offer back. Everybody may leave.

use domain::activity::Author;
use domain::people::{Principal, Right};
use domain::{GroupId, MemberId};
use messages::Happened;
use store::people::team;
use store::people::team::Member;
use store::{WriteTx, activity};

use super::{authorize_edit, fact, is_last_owner, lock};
use crate::authority::authorize_own;
use crate::error::ActionError;

/// Takes somebody out. The last owner stays.
pub fn remove(tx: &mut WriteTx<'_>, who: Principal, group: GroupId, member: MemberId) -> Result<(), ActionError> {
    let found = lock(tx, group, member);
    if found.as_ref().is_ok_and(|found| found.account == who.account()) {
        authorize_own(tx, who, Right::TeamEdit)?;
    } else {
        authorize_edit(tx, who, group)?;
    }
    take_out(tx, &found?)
}

/// Leaves a team. The last owner stays.
pub fn leave(tx: &mut WriteTx<'_>, who: Principal, member: MemberId) -> Result<(), ActionError> {
    let found = team::get(tx, member)?.filter(|found| found.account == who.account());
    let group = found.ok_or(ActionError::NotFound)?.group;
    remove(tx, who, group, member)
}

/// Declines an offer, by the link that it came with. A place that was taken stays.
pub fn decline(tx: &mut WriteTx<'_>, member: MemberId) -> Result<(), ActionError> {
    let offer = team::get(tx, member)?.filter(|found| found.accepted_at.is_none());
    let group = offer.ok_or(ActionError::NotFound)?.group;
    let found = lock(tx, group, member)?;
    if found.accepted_at.is_some() {
        return Err(ActionError::NotFound);
    }
    tx.act_as(Author::Link);
    take_out(tx, &found)
}

/// Ends a place, since whoever has it is erased. The last owner stays.
pub(crate) fn end(tx: &mut WriteTx<'_>, group: GroupId, member: MemberId) -> Result<(), ActionError> {
    tx.act_as(Author::Link);
    let found = lock(tx, group, member)?;
    take_out(tx, &found)
}

fn take_out(tx: &mut WriteTx<'_>, member: &Member) -> Result<(), ActionError> {
    if is_last_owner(tx, member)? {
        return Err(ActionError::LastOwner);
    }
    team::remove(tx, member.id)?;
    activity::record(tx, &[Happened::MemberLeft(fact(member))])?;
    Ok(())
}
