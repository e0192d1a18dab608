//! `POST /invitations/{id}/accept`

use actions::invitations;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::InvitationId;
use store::WriteTx;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// Accept a request.
///
/// Of an event with `approval`: who said yes gets their seats, and a letter. Who was declined before can be accepted after all.
/// Twice is no error.
#[utoipa::path(
    post, path = "/api/v1/invitations/{id}/accept", tag = "invitations", operation_id = "accept_invitation",
    responses(
        (status = 200, description = "They have their seats", body = InvitationAnswer),
        (status = 409, description = "The event has fewer free seats than the party is large: raise its `capacity` first; or this person asked for nothing; or the event is over"),
        (status = 410, description = "The event was cancelled"),
    ),
)]
pub(crate) async fn accept(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work =
        move |tx: &mut WriteTx<'_>| Reply::ok(&InvitationAnswer::changed(&invitations::accept(tx, who, id)?, &links));
    once(&caller, &body, work).await
}
