//! Roles in a group's team: each is a set of rights.

use serde::{Deserialize, Serialize};

use super::right::{Right, Rights};
use crate::values::invalid::Invalid;
use crate::values::words;

/// As what somebody belongs to a group's team, for all of it or for one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// May do everything.
    Owner,
    /// Everything but say who belongs to the team.
    Editor,
    /// Invitations and answers, no settings.
    People,
    /// Who comes in.
    Door,
    /// A role that only a later version knows: nothing may be done with it.
    Unknown,
}

words!(Role, "owner, editor, people, door, unknown", Owner => "owner", Editor => "editor", People => "people", Door => "door",
    Unknown => "unknown");

impl Role {
    /// Those that can be given.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Editor, Self::People, Self::Door];

    /// Reads the word of one that can be given.
    pub fn given(word: &str) -> Result<Self, Invalid> {
        let words = "owner, editor, people, door";
        let known = Self::parse(word).ok().filter(|role| Self::ALL.contains(role));
        known.ok_or(Invalid::Word { words })
    }

    /// Whether a right belongs to the role.
    #[must_use]
    pub fn has(self, right: Right) -> bool {
        self == Self::Owner || self.rights().has(right)
    }

    /// The rights of a role that does not have all.
    fn rights(self) -> Rights {
        use Right::{
            ActivityRead, DoorEdit, DoorRead, EventEdit, EventRead, GroupEdit, GroupRead, MailRead, PeopleEdit,
            PeopleExport, PeopleRead, TeamRead, WebhookEdit, WebhookRead,
        };
        Rights::of(match self {
            Self::Owner | Self::Unknown => &[],
            Self::Editor => &[
                GroupRead,
                GroupEdit,
                EventRead,
                EventEdit,
                PeopleRead,
                PeopleEdit,
                PeopleExport,
                DoorRead,
                DoorEdit,
                MailRead,
                ActivityRead,
                TeamRead,
                WebhookRead,
                WebhookEdit,
            ],
            Self::People => &[
                GroupRead,
                EventRead,
                PeopleRead,
                PeopleEdit,
                PeopleExport,
                DoorRead,
                DoorEdit,
                MailRead,
                TeamRead,
            ],
            Self::Door => &[EventRead, DoorRead, DoorEdit],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sees_to_people_changes_no_settings_and_the_door_sees_who_comes_alone() {
        assert!(Role::People.has(Right::PeopleEdit));
        assert!(!Role::People.has(Right::EventEdit) && !Role::People.has(Right::GroupEdit));
        let door = Right::WORDS
            .iter()
            .filter(|word| Role::Door.has(Right::parse(word).unwrap()));
        assert_eq!(door.collect::<Vec<_>>(), [&"event.read", &"door.read", &"door.edit"]);
        assert!(!Role::Editor.has(Right::TeamEdit) && Role::Owner.has(Right::TeamEdit));
        assert!(!Role::Unknown.has(Right::GroupRead));
    }
}
