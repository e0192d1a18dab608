//! `DELETE /door-links/{id}`

use actions::door::revoke_link;
use actix_web::HttpResponse;
use domain::DoorLinkId;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// End a link to the door now. What was checked in with it stays.
#[utoipa::path(
    delete, path = "/api/v1/door-links/{id}", tag = "door", operation_id = "delete_door_link",
    responses((status = 204, description = "It opens nothing any more")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let (id, who, right): (DoorLinkId, _, _) = (caller.id()?, caller.principal, caller.right);
    let unit = move |tx: &mut WriteTx<'_>| revoke_link(tx, who, right, id);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
