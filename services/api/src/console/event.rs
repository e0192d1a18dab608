//! `GET /console/events/{id}`: where an event stands, and what can be done about it.

use actions::events;
use actix_web::HttpResponse;
use domain::EventId;
use domain::event::{Event, EventStatus};
use domain::people::Right;
use store::ReadTx;
use store::event::events::EventView;
use wording::{texts, when};

use super::page::{Button, Facts, Ways, link};
use super::steps::followers_to_tell;
use super::visit::Visit;
use super::{around, charts, live};
use crate::error::ApiError;
use crate::live::Shows;

/// `GET /console/events/{id}`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let found = found(&visit).await?;
    let event = &found.event;
    // Those at the door only see the event.
    let is_live = event.status != EventStatus::Draft && visit.may(Right::PeopleRead);
    let mut page = around::event(&visit, &found, "event").add(&facts(&visit, event, !is_live))?;
    if event.status == EventStatus::Draft {
        page = page.say(texts::console_draft_why())?;
    }
    if is_live {
        page = page.add_live(&live::section(&visit, event.id, Shows::Answers).await?)?;
    }
    let followers = if event.status == EventStatus::Published && visit.may_in_group(Right::PeopleEdit) {
        followers_to_tell(&visit, &found).await?
    } else {
        0
    };
    page = page.add(&ways(&visit, event, followers))?;
    if is_live {
        page = page.add(&charts::charts(&visit, event).await?)?;
    }
    page.finish()
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
                counts.silent(),
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

fn ways(visit: &Visit, event: &Event, followers: u32) -> Ways {
    let of = |path: &str| visit.href(&format!("/events/{}{path}", event.id));
    let to = |label, path| link(visit.say(label), of(path));
    let press = |label, path, is_quiet| Button {
        label: visit.say(label),
        action: of(path),
        is_quiet,
    };
    let mut links = Vec::new();
    if event.counts.requested > 0 {
        let asked = texts::console_counted(event.counts.requested, texts::console_standing("requested"));
        links.push((Right::PeopleEdit, to(asked, "/answers?show=requested")));
    }
    links.push((Right::EventRead, to(texts::console_preview(), "/preview")));
    if event.has_page() {
        let page = format!("/e/{}", event.slug);
        let page = link(visit.say(texts::console_event_page()), visit.context.links.path(&page));
        links.push((Right::EventRead, page));
    }
    let told = |what| texts::console_counted(event.counts.invited, what);
    let (right, button) = match event.status {
        EventStatus::Draft if event.counts.invited > 0 => (
            Right::EventEdit,
            press(told(texts::console_publish()), "/publish", false),
        ),
        EventStatus::Draft => (Right::EventEdit, press(texts::console_publish(), "/publish", false)),
        EventStatus::Published => {
            let announce = texts::console_counted(followers, texts::console_announce());
            (Right::PeopleEdit, press(announce, "/announce", true))
        }
        EventStatus::Cancelled => (
            Right::EventEdit,
            press(told(texts::console_restore()), "/restore", false),
        ),
    };
    if visit.may_in_group(Right::ActivityRead) {
        let log = format!("/groups/{}/activity?event={}", event.group, event.id);
        let happened = link(visit.say(texts::console_event_activity()), visit.href(&log));
        links.push((Right::EventRead, happened));
    }
    links.push((Right::EventEdit, to(texts::console_copy(), "/copy")));
    match event.status {
        EventStatus::Draft => links.push((Right::EventEdit, to(texts::console_delete(), "/delete"))),
        EventStatus::Published => links.push((Right::EventEdit, to(texts::console_cancel(), "/cancel"))),
        EventStatus::Cancelled => {}
    }
    // Nobody is there to be told: that is no button.
    let can = visit.may(right) && (event.status != EventStatus::Published || followers > 0);
    let open = links.into_iter().filter(|(right, _)| visit.may(*right));
    Ways {
        links: open.map(|(_, link)| link).collect(),
        buttons: can.then_some(button).into_iter().collect(),
    }
}
