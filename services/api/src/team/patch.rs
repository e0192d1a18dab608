//! `PATCH /groups/{id}/team/{account}`

use actions::team;
use actions::team::ReviseMember;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use store::WriteTx;

use super::body::{MemberAnswer, MemberPatch, read_patch};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::path;
use crate::reply::Reply;

/// Give somebody in the team another role. The last owner keeps theirs.
///
/// With `If-Match`, only if nobody changed it since.
#[utoipa::path(
    patch, path = "/api/v1/groups/{id}/team/{account}", tag = "team", operation_id = "patch_member", request_body = MemberPatch,
    params(("account" = String, Path, format = "uuid", description = "`account`, as the team lists it")),
    responses(
        (status = 200, description = "The place as it is now", body = MemberAnswer),
        (status = 409, description = "The group would have no owner"),
    ),
)]
pub(crate) async fn patch(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let (group, member) = (caller.id()?, path::named(&caller.request, "account")?);
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let asked = ReviseMember {
        group,
        member,
        seen: if_match(&caller.request),
        role: read_patch(&body)?,
    };
    let unit = move |tx: &mut WriteTx<'_>| team::revise(tx, caller.principal, &asked);
    let revised = caller.context.store.write(unit).await?;
    Ok(Reply::ok(&MemberAnswer::of(&revised))?
        .at_revision(team::revision(&revised.member))
        .into())
}
