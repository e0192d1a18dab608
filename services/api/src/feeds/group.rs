//! `GET /g/{slug}/calendar.ics`: a group's public feed. Most polls end with a 304, before any event is read.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use calendar::{CalendarEntry, Feed, feed};
use domain::Instant;
use domain::event::Event;
use domain::feed::Window;
use domain::group::Group;
use domain::values::text::Slug;
use markdown::markdown_to_text;
use store::ReadTx;
use store::event::events;
use store::people::groups;
use tokio::sync::OnceCell;

use crate::conditional::{Audience, Copies, Validators};
use crate::context::{CachedFeed, Context};
use crate::error::ApiError;
use crate::feeds::entry::entry_of;
use crate::pages;
use crate::path;
use letters::Links;

/// Grows when the bytes that the same rows make change, so that programs fetch them anew.
const GENERATION: u32 = 5;

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
        .get(&context.store, &name, CachedFeed::of(context, slug))
        .await?;
    if let Some(known) = shown.validators.not_modified(request) {
        return Ok(known);
    }
    shown
        .validators
        .whole(request, shown.copies(context).await?, &name)
        .await
}

impl CachedFeed {
    async fn of(context: &Context, slug: Slug) -> Result<Self, ApiError> {
        let now = context.store.now();
        let found = context
            .store
            .read_one(move |tx: &mut ReadTx<'_>| groups::by_slug(tx, &slug))
            .await
            .map_err(ApiError::from)?;
        let group = found.ok_or(ApiError::NotFound)?;
        let window = Window::at(now);
        Ok(Self {
            validators: validators(&group, window, now, &context.links.absolute("")),
            group,
            window,
            copies: OnceCell::new(),
        })
    }

    async fn copies(&self, context: &Context) -> Result<&Copies, ApiError> {
        let make = || async {
            let (id, window) = (self.group.id, self.window);
            let listed = context
                .store
                .read(move |tx: &mut ReadTx<'_>| events::in_feed(tx, id, window))
                .await
                .map_err(ApiError::from)?;
            Ok(Copies::of(render(&self.group, &listed, &context.links)))
        };
        self.copies.get_or_try_init(make).await
    }
}

/// Links are part of the bytes, so their base is part of the state.
fn validators(group: &Group, window: Window, now: Instant, base: &str) -> Validators {
    let (id, revision, today) = (group.id, group.feed_revision, window.today.as_micros());
    let state = format!("{id} {revision} {today} {GENERATION} {base}");
    Validators::of(
        &state,
        group.feed_changed_at.max(window.today),
        now,
        Audience::Everybody,
    )
}

fn render(group: &Group, listed: &[Event], links: &Links) -> Vec<u8> {
    let events: Vec<CalendarEntry<'_>> = listed.iter().map(|event| entry_of(event, group, links)).collect();
    feed(&Feed {
        name: group.plan.name.as_str(),
        description: &markdown_to_text(group.plan.description.as_str()),
        zone: &group.plan.zone,
        source_url: &links.group_feed(group),
        changed_at: group.feed_changed_at,
        events: &events,
    })
}
