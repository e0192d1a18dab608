//! `DELETE /groups/{id}/team/{account}`

use actions::team;
use actix_web::HttpResponse;
use domain::{GroupId, MemberId};
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::path;
use crate::reply::Reply;

/// Take somebody out of the team, or an offer back. Everybody may leave by themselves, but for the last owner.
#[utoipa::path(
    delete, path = "/api/v1/groups/{id}/team/{account}", tag = "team", operation_id = "delete_member",
    params(("account" = String, Path, format = "uuid", description = "`account`, as the team lists it")),
    responses(
        (status = 204, description = "They do not belong to the team any more"),
        (status = 409, description = "The group would have no owner"),
    ),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let (group, member): (GroupId, MemberId) = (caller.id()?, path::named(&caller.request, "account")?);
    let unit = move |tx: &mut WriteTx<'_>| team::remove(tx, caller.principal, group, member);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
