//! `GET /console/events/{id}/live`: answers as they come and letters as they go out, as server-sent events of one block of
//! HTML, which stands on the event's page too. The block is made anew when the log tells of the event, once for all who
//! watch it; the `id` of an event is the place in the log.

use std::collections::HashMap;
use std::time::Duration;

use actions::events;
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::web::Bytes;
use askama::Template;
use domain::EventId;
use domain::event::Event;
use futures_util::stream;
use store::mail::deliveries;
use store::mail::deliveries::Progress;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationListItem;
use store::{ReadTx, StoreError, activity};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};
use tokio_util::sync::CancellationToken;
use wording::{Language, Text, texts, when};

use super::answers::standing;
use super::visit::Visit;
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::live::{Block, Place, Shows, Watched};

/// Silence after which a client hears that the stream goes on.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// How long a stream goes on. Browsers ask again by themselves, and then for the right too.
const STREAM_LASTS: Duration = Duration::from_mins(3);

/// By what was sent in so long is judged how long the rest takes.
const PACE_OF: Duration = Duration::from_mins(1);

/// Answers that are shown.
const LATEST: i64 = 8;

/// What stands on a page and changes.
#[derive(Template)]
#[template(path = "console/live_block.html")]
struct Shown<'a> {
    language: Language,
    event: &'a Event,
    latest: Vec<Latest>,
    letters: Progress,
}

/// An answer that came.
struct Latest {
    name: String,
    standing: String,
    is: &'static str,
    moment: String,
    at: String,
}

/// Letters on their way, which change too.
#[derive(Template)]
#[template(path = "console/live_letters.html")]
struct ShownLetters {
    language: Language,
    letters: Progress,
    /// How many went out in the last minute.
    pace: u32,
}

/// The block and what is around it on a page, which a script keeps up to date.
#[derive(Template)]
#[template(path = "console/live.html")]
pub(super) struct Section {
    language: Language,
    title: Text,
    stream: String,
    block: String,
}

/// What is to stand on one of an event's pages.
pub(super) async fn section(visit: &Visit, event: EventId, shows: Shows) -> Result<Section, ApiError> {
    let watched = Watched {
        event,
        language: visit.language,
        shows,
    };
    let block = block(&visit.context, watched).await?;
    let (title, stream) = match shows {
        Shows::Answers => (texts::live_title(), "live"),
        Shows::Letters => (texts::live_letters_title(), "live-letters"),
    };
    Ok(Section {
        language: visit.language,
        title,
        stream: visit.href(&format!("/events/{event}/{stream}")),
        block: block.html,
    })
}

/// `GET /console/events/{id}/live`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    stream_of(visit, Shows::Answers).await
}

/// `GET /console/events/{id}/live-letters`
pub(crate) async fn letters(visit: Visit) -> Result<HttpResponse, ApiError> {
    stream_of(visit, Shows::Letters).await
}

async fn stream_of(visit: Visit, shows: Shows) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| events::find(tx, who, right, id);
    visit.context.store.read(unit).await?;
    let watched = Watched {
        event: id,
        language: visit.language,
        shows,
    };
    let live = &visit.context.live;
    let Some(place) = live.enter(who.account()) else {
        let seconds = STREAM_LASTS.as_secs();
        return Err(ApiError::TooMany { seconds });
    };
    let mut blocks = match live.follow(watched) {
        Some(blocks) => blocks,
        None => live.begin(watched, block(&visit.context, watched).await?),
    };
    if visit
        .request
        .headers()
        .get("last-event-id")
        .and_then(|id| id.to_str().ok())
        != Some(&blocks.borrow().position.to_string())
    {
        blocks.mark_changed();
    }
    let following = Following {
        blocks,
        until: Instant::now() + STREAM_LASTS,
        closing: live.closing(),
        _place: place,
    };
    Ok(following.answer())
}

struct Following {
    blocks: watch::Receiver<Block>,
    until: Instant,
    closing: CancellationToken,
    _place: Place,
}

impl Following {
    fn answer(self) -> HttpResponse {
        let events = stream::unfold(self, |mut following| async move {
            let event = following.next().await?;
            Some((Ok::<_, ApiError>(event), following))
        });
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/event-stream"))
            .insert_header((CACHE_CONTROL, "no-store"))
            // Nginx would collect the stream before it passes it on.
            .insert_header(("x-accel-buffering", "no"))
            .streaming(Box::pin(events))
    }

    /// What the client is told next; `None`: the stream ends.
    async fn next(&mut self) -> Option<Bytes> {
        tokio::select! {
            () = self.closing.cancelled() => None,
            () = sleep_until(self.until) => None,
            changed = self.blocks.changed() => changed.ok().map(|()| event_of(&self.blocks.borrow_and_update())),
            () = sleep(KEEP_ALIVE) => Some(Bytes::from_static(b":\n\n")),
        }
    }
}

/// A block as a server-sent event.
fn event_of(block: &Block) -> Bytes {
    let mut event = format!("id: {}\n", block.position);
    for line in block.html.lines() {
        event.extend(["data: ", line, "\n"]);
    }
    event.push('\n');
    event.into()
}

/// Makes anew what changed since it was shown, once for all who watch it.
pub(crate) async fn look(context: &Context) -> Result<(), ApiError> {
    let watched = context.live.watched();
    let Some(after) = watched.iter().map(|(_, position, _)| *position).min() else {
        return Ok(());
    };
    let end = activity::end(&context.store).await?;
    let changed = context
        .store
        .read_one(move |tx| activity::changed(tx, after, end))
        .await
        .map_err(ApiError::from)?;
    let changed: HashMap<EventId, i64> = changed.into_iter().collect();
    for (watched, position, is_under_way) in watched {
        let has_changed = changed.get(&watched.event).is_some_and(|last| *last > position);
        if has_changed || is_under_way {
            context.live.show(watched, block(context, watched).await?);
        }
    }
    Ok(())
}

/// What is to be shown of it now.
async fn block(context: &Context, watched: Watched) -> Result<Block, ApiError> {
    match watched.shows {
        Shows::Answers => answers_block(context, watched.event, watched.language).await,
        Shows::Letters => letters_block(context, watched.event, watched.language).await,
    }
}

async fn letters_block(context: &Context, event: EventId, language: Language) -> Result<Block, ApiError> {
    let end = activity::end(&context.store).await?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let position = activity::latest(tx, end)?;
        let pace = deliveries::sent_since(tx, event, tx.now().minus(PACE_OF))?;
        Ok::<_, StoreError>((position, deliveries::progress(tx, event)?, pace))
    };
    let (position, letters, pace) = context.store.read(unit).await.map_err(ApiError::from)?;
    let shown = ShownLetters {
        language,
        letters,
        pace,
    };
    Ok(Block {
        position,
        html: shown.render()?,
        is_under_way: letters.left + letters.deferred > 0,
    })
}

async fn answers_block(context: &Context, event: EventId, language: Language) -> Result<Block, ApiError> {
    let end = activity::end(&context.store).await?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let position = activity::latest(tx, end)?;
        let found = store::event::events::get(tx, event)?;
        let latest = invitations::latest(tx, event, LATEST)?;
        Ok::<_, StoreError>((position, found, latest, deliveries::progress(tx, event)?))
    };
    let (position, found, latest, letters) = context.store.read(unit).await.map_err(ApiError::from)?;
    let event = found.ok_or(ApiError::NotFound)?.event;
    let now = context.store.now();
    let shown = Shown {
        language,
        latest: latest
            .iter()
            .map(|one| shown_answer(one, &event, now, language))
            .collect(),
        letters,
        event: &event,
    };
    Ok(Block {
        position,
        html: shown.render()?,
        is_under_way: letters.left + letters.deferred > 0,
    })
}

fn shown_answer(one: &InvitationListItem, event: &Event, now: domain::Instant, language: Language) -> Latest {
    let invitation = &one.invitation;
    let zone = event.plan.schedule.zone();
    let at = invitation.answered_at.unwrap_or(invitation.created_at);
    let (local, today) = (zone.local(at), zone.local(now).date());
    let name = invitation.name.to_string();
    Latest {
        name: if name.is_empty() {
            invitation.address.to_string()
        } else {
            name
        },
        standing: language.say(texts::console_standing(standing(invitation.status))),
        is: standing(invitation.status),
        moment: instant(at),
        at: language.say(if local.date() == today {
            when::time(local.time())
        } else {
            when::day(local.date())
        }),
    }
}

impl Shown<'_> {
    /// Seats that are taken, in words.
    fn seats(&self) -> Text {
        let taken = self.event.counts.seats_taken;
        match self.event.plan.capacity {
            Some(capacity) => texts::console_seats_of(capacity, taken),
            None => texts::console_seats(taken),
        }
    }

    fn answers(&self) -> Text {
        let counts = self.event.counts;
        texts::console_answer_counts(
            counts.declined,
            counts.going,
            counts.maybe,
            counts.silent(),
            counts.waitlisted,
        )
    }
}

impl ShownLetters {
    /// How long the rest takes.
    fn how_long(&self) -> Text {
        match (self.letters.left, self.pace) {
            (0, _) if self.letters.deferred > 0 => texts::live_letters_deferred(self.letters.deferred),
            (0, _) => texts::live_letters_done(),
            (_, 0) => texts::live_letters_still(),
            (left, pace) => texts::live_letters_about(left.div_ceil(pace)),
        }
    }
}

/// How far letters are, in words.
fn said(letters: Progress) -> Text {
    let Progress {
        sent,
        left,
        deferred,
        failed,
    } = letters;
    texts::live_letters(deferred, failed, left, sent)
}

fn all(letters: Progress) -> u32 {
    letters.sent + letters.left + letters.deferred + letters.failed
}
