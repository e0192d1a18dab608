//! `DELETE /groups/{id}`

use actions::groups;
use actions::groups::DeleteGroup;
use actix_web::HttpResponse;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::reply::Reply;

/// Delete a group with everything in it.
///
/// Its events, invitations, answers, letters, followers, lists and team are gone at once. It wants a sign-in of the last 10
/// minutes, or a key that names `group.delete`.
#[utoipa::path(
    delete, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "delete_group",
    responses(
        (status = 204, description = "It is gone"),
        (status = 409, description = "A published event is to come: cancel it first, so that people hear of it"),
        (status = 412, description = "It was changed since"),
    ),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let asked = DeleteGroup {
        group: caller.id()?,
        seen: if_match(&caller.request),
    };
    let unit = move |tx: &mut WriteTx<'_>| groups::delete(tx, caller.principal, &asked);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
