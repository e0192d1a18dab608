//! `GET /groups`

use actions::authorize_own;
use actix_web::HttpResponse;
use store::ReadTx;
use store::people::groups;

use super::body::GroupAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List the groups to whose team you belong, oldest first.
#[utoipa::path(
    get, path = "/api/v1/groups", tag = "groups", operation_id = "list_groups",
    responses((status = 200, description = "A page of groups", body = List<GroupAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize_own(tx, caller.principal, caller.right)?;
        Ok::<_, ApiError>(groups::list(tx, caller.principal.account(), page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    let list = paging.list(
        rows,
        |group| group.id,
        |group| GroupAnswer::of(&group, &caller.context.links),
    );
    Ok(Reply::ok(&list)?.into())
}
