//! `GET /groups/{id}/events`

use actions::groups;
use actix_web::HttpResponse;
use domain::event::EventStatus;
use domain::{GroupId, Instant};
use store::ReadTx;
use store::event::events;
use store::event::events::EventFilter;

use super::answer::EventAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::query::Query;
use crate::reply::Reply;
use crate::words;

/// List a group's events in the order of their start.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/events", tag = "events", operation_id = "list_events",
    params(
        ("from" = Option<String>, Query, description = "Only those that start at or after this instant (RFC 3339) or date (midnight UTC); a series counts until its last"),
        ("to" = Option<String>, Query, description = "Only those that start before this instant or date"),
        ("status" = Option<words::EventStatus>, Query, description = "Only those in this state"),
    ),
    responses((status = 200, description = "A page of events", body = List<EventAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let mut query = Query::of(caller.request.query_string());
    let paging = Paging::take(&mut query);
    let filter = EventFilter {
        from: query.optional("from", read_instant),
        to: query.optional("to", read_instant),
        status: query.optional("status", |word| {
            EventStatus::parse(word).map_err(|invalid| invalid.to_string())
        }),
        words: None,
    };
    let page = query.finish(paging.page())?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, caller.principal, caller.right, id)?;
        let events = events::list(tx, id, &filter, page)?;
        Ok::<_, ApiError>((group, events))
    };
    let (group, events) = caller.context.store.read(unit).await?;
    let place = |event: &domain::event::Event| (event.plan.schedule.starts_at(), event.id);
    let list = paging.list(events, place, |event| {
        EventAnswer::of(&event, &group, &caller.context.links)
    });
    Ok(Reply::ok(&list)?.into())
}

/// An instant of RFC 3339, or a date, which means its midnight in UTC.
fn read_instant(text: &str) -> Result<Instant, String> {
    // A plus sign that nobody escaped arrives as a blank.
    let text = text.replace(' ', "+");
    let day = || text.parse::<jiff::civil::Date>().ok().filter(|_| text.len() == 10);
    let midnight = || day()?.to_zoned(jiff::tz::TimeZone::UTC).ok();
    let found = text
        .parse()
        .ok()
        .or_else(|| midnight().map(|day| Instant::new(day.timestamp())));
    let instant: Instant =
        found.ok_or_else(|| "is no instant: write it like 2026-12-03T18:30:00Z or 2026-12-03".to_owned())?;
    // No event is outside of these, and not every database can write what is.
    Ok(instant.clamp(Instant::EPOCH, Instant::FAR))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_and_to_are_instants_or_dates() {
        let read = |text| read_instant(text).map(|instant| instant.timestamp().to_string());
        assert_eq!(read("2026-12-03").as_deref(), Ok("2026-12-03T00:00:00Z"));
        assert_eq!(read("2026-12-03T18:30:00 01:00").as_deref(), Ok("2026-12-03T17:30:00Z"));
        assert_eq!(read("2026-12-03T18:30:00Z").as_deref(), Ok("2026-12-03T18:30:00Z"));
        assert_eq!(read("-009999-12-03T18:30:00Z"), read("1970-01-01"));
        for wrong in ["", "tomorrow", "2026-13-01", "2026-12-03T18:30:00", "12"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
