//! `GET /groups/{id}`

use actions::groups;
use actix_web::HttpResponse;
use domain::GroupId;
use store::ReadTx;

use super::body::GroupAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Read a group.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "get_group",
    responses((status = 200, description = "The group; ETag tells its revision", body = GroupAnswer)),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let unit = move |tx: &mut ReadTx<'_>| groups::find(tx, caller.principal, caller.right, id);
    let group = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&GroupAnswer::of(&group, &caller.context.links))?
        .at_revision(group.revision)
        .into())
}
