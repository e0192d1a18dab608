//! Declines who asked for a place: they get a kind letter.

use domain::InvitationId;
use domain::people::Principal;
use store::WriteTx;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::rsvp::seats;

use super::lock;
use crate::error::ActionError;

/// Declines a request. Twice is no error and changes nothing.
pub fn decline(tx: &mut WriteTx<'_>, who: Principal, invitation: InvitationId) -> Result<InvitationView, ActionError> {
    let InvitationView {
        mut event, invitation, ..
    } = lock(tx, who, invitation)?;
    seats::decline(tx, &mut event, &invitation)??;
    invitations::open(tx, invitation.id)?.ok_or(ActionError::NotFound)
}
