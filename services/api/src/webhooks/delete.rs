//! `DELETE /webhooks/{id}`

use actions::webhooks;
use actix_web::HttpResponse;
use domain::WebhookId;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Delete a webhook, with its tries. Nothing more is sent to it.
#[utoipa::path(
    delete, path = "/api/v1/webhooks/{id}", tag = "webhooks", operation_id = "delete_webhook",
    responses((status = 204, description = "It is gone")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let webhook: WebhookId = caller.id()?;
    let unit = move |tx: &mut WriteTx<'_>| webhooks::delete(tx, caller.principal, webhook);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
