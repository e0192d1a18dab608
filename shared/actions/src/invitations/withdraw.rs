//! Uninvites a person: their link opens nothing any more, and their seat goes to who waits.

use domain::InvitationId;
use domain::people::Principal;
use store::WriteTx;
use store::rsvp::invitations;

use super::lock;
use crate::error::ActionError;

/// Takes an invitation back. One that was taken back before is not there.
pub fn withdraw(tx: &mut WriteTx<'_>, who: Principal, invitation: InvitationId) -> Result<(), ActionError> {
    let mut found = lock(tx, who, invitation)?;
    invitations::withdraw(tx, &mut found.event, invitation)?;
    Ok(())
}
