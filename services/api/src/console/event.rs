//! `GET /console/events/{id}`: where an event stands, and what can be done about it.

use actions::{ActionError, events};
use actix_web::HttpResponse;
use domain::EventId;
use domain::event::{Event, EventStatus};
use domain::people::Right;
use store::ReadTx;
use store::event::events::EventView;
use wording::{texts, when};

use super::page::{Button, Facts, Ways, link};
use super::visit::Visit;
use super::{around, live};
use crate::context::CachedPage;
use crate::error::ApiError;
use crate::pages::language;
use crate::{attendee, pages};

/// `GET /console/events/{id}`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let event = &found.event;
    let is_live = event.status != EventStatus::Draft && sees_people(&visit, event.id).await?;
    let mut page = around::event(&visit, &found, "event").add(&facts(&visit, event, !is_live))?;
    if event.status == EventStatus::Draft {
        page = page.say(texts::console_draft_why())?;
    }
    if is_live {
        page = page.add_live(&live::section(&visit, event.id).await?)?;
    }
    page.add(&ways(&visit, event))?.finish()
}

/// Whether whoever looks may see who answered, too: those at the door only see the event.
async fn sees_people(visit: &Visit, event: EventId) -> Result<bool, ApiError> {
    let who = visit.principal;
    let unit = move |tx: &mut ReadTx<'_>| match events::find(tx, who, Right::PeopleRead, event) {
        Err(ActionError::Forbidden(_)) => Ok(false),
        found => found.map(|_| true),
    };
    Ok(visit.context.store.read(unit).await?)
}

/// `GET /console/events/{id}/preview`: its page as everybody would see it.
pub(crate) async fn preview(visit: Visit) -> Result<HttpResponse, ApiError> {
    let EventView { event, group } = found(&visit).await?;
    let language = language::of_group(language::asked(&visit.request), &group);
    Ok(pages::rendered(&CachedPage {
        html: attendee::event::page(&visit.context, &event, &group, language)?.into(),
        language,
        is_for_search_engines: false,
    }))
}

/// The event in the path.
pub(super) async fn found(visit: &Visit) -> Result<EventView, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| events::find(tx, who, right, id);
    Ok(visit.context.store.read(unit).await?)
}

/// What is told of an event; how many come only where it does not stand below, kept up to date.
fn facts(visit: &Visit, event: &Event, has_numbers: bool) -> Facts {
    let (plan, counts) = (&event.plan, event.counts);
    let mut facts = vec![
        (texts::console_status(), around::status(visit, event)),
        (texts::facts_when(), visit.say(when::span(&plan.schedule))),
    ];
    facts.extend(plan.venue.as_ref().map(|venue| (texts::facts_where(), venue.line())));
    facts.extend(
        plan.online_url
            .as_ref()
            .map(|url| (texts::facts_online(), url.to_string())),
    );
    if has_numbers {
        let seats = match plan.capacity {
            Some(capacity) => texts::console_seats_of(capacity, counts.seats_taken),
            None => texts::console_seats(counts.seats_taken),
        };
        facts.push((texts::console_seats_label(), visit.say(seats)));
        facts.push((
            texts::console_answers(),
            visit.say(texts::console_answer_counts(
                counts.declined,
                counts.going,
                counts.maybe,
                silent(event),
                counts.waitlisted,
            )),
        ));
    }
    Facts {
        facts: facts
            .into_iter()
            .map(|(label, value)| (visit.say(label), value))
            .collect(),
    }
}

/// How many have not answered.
pub(super) fn silent(event: &Event) -> u32 {
    let counts = event.counts;
    let answered = counts.going + counts.maybe + counts.declined + counts.waitlisted + counts.held;
    counts.invited.saturating_sub(answered)
}

fn ways(visit: &Visit, event: &Event) -> Ways {
    let of = |path: &str| visit.href(&format!("/events/{}{path}", event.id));
    let to = |label, path| link(visit.say(label), of(path));
    let press = |label, path, is_quiet| Button {
        label: visit.say(label),
        action: of(path),
        is_quiet,
    };
    let mut links = vec![
        to(texts::console_invite(), "/invite"),
        to(texts::console_edit(), "/edit"),
        to(texts::console_preview(), "/preview"),
    ];
    if event.has_page() {
        let page = format!("/e/{}", event.slug);
        links.push(link(
            visit.say(texts::console_event_page()),
            visit.context.links.path(&page),
        ));
    }
    let mut buttons = match event.status {
        EventStatus::Draft => vec![press(texts::console_publish(), "/publish", false)],
        EventStatus::Published => vec![press(texts::console_announce(), "/announce", true)],
        EventStatus::Cancelled => vec![press(texts::console_restore(), "/restore", false)],
    };
    buttons.push(press(texts::console_copy(), "/copy", true));
    match event.status {
        EventStatus::Draft => links.push(to(texts::console_delete(), "/delete")),
        EventStatus::Published => links.push(to(texts::console_cancel(), "/cancel")),
        EventStatus::Cancelled => {}
    }
    Ways { links, buttons }
}
