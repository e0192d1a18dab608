//! `POST /events/{id}/announce`

use actions::followers;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::EventId;
use serde::Serialize;
use store::WriteTx;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// To how many an event is announced.
#[derive(Serialize, ToSchema)]
pub(crate) struct Announced {
    /// Followers who are not invited to it and were not told of it before; who an announcement that is still under way tells
    /// counts with that.
    to: u64,
}

/// Announce an event to the followers of its group.
///
/// Each who is not invited gets one letter about it, from which they can answer; again, it goes to who came since. Nobody
/// gets more than two such letters a week over all groups: what is beyond comes later, all of a group's in one letter.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/announce", tag = "events", operation_id = "announce_event",
    responses(
        (status = 202, description = "The letters are on their way", body = Announced),
        (status = 409, description = "It is a draft, cancelled or over"),
    ),
)]
pub(crate) async fn announce(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let (who, policy) = (caller.principal, caller.context.invite_policy);
    let work = move |tx: &mut WriteTx<'_>| {
        let to = followers::announce(tx, who, event, policy)?;
        Reply::json(StatusCode::ACCEPTED, &Announced { to })
    };
    once(&caller, &body, work).await
}
