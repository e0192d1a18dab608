//! `POST /events/{id}/restore`

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::EventId;
use store::WriteTx;
use store::event::events;
use store::people::groups;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::idempotency::once;
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

/// Take a cancellation back.
///
/// Seats are as they were. Everybody who was told that it is off hears of it and is asked again, but for those who had said
/// no: they hear nothing. Of an event that is over nobody hears anything, until you move it to a time to come.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/restore", tag = "events", operation_id = "restore_event",
    params(
        ("id" = String, Path, description = "The event"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key are answered the same for 24 hours"),
    ),
    responses(
        (status = 200, description = "The event as it is now", body = EventAnswer),
        (status = 404, description = "It is not there, or not yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is a draft", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn restore(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let id: EventId = path::id(&request)?;
    let body = body::json(&request, payload, body::LIMIT).await?;
    Fields::of_optional_body(&body)?.finish(Some(()))?;
    let links = context.links.clone();
    let organizer = caller.organizer;
    let work = move |tx: &mut WriteTx<'_>| {
        let mut event = events::lock(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        events::restore(tx, &mut event)?;
        let group = groups::get(tx, organizer, event.group)?.ok_or(ApiError::NotFound)?;
        Ok(Reply::ok(&EventAnswer::of(&event, &group, &links))?.at_revision(event.revision))
    };
    once(&context.store, organizer, &request, &body, work).await
}
