//! `PATCH /events/{id}/occurrences/{recurrence_id}`

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::event::{EventPlan, EventStatus, LiesInThePast};
use domain::schedule::series::{Deviation, Occurrence, Series};
use domain::schedule::{Schedule, Zone};
use domain::values::invalid::Invalid;
use domain::{EventId, Instant};
use jiff::civil::DateTime;
use store::WriteTx;
use store::event::events;
use store::rsvp::occurrences;
use utoipa::ToSchema;

use super::answer::OccurrenceAnswer;
use super::of_path;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::etag::IfMatch;
use crate::fields::{Fields, parsed};
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

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
    #[schema(pattern = "^(confirmed|cancelled)$", nullable = false)]
    status: Option<String>,
}

/// Move one occurrence of a series, or call it off.
///
/// People hear of it, and who has a seat is asked about that date alone; answers to all and seats stay as they are. At most 60 dates of a series
/// can be moved, and the last date that takes place is not called off: cancel the event instead.
#[utoipa::path(
    patch, path = "/api/v1/events/{id}/occurrences/{recurrence_id}", tag = "events", operation_id = "patch_occurrence",
    params(
        ("id" = String, Path, description = "The event"),
        ("recurrence_id" = String, Path, description = "The occurrence: its `recurrence_id`, or the day of it", example = "2026-12-10T18:30:00"),
        ("If-Match" = Option<String>, Header, description = "ETag of the event's state that you saw"),
    ),
    request_body = OccurrencePatch,
    responses(
        (status = 200, description = "The occurrence as it is now; ETag is the event's", body = OccurrenceAnswer),
        (status = 404, description = "The event or the occurrence is not there, or not yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "The event is cancelled", body = Problem, content_type = "application/problem+json"),
        (status = 412, description = "The event was changed since", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Some of it can't be", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn patch(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let id: EventId = path::id(&request)?;
    let if_match = IfMatch::of(&request);
    let body = body::json(&request, payload, body::LIMIT).await?;
    let fields = Fields::of_body(&body)?;
    let organizer = caller.organizer;
    let name = path::part(&request, "recurrence_id").to_owned();
    let unit = move |tx: &mut WriteTx<'_>| {
        let mut event = events::lock(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        let occurrence = of_path(&name, &event.plan)?;
        if_match.check(event.revision)?;
        let series = event.plan.series.as_ref().ok_or(ApiError::NotFound)?;
        let not_before = (event.status != EventStatus::Draft).then(|| tx.now());
        let series = read(fields, &event.plan, series, &occurrence, not_before)?;
        let plan = EventPlan {
            series: Some(series),
            ..event.plan.clone()
        };
        events::revise(tx, &mut event, plan)?;
        let absences = occurrences::absences(tx, id)?;
        Ok::<_, ApiError>((event, occurrence, absences))
    };
    let (event, occurrence, absences) = context.store.write(unit).await?;
    let now = event.plan.occurrence_on(occurrence.day).ok_or(ApiError::NotFound)?;
    let absent = absences.get(&occurrence.day).copied().unwrap_or(0);
    Ok(Reply::ok(&OccurrenceAnswer::of(&now, absent))?
        .at_revision(event.revision)
        .into())
}

/// What is said of a time for a date that is not to take place.
const NOWHERE_ELSE: &str = "the date is called off, so it has no other time: `status: confirmed` puts it back";

/// What is said of the date that nothing would be left without.
const LAST_ONE: &str =
    "it is the last date that takes place: to call off all of it, cancel the event (`POST /events/{id}/cancel`)";

/// The series after the change of one occurrence, which is not moved to where it would end by `not_before`.
fn read(
    mut fields: Fields,
    plan: &EventPlan,
    series: &Series,
    present: &Occurrence,
    not_before: Option<Instant>,
) -> Result<Series, ApiError> {
    let times = |schedule: &Schedule| (schedule.starts(), schedule.ends());
    let by_rule = times(&plan.schedule.on(present.day));
    let at_present = times(&present.schedule);
    let zone = plan.schedule.zone();
    let times = read_times(&mut fields, zone, at_present, by_rule);
    let is_off = fields.set("status", Some(present.is_called_off()), parsed(called_off));
    match times.map(|(starts, ends)| Schedule::new(starts, ends, zone.clone())) {
        Some(Err(invalid)) => fields.fault("ends", invalid.to_string()),
        Some(Ok(next)) if times != Some(at_present) && not_before.is_some_and(|now| next.ends_at() <= now) => {
            fields.fault("ends", LiesInThePast::Times.to_string());
        }
        _ => {}
    }
    let is_elsewhere = times.is_some_and(|times| times != at_present && times != by_rule);
    if is_elsewhere && is_off == Some(true) {
        fields.fault("status", NOWHERE_ELSE);
    }
    let deviation = times.zip(is_off).map(|(times, is_off)| match times {
        _ if is_off => Some(Deviation::CalledOff),
        times if times == by_rule => None,
        (starts, ends) => Some(Deviation::Moved { starts, ends }),
    });
    let changed = deviation.map(|deviation| series.clone().with(present.day, deviation));
    if let Some(changed) = &changed {
        check(&mut fields, plan, series, changed);
    }
    fields.finish(changed)
}

/// What a series must not become. One that an older version let become it can still be changed back.
fn check(fields: &mut Fields, plan: &EventPlan, before: &Series, after: &Series) {
    let most = Series::MOST_MOVED;
    if after.moved() > most && after.moved() > before.moved() {
        let detail = format!(
            "{most} dates of this series are moved, and no more can be: call dates off instead, or change the rule"
        );
        fields.fault("starts", detail);
    }
    if !after.takes_place(&plan.schedule) && before.takes_place(&plan.schedule) {
        fields.fault("status", LAST_ONE);
    }
}

/// Local start and end.
type Times = (DateTime, DateTime);

fn read_times(fields: &mut Fields, zone: &Zone, at_present: Times, by_rule: Times) -> Option<Times> {
    let mut time = |name, kept, by_rule| {
        let read = fields.clearable(name, Some(kept), parsed(|text| zone.parse_local(text)));
        read.map(|time| time.unwrap_or(by_rule))
    };
    let (starts, ends) = (
        time("starts", at_present.0, by_rule.0),
        time("ends", at_present.1, by_rule.1),
    );
    starts.zip(ends)
}

fn called_off(word: &str) -> Result<bool, Invalid> {
    match word {
        "confirmed" => Ok(false),
        "cancelled" => Ok(true),
        _ => Err(Invalid::Word {
            words: "confirmed, cancelled",
        }),
    }
}
