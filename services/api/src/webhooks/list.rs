//! `GET /groups/{id}/webhooks`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use store::{ReadTx, webhooks};

use super::body::WebhookAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List a group's webhooks.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/webhooks", tag = "webhooks", operation_id = "list_webhooks",
    responses((status = 200, description = "A page of webhooks, the oldest first", body = List<WebhookAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(webhooks::list(tx, id, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    let list = paging.list(rows, |webhook| webhook.id, |webhook| WebhookAnswer::of(&webhook));
    Ok(Reply::ok(&list)?.into())
}
