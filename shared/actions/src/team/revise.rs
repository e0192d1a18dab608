//! Gives somebody in a team another role.

use domain::people::{Principal, Role};
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use domain::{GroupId, MemberId};
use messages::Happened;
use store::people::team;
use store::people::team::{ListedMember, Member};
use store::{WriteTx, activity};

use super::{authorize_edit, fact, is_last_owner, lock, revision};
use crate::error::{ActionError, Seen};

/// Another role for somebody.
#[derive(Clone, Debug)]
pub struct ReviseMember {
    /// The group.
    pub group: GroupId,
    /// Whose place.
    pub member: MemberId,
    /// In which state it was seen.
    pub seen: Seen,
    /// The role; none: it stays.
    pub role: Option<Role>,
}

/// Gives another role. The last owner keeps theirs.
pub fn revise(tx: &mut WriteTx<'_>, who: Principal, asked: &ReviseMember) -> Result<ListedMember, ActionError> {
    authorize_edit(tx, who, asked.group)?;
    let found = lock(tx, asked.group, asked.member)?;
    asked.seen.check(revision(&found))?;
    let role = asked.role.filter(|role| *role != found.place.role);
    if let Some(role) = role {
        check(tx, &found, role)?;
        team::set_role(tx, found.id, role)?;
    }
    let listed = team::get_listed(tx, found.id)?.ok_or(ActionError::NotFound)?;
    if role.is_some() {
        activity::record(tx, &[Happened::MemberUpdated(fact(&listed.member))])?;
    }
    Ok(listed)
}

fn check(tx: &mut WriteTx<'_>, found: &Member, role: Role) -> Result<(), ActionError> {
    if role == Role::Owner && found.place.event.is_some() {
        let why =
            "owner is a role for the whole group, and this place is for one event: offer another without event_id";
        return Err(Violation {
            field: "role",
            invalid: Invalid::Fixed { why },
        }
        .into());
    }
    if role != Role::Owner && is_last_owner(tx, found)? {
        return Err(ActionError::LastOwner);
    }
    Ok(())
}
