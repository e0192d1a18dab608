//! Sets an event's rules aside for one person: until when they answer, how many guests they bring, a seat out of turn. Why
//! stands in the seat log.

use domain::InvitationId;
use domain::invitation::overrides::OverridesDraft;
use domain::people::Principal;
use domain::values::text::Note;
use store::WriteTx;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::rsvp::seats::{self, Override};

use super::lock;
use crate::error::{ActionError, Seen};

/// What is set aside for somebody.
#[derive(Clone, Debug)]
pub struct SetAside {
    /// For whom.
    pub invitation: InvitationId,
    /// The state that it is meant for.
    pub seen: Seen,
    /// What changes of what holds for them.
    pub draft: OverridesDraft,
    /// Whether they get a seat, whoever else waits.
    pub seat: bool,
    /// Why.
    pub reason: Note,
}

/// Sets rules aside for somebody. Nobody gets a seat beyond the capacity.
pub fn set_aside(tx: &mut WriteTx<'_>, who: Principal, asked: SetAside) -> Result<InvitationView, ActionError> {
    let InvitationView {
        mut event, invitation, ..
    } = lock(tx, who, asked.invitation)?;
    asked.seen.check(invitation.revision)?;
    let overrides = invitation
        .overrides
        .revised(asked.draft)
        .unwrap_or(invitation.overrides);
    let given = Override {
        overrides,
        seat: asked.seat,
        reason: asked.reason,
    };
    seats::set_aside(tx, &mut event, &invitation, given)??;
    invitations::open(tx, invitation.id)?.ok_or(ActionError::NotFound)
}
