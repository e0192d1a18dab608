//! `PATCH /events/{id}`

use actions::events;
use actions::events::ReviseEvent;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::EventId;
use domain::event::EventPlan;
use store::WriteTx;
use store::event::events::EventView;

use super::EventPatch;
use super::answer::EventAnswer;
use super::body::read;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::path;
use crate::problem::Problem;

/// Change an event.
///
/// A field left out stays, `null` clears. People hear of a change of time or place and are asked
/// again; seats stay as they are until a no. An event that is published is not changed so that all of it lies in the
/// past, and of a change to one that is over nobody hears.
#[utoipa::path(
    patch, path = "/api/v1/events/{id}", tag = "events", operation_id = "patch_event",
    params(
        ("id" = String, Path, description = "The event"),
        ("If-Match" = Option<String>, Header, description = "ETag of the state that you saw"),
    ),
    request_body = EventPatch,
    responses(
        (status = 200, description = "The event as it is now", body = EventAnswer),
        (status = 404, description = "It is not there, or not yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is cancelled", body = Problem, content_type = "application/problem+json"),
        (status = 412, description = "It was changed since", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Some of it can't be, for example a capacity below the seats taken, or no date that is to come", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn patch(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let event: EventId = path::id(&request)?;
    let seen = if_match(&request);
    let body = body::json(&request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |present: &EventPlan| {
            drafted.judge(|draft| EventPlan::from_draft(draft, Some(present), present.schedule.zone()))
        };
        events::revise(tx, caller.principal, ReviseEvent { event, seen, plan })
    };
    let found: EventView = context.store.write(unit).await?;
    Ok(EventAnswer::reply(&found, &context.links)?.into())
}
