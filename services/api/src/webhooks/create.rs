//! `POST /groups/{id}/webhooks`

use actions::webhooks;
use actions::webhooks::CreateWebhook;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::GroupId;
use domain::webhook::WebhookPlan;
use store::WriteTx;

use super::body::{NewWebhook, WebhookAnswer, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::reply::Reply;

/// Have what happens in a group sent to an address of yours.
///
/// Each fact is a POST of JSON (`type`, `timestamp`, `data`), signed as [Standard Webhooks](https://www.standardwebhooks.com)
/// describes, with a secret that is shown this once. What is not answered with a 2xx within 15 seconds is sent again: eight
/// times, from 5 seconds to 10 hours apart.
#[utoipa::path(
    post, path = "/api/v1/groups/{id}/webhooks", tag = "webhooks", operation_id = "create_webhook", request_body = NewWebhook,
    responses(
        (status = 201, description = "The webhook, with its secret", body = WebhookAnswer),
        (status = 409, description = "The group has twenty already"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let group: GroupId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let is_reached = |address| caller.context.is_reached(address);
    let plan = read(&body)?.judge(|draft| WebhookPlan::from_draft(draft, None, is_reached))?;
    let (who, new) = (caller.principal, CreateWebhook { group, plan });
    let work = move |tx: &mut WriteTx<'_>| {
        let webhook = webhooks::create(tx, who, &new)?;
        let answer = WebhookAnswer::made(&webhook, &store::webhooks::secret(tx, webhook.id)?);
        Ok(Reply::json(StatusCode::CREATED, &answer)?.at_revision(webhook.revision))
    };
    once(&caller, &body, work).await
}
