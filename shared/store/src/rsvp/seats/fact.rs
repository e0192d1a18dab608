//! What others hear of a step.

use domain::invitation::Invitation;
use domain::rsvp::seating::{Actor, Step};
use domain::rsvp::status::RsvpStatus;
use messages::{Happened, RsvpChanged};

/// The fact that a step makes of an invitation.
pub(super) fn fact(invitation: &Invitation, step: Step) -> Happened {
    if step.to == RsvpStatus::Withdrawn {
        return Happened::InvitationWithdrawn(invitation.into());
    }
    let moved = RsvpChanged {
        event_id: invitation.event,
        invitation_id: invitation.id,
        revision: invitation.revision,
        answer: step.to.answer(),
        seat: step.to.seat(),
        guests: step.to.guests(),
    };
    let promoted = step.actor == Actor::System && step.to.has_seat();
    if promoted {
        Happened::RsvpPromoted(moved)
    } else {
        Happened::RsvpChanged(moved)
    }
}
