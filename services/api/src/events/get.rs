//! `GET /events/{id}`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::EventId;
use store::ReadTx;
use store::event::events;
use store::people::groups;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::context::Context;
use crate::error::ApiError;
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

/// Read an event.
#[utoipa::path(
    get, path = "/api/v1/events/{id}", tag = "events", operation_id = "get_event",
    params(("id" = String, Path, description = "The event")),
    responses(
        (status = 200, description = "The event; ETag tells its revision, which answers do not raise", body = EventAnswer),
        (status = 404, description = "It is not there, or not yours", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn get(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let id: EventId = path::id(&request)?;
    let organizer = caller.organizer;
    let unit = move |tx: &mut ReadTx<'_>| {
        let event = events::get(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        let group = groups::get(tx, organizer, event.group)?.ok_or(ApiError::NotFound)?;
        Ok::<_, ApiError>((event, group))
    };
    let (event, group) = context.store.read(unit).await?;
    Ok(Reply::ok(&EventAnswer::of(&event, &group, &context.links))?
        .at_revision(event.revision)
        .into())
}
