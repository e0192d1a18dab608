//! `GET /groups/{id}`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::GroupId;
use store::ReadTx;
use store::people::groups;

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
    let organizer = caller.organizer;
    let found = context
        .store
        .read(move |tx: &mut ReadTx<'_>| groups::get(tx, organizer, id))
        .await?;
    let group = found.ok_or(ApiError::NotFound)?;
    Ok(Reply::ok(&GroupAnswer::of(&group, &context.links))?
        .at_revision(group.revision)
        .into())
}
