//! Invites people: each gets a letter, those of a draft once it is published.

use domain::EventId;
use domain::event::WrongStatus;
use domain::invitation::Invitee;
use domain::people::{Principal, Right};
use store::WriteTx;
use store::rsvp::invitations;
use store::rsvp::invitations::Invited;

use crate::error::ActionError;
use crate::events;

/// People to be invited.
#[derive(Clone, Debug)]
pub struct InvitePeople {
    /// To which event.
    pub event: EventId,
    /// Whom.
    pub people: Vec<Invitee>,
}

/// Invites people. Who was uninvited is invited again, under the old identity.
pub fn invite(tx: &mut WriteTx<'_>, who: Principal, asked: &InvitePeople) -> Result<Invited, ActionError> {
    let mut event = events::lock(tx, who, Right::PeopleEdit, asked.event)?.event;
    if event.is_over(tx.now()) {
        return Err(WrongStatus::Over.into());
    }
    Ok(invitations::invite(tx, &mut event, &asked.people)?)
}
