//! `GET /events/{id}/door-links`

use actions::events;
use actix_web::HttpResponse;
use domain::{DoorLinkId, EventId};
use store::ReadTx;
use store::rsvp::door_links;

use super::body::DoorLinkAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List the links to an event's door, those that ended too.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/door-links", tag = "door", operation_id = "list_door_links",
    responses((status = 200, description = "A page of links, oldest first", body = List<DoorLinkAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let paging: Paging<DoorLinkId> = Paging::of(&caller.request)?;
    let page = paging.page();
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let event = events::find(tx, who, right, id)?.event;
        Ok::<_, ApiError>((event, door_links::list(tx, id, page)?))
    };
    let (event, rows) = caller.context.store.read(unit).await?;
    let links = &caller.context.links;
    let listed = paging.list(rows, |row| row.id, |row| DoorLinkAnswer::of(&row, &event, links));
    Ok(Reply::ok(&listed)?.into())
}
