//! `DELETE /events/{id}`

use actions::events;
use actions::events::DeleteEvent;
use actix_web::HttpResponse;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::reply::Reply;

/// Delete a draft.
///
/// What was published once can only be cancelled, so that people hear of it.
#[utoipa::path(
    delete, path = "/api/v1/events/{id}", tag = "events", operation_id = "delete_event",
    responses(
        (status = 204, description = "It is gone, its invitations with it"),
        (status = 409, description = "It is no draft"),
        (status = 412, description = "It was changed since"),
    ),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let asked = DeleteEvent {
        event: caller.id()?,
        seen: if_match(&caller.request),
    };
    let unit = move |tx: &mut WriteTx<'_>| events::delete(tx, caller.principal, &asked);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
