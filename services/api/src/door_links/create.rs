//! `POST /events/{id}/door-links`

use actions::door::make_link;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::EventId;
use store::WriteTx;

use super::body::DoorLinkAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once;
use crate::reply::Reply;

/// Make a link to the door.
///
/// It opens a page on any phone that needs no account: whoever has it sees the names of who comes, checks people in and takes in who is on no list.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/door-links", tag = "door", operation_id = "create_door_link",
    responses(
        (status = 201, description = "The link", body = DoorLinkAnswer),
        (status = 409, description = "The event has been over for 12 hours"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let (who, right, links) = (caller.principal, caller.right, caller.context.links.clone());
    let work = move |tx: &mut WriteTx<'_>| {
        let (link, found) = make_link(tx, who, right, event)?;
        Reply::json(StatusCode::CREATED, &DoorLinkAnswer::of(&link, &found.event, &links))
    };
    once(&caller, &body, work).await
}
