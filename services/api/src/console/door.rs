//! `/console/events/{id}/door`: links for who stands at the door, and who came.

use actions::check_ins::undo as undo_check_in;
use actions::door::{make_link, revoke_link};
use actions::{ActionError, events};
use actix_web::HttpResponse;
use domain::check_in::{CheckIn, DoorLink};
use domain::event::Event;
use domain::people::Right;
use domain::{CheckInId, DoorLinkId, EventId};
use store::rsvp::check_ins::Listed;
use store::rsvp::{check_ins, door_links};
use store::{Page as Rows, ReadTx, WriteTx};
use wording::texts;

use super::page::{Button, List, Row, Ways, link as link_to};
use super::visit::Visit;
use super::{around, moment_in};
use crate::door::shown::called;
use crate::error::ApiError;
use crate::paging::Paging;

/// Links that are shown.
const LINKS: u16 = 100;

/// `GET /console/events/{id}/door`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: EventId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<CheckInId> = Paging::at(&visit.asked("cursor"));
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = events::find(tx, who, right, id)?;
        let all = Rows {
            after: None,
            limit: LINKS,
        };
        let links = door_links::list(tx, id, all)?;
        Ok::<_, ActionError>((found, links, check_ins::list(tx, id, page)?))
    };
    let (found, links, rows) = visit.context.store.read(unit).await?;
    let event = &found.event;
    let links = links.iter().map(|one| link(&visit, event, one)).collect();
    let links = List::of(&visit, links)
        .headed(&visit, texts::console_door_links())
        .or_say(&visit, texts::console_door_no_links());
    let came = paging.list(rows, |row| row.check_in.id, |row| who_came(&visit, event, &row));
    let came = List::of(&visit, came.items)
        .headed(&visit, texts::console_door_came())
        .or_say(&visit, texts::console_door_nobody())
        .going_on(&visit, came.next);
    let badges = link_to(
        visit.say(texts::console_badges()),
        visit.href(&format!("/events/{id}/badges")),
    );
    let poster = link_to(
        visit.say(texts::console_poster()),
        visit.href(&format!("/events/{id}/poster")),
    );
    let poster = event.plan.has_door().then_some(poster);
    let badges = visit.may(Right::PeopleRead).then_some(badges);
    let make = Ways {
        links: badges.into_iter().chain(poster).collect(),
        buttons: vec![Button {
            label: visit.say(texts::console_door_make()),
            action: visit.href(&format!("/events/{id}/door")),
            is_quiet: false,
        }],
    };
    around::event(&visit, &found, "door")
        .say(texts::console_door_why())?
        .add(&make)?
        .add(&links)?
        .add(&came)?
        .finish()
}

fn link(visit: &Visit, event: &Event, link: &DoorLink) -> Row {
    let zone = event.plan.schedule.zone();
    let opens = link.opens(event, visit.context.store.now());
    let ends_at = link.revoked_at.unwrap_or_else(|| DoorLink::ends_at(event));
    let end = || Button {
        label: visit.say(texts::console_door_end()),
        action: visit.href(&format!("/door-links/{}/end", link.id)),
        is_quiet: true,
    };
    let address = visit.context.links.door_page(link.id);
    Row {
        title: address.clone(),
        href: opens.then_some(address),
        badge: if opens {
            String::new()
        } else {
            visit.say(texts::console_door_ended())
        },
        lines: vec![visit.say(texts::console_door_made(
            moment_in(zone, ends_at),
            moment_in(zone, link.created_at),
        ))],
        buttons: opens.then(end).into_iter().collect(),
        ..Row::default()
    }
}

fn who_came(visit: &Visit, event: &Event, row: &Listed) -> Row {
    let CheckIn {
        id,
        day,
        party,
        is_walk_in,
        came_at,
        ..
    } = row.check_in;
    let at = moment_in(event.plan.schedule.zone(), came_at);
    let mut lines = vec![visit.say(texts::door_came_party(at, party))];
    lines.extend(day.map(|day| visit.say(wording::when::date(day))));
    Row {
        title: called(&row.name, &row.address),
        badge: if is_walk_in {
            visit.say(texts::door_walked_in())
        } else {
            String::new()
        },
        lines,
        buttons: vec![Button {
            label: visit.say(texts::door_undo()),
            action: visit.href(&format!("/check-ins/{id}/undo")),
            is_quiet: true,
        }],
        ..Row::default()
    }
}

/// `POST /console/events/{id}/door`: makes a link.
pub(crate) async fn make(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (id, who, right): (EventId, _, _) = (visit.id()?, visit.principal, visit.right);
    let unit = move |tx: &mut WriteTx<'_>| make_link(tx, who, right, id);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{id}/door?done=door")))
}

/// `POST /console/door-links/{id}/end`
pub(crate) async fn end(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (id, who, right): (DoorLinkId, _, _) = (visit.id()?, visit.principal, visit.right);
    let unit = move |tx: &mut WriteTx<'_>| revoke_link(tx, who, right, id);
    let event = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{event}/door?done=removed")))
}

/// `POST /console/check-ins/{id}/undo`
pub(crate) async fn undo(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (id, who): (CheckInId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| undo_check_in(tx, who, id);
    let event = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/events/{event}/door?done=removed")))
}
