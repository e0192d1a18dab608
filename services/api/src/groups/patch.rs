//! `PATCH /groups/{id}`

use actions::groups;
use actions::groups::ReviseGroup;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::GroupId;
use domain::group::{Group, GroupPlan};
use store::WriteTx;

use super::body::{GroupAnswer, GroupPatch, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::reply::Reply;

/// Change a group.
///
/// A field left out stays, `null` clears. With `If-Match`, only if nobody changed it since.
#[utoipa::path(
    patch, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "patch_group", request_body = GroupPatch,
    responses((status = 200, description = "The group as it is now", body = GroupAnswer)),
)]
pub(crate) async fn patch(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let group: GroupId = caller.id()?;
    let seen = if_match(&caller.request);
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |present: &Group| {
            let (plan, _) = drafted.judge(|draft| GroupPlan::from_draft(draft, Some(present)))?;
            Ok::<_, ApiError>(plan)
        };
        groups::revise(tx, caller.principal, ReviseGroup { group, seen, plan })
    };
    let group: Group = caller.context.store.write(unit).await?;
    Ok(Reply::ok(&GroupAnswer::of(&group, &caller.context.links))?
        .at_revision(group.revision)
        .into())
}
