//! `POST /groups/{id}/templates`

use actions::{authorize, events};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::people::{Principal, Right};
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::Title;
use domain::{EventId, GroupId};
use letters::Links;
use serde_json::{Map, Value};
use store::WriteTx;
use store::event::templates;
use utoipa::ToSchema;

use super::answer::TemplateAnswer;
use crate::auth::Caller;
use crate::body;
use crate::error::{ApiError, Fault};
use crate::events::answer::EventAnswer;
use crate::events::body::{read_draft, settable};
use crate::fields::{Fields, parsed, text};
use crate::idempotency::once;
use crate::reply::Reply;

/// What each event has of its own.
const TIMES: [&str; 6] = [
    "starts",
    "ends",
    "doors_open",
    "rsvp_closes",
    "lottery_at",
    "recurrence",
];

/// A template: an event that is there, or fields of one, without times.
#[derive(ToSchema)]
#[schema(example = json!({ "name": "Evening at the loft", "event": { "title": "Mentors & Makers", "capacity": 40 } }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewTemplate {
    /// What it is called. One of this name is replaced.
    #[schema(max_length = 200, example = "Evening at the loft")]
    name: String,
    /// An event of this group, of which all but times is kept.
    event_id: Option<String>,
    /// Or fields of an event's body; without starts, ends, `doors_open`, `rsvp_closes`, `lottery_at` and recurrence.
    #[schema(value_type = Option<Object>)]
    event: Option<Map<String, Value>>,
}

/// What a template is made of.
#[derive(Clone)]
enum Origin {
    Event(EventId),
    Fields(Map<String, Value>),
}

/// Keep a template for a group's events.
///
/// `template_id` in the body of a new event takes it: fields that stand in the body win.
#[utoipa::path(
    post, path = "/api/v1/groups/{id}/templates", tag = "events", operation_id = "create_template", request_body = NewTemplate,
    responses((status = 201, description = "The template", body = TemplateAnswer)),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let group: GroupId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let (name, origin) = read(&body)?;
    let (links, who, right) = (caller.context.links.clone(), caller.principal, caller.right);
    let work = move |tx: &mut WriteTx<'_>| {
        authorize(tx, who, right, group)?;
        let plan = match origin {
            Origin::Event(event) => of_event(tx, who, group, event, &links)?,
            Origin::Fields(fields) => fields,
        };
        let kept = templates::keep(tx, group, name, plan)?;
        Reply::json(StatusCode::CREATED, &TemplateAnswer::from(kept))
    };
    once(&caller, &body, work).await
}

fn read(body: &[u8]) -> Result<(Title, Origin), ApiError> {
    let mut fields = Fields::of_body(body)?;
    let name = fields.required("name", parsed(Title::parse));
    let event = fields.optional("event_id", |value| {
        let id = text(value)?.parse().map(EventId::from_uuid);
        id.map_err(|_| Invalid::Fixed { why: NO_EVENT })
    });
    let given = fields.optional("event", |value| {
        let expected = "an object";
        value.as_object().cloned().ok_or(Invalid::Type { expected })
    });
    // Read as an event's own body is, so that what is wrong in it is said now.
    if let Some(Some(given)) = &given {
        fields.within("event", given.clone(), |event| {
            for time in TIMES {
                event.elsewhere(time, "is not kept in a template: each event has its own");
            }
            read_draft(event);
        });
    }
    let origin = match (event, given) {
        (Some(Some(event)), Some(None)) => Some(Origin::Event(event)),
        (Some(None), Some(Some(fields))) => Some(Origin::Fields(fields)),
        (Some(_), Some(_)) if name.is_some() => {
            let why = "is made of an event: give event_id, or event, and not both";
            return Err(ApiError::at("", "either", why));
        }
        _ => None,
    };
    fields.finish(name.zip(origin))
}

const NO_EVENT: &str = "is no event of this group";

/// What a body sets, of an event that is there.
pub(crate) fn of_event(
    tx: &mut WriteTx<'_>,
    who: Principal,
    group: GroupId,
    event: EventId,
    links: &Links,
) -> Result<Map<String, Value>, ApiError> {
    let found = events::find(tx, who, Right::EventRead, event).ok();
    let found = found.filter(|found| found.group.id == group);
    let found = found.ok_or_else(|| Fault::at("/event_id", "not_found", NO_EVENT))?;
    let shown = serde_json::to_value(EventAnswer::of(&found.event, &found.group, links))?;
    let Value::Object(mut fields) = shown else {
        return Ok(Map::new());
    };
    settable(&mut fields);
    fields.retain(|name, value| !TIMES.contains(&name.as_str()) && !value.is_null());
    Ok(fields)
}
