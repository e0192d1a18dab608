//! `GET /events/{id}`

use actions::events;
use actix_web::HttpResponse;
use domain::EventId;
use store::ReadTx;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::error::ApiError;

/// Read an event.
#[utoipa::path(
    get, path = "/api/v1/events/{id}", tag = "events", operation_id = "get_event",
    responses((status = 200, description = "The event; ETag tells its revision, which answers do not raise", body = EventAnswer)),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let unit = move |tx: &mut ReadTx<'_>| events::find(tx, caller.principal, caller.right, id);
    let found = caller.context.store.read(unit).await?;
    Ok(EventAnswer::reply(&found, &caller.context.links)?.into())
}
