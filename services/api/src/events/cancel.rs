//! `POST /events/{id}/cancel`

use actions::events;
use actions::events::CancelEvent;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::values::text::CancelReason;
use store::WriteTx;
use utoipa::ToSchema;

use super::answer::EventAnswer;
use super::changed::changed;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};

/// Why an event is called off.
#[derive(ToSchema)]
#[schema(example = json!({ "reason": "The speaker is ill." }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct Cancellation {
    /// Told to those who were invited.
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// Call an event off.
///
/// Who holds it in a calendar gets a cancellation. It can be restored.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/cancel", tag = "events", operation_id = "cancel_event",
    request_body(content = Cancellation, description = "May be left out"),
    responses(
        (status = 200, description = "The event as it is now", body = EventAnswer),
        (status = 409, description = "It is a draft"),
    ),
)]
pub(crate) async fn cancel(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let mut fields = Fields::of_optional_body(&body)?;
    let reason = fields.optional("reason", parsed(CancelReason::parse));
    let reason = fields.finish(reason)?;
    let cancel = |tx: &mut WriteTx<'_>, who, event| events::cancel(tx, who, CancelEvent { event, reason });
    changed(&caller, &body, cancel).await
}
