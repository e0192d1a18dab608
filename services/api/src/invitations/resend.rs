//! `POST /invitations/{id}/resend`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::event::{EventStatus, WrongStatus};
use domain::mail::delivery::DeliveryState;
use store::WriteTx;
use store::event::events;
use store::mail::suppressions;
use store::rsvp::invitations;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::idempotency::once;
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

/// Send a person's letter again.
///
/// To one person at most every 10 minutes.
#[utoipa::path(
    post, path = "/api/v1/invitations/{id}/resend", tag = "invitations", operation_id = "resend_invitation",
    params(
        ("id" = String, Path, description = "The invitation"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key are answered the same for 24 hours"),
    ),
    responses(
        (status = 202, description = "It is on its way", body = InvitationAnswer),
        (status = 404, description = "It is not there, or not yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The event is a draft: letters wait until it is published; or it is over; or the address gets no such letter", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "It was sent again less than 10 minutes ago, or too many letters were asked for from your address: Retry-After says how long to wait", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn resend(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = path::id(&request)?;
    let body = body::json(&request, payload, body::LIMIT).await?;
    Fields::of_optional_body(&body)?.finish(Some(()))?;
    context.limits.letter(&request)?;
    let links = context.links.clone();
    let organizer = caller.organizer;
    let work = move |tx: &mut WriteTx<'_>| {
        let found = invitations::get(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        // What is sent again depends on where the person stands, so it must not move meanwhile.
        let event = events::lock(tx, organizer, found.event.id)?.ok_or(ApiError::NotFound)?;
        if event.status == EventStatus::Draft {
            return Err(WrongStatus::Draft.into());
        }
        if event.is_over(tx.now()) {
            return Err(WrongStatus::Over.into());
        }
        let mut opened = invitations::get(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        if let Some(wait) = invitations::resend_on_request(tx, &event, &mut opened.invitation)? {
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            return Err(ApiError::ResentJustNow { seconds });
        }
        if suppressions::stop(tx, &event, &opened.invitation)? {
            return Err(ApiError::Suppressed);
        }
        let answer = InvitationAnswer::of(
            &opened.invitation,
            opened.waitlist_position,
            DeliveryState::Pending,
            &links,
        );
        Reply::json(StatusCode::ACCEPTED, &answer)
    };
    once(&context.store, organizer, &request, &body, work).await
}
