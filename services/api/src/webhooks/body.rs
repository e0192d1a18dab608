//! A webhook as JSON, in and out.

use data_encoding::BASE64;
use domain::Invalid;
use domain::values::text::WebUrl;
use domain::webhook::{Webhook, WebhookDraft};
use messages::Happened;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Drafted, Fields, boolean, parsed};

/// A new webhook.
#[derive(ToSchema)]
#[schema(as = NewWebhook, example = json!({ "url": "https://example.org/hooks/acquaint", "types": ["acquaint.rsvp.changed.v1"] }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewWebhook {
    /// Where facts are sent to. Not to an address of a private network, unless `ACQUAINT_WEBHOOK_NETWORKS` names it, and no
    /// redirect is followed.
    #[schema(format = "uri", max_length = 2000)]
    url: String,
    /// The message types that are sent, as `/api/messages` lists them; left out: all.
    types: Option<Vec<String>>,
    /// Whether anything is sent; true if left out.
    enabled: Option<bool>,
}

/// A change to a webhook: what is left out stays.
#[derive(ToSchema)]
#[schema(example = json!({ "enabled": true }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct WebhookPatch {
    /// Where facts are sent to.
    #[schema(format = "uri", nullable = false)]
    url: Option<String>,
    /// The message types that are sent; `null`: all.
    types: Option<Vec<String>>,
    /// Whether anything is sent; `null` is true. Turned on again, it gets what happens from then on.
    enabled: Option<bool>,
}

/// A webhook.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhook)]
pub(crate) struct WebhookAnswer {
    /// Its identity.
    id: String,
    /// Where facts are sent to.
    url: String,
    /// The message types that are sent; null: all.
    types: Option<Vec<String>>,
    /// Whether anything is sent. After five days in which every try failed it is turned off.
    enabled: bool,
    /// Since when every try failed, in UTC; null if the last one went well, or there was none.
    failing_since: Option<String>,
    /// What its messages are signed with, as the libraries for Standard Webhooks take it. Shown once, when it is made; null then.
    secret: Option<String>,
    /// When it was made, in UTC.
    created_at: String,
}

impl WebhookAnswer {
    /// A webhook as it is shown.
    pub(crate) fn of(webhook: &Webhook) -> Self {
        Self {
            id: webhook.id.to_string(),
            url: webhook.plan.url.to_string(),
            types: webhook.plan.types.clone(),
            enabled: webhook.plan.enabled,
            failing_since: webhook.failing_since.map(instant),
            secret: None,
            created_at: instant(webhook.created_at),
        }
    }

    /// The same with its secret, as it is shown once.
    pub(crate) fn made(webhook: &Webhook, secret: &[u8]) -> Self {
        Self {
            secret: Some(secret_text(secret)),
            ..Self::of(webhook)
        }
    }
}

/// What its messages are signed with, as the libraries for Standard Webhooks take it.
pub(crate) fn secret_text(secret: &[u8]) -> String {
    format!("whsec_{}", BASE64.encode(secret))
}

/// Reads the draft of a webhook.
pub(crate) fn read(body: &[u8]) -> Result<Drafted<WebhookDraft>, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let draft = WebhookDraft {
        url: fields.edit("url", parsed(WebUrl::parse)),
        types: fields.edit("types", types),
        enabled: fields.edit("enabled", boolean),
    };
    Ok(fields.draft(draft))
}

fn types(value: &Value) -> Result<Vec<String>, Invalid> {
    let expected = "a list of message types";
    let list = value.as_array().ok_or(Invalid::Type { expected })?;
    let known = |value: &Value| {
        let kind = value.as_str().filter(|kind| Happened::KINDS.contains(kind));
        kind.map(str::to_owned).ok_or(Invalid::Fixed {
            why: "has a type that does not exist: `/api/messages` lists those that do",
        })
    };
    if list.is_empty() {
        return Err(Invalid::Empty);
    }
    list.iter().map(known).collect()
}
