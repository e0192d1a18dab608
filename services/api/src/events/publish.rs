//! `POST /events/{id}/publish`

use actions::events;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::WriteTx;

use super::answer::EventAnswer;
use super::changed::changed;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;

/// Publish a draft.
///
/// The letters of its invitations go out. Publishing twice changes nothing.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/publish", tag = "events", operation_id = "publish_event",
    responses(
        (status = 200, description = "The event as it is now", body = EventAnswer),
        (status = 409, description = "It is cancelled"),
        (status = 422, description = "It lies in the past: move it first"),
    ),
)]
pub(crate) async fn publish(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let body = fields::none(&caller.request, payload).await?;
    let publish = |tx: &mut WriteTx<'_>, who, event| events::publish(tx, who, event);
    changed(&caller, &body, publish).await
}
