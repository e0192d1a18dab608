//! Sends a person's letter again.

use std::time::Duration;

use domain::InvitationId;
use domain::event::{Event, EventStatus, WrongStatus};
use domain::people::Principal;
use messages::Happened;
use store::mail::missed;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::{WriteTx, activity};

use super::lock;
use crate::error::ActionError;

/// How often an organizer may have a person's letter sent again.
const AT_MOST_EVERY: Duration = Duration::from_mins(10);

/// Has the letter sent once more that fits where the person stands.
pub fn resend(tx: &mut WriteTx<'_>, who: Principal, invitation: InvitationId) -> Result<InvitationView, ActionError> {
    let mut found = lock(tx, who, invitation)?;
    check(tx, &found.event, invitation)?;
    let mut again = found.invitation.clone();
    again.ask_again();
    if missed::is_stopped(tx, &found.event, &again)? {
        return Err(ActionError::Suppressed);
    }
    invitations::record_resent(tx, invitation)?;
    invitations::resend(tx, &found.event, &mut found.invitation)?;
    activity::record(tx, &[Happened::InvitationResent((&found.invitation).into())])?;
    Ok(found)
}

fn check(tx: &mut WriteTx<'_>, event: &Event, invitation: InvitationId) -> Result<(), ActionError> {
    if event.status == EventStatus::Draft {
        return Err(WrongStatus::Draft.into());
    }
    if event.is_over(tx.now()) {
        return Err(WrongStatus::Over.into());
    }
    let last = invitations::resent_at(tx, invitation)?;
    let wait = last.map_or(Duration::ZERO, |last| {
        AT_MOST_EVERY.saturating_sub(tx.now().since(last))
    });
    if wait.is_zero() {
        Ok(())
    } else {
        Err(ActionError::ResentJustNow { wait })
    }
}
