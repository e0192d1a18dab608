//! A template as JSON.

use serde::Serialize;
use serde_json::{Map, Value};
use store::event::templates::Template;
use utoipa::ToSchema;

use crate::events::answer::instant;

/// What a group keeps for its next events.
#[derive(Serialize, ToSchema)]
#[schema(as = Template)]
pub(crate) struct TemplateAnswer {
    /// Its identity.
    id: String,
    /// What it is called.
    name: String,
    /// What it sets of a new event, as in its body.
    #[schema(value_type = Object)]
    event: Map<String, Value>,
    /// When it was kept last, in UTC.
    kept_at: String,
}

impl From<Template<Map<String, Value>>> for TemplateAnswer {
    fn from(template: Template<Map<String, Value>>) -> Self {
        Self {
            id: template.id.to_string(),
            name: template.name.to_string(),
            event: template.plan,
            kept_at: instant(template.kept_at),
        }
    }
}
