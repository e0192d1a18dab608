//! `GET /f/{token}.ics`: what one person is invited to, and where they stand; or one event of that. The address is the key.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use calendar::{CalendarEntry, Feed, feed};
use domain::feed::Window;
use domain::schedule::series::PersonalView;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use domain::{Instant, InvitationId};
use store::rsvp::feeds;
use store::rsvp::feeds::{FeedItem, Mark, Owner};
use store::{ReadTx, StoreError};

use crate::conditional::{Audience, Copies, Validators};
use crate::context::Context;
use crate::error::ApiError;
use crate::feeds::entry::entry_of;
use crate::pages::language::of_group;
use crate::{pages, path, token};
use letters::Links;
use wording::texts;

/// Grows when the bytes that the same rows make change, so that programs fetch them anew.
const GENERATION: u32 = 4;

/// `GET /f/{token}.ics`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let made = calendar(&context, &request).await;
    pages::answered(&request, made)
}

async fn calendar(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let written = path::part(request, "token");
    let all = context.links.verify(Purpose::Feed, written);
    let claim = all.or_else(|| context.links.verify(Purpose::EventFeed, written));
    let claim = claim.ok_or_else(|| token::wrong(context, request))?;
    let id = InvitationId::from_uuid(claim.id);
    let now = context.store.now();
    let window = Window::at(now);
    let unit = move |tx: &mut ReadTx<'_>| {
        let owner = feeds::owner(tx, id)?.filter(|owner| owner.version == claim.version);
        let owner = owner.map(|owner| if all.is_some() { owner } else { owner.of_event() });
        owner
            .map(|owner| Ok::<_, StoreError>((feeds::marks(tx, &owner, window)?, owner)))
            .transpose()
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (marks, owner) = found.ok_or_else(|| token::wrong(context, request))?;
    let source = context.links.absolute(&format!("/f/{written}.ics"));
    if let Some(known) = validators(&owner, &marks, now, &source).not_modified(request) {
        return Ok(known);
    }
    whole(context, request, owner, &source).await
}

/// Reads it all. The tag is made of the very rows that the bytes are made of.
async fn whole(context: &Context, request: &HttpRequest, owner: Owner, source: &str) -> Result<HttpResponse, ApiError> {
    let now = context.store.now();
    let window = Window::at(now);
    let unit = move |tx: &mut ReadTx<'_>| feeds::listed(tx, &owner, window).map(|listed| (listed, owner));
    let (listed, owner) = context.store.read(unit).await.map_err(ApiError::from)?;
    let marks: Vec<Mark> = listed.iter().map(FeedItem::mark).collect();
    let bytes = render(&owner, &listed, window, source, &context.links);
    validators(&owner, &marks, now, source)
        .whole(request, &Copies::of(bytes), "events")
        .await
}

/// The address of the feed is part of its bytes, and so is the group's name.
fn validators(owner: &Owner, marks: &[Mark], now: Instant, source: &str) -> Validators {
    let window = Window::at(now);
    let (revision, today) = (owner.group.revision, window.today.as_micros());
    let state = format!("{source} {revision} {today} {GENERATION} {marks:?}");
    // For programs that go by the time alone. A new name of the group is among what it counts, with what is public anyway;
    // the bytes don't hang on that, or everybody's would be new with each event of the group.
    let modified = changed_at(owner, marks).max(owner.group.feed_changed_at);
    Validators::of(&state, modified.max(window.today), now, Audience::Reader)
}

fn changed_at(owner: &Owner, marks: &[Mark]) -> Instant {
    marks.iter().map(|mark| mark.changed_at).fold(owner.since, Instant::max)
}

fn render(owner: &Owner, listed: &[FeedItem], window: Window, source: &str, links: &Links) -> Vec<u8> {
    let events: Vec<CalendarEntry<'_>> = listed
        .iter()
        .filter_map(|one| {
            Some(CalendarEntry {
                view: PersonalView {
                    days: Some(&one.days),
                    asked: &[],
                },
                online: one.event.plan.online(one.invitation.status.has_seat()),
                sequence: one.invitation.sequence(one.event.sequence),
                stamp: one.changed_at,
                entry: one.entry(window)?,
                ..entry_of(&one.event, &owner.group, links)
            })
        })
        .collect();
    let marks: Vec<Mark> = listed.iter().map(FeedItem::mark).collect();
    let group = &owner.group.plan;
    let language = of_group(None, &owner.group);
    feed(&Feed {
        name: &language.say(texts::calendar_of_person(group.name.as_str())),
        description: &language.say(texts::calendar_of_person_about()),
        zone: &group.zone,
        source_url: source,
        changed_at: changed_at(owner, &marks),
        events: &events,
    })
}
