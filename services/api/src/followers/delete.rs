//! `DELETE /groups/{id}/followers/{follower}`

use actions::followers;
use actions::followers::RemoveFollower;
use actix_web::HttpResponse;
use domain::values::ids::Id;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::path;
use crate::reply::Reply;

/// Remove a follower.
///
/// They hear of no more events, and may ask to follow again.
#[utoipa::path(
    delete, path = "/api/v1/groups/{id}/followers/{follower}", tag = "followers", operation_id = "delete_follower",
    params(("follower" = String, Path, description = "The follower's id", format = "uuid")),
    responses((status = 204, description = "They follow it no more"), (status = 404, description = "Nobody like that follows it")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let follower = path::part(&caller.request, "follower")
        .parse()
        .map_err(|_| ApiError::NotFound)?;
    let asked = RemoveFollower {
        group: caller.id()?,
        follower: Id::from_uuid(follower),
    };
    let unit = move |tx: &mut WriteTx<'_>| followers::remove(tx, caller.principal, asked);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
