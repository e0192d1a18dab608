//! `GET /e/{slug}`: an event's public page. Drafts and private events have none.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::event::{Event, Visibility};
use domain::group::Group;
use domain::values::text::Slug;
use store::ReadTx;
use store::event::events;
use wording::{Language, texts};

use super::ask::AskForm;
use super::dates::{self, ShownDate};
use super::event_data;
use super::facts::Facts;
use crate::context::{CachedPage, Context};
use crate::error::ApiError;
use crate::feeds::add::{AddEvent, Subscribe};
use crate::og_image;
use crate::pages::{self, assets, language};
use crate::path;

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    facts: Facts,
    /// Its own address.
    url: &'a str,
    summary: String,
    json_ld: String,
    group_summary: String,
    dates: Vec<ShownDate>,
    group_path: String,
    add: AddEvent,
    feed: Option<Subscribe>,
    ask: Option<AskForm>,
}

/// `GET /e/{slug}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let asked = language::asked(request);
    let name = language::cache_key(slug.as_str(), asked);
    let page = context
        .event_pages
        .get(&context.store, &name, make(context, slug, asked))
        .await?;
    Ok(pages::with_script(pages::rendered(&page)))
}

async fn make(context: &Context, slug: Slug, asked: Option<Language>) -> Result<CachedPage, ApiError> {
    let found = context
        .store
        .read_one(move |tx: &mut ReadTx<'_>| events::by_slug(tx, &slug))
        .await
        .map_err(ApiError::from)?;
    let (event, group) = found.filter(|(event, _)| event.has_page()).ok_or(ApiError::NotFound)?;
    let language = language::of_group(asked, &group);
    Ok(CachedPage {
        html: page(context, &event, &group, language)?.into(),
        language,
        // A page that only who has its link should find is no page for search engines.
        is_for_search_engines: event.plan.visibility == Visibility::Public,
    })
}

/// The page of an event, as everybody sees it.
pub(crate) fn page(context: &Context, event: &Event, group: &Group, language: Language) -> Result<String, ApiError> {
    let is_listed = event.plan.visibility == Visibility::Public;
    let (links, name) = (&context.links, group.plan.name.as_str());
    let own = links.event_page(event).unwrap_or_default();
    let page = EventPage {
        prefix: links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        facts: Facts::of(event, group, None),
        url: &own,
        summary: event_data::summary(&event.plan.description),
        json_ld: event_data::json_ld(event, group, links),
        group_summary: event_data::summary(&group.plan.description),
        dates: dates::coming(event, context.store.now()),
        group_path: links.path(&format!("/g/{}", group.slug)),
        add: AddEvent::of(
            event,
            event.plan.online(false),
            &own,
            links.path(&format!("/e/{}/event.ics", event.slug)),
        ),
        ask: AskForm::of(context, event),
        feed: is_listed.then(|| Subscribe::to(links.group_feed(group), name)),
    };
    Ok(page.render()?)
}
