//! `GET /webhooks/{id}/tries`

use actix_web::HttpResponse;
use domain::WebhookId;
use serde::Serialize;
use store::webhooks::Try;
use store::{ReadTx, webhooks};
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// An attempt to send something to a webhook.
#[derive(Serialize, ToSchema)]
#[schema(as = Try)]
pub(crate) struct TryAnswer {
    /// Its identity.
    id: String,
    /// To which webhook.
    webhook_id: String,
    /// The message: the same at each attempt, and sent as `webhook-id`.
    message_id: String,
    /// Its type.
    what: String,
    /// The fact's place in the group's activity.
    position: i64,
    /// Which attempt it was, from 1.
    attempt: u32,
    /// The status that was answered; null if nothing was.
    status: Option<u32>,
    /// Why it failed; null if it went well.
    error: Option<String>,
    /// When it was, in UTC.
    at: String,
}

impl TryAnswer {
    /// A try as it is shown.
    pub(crate) fn of(tried: Try) -> Self {
        Self {
            id: tried.id.to_string(),
            webhook_id: tried.webhook.to_string(),
            message_id: tried.message.to_string(),
            what: tried.kind,
            position: tried.position,
            attempt: tried.attempt,
            status: tried.status,
            error: tried.error,
            at: instant(tried.at),
        }
    }
}

/// List the tries to send to a webhook, of the last 30 days.
#[utoipa::path(
    get, path = "/api/v1/webhooks/{id}/tries", tag = "webhooks", operation_id = "list_tries",
    responses((status = 200, description = "A page of tries, the oldest first", body = List<TryAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: WebhookId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        actions::webhooks::find(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(webhooks::list_tries(tx, id, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |tried| tried.id, TryAnswer::of))?.into())
}
