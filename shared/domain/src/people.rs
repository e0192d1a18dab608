//! Who acts, and what they may do in a group: a [`role`](Role) is a set of [`rights`](Right). Where the addresses of those
//! who are written to come from is in [`obtained`], lists of them in [`import`].

pub mod import;
pub mod obtained;

use crate::values::ids::AccountId;
use crate::values::words;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// Somebody with an account, known by a key.
    Account(AccountId),
}

/// What may be done in a group. Each is named `thing.verb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// To make a group. It is had in no group: whoever has an account may.
    GroupCreate,
    /// To see the group.
    GroupRead,
    /// To change it.
    GroupEdit,
    /// To see its events.
    EventRead,
    /// To make, change, publish and cancel them.
    EventEdit,
    /// To see who is invited, what they said, and who gets no mail.
    PeopleRead,
    /// To invite and uninvite people, to answer for them, to have their letters sent again.
    PeopleEdit,
    /// To see the letters of its events.
    MailRead,
    /// To see who did what in it.
    ActivityRead,
}

words!(Right, "group.create, group.read, group.edit, event.read, event.edit, people.read, people.edit, mail.read, activity.read",
    GroupCreate => "group.create", GroupRead => "group.read", GroupEdit => "group.edit",
    EventRead => "event.read", EventEdit => "event.edit",
    PeopleRead => "people.read", PeopleEdit => "people.edit", MailRead => "mail.read",
    ActivityRead => "activity.read");

/// As what somebody belongs to a group's team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May do everything.
    Owner,
    /// A role that only a later version knows: nothing may be done with it.
    Unknown,
}

words!(Role, "owner, unknown", Owner => "owner", Unknown => "unknown");

impl Role {
    /// Whether a right belongs to the role.
    #[must_use]
    pub fn has(self, _: Right) -> bool {
        self == Self::Owner
    }
}

/// Why somebody may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// They do not belong to the team: to them, there is no such group.
    Stranger,
    /// They belong to it, in a role without this right.
    Lacks(Right),
}

/// Whether somebody with this role in a group's team, or none, may do this there.
pub fn may(role: Option<Role>, right: Right) -> Result<(), Denied> {
    match role {
        None => Err(Denied::Stranger),
        Some(role) if role.has(right) => Ok(()),
        Some(_) => Err(Denied::Lacks(right)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_see_nothing_and_members_are_told_which_right_they_lack() {
        assert_eq!(may(None, Right::GroupRead), Err(Denied::Stranger));
        assert_eq!(may(Some(Role::Owner), Right::EventEdit), Ok(()));
        assert_eq!(
            may(Some(Role::Unknown), Right::MailRead),
            Err(Denied::Lacks(Right::MailRead))
        );
    }
}
