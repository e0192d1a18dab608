//! A person chooses on their own page what they hear of a group.

use domain::follower::{FollowMode, FollowState};
use domain::values::invalid::Invalid;
use domain::{FollowerId, PersonId};
use store::follow::followers;
use store::{StoreError, WriteTx};

use crate::error::ActionError;

/// What somebody wants to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hear {
    /// New events, so often.
    Of(FollowMode),
    /// Nothing for now.
    Paused,
    /// Nothing more.
    Nothing,
}

impl Hear {
    /// Reads the word of a form.
    pub fn parse(word: &str) -> Result<Self, Invalid> {
        match word {
            "paused" => Ok(Self::Paused),
            "left" => Ok(Self::Nothing),
            mode => FollowMode::parse(mode).map(Self::Of).map_err(|_| Invalid::Word {
                words: "every, monthly, answered, paused, left",
            }),
        }
    }
}

/// Takes the language in which a person reads of what they follow.
pub fn speak(tx: &mut WriteTx<'_>, person: PersonId, language: &str) -> Result<(), StoreError> {
    followers::speak(tx, person, language)
}

/// Takes the choice. Their own page is their right.
pub fn choose(tx: &mut WriteTx<'_>, person: PersonId, follower: FollowerId, hear: Hear) -> Result<(), ActionError> {
    let (state, mode) = match hear {
        Hear::Of(mode) => (FollowState::Following, Some(mode)),
        Hear::Paused => (FollowState::Paused, None),
        Hear::Nothing => (FollowState::Left, None),
    };
    if followers::choose(tx, person, follower, state, mode)? {
        Ok(())
    } else {
        Err(ActionError::NotFound)
    }
}
