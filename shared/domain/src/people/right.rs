//! Rights: what may be done, each named `thing.verb`, and sets of them.

use std::fmt;

use crate::values::invalid::Invalid;
use crate::values::words;

/// What may be done in a group, or with one's own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// To make a group. It is had in no group, but by those whom who runs the program, or its open sign-up, gave an account.
    GroupCreate,
    /// To see the group.
    GroupRead,
    /// To change it.
    GroupEdit,
    /// To delete it.
    GroupDelete,
    /// To see its events.
    EventRead,
    /// To make, change, publish and cancel them.
    EventEdit,
    /// To see who is invited, what they said, and who gets no mail.
    PeopleRead,
    /// To invite and uninvite people, to answer for them, to have their letters sent again.
    PeopleEdit,
    /// To take the people of its events away as a file.
    PeopleExport,
    /// To see who came, and the links to the doors of its events.
    DoorRead,
    /// To check people in, also who was not invited, and to make and end such links.
    DoorEdit,
    /// To see the letters of its events.
    MailRead,
    /// To see who did what in it.
    ActivityRead,
    /// To see where its facts are sent to.
    WebhookRead,
    /// To say where they are sent to.
    WebhookEdit,
    /// To see who sees to the group.
    TeamRead,
    /// To say who does, and in which role.
    TeamEdit,
    /// To see one's own keys. As all that is about keys it is had in no group.
    KeyRead,
    /// To make a key.
    KeyCreate,
    /// To end a key.
    KeyRevoke,
}

words!(Right, "group.create, group.read, group.edit, group.delete, event.read, event.edit, people.read, people.edit, people.export, door.read, door.edit, mail.read, activity.read, webhook.read, webhook.edit, team.read, team.edit, key.read, key.create, key.revoke",
    GroupCreate => "group.create", GroupRead => "group.read", GroupEdit => "group.edit", GroupDelete => "group.delete",
    EventRead => "event.read", EventEdit => "event.edit",
    PeopleRead => "people.read", PeopleEdit => "people.edit", PeopleExport => "people.export",
    DoorRead => "door.read", DoorEdit => "door.edit", MailRead => "mail.read",
    ActivityRead => "activity.read", WebhookRead => "webhook.read", WebhookEdit => "webhook.edit",
    TeamRead => "team.read", TeamEdit => "team.edit",
    KeyRead => "key.read", KeyCreate => "key.create", KeyRevoke => "key.revoke");

impl Right {
    /// Whether a session of long ago, or a key that does not name it, is not enough: a thief would keep what they got.
    #[must_use]
    pub fn is_guarded(self) -> bool {
        matches!(self, Self::KeyCreate | Self::PeopleExport | Self::GroupDelete)
    }

    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// A set of rights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rights(u32);

impl Rights {
    /// These rights.
    #[must_use]
    pub fn of(rights: &[Right]) -> Self {
        Self(rights.iter().fold(0, |bits, right| bits | right.bit()))
    }

    /// Reads words with blanks between, as [`Display`](fmt::Display) writes them.
    pub fn parse(words: &str) -> Result<Self, Invalid> {
        let rights: Result<Vec<_>, _> = words
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter(|word| !word.is_empty())
            .map(Right::parse)
            .collect();
        Ok(Self::of(&rights?))
    }

    /// Takes words that were parsed before, as the database gives them back. A right that is not known any more is none.
    #[must_use]
    pub fn trusted(words: &str) -> Self {
        let rights = words.split_whitespace().filter_map(|word| Right::parse(word).ok());
        Self::of(&rights.collect::<Vec<_>>())
    }

    /// Whether a right is among them.
    #[must_use]
    pub fn has(self, right: Right) -> bool {
        self.0 & right.bit() != 0
    }

    /// Whether all of these are among others.
    #[must_use]
    pub fn are_within(self, others: Self) -> bool {
        self.0 & !others.0 == 0
    }

    /// The words for them.
    #[must_use]
    pub fn words(self) -> Vec<&'static str> {
        let known = Right::WORDS.iter().copied();
        known
            .filter(|word| Right::parse(word).is_ok_and(|right| self.has(right)))
            .collect()
    }
}

impl fmt::Display for Rights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_kept_as_its_words() {
        let some = Rights::of(&[Right::EventRead, Right::KeyRevoke]);
        assert_eq!(some.to_string(), "event.read key.revoke");
        for written in [
            "event.read key.revoke",
            "event.read,key.revoke",
            "event.read, key.revoke",
        ] {
            assert_eq!(Rights::parse(written), Ok(some));
        }
        assert_eq!(Rights::trusted("event.read not.known"), Rights::of(&[Right::EventRead]));
        assert!(Rights::of(&[Right::EventRead]).are_within(some));
        assert!(!some.are_within(Rights::of(&[Right::EventRead])));
        assert!(Rights::parse("event.fly").is_err());
        for word in Right::WORDS {
            assert!(Rights::parse(word).unwrap().has(Right::parse(word).unwrap()), "{word}");
        }
    }
}
