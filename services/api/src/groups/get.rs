//! `GET /groups/{id}`

use actions::groups;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::GroupId;
use store::ReadTx;

use super::body::GroupAnswer;
use crate::auth::Caller;
use crate::context::Context;
use crate::error::ApiError;
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

/// Read a group.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}", tag = "groups", operation_id = "get_group",
    params(("id" = String, Path, description = "The group")),
    responses(
        (status = 200, description = "The group; ETag tells its revision", body = GroupAnswer),
        (status = 404, description = "It is not there, or not yours", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn get(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let id: GroupId = path::id(&request)?;
    let unit = move |tx: &mut ReadTx<'_>| groups::find(tx, caller.principal, caller.right, id);
    let group = context.store.read(unit).await?;
    Ok(Reply::ok(&GroupAnswer::of(&group, &context.links))?
        .at_revision(group.revision)
        .into())
}
