//! The organizer accepts or declines a request. The event is one that this transaction has locked.

use domain::InvitationId;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::rsvp::seating::{Actor, Refusal, SeatAllocator, Step};
use domain::rsvp::status::RsvpStatus;

use super::{Loaded, SeatChanges, SeatUpdate};
use crate::db::WriteTx;
use crate::error::StoreError;

/// Has somebody who was accepted ask anew, since they answer questions otherwise.
pub fn ask_again(tx: &mut WriteTx<'_>, event: &mut Event, invitation: &Invitation) -> Result<(), StoreError> {
    decide(tx, event, invitation, |seats, id, from| Ok(seats.ask_again(id, from))).map(drop)
}

type Decision = fn(&mut SeatAllocator, InvitationId, RsvpStatus) -> Result<Option<Step>, Refusal>;

/// Gives a request its seats, and has its person told.
pub fn accept(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    invitation: &Invitation,
) -> Result<Result<(), Refusal>, StoreError> {
    decide(tx, event, invitation, SeatAllocator::accept)
}

/// Declines a request, and has its person told.
pub fn decline(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    invitation: &Invitation,
) -> Result<Result<(), Refusal>, StoreError> {
    decide(tx, event, invitation, SeatAllocator::decline)
}

fn decide(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    invitation: &Invitation,
    decision: Decision,
) -> Result<Result<(), Refusal>, StoreError> {
    let mut seats = SeatUpdate::open(tx, event, 1)?;
    let mut invitation = seats.current(invitation.id).unwrap_or(invitation).clone();
    let decided = decision(&mut seats.allocator, invitation.id, invitation.status);
    if let Ok(Some(step)) = decided {
        // What they changed is an answer of theirs, so nobody asks whether they still come.
        if step.actor == Actor::Invitee {
            invitation.answered_at = Some(seats.now);
        }
        seats.loaded.insert(invitation.id, Loaded::changed(invitation));
        seats.follow(step);
        seats.settle(tx)?;
    }
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    Ok(decided.map(drop))
}
