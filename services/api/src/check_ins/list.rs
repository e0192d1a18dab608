//! `GET /events/{id}/check-ins`

use actions::events;
use actix_web::HttpResponse;
use domain::{CheckInId, EventId};
use store::ReadTx;
use store::rsvp::check_ins;

use super::body::CheckInAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List who came. Check-ins that were taken back are left out.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/check-ins", tag = "door", operation_id = "list_check_ins",
    responses((status = 200, description = "A page of check-ins, oldest first", body = List<CheckInAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let paging: Paging<CheckInId> = Paging::of(&caller.request)?;
    let page = paging.page();
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let event = events::find(tx, who, right, id)?.event;
        Ok::<_, ApiError>((event, check_ins::list(tx, id, page)?))
    };
    let (event, rows) = caller.context.store.read(unit).await?;
    let listed = paging.list(
        rows,
        |row| row.check_in.id,
        |row| CheckInAnswer::named(&row.check_in, &event, row.name),
    );
    Ok(Reply::ok(&listed)?.into())
}
