//! A key as JSON, in and out.

use domain::people::{Right, Rights};
use domain::values::text::KeyName;
use domain::{Instant, Invalid};
use serde::Serialize;
use serde_json::Value;
use store::people::api_keys::{ListedKey, NewKey};
use utoipa::ToSchema;

use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed, text};
use crate::words;

/// A new key.
#[derive(ToSchema)]
#[schema(as = NewKey, example = json!({ "name": "newsletter", "rights": ["event.read"] }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct KeyBody {
    /// To tell it from others. One line.
    #[schema(max_length = 120, example = "newsletter")]
    name: String,
    /// The rights that it is kept to, of those that the account has; left out: all of them, or those of the key that makes it.
    rights: Option<Vec<words::Right>>,
    /// When it opens nothing any more, in UTC; left out: it lasts until it is ended.
    expires_at: Option<String>,
}

/// A key, without the key itself.
#[derive(Serialize, ToSchema)]
#[schema(as = Key)]
pub(crate) struct KeyAnswer {
    /// Its identity.
    id: String,
    /// What it is called.
    name: String,
    /// The rights that it is kept to; null: it may what its account may.
    #[schema(value_type = Option<Vec<words::Right>>)]
    rights: Option<Vec<&'static str>>,
    /// When it was made, in UTC.
    created_at: String,
    /// When it opens nothing any more, in UTC.
    expires_at: Option<String>,
    /// When it was used last, to the minute, in UTC.
    last_used_at: Option<String>,
}

impl KeyAnswer {
    /// A key as it is shown.
    pub(super) fn of(key: &ListedKey) -> Self {
        Self {
            id: key.id.to_string(),
            name: key.name.to_string(),
            rights: key.rights.map(Rights::words),
            created_at: instant(key.created_at),
            expires_at: key.expires_at.map(instant),
            last_used_at: key.last_used_at.map(instant),
        }
    }
}

/// A key that was just made.
#[derive(Serialize, ToSchema)]
pub(crate) struct FreshKey {
    /// Its identity.
    pub(super) id: String,
    /// What it is called.
    pub(super) name: String,
    /// The rights that it is kept to; null: it may what its account may.
    #[schema(value_type = Option<Vec<words::Right>>)]
    pub(super) rights: Option<Vec<&'static str>>,
    /// When it opens nothing any more, in UTC.
    pub(super) expires_at: Option<String>,
    /// The key itself. It is shown only now.
    #[schema(example = "acq_…")]
    pub(super) key: String,
}

/// Reads a new key, which lasts beyond this time if it is to last at all.
pub(crate) fn read(body: &[u8], now: Instant) -> Result<NewKey, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let name = fields.required("name", parsed(KeyName::parse));
    let rights = fields.optional("rights", rights);
    let expires_at = fields.optional("expires_at", |value| to_come(value, now));
    let new = name
        .zip(rights)
        .zip(expires_at)
        .map(|((name, rights), expires_at)| NewKey {
            name,
            rights,
            expires_at,
        });
    fields.finish(new)
}

fn rights(value: &Value) -> Result<Rights, Invalid> {
    let expected = "a list of rights";
    let list = value.as_array().ok_or(Invalid::Type { expected })?;
    let rights: Result<Vec<_>, _> = list.iter().map(|word| Right::parse(text(word)?)).collect();
    Ok(Rights::of(&rights?))
}

fn to_come(value: &Value, now: Instant) -> Result<Instant, Invalid> {
    let moment: Instant = text(value)?.parse().map_err(|_| Invalid::Moment)?;
    if moment > now {
        Ok(moment)
    } else {
        Err(Invalid::Expired)
    }
}
