//! `PATCH /webhooks/{id}`

use actions::webhooks;
use actions::webhooks::ReviseWebhook;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::WebhookId;
use domain::webhook::{Webhook, WebhookPlan};
use store::WriteTx;

use super::body::{WebhookAnswer, WebhookPatch, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::reply::Reply;

/// Change a webhook, or turn it off or on.
///
/// A field left out stays; with `If-Match`, only if nobody changed it since. What happened while it was off is not sent.
#[utoipa::path(
    patch, path = "/api/v1/webhooks/{id}", tag = "webhooks", operation_id = "patch_webhook", request_body = WebhookPatch,
    responses((status = 200, description = "The webhook as it is now", body = WebhookAnswer)),
)]
pub(crate) async fn patch(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let webhook: WebhookId = caller.id()?;
    let seen = if_match(&caller.request);
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let context = caller.context.clone();
    let unit = move |tx: &mut WriteTx<'_>| {
        let is_reached = |address| context.is_reached(address);
        let plan =
            |present: &WebhookPlan| drafted.judge(|draft| WebhookPlan::from_draft(draft, Some(present), is_reached));
        webhooks::revise(tx, caller.principal, ReviseWebhook { webhook, seen, plan })
    };
    let webhook: Webhook = caller.context.store.write(unit).await?;
    Ok(Reply::ok(&WebhookAnswer::of(&webhook))?
        .at_revision(webhook.revision)
        .into())
}
