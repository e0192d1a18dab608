//! `GET /groups/{id}/followers`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use domain::follower::Follower;
use serde::Serialize;
use store::ReadTx;
use store::follow::followers;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// Who follows a group.
#[derive(Serialize, ToSchema)]
#[schema(as = Follower)]
pub(crate) struct FollowerAnswer {
    /// The identity.
    id: String,
    /// The address.
    email: String,
    /// Since when, in UTC.
    since: Option<String>,
}

/// List who follows a group.
///
/// Only who confirmed it by mail and is there. How often they want to hear, and what else they follow, is theirs alone.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/followers", tag = "followers", operation_id = "list_followers",
    responses((status = 200, description = "A page of followers", body = List<FollowerAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(followers::list(tx, id, None, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, |row| show(&row)))?.into())
}

fn show(row: &Follower) -> FollowerAnswer {
    FollowerAnswer {
        id: row.id.to_string(),
        email: row.address.to_string(),
        since: row.since.map(instant),
    }
}
