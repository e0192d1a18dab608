//! The page of an event's door: how many are here, a search, whom to check in, and who is on no list.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::InvitationId;
use domain::check_in::date_now;
use domain::event::{Event, EventPlan};
use domain::rsvp::segment::Segment;
use jiff::civil::Date;
use store::rsvp::invitations::{InvitationFilter, InvitationListItem};
use store::rsvp::{check_ins, invitations};
use store::{Page, ReadTx, StoreError};
use wording::{Language, Text, texts, when};

use super::entry::Alert;
use super::open::Door;
use super::shown::Person;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};

/// People whom the page shows. Where there are more, they are searched for.
const SHOWN: u16 = 80;

/// What the page is asked for.
#[derive(Default)]
pub(super) struct Asked {
    /// Words of a name or an address.
    pub(super) words: String,
    /// Who stands first: they were just checked in.
    pub(super) just: Option<InvitationId>,
    /// Whom it shows alone.
    pub(super) only: Option<InvitationId>,
    /// Of a series, the date; none: the one that is nearest now.
    pub(super) date: Option<String>,
    /// What is in the way of what was pressed.
    pub(super) alert: Alert,
}

#[derive(Template)]
#[template(path = "door.html")]
struct DoorPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    script: &'a str,
    language: Language,
    event: &'a Event,
    lang: &'a str,
    action: String,
    /// The day by which the date of a series is known; empty: the event does not repeat.
    date: String,
    date_told: Text,
    here: u32,
    words: String,
    alert: Alert,
    people: Vec<Person>,
    is_alone: bool,
    is_cut: bool,
    walk_in_id: String,
    /// Most people of a party.
    most: u16,
}

/// What is read for it.
struct Listed {
    rows: Vec<InvitationListItem>,
    here: u32,
}

/// The page.
pub(super) async fn render(
    context: &Context,
    request: &HttpRequest,
    door: &Door,
    status: StatusCode,
    asked: Asked,
) -> Result<HttpResponse, ApiError> {
    let (event, group) = (&door.found.event, &door.found.group);
    let named = asked.date.as_deref().and_then(|name| event.plan.occurrence_named(name));
    let now = context.store.now();
    let day = named.map(|date| date.day).or_else(|| date_now(&event.plan, now));
    let Listed { mut rows, here } = list(context, event, &asked, day).await?;
    let is_cut = rows.len() >= usize::from(SHOWN);
    let called = |row: &InvitationListItem| row.invitation.name.to_string().to_lowercase();
    rows.sort_by_cached_key(|row| (asked.just != Some(row.invitation.id), called(row)));
    let language = language::of_group(language::asked(request), group);
    let schedule = day
        .and_then(|day| event.plan.occurrence_on(day))
        .map(|date| date.schedule);
    let page = DoorPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        script: assets::script(),
        language,
        event,
        lang: &group.plan.language,
        action: door.path(context),
        date: day.map(|day| day.to_string()).unwrap_or_default(),
        date_told: when::span(&schedule.unwrap_or_else(|| event.plan.schedule.clone())),
        here,
        words: asked.words,
        alert: asked.alert,
        people: rows
            .iter()
            .map(|row| Person::of(row, event, day, language))
            .collect::<Result<_, _>>()?,
        is_alone: asked.only.is_some(),
        is_cut,
        walk_in_id: fresh_id()?,
        most: 1 + EventPlan::MAX_GUESTS,
    };
    let page = pages::with_script(pages::personal(status, &page)?);
    Ok(language::said_in(language, page))
}

/// Whom a search finds; without one, who has a seat.
async fn list(context: &Context, event: &Event, asked: &Asked, day: Option<Date>) -> Result<Listed, ApiError> {
    let id = event.id;
    let filter = InvitationFilter {
        segment: asked.words.is_empty().then_some(Segment::Going),
        words: Some(asked.words.clone()),
        ..InvitationFilter::default()
    };
    let (only, just) = (asked.only, asked.just);
    let unit = move |tx: &mut ReadTx<'_>| {
        let here = check_ins::people(tx, id, day)?;
        if let Some(only) = only {
            let rows = invitations::listed(tx, id, &[only])?;
            return Ok(Listed { rows, here });
        }
        let page = Page {
            after: None,
            limit: SHOWN,
        };
        let mut rows = invitations::search(tx, id, &filter, page)?;
        let is_there = |just: &InvitationId| rows.iter().any(|row| row.invitation.id == *just);
        if let Some(just) = just.filter(|just| !is_there(just)) {
            rows.extend(invitations::listed(tx, id, &[just])?);
        }
        Ok::<_, StoreError>(Listed { rows, here })
    };
    context.store.read(unit).await.map_err(ApiError::from)
}

/// What a form calls the check-in that it sends: however often it is sent, it is one.
pub(super) fn fresh_id() -> Result<String, ApiError> {
    let mut chance = [0; 16];
    getrandom::fill(&mut chance).map_err(|error| ApiError::Unwritable(error.to_string()))?;
    Ok(uuid::Builder::from_random_bytes(chance).into_uuid().to_string())
}

impl DoorPage<'_> {
    /// How many are here of those who have seats.
    fn counts(&self) -> Text {
        let counts = self.event.counts;
        texts::door_counts(counts.seats_taken.saturating_sub(counts.held), self.here)
    }

    /// Seats that are free, where there is a limit.
    fn free(&self) -> Option<Text> {
        let capacity = self.event.plan.capacity?;
        Some(texts::door_free(capacity.saturating_sub(self.event.counts.seats_taken)))
    }
}
