//! `POST /events/{id}/copy`

use actions::events;
use actions::events::CopyEvent;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::EventId;
use domain::schedule::parse_wall_time;
use store::WriteTx;
use utoipa::ToSchema;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::idempotency::once;

/// When the copy is.
#[derive(ToSchema)]
#[schema(example = json!({ "starts": "2036-02-07T18:30:00" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewCopy {
    /// Local start in the event's time zone; all other times move with it. Left out, they stay.
    #[schema(example = "2026-12-03T18:30:00")]
    starts: Option<String>,
}

/// Make another event like this one.
///
/// It is a draft with everything but people, answers and slug. With another start, its end and the closing of answers stay
/// as far from that by the clock on the wall, and so does the last day of a series; single dates that were moved or called
/// off are as the rule has them.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/copy", tag = "events", operation_id = "copy_event",
    request_body(content = NewCopy, description = "May be left out"),
    responses(
        (status = 201, description = "The copy", body = EventAnswer),
        (status = 422, description = "The clocks skip that start, or the series' rule does not begin with it"),
    ),
)]
pub(crate) async fn copy(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let mut fields = Fields::of_optional_body(&body)?;
    let starts = fields.optional("starts", parsed(parse_wall_time));
    let starts = fields.finish(starts)?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work = move |tx: &mut WriteTx<'_>| {
        let made = events::copy(tx, who, CopyEvent { event, starts })?;
        EventAnswer::made(&made, &links)
    };
    once(&caller, &body, work).await
}
