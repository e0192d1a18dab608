//! `POST /origins/{id}/continue`

use actions::invitations;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::OriginId;
use store::WriteTx;

use super::list::OriginAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// Write to people of an origin who wait.
///
/// For one whose letters were stopped, once you have looked into it; or before half an hour has passed. From now on nothing stops
/// them by itself.
#[utoipa::path(
    post, path = "/api/v1/origins/{id}/continue", tag = "origins", operation_id = "continue_origin",
    responses((status = 202, description = "Their letters are on their way", body = OriginAnswer)),
)]
pub(crate) async fn post(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: OriginId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let who = caller.principal;
    let work = move |tx: &mut WriteTx<'_>| {
        let origin = invitations::go_on(tx, who, id)?;
        Reply::json(StatusCode::ACCEPTED, &OriginAnswer::from(&origin))
    };
    once(&caller, &body, work).await
}
