//! `DELETE /groups/{id}/templates/{template}`

use actions::authorize;
use actix_web::HttpResponse;
use domain::people::{Principal, Right};
use domain::values::ids::Id;
use domain::{GroupId, TemplateId};
use store::WriteTx;
use store::event::templates;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::path;
use crate::reply::Reply;

/// Delete a template.
///
/// Events that were made from it stay as they are.
#[utoipa::path(
    delete, path = "/api/v1/groups/{id}/templates/{template}", tag = "events", operation_id = "delete_template",
    params(("template" = String, Path, description = "The template's id", format = "uuid")),
    responses((status = 204, description = "It is deleted"), (status = 404, description = "There is no such template")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let template = path::part(&caller.request, "template")
        .parse()
        .map_err(|_| ApiError::NotFound)?;
    let (who, right, group) = (caller.principal, caller.right, caller.id()?);
    let unit = move |tx: &mut WriteTx<'_>| forget(tx, who, right, group, Id::from_uuid(template));
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}

/// Deletes a group's template, if whoever asks may.
pub(crate) fn forget(
    tx: &mut WriteTx<'_>,
    who: Principal,
    right: Right,
    group: GroupId,
    template: TemplateId,
) -> Result<(), ApiError> {
    authorize(tx, who, right, group)?;
    if templates::delete(tx, group, template)? {
        Ok(())
    } else {
        Err(ApiError::NotFound)
    }
}
