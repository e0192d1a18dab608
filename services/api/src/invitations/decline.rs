//! `POST /invitations/{id}/decline`

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

/// Decline a request.
///
/// Of an event with `approval`: who said yes gets a kind letter, and does not ask again. Twice is no error.
#[utoipa::path(
    post, path = "/api/v1/invitations/{id}/decline", tag = "invitations", operation_id = "decline_invitation",
    responses(
        (status = 200, description = "They are declined", body = InvitationAnswer),
        (status = 409, description = "This person asked for nothing, or has a seat already; or the event is over"),
        (status = 410, description = "The event was cancelled"),
    ),
)]
pub(crate) async fn decline(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work =
        move |tx: &mut WriteTx<'_>| Reply::ok(&InvitationAnswer::changed(&invitations::decline(tx, who, id)?, &links));
    once(&caller, &body, work).await
}
