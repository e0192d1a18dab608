//! `GET /e/{slug}`: an event's public page. Drafts and private events have none.

use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::event::{Event, EventStatus, Visibility};
use domain::values::text::Slug;
use store::ReadTx;
use store::event::events;

use super::dates::{self, ShownDate};
use super::facts::Facts;
use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::add::{AddEvent, Subscribe};
use crate::pages::{self, assets};
use crate::path;

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    facts: Facts,
    dates: Vec<ShownDate>,
    group_path: String,
    add: AddEvent,
    feed: Option<Subscribe>,
}

/// `GET /e/{slug}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let name = slug.to_string();
    let page = context
        .event_pages
        .get(&context.store, &name, make(context, slug))
        .await?;
    // A page that only who has its link should find is no page for search engines.
    Ok(pages::rendered(page.html.clone(), page.is_listed))
}

/// A page as it is kept for a moment.
pub(crate) struct CachedPage {
    html: Bytes,
    is_listed: bool,
}

async fn make(context: &Context, slug: Slug) -> Result<CachedPage, ApiError> {
    let found = context
        .store
        .read_one(move |tx: &mut ReadTx<'_>| events::by_slug(tx, &slug))
        .await
        .map_err(ApiError::from)?;
    let (event, group) = found.filter(|(event, _)| is_public(event)).ok_or(ApiError::NotFound)?;
    let is_listed = event.plan.visibility == Visibility::Public;
    let (links, name) = (&context.links, group.plan.name.as_str());
    let own = links.event_page(&event).unwrap_or_default();
    let page = EventPage {
        prefix: links.prefix(),
        stylesheet: assets::stylesheet(),
        facts: Facts::of(&event, name, None),
        dates: dates::coming(&event, context.store.now()),
        group_path: links.path(&format!("/g/{}", group.slug)),
        add: AddEvent::of(
            &event,
            event.plan.online(false),
            &own,
            links.path(&format!("/e/{}/event.ics", event.slug)),
        ),
        feed: is_listed.then(|| Subscribe::to(links.group_feed(&group), name)),
    };
    Ok(CachedPage {
        html: page.render()?.into(),
        is_listed,
    })
}

/// Whether everybody who has its link may see it.
pub(super) fn is_public(event: &Event) -> bool {
    event.plan.visibility != Visibility::Private && event.status != EventStatus::Draft
}
