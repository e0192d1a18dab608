//! `GET /groups/{id}/templates`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use store::ReadTx;
use store::event::templates;

use super::answer::TemplateAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List a group's templates.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/templates", tag = "events", operation_id = "list_templates",
    responses((status = 200, description = "A page of templates", body = List<TemplateAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(templates::list(tx, id, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, TemplateAnswer::from))?.into())
}
