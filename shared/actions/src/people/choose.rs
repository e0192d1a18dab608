//! A person chooses on their own page what they hear of a group, and says what they are called.

use domain::follower::{FollowMode, FollowState};
use domain::values::invalid::Invalid;
use domain::values::text::PersonName;
use domain::{FollowerId, InvitationId, PersonId};
use store::follow::followers;
use store::own_page::Named;
use store::rsvp::{feeds, invitations};
use store::{StoreError, WriteTx, own_page};

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

/// Takes the language in which a person is written to: of what they follow, and of what they are invited to.
pub fn speak(tx: &mut WriteTx<'_>, person: PersonId, language: &str) -> Result<(), StoreError> {
    followers::speak(tx, person, language)
}

/// Takes what they are called somewhere.
pub fn rename(tx: &mut WriteTx<'_>, person: PersonId, named: Named, name: &PersonName) -> Result<(), ActionError> {
    if own_page::rename(tx, person, named, name)? {
        Ok(())
    } else {
        Err(ActionError::NotFound)
    }
}

/// Ends the addresses of the calendar of one who invited them.
pub fn renew_feed(tx: &mut WriteTx<'_>, person: PersonId, invitation: InvitationId) -> Result<(), ActionError> {
    let owner = feeds::owner(tx, invitation)?.filter(|owner| owner.person == person);
    Ok(feeds::renew(tx, &owner.ok_or(ActionError::NotFound)?)?)
}

/// Takes whether those who are coming to an event see the person's name.
pub fn show_name(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    invitation: InvitationId,
    is_shown: bool,
) -> Result<(), ActionError> {
    let opened = invitations::open(tx, invitation)?;
    if opened.is_none_or(|opened| opened.invitation.person != person) {
        return Err(ActionError::NotFound);
    }
    Ok(invitations::show_name(tx, invitation, is_shown)?)
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
