//! `GET /g/{slug}`: a group's public page: what comes next, and how to subscribe to it.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::Instant;
use domain::event::Event;
use domain::feed::Window;
use domain::recurrence::Recurrence;
use domain::series::Occurrence;
use domain::text::Slug;
use mail::markdown_to_html;
use store::{StoreError, Tx, events, groups};

use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::add::Subscribe;
use crate::links::Links;
use crate::pages::when::When;
use crate::pages::{self, assets};
use crate::path;

/// Events shown at most; the feed has them all.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "group.html")]
struct GroupPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    name: &'a str,
    /// HTML in which nothing of the organizer's own is markup.
    description: String,
    coming: Vec<Coming>,
    feed: Subscribe,
}

/// An event that is still to come, in a line.
struct Coming {
    title: String,
    path: String,
    when: When,
}

impl Coming {
    fn of(event: &Event, links: &Links, now: Instant) -> Self {
        let plan = &event.plan;
        let takes_place = |one: &Occurrence| !one.is_called_off();
        let next = plan.series.as_ref().and_then(|series| {
            let coming = series.coming(&plan.schedule, now, Recurrence::MOST);
            coming.into_iter().find(takes_place)
        });
        let schedule = next.as_ref().map_or(&plan.schedule, |next| &next.schedule);
        Self {
            title: plan.title.to_string(),
            path: links.path(&format!("/e/{}", event.slug)),
            when: When::of(schedule),
        }
    }
}

/// `GET /g/{slug}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    pages::answered(&request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let slug = Slug::parse(path::part(request, "slug")).map_err(|_| ApiError::NotFound)?;
    let now = context.store.now();
    let unit = move |tx: &mut Tx<'_>| {
        let group = groups::by_slug(tx, &slug)?;
        group
            .map(|group| Ok::<_, StoreError>((events::in_feed(tx, group.id, Window::at(now))?, group)))
            .transpose()
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (listed, group) = found.ok_or(ApiError::NotFound)?;
    let links = &context.links;
    let mut coming: Vec<Coming> = listed
        .iter()
        .filter(|event| !event.is_cancelled() && event.plan.over_at() > now)
        .map(|event| Coming::of(event, links, now))
        .collect();
    // A series is listed by its next date, not by its first.
    coming.sort_by(|one, other| one.when.starts_at.cmp(&other.when.starts_at));
    coming.truncate(MOST);
    let name = group.plan.name.as_str();
    let page = GroupPage {
        prefix: links.prefix(),
        stylesheet: assets::stylesheet(),
        name,
        description: markdown_to_html(group.plan.description.as_str()),
        coming,
        feed: Subscribe::to(links.group_feed(&group), name),
    };
    pages::html(StatusCode::OK, &page)
}
