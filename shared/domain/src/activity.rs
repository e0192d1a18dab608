//! The log of a group: by whom something was done.

use crate::people::Principal;
use crate::rsvp::status::Source;
use crate::values::ids::AccountId;

/// By whom something was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Author {
    /// Somebody with an account.
    Account(AccountId),
    /// Whoever opened the personal link of an invitation, or of a place in a team that is offered.
    Link,
    /// Whoever opened the link to an event's door.
    Door,
    /// An invited person's calendar, which answered by mail.
    Calendar,
    /// Nobody: Acquaint itself, since its time had come or since something else made room.
    #[default]
    System,
}

impl Author {
    /// The words that stand for the kinds in JSON and in the database.
    pub const WORDS: &'static [&'static str] = &["account", "link", "door", "calendar", "system"];

    /// The word for its kind.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::Link => "link",
            Self::Door => "door",
            Self::Calendar => "calendar",
            Self::System => "system",
        }
    }

    /// The account, if it is somebody with one.
    #[must_use]
    pub fn account(self) -> Option<AccountId> {
        match self {
            Self::Account(account) => Some(account),
            Self::Link | Self::Door | Self::Calendar | Self::System => None,
        }
    }

    /// From its word and its account. A word that only a later version knows is nobody of those whom this one knows.
    #[must_use]
    pub fn of(word: &str, account: Option<AccountId>) -> Self {
        match (word, account) {
            ("account", Some(account)) => Self::Account(account),
            ("link", _) => Self::Link,
            ("door", _) => Self::Door,
            ("calendar", _) => Self::Calendar,
            _ => Self::System,
        }
    }
}

impl From<Principal> for Author {
    fn from(who: Principal) -> Self {
        match who {
            Principal::Account(account, _) => Self::Account(account),
            Principal::Door(..) => Self::Door,
        }
    }
}

/// Who gives an answer that came this way. An organizer's is told by their account.
impl From<Source> for Author {
    fn from(source: Source) -> Self {
        match source {
            Source::Link | Source::Page => Self::Link,
            Source::Calendar => Self::Calendar,
            Source::Api => Self::System,
        }
    }
}
