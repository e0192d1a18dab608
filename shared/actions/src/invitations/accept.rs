//! Accepts who asked for a place: they get their seats, and a letter that says so.

use domain::InvitationId;
use domain::people::Principal;
use store::WriteTx;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::rsvp::seats;

use super::lock;
use crate::error::ActionError;

/// Accepts a request, or one that was declined before. Twice is no error and changes nothing; nobody goes beyond the capacity.
pub fn accept(tx: &mut WriteTx<'_>, who: Principal, invitation: InvitationId) -> Result<InvitationView, ActionError> {
    let InvitationView {
        mut event, invitation, ..
    } = lock(tx, who, invitation)?;
    seats::accept(tx, &mut event, &invitation)??;
    invitations::open(tx, invitation.id)?.ok_or(ActionError::NotFound)
}
