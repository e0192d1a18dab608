//! `PATCH /events/{id}`

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::EventId;
use domain::event::EventPlan;
use store::WriteTx;
use store::event::events;
use store::people::groups;

use super::EventPatch;
use super::answer::EventAnswer;
use super::body::read;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::etag::IfMatch;
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

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
    let id: EventId = path::id(&request)?;
    let if_match = IfMatch::of(&request);
    let body = body::json(&request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let organizer = caller.organizer;
    let unit = move |tx: &mut WriteTx<'_>| {
        let mut event = events::lock(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        if_match.check(event.revision)?;
        let (present, zone) = (&event.plan, event.plan.schedule.zone());
        let plan = drafted.judge(|draft| EventPlan::from_draft(draft, Some(present), zone))?;
        events::revise(tx, &mut event, plan)?;
        let group = groups::get(tx, organizer, event.group)?.ok_or(ApiError::NotFound)?;
        Ok::<_, ApiError>((event, group))
    };
    let (event, group) = context.store.write(unit).await?;
    Ok(Reply::ok(&EventAnswer::of(&event, &group, &context.links))?
        .at_revision(event.revision)
        .into())
}
