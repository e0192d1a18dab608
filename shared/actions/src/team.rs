//! A group's team: who sees to it, in which role, for all of it or for one event.

mod accept;
mod invite;
mod remove;
mod revise;

use domain::people::{Principal, Right, Role};
use domain::{GroupId, MemberId};
use messages::MemberChanged;
use store::people::team::Member;
use store::people::{groups, team};
use store::{StoreError, WriteTx};

pub use accept::accept;
pub use invite::{InviteMember, invite};
pub(crate) use remove::end;
pub use remove::{decline, leave, remove};
pub use revise::{ReviseMember, revise};

use crate::authority::authorize;
use crate::error::ActionError;

/// Somebody's place in a group's team, the group locked: then nobody else becomes or ceases to be an owner.
fn lock(tx: &mut WriteTx<'_>, group: GroupId, member: MemberId) -> Result<Member, ActionError> {
    groups::lock(tx, group)?.ok_or(ActionError::NotFound)?;
    let found = team::get(tx, member)?;
    found.filter(|found| found.group == group).ok_or(ActionError::NotFound)
}

/// Which state a place is in: its role and whether it was accepted are all of it that changes.
#[must_use]
pub fn revision(member: &Member) -> i64 {
    let role = (1..).zip(Role::ALL).find(|(_, role)| *role == member.place.role);
    2 * role.map_or(0, |(number, _)| number) + i64::from(member.accepted_at.is_some())
}

/// What others hear of a place.
fn fact(member: &Member) -> MemberChanged {
    MemberChanged {
        group_id: member.group,
        member_id: member.id,
        event_id: member.place.event,
        role: member.place.role,
    }
}

/// Lets those go on who may say who belongs to the team.
fn authorize_edit(tx: &mut WriteTx<'_>, who: Principal, group: GroupId) -> Result<(), ActionError> {
    authorize(tx, who, Right::TeamEdit, group)
}

/// Whether the group would have no owner without this one.
fn is_last_owner(tx: &mut WriteTx<'_>, member: &Member) -> Result<bool, StoreError> {
    let owns = member.place.role == Role::Owner && member.place.event.is_none() && member.accepted_at.is_some();
    Ok(owns && team::owners(tx, member.group)? < 2)
}
