//! `GET /e/{slug}`: an event's public page. Drafts and private events have none.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::event::{Event, EventStatus, Visibility};
use domain::text::Slug;
use store::{Tx, events};

use super::facts::Facts;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets};
use crate::path;

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    facts: Facts,
    calendar_url: String,
    is_listed: bool,
}

/// `GET /e/{slug}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let found = context
        .store
        .read(move |tx: &mut Tx<'_>| events::by_slug(tx, &slug))
        .await
        .map_err(ApiError::from)?;
    let (event, group) = found.filter(|(event, _)| is_public(event)).ok_or(ApiError::NotFound)?;
    let is_listed = event.plan.visibility == Visibility::Public;
    let page = EventPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        facts: Facts::of(&event, group.plan.name.as_str()),
        calendar_url: context.links.group_feed(&group),
        is_listed,
    };
    // A page that only who has its link should find is no page for search engines.
    if is_listed {
        pages::html(StatusCode::OK, &page)
    } else {
        pages::personal(StatusCode::OK, &page)
    }
}

fn is_public(event: &Event) -> bool {
    event.plan.visibility != Visibility::Private && event.status != EventStatus::Draft
}
