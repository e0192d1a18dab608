//! `POST /groups/{id}/events`

use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::GroupId;
use domain::event::EventPlan;
use store::WriteTx;
use store::event::events;
use store::people::groups;

use super::NewEvent;
use super::answer::EventAnswer;
use super::body::read;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

/// Make an event.
///
/// It is a draft: people can be invited already, and their letters wait until it is published.
#[utoipa::path(
    post, path = "/api/v1/groups/{id}/events", tag = "events", operation_id = "create_event",
    params(
        ("id" = String, Path, description = "The group"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeats with the same key are answered the same for 24 hours"),
    ),
    request_body = NewEvent,
    responses(
        (status = 201, description = "The event", body = EventAnswer),
        (status = 404, description = "The group is not there, or not yours", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Some of it can't be; `errors` lists every fault", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn create(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let id: GroupId = path::id(&request)?;
    let body = body::json(&request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let links = context.links.clone();
    let organizer = caller.organizer;
    let work = move |tx: &mut WriteTx<'_>| {
        let group = groups::get(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        let plan = drafted.judge(|draft| EventPlan::from_draft(draft, None, &group.plan.zone))?;
        let event = events::create(tx, &group, plan)?;
        let reply = Reply::json(StatusCode::CREATED, &EventAnswer::of(&event, &group, &links))?;
        Ok(reply
            .at_revision(event.revision)
            .located(links.path(&format!("/api/v1/events/{}", event.id))))
    };
    once(&context.store, organizer, &request, &body, work).await
}
