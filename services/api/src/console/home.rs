//! `GET /console`: the groups that somebody sees to, and what comes next in them.

use actix_web::HttpResponse;
use domain::Instant;
use domain::event::Event;
use store::event::events;
use store::event::events::EventFilter;
use store::people::team::OwnPlace;
use store::people::{accounts, team};
use store::{Page as Rows, ReadTx, StoreError};
use wording::texts;

use super::group::row as event_row;
use super::page::{First, List, Page, Row, Ways, link};
use super::visit::Visit;
use crate::error::ApiError;

/// Groups whose events are looked up, and events that are shown.
const GROUPS: usize = 10;
const NEXT: u16 = 4;

/// `GET /console`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (account, now) = (visit.principal.account(), visit.context.store.now());
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = accounts::get(tx, account)?.ok_or(ApiError::Unauthorized)?;
        let places = team::of_account(tx, account)?;
        let next = next_events(tx, &places, now)?;
        let makes_groups = accounts::creates_groups(tx, account)?;
        Ok::<_, ApiError>((found, places, next, makes_groups))
    };
    let (account, places, next, makes_groups) = visit.context.store.read(unit).await?;
    let groups = List::of(&visit, places.iter().map(|place| row(&visit, place)).collect())
        .headed(&visit, texts::console_groups())
        .or_say(&visit, texts::console_no_groups());
    let new = makes_groups.then(|| link(visit.say(texts::console_group_new()), visit.href("/groups/new")));
    let own = link(visit.say(texts::console_account()), visit.href("/account"));
    let mut page =
        Page::new(&visit, visit.say(texts::console_title())).say(texts::console_signed_in(account.email.as_str()))?;
    let mut links = vec![own];
    if places.is_empty() {
        page = page.add(&groups)?;
        if let Some(link) = new {
            page = page.add(&First { link })?;
        }
    } else {
        let next = next.iter().map(|(event, lang)| event_row(&visit, event, lang));
        let next = List::of(&visit, next.collect()).headed(&visit, texts::console_next());
        let next = next.or_say(&visit, texts::console_no_events());
        page = page.add(&next)?.add(&groups)?;
        links.splice(0..0, new);
    }
    page.add(&Ways {
        links,
        buttons: Vec::new(),
    })?
    .finish()
}

/// The next events of the groups that somebody sees to as a whole, each with the language of its group.
fn next_events(tx: &mut ReadTx<'_>, places: &[OwnPlace], now: Instant) -> Result<Vec<(Event, String)>, StoreError> {
    let filter = EventFilter {
        from: Some(now),
        ..EventFilter::default()
    };
    let is_whole = |own: &&OwnPlace| own.member.accepted_at.is_some() && own.member.place.event.is_none();
    let mut next = Vec::new();
    for own in places.iter().filter(is_whole).take(GROUPS) {
        let page = Rows {
            after: None,
            limit: NEXT,
        };
        let events = events::list(tx, own.member.group, &filter, page)?.into_iter();
        next.extend(events.map(|event| (event, own.language.clone())));
    }
    next.sort_by_key(|(event, _)| event.plan.schedule.starts_at());
    next.truncate(NEXT.into());
    Ok(next)
}

fn row(visit: &Visit, own: &OwnPlace) -> Row {
    let member = &own.member;
    let (title, path) = match (&own.event, member.place.event) {
        (Some(title), Some(event)) => (format!("{}: {title}", own.group), format!("/events/{event}")),
        _ => (own.group.to_string(), format!("/groups/{}", member.group)),
    };
    let is_offer = member.accepted_at.is_none();
    Row {
        title,
        lang: own.language.clone(),
        href: Some(if is_offer {
            visit.context.links.team_place_path(member.id)
        } else {
            visit.href(&path)
        }),
        badge: visit.say(texts::role(member.place.role.as_str())),
        lines: is_offer
            .then(|| visit.say(texts::console_offer()))
            .into_iter()
            .collect(),
        ..Row::default()
    }
}
