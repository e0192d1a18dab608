//! `GET /g/{slug}/calendar.ics`: a group's public feed. Most polls end with a 304, before any event is read.

use std::time::{Duration, SystemTime};

use actix_web::http::StatusCode;
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderMap, IF_MODIFIED_SINCE, LAST_MODIFIED, VARY,
};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use calendar::{Feed, FeedEvent, feed};
use data_encoding::HEXLOWER;
use domain::Instant;
use domain::event::Event;
use domain::group::Group;
use domain::text::Slug;
use mail::markdown_to_text;
use sha2::{Digest, Sha256};
use store::{Tx, events, groups};
use tokio::sync::OnceCell;

use crate::context::Context;
use crate::error::ApiError;
use crate::etag::none_match_names;
use crate::links::Links;
use crate::pages;
use crate::path;

const DAY: Duration = Duration::from_hours(24);

/// How far back and ahead the feed reaches.
const BACK: Duration = DAY.saturating_mul(90);
const AHEAD: Duration = DAY.saturating_mul(548);

/// Grows when the bytes that the same rows make change, so that programs fetch them anew.
const GENERATION: u32 = 1;

/// `GET /g/{slug}/calendar.ics`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let made = calendar(&context, &request).await;
    pages::answered(&request, made)
}

async fn calendar(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let name = slug.to_string();
    let shown = context
        .feeds
        .get(&context.store, &name, ShownFeed::of(context, slug))
        .await?;
    if shown.validators.are_fresh(request.headers()) {
        return Ok(shown.validators.start(StatusCode::NOT_MODIFIED).finish());
    }
    let bytes = shown.bytes(context).await?;
    let mut response = shown.validators.start(StatusCode::OK);
    response.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
    response.insert_header((CONTENT_DISPOSITION, format!("inline; filename=\"{name}.ics\"")));
    Ok(response.body(bytes))
}

/// A feed as it is kept for a moment.
pub(crate) struct ShownFeed {
    group: Group,
    today: Instant,
    validators: Validators,
    /// Made for the first who has no fresh copy.
    bytes: OnceCell<Bytes>,
}

impl ShownFeed {
    async fn of(context: &Context, slug: Slug) -> Result<Self, ApiError> {
        let found = context
            .store
            .read(move |tx: &mut Tx<'_>| groups::by_slug(tx, &slug))
            .await
            .map_err(ApiError::from)?;
        let group = found.ok_or(ApiError::NotFound)?;
        let today = midnight(context.store.now());
        Ok(Self {
            validators: Validators::of(&group, today, &context.links.absolute("")),
            group,
            today,
            bytes: OnceCell::new(),
        })
    }

    async fn bytes(&self, context: &Context) -> Result<Bytes, ApiError> {
        let make = || async {
            let id = self.group.id;
            let (from, to) = (self.today.minus(BACK), self.today.plus(AHEAD));
            let listed = context
                .store
                .read(move |tx: &mut Tx<'_>| events::in_feed(tx, id, from, to))
                .await
                .map_err(ApiError::from)?;
            Ok(Bytes::from(render(&self.group, &listed, &context.links)))
        };
        self.bytes.get_or_try_init(make).await.cloned()
    }
}

fn render(group: &Group, listed: &[Event], links: &Links) -> Vec<u8> {
    let events: Vec<FeedEvent<'_>> = listed
        .iter()
        .map(|event| FeedEvent {
            event,
            description: markdown_to_text(event.plan.description.as_str()),
            url: links.event_page(event).unwrap_or_default(),
        })
        .collect();
    let description = markdown_to_text(group.plan.description.as_str());
    feed(&Feed {
        group,
        description: &description,
        source_url: &links.group_feed(group),
        events: &events,
    })
}

/// The start of the day in UTC: the window moves once a day, not with each poll.
fn midnight(now: Instant) -> Instant {
    let day = i64::try_from(DAY.as_micros()).unwrap_or(i64::MAX);
    Instant::from_micros(now.as_micros().div_euclid(day).saturating_mul(day))
}

/// What a program shows to learn whether anything is new.
struct Validators {
    tag: String,
    modified: SystemTime,
}

impl Validators {
    /// Links are part of the bytes, so their base is part of the tag.
    fn of(group: &Group, today: Instant, base: &str) -> Self {
        let state = format!(
            "{} {} {} {GENERATION} {base}",
            group.id,
            group.feed_revision,
            today.as_micros()
        );
        let hash = HEXLOWER.encode(&Sha256::digest(state));
        let modified = group.feed_changed_at.max(today);
        let seconds = u64::try_from(modified.as_micros() / 1_000_000).unwrap_or(0);
        // Weak, since the gzipped bytes carry the same tag.
        let tag = format!("W/\"{}\"", hash.get(..32).unwrap_or_default());
        Self {
            tag,
            modified: SystemTime::UNIX_EPOCH + Duration::from_secs(seconds),
        }
    }

    /// Whether the client has it already; If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2).
    fn are_fresh(&self, headers: &HeaderMap) -> bool {
        none_match_names(headers, &self.tag).unwrap_or_else(|| {
            let since = headers.get(IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok());
            let since = since.and_then(|text| httpdate::parse_http_date(text).ok());
            since.is_some_and(|since| self.modified <= since)
        })
    }

    fn start(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut response = HttpResponse::build(status);
        response.insert_header((ETAG, self.tag.clone()));
        response.insert_header((LAST_MODIFIED, httpdate::fmt_http_date(self.modified)));
        response.insert_header((CACHE_CONTROL, "public, max-age=300"));
        response.insert_header((VARY, "Accept-Encoding"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::IF_NONE_MATCH;
    use actix_web::test::TestRequest;

    fn validators() -> Validators {
        Validators {
            tag: "W/\"a\"".to_owned(),
            modified: SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777),
        }
    }

    fn fresh(request: TestRequest) -> bool {
        validators().are_fresh(request.to_http_request().headers())
    }

    #[test]
    fn the_tag_goes_before_the_date() {
        let since = || (IF_MODIFIED_SINCE, "Sun, 06 Nov 1994 08:49:37 GMT");
        assert!(fresh(TestRequest::default().insert_header(since())));
        assert!(!fresh(
            TestRequest::default()
                .insert_header(since())
                .insert_header((IF_NONE_MATCH, "\"b\""))
        ));
        assert!(fresh(
            TestRequest::default().insert_header((IF_NONE_MATCH, "\"b\", W/\"a\""))
        ));
        assert!(!fresh(
            TestRequest::default().insert_header((IF_MODIFIED_SINCE, "Sun, 06 Nov 1994 08:49:36 GMT"))
        ));
        assert!(!fresh(
            TestRequest::default().insert_header((IF_MODIFIED_SINCE, "yesterday"))
        ));
        assert!(!fresh(TestRequest::default()));
    }

    #[test]
    fn the_window_moves_at_midnight() {
        let noon: Instant = "2026-12-03T12:00:00Z".parse().unwrap();
        assert_eq!(midnight(noon).timestamp().to_string(), "2026-12-03T00:00:00Z");
    }
}
