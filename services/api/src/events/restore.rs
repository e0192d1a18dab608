//! `POST /events/{id}/restore`

use actions::events;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::WriteTx;

use super::answer::EventAnswer;
use super::changed::changed;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;

/// Take a cancellation back.
///
/// Seats are as they were. Everybody who was told that it is off hears of it and is asked again, but for those who had said
/// no: they hear nothing. Of an event that is over nobody hears anything, until you move it to a time to come.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/restore", tag = "events", operation_id = "restore_event",
    responses(
        (status = 200, description = "The event as it is now", body = EventAnswer),
        (status = 409, description = "It is a draft"),
    ),
)]
pub(crate) async fn restore(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let body = fields::none(&caller.request, payload).await?;
    let restore = |tx: &mut WriteTx<'_>, who, event| events::restore(tx, who, event);
    changed(&caller, &body, restore).await
}
