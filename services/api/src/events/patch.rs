//! `PATCH /events/{id}`

use actions::events;
use actions::events::ReviseEvent;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::EventId;
use domain::event::EventPlan;
use domain::event::notify::Notify;
use store::WriteTx;
use store::event::events::EventView;

use super::EventPatch;
use super::answer::EventAnswer;
use super::body::read;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::query::Query;

/// Change an event.
///
/// A field left out stays, `null` clears. People hear of a change of time or place and are asked
/// again; seats stay as they are until a no. Changes gather for two minutes (`ACQUAINT_SETTLE_SECONDS`), each from the one
/// before, but not for more than ten, so that one letter tells their sum; within 24 hours of the start none waits. Pages and
/// feeds show a change at once. An event that is published is not changed so that all of it lies in the
/// past, and of a change to one that is over nobody hears.
#[utoipa::path(
    patch, path = "/api/v1/events/{id}", tag = "events", operation_id = "patch_event", request_body = EventPatch,
    params(("notify" = Option<String>, Query, description = "`none`: nobody is written to about this change. Not for one of start, end, zone, recurrence, venue or online link")),
    responses(
        (status = 200, description = "The event as it is now", body = EventAnswer),
        (status = 409, description = "It is cancelled"),
        (status = 422, description = "Some of it can't be, for example a capacity below the seats taken, or no date that is to come"),
    ),
)]
pub(crate) async fn patch(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let seen = if_match(&caller.request);
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let notify = read_notify(caller.request.query_string())?.unwrap_or(Notify::Settled(caller.context.settle));
    let unit = move |tx: &mut WriteTx<'_>| {
        let plan = |present: &EventPlan| {
            drafted.judge(|draft| EventPlan::from_draft(draft, Some(present), present.schedule.zone()))
        };
        let asked = ReviseEvent {
            event,
            seen,
            notify,
            plan,
        };
        events::revise(tx, caller.principal, asked)
    };
    let found: EventView = caller.context.store.write(unit).await?;
    Ok(EventAnswer::reply(&found, &caller.context.links)?.into())
}

/// Who is written to, if the query says so.
fn read_notify(query: &str) -> Result<Option<Notify>, ApiError> {
    let mut query = Query::of(query);
    let notify = query.optional("notify", |word| match word {
        "none" => Ok(Notify::Nobody),
        _ => Err("may be `none`, or be left out".to_owned()),
    });
    query.finish(notify)
}
