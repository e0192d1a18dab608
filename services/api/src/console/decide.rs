//! Who asked for a place is accepted or declined, by one press each.

use actions::ActionError;
use actions::invitations::{accept as accept_request, decline as decline_request};
use actix_web::HttpResponse;
use domain::InvitationId;
use domain::invitation::Invitation;
use domain::people::{Principal, Right};
use domain::rsvp::status::RsvpStatus;
use store::WriteTx;
use store::rsvp::invitations::InvitationView;
use wording::texts;

use super::page::Button;
use super::visit::Visit;
use crate::error::ApiError;

/// What can be decided about a person; who was declined can be accepted after all.
pub(super) fn buttons(visit: &Visit, invitation: &Invitation) -> Vec<Button> {
    let press = |label, word, is_quiet| Button {
        label: visit.say(label),
        action: visit.href(&format!("/invitations/{}/{word}", invitation.id)),
        is_quiet,
    };
    let accept = |is_quiet| press(texts::console_accept(), "accept", is_quiet);
    let decline = || press(texts::console_decline(), "decline", true);
    match invitation.status {
        _ if !visit.may(Right::PeopleEdit) => Vec::new(),
        RsvpStatus::Requested { .. } => vec![accept(false), decline()],
        RsvpStatus::NotAccepted { .. } => vec![accept(true)],
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
