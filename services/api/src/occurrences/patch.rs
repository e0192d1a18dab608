//! `PATCH /events/{id}/occurrences/{recurrence_id}`

use actions::occurrences;
use actions::occurrences::ReviseDate;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::EventId;
use domain::event::Event;
use domain::event::notify::Notify;
use domain::event::occurrence_draft::{OccurrenceDraft, OccurrenceStatus};
use domain::schedule::parse_wall_time;
use domain::schedule::series::Occurrence;
use store::WriteTx;
use utoipa::ToSchema;

use super::answer::OccurrenceAnswer;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::etag::if_match;
use crate::fields::{Drafted, Fields, parsed};
use crate::path;
use crate::reply::Reply;
use crate::words;

/// A change to one occurrence: what is left out stays, `null` puts a time back to where the rule has it.
#[derive(ToSchema)]
#[schema(example = json!({ "status": "cancelled" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct OccurrencePatch {
    /// Local start in the event's time zone.
    #[schema(example = "2026-12-11T19:00:00")]
    starts: Option<String>,
    /// Local end in the event's time zone.
    #[schema(example = "2026-12-11T21:30:00")]
    ends: Option<String>,
    /// `cancelled` calls it off, `confirmed` takes that back. A date that is called off takes no other time.
    #[schema(nullable = false)]
    status: Option<words::OccurrenceStatus>,
}

/// Move one occurrence of a series, or call it off.
///
/// People hear of it as of other changes, and who has a seat is asked about that date alone; answers to all and seats stay as they are. At most 60 dates of a series
/// can be moved, and the last date that takes place is not called off: cancel the event instead.
#[utoipa::path(
    patch, path = "/api/v1/events/{id}/occurrences/{recurrence_id}", tag = "events",
    operation_id = "patch_occurrence", request_body = OccurrencePatch,
    params(("recurrence_id" = String, Path, description = "The occurrence: its `recurrence_id`, or the day of it", example = "2026-12-10T18:30:00")),
    responses(
        (status = 200, description = "The occurrence as it is now; ETag is the event's", body = OccurrenceAnswer),
        (status = 404, description = "The event or the occurrence is not there, or not yours"),
        (status = 409, description = "The event is cancelled"),
        (status = 412, description = "The event was changed since"),
    ),
)]
pub(crate) async fn patch(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let seen = if_match(&caller.request);
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    // Colons may come escaped.
    let name = path::part(&caller.request, "recurrence_id")
        .replace("%3A", ":")
        .replace("%3a", ":");
    let notify = Notify::Settled(caller.context.settle);
    let unit = move |tx: &mut WriteTx<'_>| {
        let now = tx.now();
        let asked = ReviseDate {
            event,
            name,
            seen,
            notify,
            plan: |event: &Event, date: &Occurrence| drafted.judge(|draft| event.change_occurrence(date, draft, now)),
        };
        let (found, day) = occurrences::revise(tx, caller.principal, asked)?;
        let absences = store::rsvp::occurrences::absences(tx, event)?;
        Ok::<_, ApiError>((found.event, day, absences))
    };
    let (event, day, absences) = caller.context.store.write(unit).await?;
    let now = event.plan.occurrence_on(day).ok_or(ApiError::NotFound)?;
    let absent = absences.get(&day).copied().unwrap_or(0);
    Ok(Reply::ok(&OccurrenceAnswer::of(&now, absent))?
        .at_revision(event.revision)
        .into())
}

/// Reads the draft of a change to one date.
pub(crate) fn read(body: &[u8]) -> Result<Drafted<OccurrenceDraft>, ApiError> {
    let mut fields = Fields::of_body(body)?;
    let draft = OccurrenceDraft {
        starts: fields.edit("starts", parsed(parse_wall_time)),
        ends: fields.edit("ends", parsed(parse_wall_time)),
        status: fields.edit("status", parsed(OccurrenceStatus::parse)),
    };
    Ok(fields.draft(draft))
}
