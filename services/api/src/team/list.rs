//! `GET /groups/{id}/team`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use store::ReadTx;
use store::people::team;

use super::body::MemberAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List who sees to a group, in the order in which they were asked.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/team", tag = "team", operation_id = "list_members",
    responses((status = 200, description = "A page of the team", body = List<MemberAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let group: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, group)?;
        Ok::<_, ApiError>(team::list(tx, group, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    let list = paging.list(rows, |row| row.member.id, |row| MemberAnswer::of(&row));
    Ok(Reply::ok(&list)?.into())
}
