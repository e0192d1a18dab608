//! `GET /console/groups/{id}`: a group's events, those to come and those that were.

use actions::groups;
use actix_web::HttpResponse;
use domain::event::Event;
use domain::group::Group;
use domain::people::Right;
use domain::{EventId, GroupId, Instant};
use store::ReadTx;
use store::event::events;
use store::event::events::EventFilter;
use wording::{texts, when};

use super::around;
use super::page::{Filter, First, List, Row, Tab, Ways, link};
use super::visit::Visit;
use crate::error::ApiError;
use crate::paging::Paging;

/// `GET /console/groups/{id}`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right, now) = (visit.principal, visit.right, visit.context.store.now());
    let (words, is_past) = (visit.asked("q"), visit.asked("show") == "past");
    let paging: Paging<(Instant, EventId)> = Paging::at(&visit.asked("cursor"));
    let filter = EventFilter {
        from: Some(now),
        words: Some(words.clone()),
        ..EventFilter::default()
    };
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, who, right, id)?;
        let found = if is_past {
            events::past(tx, id, now, filter.words.as_deref(), page)?
        } else {
            events::list(tx, id, &filter, page)?
        };
        Ok::<_, ApiError>((group, found))
    };
    let (group, found) = visit.context.store.read(unit).await?;
    let place = |event: &Event| (event.plan.schedule.starts_at(), event.id);
    let shown = |event: Event| row(&visit, &event, &group.plan.language);
    let listed = paging.list(found, place, shown);
    let empty = match (words.is_empty(), is_past) {
        (false, _) => texts::console_nothing_found(),
        (true, true) => texts::console_no_past_events(),
        (true, false) => texts::console_no_events(),
    };
    let mut list = List::of(&visit, listed.items)
        .or_say(&visit, empty)
        .going_on(&visit, listed.next);
    list.filter = Some(filter_of(&visit, &group, words, is_past));
    let page = format!("/g/{}", group.slug);
    let new = || {
        let path = visit.href(&format!("/groups/{id}/events/new"));
        link(visit.say(texts::console_event_new()), path)
    };
    let ways = Ways {
        links: vec![link(
            visit.say(texts::console_group_page()),
            visit.context.links.path(&page),
        )],
        buttons: Vec::new(),
    };
    let mut page = around::group(&visit, &group, "events");
    if visit.may(Right::EventEdit) {
        page = page.add(&First { link: new() })?;
    }
    page.add(&list)?.add(&ways)?.finish()
}

fn filter_of(visit: &Visit, group: &Group, words: String, is_past: bool) -> Filter {
    let path = |query: &str| visit.href(&format!("/groups/{}{query}", group.id));
    let choice = |label, query, is_current| Tab {
        link: link(visit.say(label), path(query)),
        is_current,
    };
    Filter {
        action: path(""),
        words,
        choices: vec![
            choice(texts::console_next(), "", !is_past),
            choice(texts::console_past(), "?show=past", is_past),
        ],
        kept: ("show", if is_past { "past".to_owned() } else { String::new() }),
        chosen: Default::default(),
    }
}

/// An event in a list.
pub(super) fn row(visit: &Visit, event: &Event, lang: &str) -> Row {
    let counts = event.counts;
    Row {
        title: event.plan.title.to_string(),
        lang: lang.to_owned(),
        href: Some(visit.href(&format!("/events/{}", event.id))),
        badge: around::status(visit, event),
        is: event.status.as_str(),
        lines: vec![
            visit.say(when::span(&event.plan.schedule)),
            visit.say(texts::console_event_counts(
                counts.going,
                counts.invited,
                counts.waitlisted,
            )),
        ],
        ..Row::default()
    }
}
