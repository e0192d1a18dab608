//! `POST /invitations/{id}/resend`

use actions::invitations;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::InvitationId;
use store::WriteTx;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// Send a person's letter again.
///
/// To one person at most every 10 minutes.
#[utoipa::path(
    post, path = "/api/v1/invitations/{id}/resend", tag = "invitations", operation_id = "resend_invitation",
    responses(
        (status = 202, description = "It is on its way", body = InvitationAnswer),
        (status = 409, description = "The event is a draft: letters wait until it is published; or it is over; or the address gets no such letter"),
        (status = 429, description = "It was sent again less than 10 minutes ago, or too many letters were asked for from your address: Retry-After says how long to wait"),
    ),
)]
pub(crate) async fn resend(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    caller.context.limits.letter(&caller.request)?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work = move |tx: &mut WriteTx<'_>| {
        let answer = InvitationAnswer::changed(&invitations::resend(tx, who, id)?, &links);
        Reply::json(StatusCode::ACCEPTED, &answer)
    };
    once(&caller, &body, work).await
}
