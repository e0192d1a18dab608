//! `GET /events/{id}/occurrences`

use actions::events;
use actix_web::HttpResponse;
use domain::EventId;
use domain::schedule::series::Occurrence;
use store::ReadTx;
use store::rsvp::occurrences;

use super::answer::OccurrenceAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List the occurrences of an event in the order of its rule.
///
/// Those that were called off or moved keep their place. An event that does not repeat has one.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/occurrences", tag = "events", operation_id = "list_occurrences",
    responses((status = 200, description = "A page of occurrences", body = List<OccurrenceAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let event = events::find(tx, caller.principal, caller.right, id)?.event;
        Ok::<_, ApiError>((occurrences::absences(tx, id)?, event))
    };
    let (absences, event) = caller.context.store.read(unit).await?;
    let mut all = event.plan.occurrences();
    all.retain(|one| page.after.is_none_or(|after| one.day > after));
    all.truncate(page.limit.into());
    let absent = |one: &Occurrence| absences.get(&one.day).copied().unwrap_or(0);
    let list = paging.list(all, |one| one.day, |one| OccurrenceAnswer::of(&one, absent(&one)));
    Ok(Reply::ok(&list)?.into())
}
