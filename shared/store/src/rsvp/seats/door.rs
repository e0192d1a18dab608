//! Seats for who stands at the door. The event is one that this transaction has locked.

use domain::event::Event;
use domain::invitation::Invitation;
use domain::rsvp::seating::{Actor, Refusal, Reply};
use domain::rsvp::status::{Answer, Source};

use super::{SeatChanges, SeatUpdate};
use crate::db::WriteTx;
use crate::error::StoreError;
use crate::rsvp::queue::AnswerRequest;

/// Sees to it that a party has seats for so many people: those that it has, or free ones. Fewer than it has leave it all of them.
pub fn seat_at_door(
    tx: &mut WriteTx<'_>,
    event: &mut Event,
    invitation: &Invitation,
    people: u16,
) -> Result<Result<(), Refusal>, StoreError> {
    if invitation.status.has_seat() && u32::from(people) <= invitation.status.seats() {
        return Ok(Ok(()));
    }
    let yes = AnswerRequest {
        invitation: invitation.id,
        link_version: None,
        reply: Reply {
            answer: Answer::Yes,
            guests: Some(people.saturating_sub(1)),
            actor: Actor::Door,
        },
        note: None,
        name: None,
        language: None,
        source: Source::Api,
        calendar: None,
    };
    let mut seats = SeatUpdate::open(tx, event, 1)?;
    let invitation = seats.current(invitation.id).unwrap_or(invitation).clone();
    let answered = seats.answer(tx, invitation, &yes)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    Ok(answered)
}
