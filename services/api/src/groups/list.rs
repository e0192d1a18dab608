//! `GET /groups`

use actix_web::HttpResponse;
use domain::people::Principal;
use store::ReadTx;
use store::people::groups;

use super::body::GroupAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List your groups, oldest first.
#[utoipa::path(
    get, path = "/api/v1/groups", tag = "groups", operation_id = "list_groups",
    responses((status = 200, description = "A page of groups", body = List<GroupAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let Principal::Account(account) = caller.principal;
    let rows = caller
        .context
        .store
        .read(move |tx: &mut ReadTx<'_>| groups::list(tx, account, page))
        .await?;
    let list = paging.list(
        rows,
        |group| group.id,
        |group| GroupAnswer::of(&group, &caller.context.links),
    );
    Ok(Reply::ok(&list)?.into())
}
