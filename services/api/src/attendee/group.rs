//! `GET /g/{slug}`: a group's public page: what comes next, what was, and how to follow it.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::Instant;
use domain::event::Event;
use domain::group::Group;
use domain::schedule::Schedule;
use domain::schedule::recurrence::Recurrence;
use domain::schedule::series::Occurrence;
use domain::values::ids::Id;
use domain::values::text::Slug;
use markdown::markdown_to_html;
use store::event::events;
use store::people::groups;
use store::{ReadTx, StoreError};
use wording::{Language, Text, texts, when};

use crate::context::{CachedPage, Context};
use crate::cover;
use crate::error::ApiError;
use crate::feeds::add::Subscribe;
use crate::pages::{self, assets, language};
use crate::path;
use letters::Links;

/// Events shown at most; the feed has them all.
const MOST: u16 = 50;
/// Events that are over, shown at most.
const MOST_PAST: u16 = 12;

#[derive(Template)]
#[template(path = "group.html")]
struct GroupPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    name: &'a str,
    cover: String,
    /// The language that its organizer writes in.
    lang: &'a str,
    /// HTML in which nothing of the organizer's own is markup.
    description: String,
    coming: Vec<Listed>,
    past: Vec<Listed>,
    /// Whether there is more than is listed.
    has_more: bool,
    feed: Subscribe,
    follow_path: String,
}

/// An event in a list.
struct Listed {
    cover: String,
    title: String,
    path: String,
    starts: Text,
    starts_at: Instant,
    place: Option<String>,
}

impl Listed {
    fn of(event: &Event, group: &Group, links: &Links, schedule: &Schedule) -> Self {
        Self {
            cover: cover::small_svg(group.colour(), event.id.uuid()),
            title: event.plan.title.to_string(),
            path: links.path(&format!("/e/{}", event.slug)),
            starts: when::moment(schedule.starts(), schedule.zone()),
            starts_at: schedule.starts_at(),
            place: event.plan.venue.as_ref().map(|venue| venue.name.to_string()),
        }
    }

    /// By its next date; none: a series of which no date is left.
    fn coming(event: &Event, group: &Group, links: &Links, now: Instant) -> Option<Self> {
        let plan = &event.plan;
        let takes_place = |one: &Occurrence| !one.is_called_off();
        let schedule = match &plan.series {
            None => plan.schedule.clone(),
            Some(series) => {
                let coming = series.coming(&plan.schedule, now, Recurrence::MOST);
                coming.into_iter().find(takes_place)?.schedule
            }
        };
        Some(Self::of(event, group, links, &schedule))
    }
}

/// `GET /g/{slug}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let asked = language::asked(request);
    let name = language::cache_key(slug.as_str(), asked);
    let page = context
        .group_pages
        .get(&context.store, &name, make(context, slug, asked))
        .await?;
    Ok(pages::rendered(&page))
}

async fn make(context: &Context, slug: Slug, asked: Option<Language>) -> Result<CachedPage, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::by_slug(tx, &slug)?;
        group
            .map(|group| {
                let past = events::public_past(tx, group.id, MOST_PAST)?;
                Ok::<_, StoreError>((events::coming(tx, group.id, MOST + 1)?, past, group))
            })
            .transpose()
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (listed, past, group) = found.ok_or(ApiError::NotFound)?;
    let (links, name) = (&context.links, group.plan.name.as_str());
    let language = language::of_group(asked, &group);
    let (coming, has_more) = coming(&listed, &group, links, context.store.now());
    let page = GroupPage {
        prefix: links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        name,
        cover: cover::svg(group.colour(), group.id.uuid()),
        lang: &group.plan.language,
        description: markdown_to_html(group.plan.description.as_str()),
        coming,
        past: past
            .iter()
            .map(|event| Listed::of(event, &group, links, &event.plan.schedule))
            .collect(),
        has_more,
        feed: Subscribe::to(links.group_feed(&group), name),
        follow_path: links.path(&format!("/g/{}/follow", group.slug)),
    };
    Ok(CachedPage {
        html: page.render()?.into(),
        language,
        is_for_search_engines: true,
    })
}

/// The next of these, and whether there are more. A series is listed by its next date, not by its first.
fn coming(listed: &[Event], group: &Group, links: &Links, now: Instant) -> (Vec<Listed>, bool) {
    let mut coming: Vec<Listed> = listed
        .iter()
        .filter_map(|event| Listed::coming(event, group, links, now))
        .collect();
    coming.sort_by_key(|one| one.starts_at);
    let has_more = coming.len() > usize::from(MOST);
    coming.truncate(MOST.into());
    (coming, has_more)
}
