//! Who asked for a place is accepted or declined, and who waits is given a free one, by one press each.

use actions::invitations::{accept as accept_request, decline as decline_request, set_aside};
use actions::{ActionError, Seen};
use actix_web::HttpResponse;
use domain::InvitationId;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::people::{Principal, Right};
use domain::rsvp::seating::SeatAllocator;
use domain::rsvp::status::RsvpStatus;
use serde_json::json;
use store::WriteTx;
use store::rsvp::invitations::InvitationView;
use wording::texts;

use super::page::Button;
use super::visit::Visit;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::invitations::patch::read;

/// What can be decided about a person; who was declined can be accepted after all.
pub(super) fn buttons(visit: &Visit, event: &Event, invitation: &Invitation) -> Vec<Button> {
    let press = |label, word, is_quiet| Button {
        label: visit.say(label),
        action: visit.href(&format!("/invitations/{}/{word}", invitation.id)),
        is_quiet,
    };
    let accept = |is_quiet| press(texts::console_accept(), "accept", is_quiet);
    let fits = |guests: u16| {
        let free = SeatAllocator::of(event, visit.context.store.now()).free();
        free.is_none_or(|free| free > guests.into())
    };
    let decline = || press(texts::console_decline(), "decline", true);
    match invitation.status {
        _ if !visit.may(Right::PeopleEdit) => Vec::new(),
        RsvpStatus::Requested { .. } => vec![accept(false), decline()],
        RsvpStatus::NotAccepted { .. } => vec![accept(true)],
        RsvpStatus::Waiting { guests, .. } if fits(guests) => vec![press(texts::console_give_seat(), "seat", true)],
        _ => Vec::new(),
    }
}

/// `POST /console/invitations/{id}/accept`
pub(crate) async fn accept(visit: Visit) -> Result<HttpResponse, ApiError> {
    decided(&visit, "accepted", accept_request).await
}

/// `POST /console/invitations/{id}/decline`
pub(crate) async fn decline(visit: Visit) -> Result<HttpResponse, ApiError> {
    decided(&visit, "not_accepted", decline_request).await
}

/// `POST /console/invitations/{id}/seat`: gives a free seat to somebody who waits, whoever else does.
pub(crate) async fn seat(visit: Visit) -> Result<HttpResponse, ApiError> {
    let why = json!({ "seat": "confirmed", "reason": visit.say(texts::console_give_seat_why()) });
    let asked = read(visit.id()?, Seen::Any, Fields::of_body(why.to_string().as_bytes())?)?;
    decided(&visit, "accepted", move |tx, who, _| set_aside(tx, who, asked)).await
}

async fn decided<A>(visit: &Visit, done: &str, decide: A) -> Result<HttpResponse, ApiError>
where
    A: FnOnce(&mut WriteTx<'_>, Principal, InvitationId) -> Result<InvitationView, ActionError>
        + Clone
        + Send
        + 'static,
{
    let (id, who): (InvitationId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| decide(tx, who, id);
    let decided = visit.context.store.write(unit).await?;
    // Back to those who wait for the next word.
    let (path, left) = (
        format!("/events/{}/answers", decided.event.id),
        decided.event.counts.requested,
    );
    let show = if left > 0 { "show=requested&" } else { "" };
    Ok(visit.to(&format!("{path}?{show}done={done}")))
}
