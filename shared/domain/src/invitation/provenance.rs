//! Where the address of an invitation came from, and whose word that is: part of the person's data.

use serde::{Deserialize, Serialize};

use crate::people::obtained::Obtained;
use crate::values::ids::AccountId;
use crate::values::words;

/// Where an address came from, and whose word that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Where it came from.
    #[serde(flatten)]
    pub whence: Whence,
    /// Who says so, or typed it in; none until the invitation is made, and where the person gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<AccountId>,
}

/// Where an address came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Whence {
    /// As who invited said.
    Said(Obtained),
    /// Nobody said it: it is known by the way that it took.
    Seen {
        /// Which.
        way: Way,
    },
}

/// The way that an address took of which nobody said where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Who invited typed it in.
    Typed,
    /// The person asked for a place on the event's page.
    Asked,
    /// The person follows the group, and answered to its news.
    Followed,
    /// It was given at the door.
    Door,
}

words!(Way, "typed, asked, followed, door", Typed => "typed", Asked => "asked", Followed => "followed", Door => "door");

impl Provenance {
    /// An address of which it is said where it came from.
    #[must_use]
    pub fn said(obtained: Obtained) -> Self {
        Self {
            whence: Whence::Said(obtained),
            by: None,
        }
    }

    /// An address of which only its way is known.
    #[must_use]
    pub fn seen(way: Way, by: Option<AccountId>) -> Self {
        Self {
            whence: Whence::Seen { way },
            by,
        }
    }

    /// What was said of it, if anything was.
    #[must_use]
    pub fn obtained(&self) -> Option<&Obtained> {
        match &self.whence {
            Whence::Said(obtained) => Some(obtained),
            Whence::Seen { .. } => None,
        }
    }

    /// The way it took: `said` if who invited said where it came from.
    #[must_use]
    pub fn way(&self) -> &'static str {
        match self.whence {
            Whence::Said(_) => "said",
            Whence::Seen { way } => way.as_str(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_kept_as_it_was_said_or_seen() {
        let said = r#"{"from":"A fair","ground":"asked","at":"2026-06-03"}"#;
        let read: Provenance = serde_json::from_str(said).unwrap();
        assert_eq!(read.obtained().map(|obtained| obtained.from.as_str()), Some("A fair"));
        assert_eq!(serde_json::to_string(&read).unwrap(), said);
        let seen = Provenance::seen(Way::Typed, None);
        let kept = serde_json::to_string(&seen).unwrap();
        assert_eq!((kept.as_str(), seen.way()), (r#"{"way":"typed"}"#, "typed"));
        assert_eq!(serde_json::from_str::<Provenance>(&kept).unwrap(), seen);
    }
}
