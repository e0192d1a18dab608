//! `POST /tries/{id}/replay`

use actions::webhooks;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::TryId;
use store::WriteTx;

use super::tries::TryAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// Send what a try was about once more, under the same `webhook-id`, with all attempts.
#[utoipa::path(
    post, path = "/api/v1/tries/{id}/replay", tag = "webhooks", operation_id = "replay_try",
    responses(
        (status = 202, description = "It is sent again. This is the try that it was taken from", body = TryAnswer),
        (status = 409, description = "The webhook is off: turn it on first"),
    ),
)]
pub(crate) async fn replay(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let tried: TryId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let who = caller.principal;
    let work = move |tx: &mut WriteTx<'_>| {
        let tried = webhooks::replay(tx, who, tried)?;
        Reply::json(StatusCode::ACCEPTED, &TryAnswer::of(tried))
    };
    once(&caller, &body, work).await
}
