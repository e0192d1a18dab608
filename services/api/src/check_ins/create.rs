//! `POST /events/{id}/check-ins`

use actions::check_ins::check_in;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::EventId;
use domain::people::Right;
use store::WriteTx;

use super::body::{CheckInAnswer, NewCheckIn, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::fields::Fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// Check somebody in.
///
/// By the code that they show, by their invitation, or by a name if they are on no list. Who has no seat yet takes a free one; nobody
/// goes beyond the capacity. Of a series, each date is checked in by itself.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/check-ins", tag = "door", operation_id = "create_check_in", request_body = NewCheckIn,
    responses(
        (status = 201, description = "They are here", body = CheckInAnswer),
        (status = 409, description = "They were checked in before (`checked_in_at` says when), or there is no room: raise the capacity first"),
        (status = 410, description = "The event was cancelled"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let context = &caller.context;
    let asked = read(event, context.invite_policy, &context.links, Fields::of_body(&body)?)?;
    let who = caller.principal;
    let work = move |tx: &mut WriteTx<'_>| {
        let made = check_in(tx, who, &asked)?;
        let found = actions::events::find(tx, who, Right::DoorEdit, event)?;
        Reply::json(StatusCode::CREATED, &CheckInAnswer::of(&made, &found.event))
    };
    once(&caller, &body, work).await
}
