//! What somebody missed while they got no mail: letters of events to come, and seats that they could not be told of.

use domain::event::Event;
use domain::rsvp::status::RsvpStatus;
use domain::{EventId, GroupId, PersonId};
use store::event::events;
use store::mail::missed;
use store::rsvp::{invitations, seats};
use store::{StoreError, WriteTx};

/// Has the letters sent that a person missed of a group's events to come, and answers those where the person waits.
///
/// First all events are locked, then the invitations, each in the order of their ids: whoever marks letters or changes
/// several events goes the same way, so that no two deadlock.
pub(super) fn send(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<Vec<Event>, StoreError> {
    let found = missed::held_back(tx, person, group)?;
    let of_events: Vec<EventId> = found.iter().map(|one| one.event).collect();
    events::lock_all(tx, &of_events)?;
    let mut waits = Vec::new();
    for one in found {
        let Some((event, mut invitation)) = invitations::locked(tx, one.invitation)? else {
            continue;
        };
        if one.is_missed {
            invitations::resend(tx, &event, &mut invitation)?;
        } else {
            invitations::lock_alone(tx, invitation.id)?;
        }
        if matches!(invitation.status, RsvpStatus::Waiting { .. }) {
            waits.push(event);
        }
    }
    Ok(waits)
}

/// Seats that came free while nobody could be told of them go to who can be now.
pub(super) fn seat(tx: &mut WriteTx<'_>, waits: Vec<Event>) -> Result<(), StoreError> {
    for mut event in waits {
        seats::settle(tx, &mut event)?;
    }
    Ok(())
}
