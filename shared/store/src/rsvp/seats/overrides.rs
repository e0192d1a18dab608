//! The organizer sets the event's rules aside for one person. The event is one that this transaction has locked.

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::invitation::overrides::Overrides;
use domain::rsvp::seating::{Actor, Reason, Refusal, Step};
use domain::values::text::Note;

use super::log::{self, Entry};
use super::{Loaded, SeatChanges, SeatUpdate};
use crate::db::schema::invitations;
use crate::db::sql::key;
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::rsvp::invitations::row::kept;

/// What is set aside for a person.
#[derive(Clone, Debug)]
pub struct Override {
    /// What holds for them from now on.
    pub overrides: Overrides,
    /// Whether they get a seat out of turn.
    pub seat: bool,
    /// Why, for the log.
    pub reason: Note,
}

/// Sets rules aside for a person, and logs why.
pub fn set_aside(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    invitation: &Invitation,
    given: Override,
) -> Result<Result<(), Refusal>, StoreError> {
    let mut invitation = invitation.clone();
    if given.overrides != invitation.overrides {
        let row = invitations::table.find(key(invitation.id));
        invitation.revision += 1;
        let change = (
            invitations::overrides.eq(kept(&given.overrides)?),
            invitations::revision.eq(invitation.revision),
        );
        on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
        let step = Step {
            invitation: invitation.id,
            from: invitation.status,
            to: invitation.status,
            reason: Reason::Overridden,
            actor: Actor::Organizer,
        };
        let entry = Entry {
            event: event.id,
            step,
            capacity: event.plan.capacity,
            note: Some(given.reason.clone()),
        };
        log::write(tx, &[entry])?;
    }
    if given.seat {
        seat(tx, event, &invitation, given.reason)
    } else {
        Ok(Ok(()))
    }
}

fn seat(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    invitation: &Invitation,
    reason: Note,
) -> Result<Result<(), Refusal>, StoreError> {
    let mut seats = SeatUpdate::open(tx, event, 1)?;
    let invitation = seats.current(invitation.id).unwrap_or(invitation).clone();
    let seated = seats.allocator.seat_out_of_turn(invitation.id, invitation.status);
    if let Ok(Some(step)) = seated {
        seats.loaded.insert(invitation.id, Loaded::changed(invitation));
        seats.note = Some(reason);
        seats.follow(step);
        seats.settle(tx)?;
    }
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    Ok(seated.map(drop))
}
