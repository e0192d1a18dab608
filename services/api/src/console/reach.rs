//! Whom a group reaches and whom it does not: who follows it, whom lists brought along, who gets no mail and why, and how the
//! lists fared.

use actions::invitations::go_on;
use actions::suppressions::LiftSuppression;
use actions::{ActionError, contacts, followers, suppressions};
use actix_web::web::Path;
use actix_web::{FromRequest, HttpResponse};
use domain::follower::Follower;
use domain::group::Group;
use domain::mail::suppression::{Cause, Suppression};
use domain::people::Right;
use domain::{ContactId, FollowerId, GroupId, MailAddress, OriginId};
use store::follow::followers as followed;
use store::people::contacts as brought;
use store::people::contacts::Contact;
use store::people::suppressions as suppressed;
use store::people::suppressions::Listed;
use store::rsvp::origins;
use store::rsvp::origins::Origin;
use store::{Page as Rows, ReadTx, WriteTx};
use url::form_urlencoded::byte_serialize;
use wording::texts;

use super::page::{Button, List, Row};
use super::sure::asked_first;
use super::visit::Visit;
use super::{around, moment_in};
use crate::error::ApiError;
use crate::paging::Paging;

/// Lists of addresses that are shown.
const ORIGINS: u16 = 50;

/// `GET /console/groups/{id}/followers`
pub(crate) async fn list_followers(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<FollowerId> = Paging::at(&visit.asked("cursor"));
    let (words, page) = (visit.asked("q"), paging.page());
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = actions::groups::find(tx, who, right, id)?;
        Ok::<_, ActionError>((group, followed::list(tx, id, Some(&words), page)?))
    };
    let (group, rows) = visit.context.store.read(unit).await?;
    let listed = paging.list(rows, |row| row.id, |one| follower(&visit, &group, &one));
    let list = List::of(&visit, listed.items)
        .searched(&visit, texts::console_no_followers())
        .going_on(&visit, listed.next);
    around::group(&visit, &group, "followers").add(&list)?.finish()
}

fn follower(visit: &Visit, group: &Group, row: &Follower) -> Row {
    Row {
        title: row.address.to_string(),
        lines: row
            .since
            .map(|at| visit.say(moment_in(&group.plan.zone, at)))
            .into_iter()
            .collect(),
        buttons: vec![Button {
            label: visit.say(texts::console_remove()),
            action: visit.href(&format!("/groups/{}/followers/{}/remove", group.id, row.id)),
            is_quiet: true,
        }],
        asks: true,
        ..Row::default()
    }
}

/// `POST /console/groups/{id}/followers/{follower}/remove`
pub(crate) async fn remove_follower(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    if let Some(page) = asked_first(&mut visit, "follower", texts::console_remove(), None).await? {
        return Ok(page);
    }
    let (group, follower): (GroupId, FollowerId) = (visit.id()?, visit.named("follower")?);
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| followers::remove(tx, who, followers::RemoveFollower { group, follower });
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/followers?done=removed")))
}

/// `GET /console/groups/{id}/contacts`
pub(crate) async fn list_contacts(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<ContactId> = Paging::at(&visit.asked("cursor"));
    let (words, page) = (visit.asked("q"), paging.page());
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = actions::groups::find(tx, who, right, id)?;
        Ok::<_, ActionError>((group, brought::list(tx, id, Some(&words), page)?))
    };
    let (group, rows) = visit.context.store.read(unit).await?;
    let listed = paging.list(rows, |row| row.id, |one| contact(&visit, &group, one));
    let list = List::of(&visit, listed.items)
        .searched(&visit, texts::console_no_contacts())
        .going_on(&visit, listed.next);
    around::group(&visit, &group, "contacts").add(&list)?.finish()
}

fn contact(visit: &Visit, group: &Group, contact: Contact) -> Row {
    let name = contact.name.to_string();
    let remove = || Button {
        label: visit.say(texts::console_remove()),
        action: visit.href(&format!("/groups/{}/contacts/{}/remove", group.id, contact.id)),
        is_quiet: true,
    };
    Row {
        lines: vec![
            contact.obtained.from.to_string(),
            visit.say(moment_in(&group.plan.zone, contact.added_at)),
        ],
        buttons: visit.may(Right::PeopleEdit).then(remove).into_iter().collect(),
        asks: true,
        title: if name.is_empty() {
            contact.email
        } else {
            format!("{name}, {}", contact.email)
        },
        ..Row::default()
    }
}

/// `POST /console/groups/{id}/contacts/{contact}/remove`
pub(crate) async fn remove_contact(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    if let Some(page) = asked_first(&mut visit, "contact", texts::console_remove(), None).await? {
        return Ok(page);
    }
    let (group, contact): (GroupId, ContactId) = (visit.id()?, visit.named("contact")?);
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| contacts::remove(tx, who, contacts::RemoveContact { group, contact });
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/contacts?done=removed")))
}

/// `GET /console/groups/{id}/unreached`
pub(crate) async fn list_unreached(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let paging: Paging<uuid::Uuid> = Paging::at(&visit.asked("cursor"));
    let (words, page) = (visit.asked("q"), paging.page());
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = actions::groups::find(tx, who, right, id)?;
        let all = Rows {
            after: None,
            limit: ORIGINS,
        };
        let unreached = suppressed::list(tx, id, Some(&words), page)?;
        Ok::<_, ActionError>((group, unreached, origins::list(tx, id, all)?))
    };
    let (group, rows, origins) = visit.context.store.read(unit).await?;
    let listed = paging.list(rows, |row| row.id, |one| unreached(&visit, &group, &one));
    let list = List::of(&visit, listed.items)
        .searched(&visit, texts::console_all_reached())
        .going_on(&visit, listed.next);
    let origins = List::of(&visit, origins.iter().map(|one| origin(&visit, one)).collect())
        .headed(&visit, texts::console_origins())
        .or_say(&visit, texts::console_no_origins());
    around::group(&visit, &group, "unreached")
        .add(&list)?
        .add(&origins)?
        .finish()
}

fn unreached(visit: &Visit, group: &Group, row: &Listed) -> Row {
    let is_own_wish = row.cause.is_some_and(|cause| {
        let (scope, since) = (row.scope, row.since);
        Suppression { cause, scope, since }.is_own_wish()
    });
    let cause = row.cause.map_or("elsewhere", Cause::as_str);
    let mut lines = vec![
        visit.say(texts::console_cause(cause)),
        visit.say(moment_in(&group.plan.zone, row.since)),
    ];
    lines.extend(is_own_wish.then(|| visit.say(texts::console_own_wish())));
    let address: String = byte_serialize(row.address.identity().as_bytes()).collect();
    let lift = || Button {
        label: visit.say(texts::console_lift()),
        action: visit.href(&format!("/groups/{}/unreached/{address}/lift", group.id)),
        is_quiet: true,
    };
    Row {
        title: row.address.to_string(),
        lines,
        buttons: (!is_own_wish).then(lift).into_iter().collect(),
        ..Row::default()
    }
}

fn origin(visit: &Visit, origin: &Origin) -> Row {
    let fared = origin.fared;
    let numbers = texts::console_origin_fared(fared.bounced, fared.complained, fared.waiting, fared.written_to);
    let press = || Button {
        label: visit.say(texts::console_origin_go_on()),
        action: visit.href(&format!("/origins/{}/continue", origin.id)),
        is_quiet: true,
    };
    Row {
        title: origin.name.clone(),
        badge: visit.say(texts::console_origin_state(origin.state.as_str())),
        lines: vec![visit.say(numbers)],
        buttons: (origin.state.as_str() == "stopped").then(press).into_iter().collect(),
        ..Row::default()
    }
}

/// `POST /console/origins/{id}/continue`
pub(crate) async fn go_on_with(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (id, who): (OriginId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| go_on(tx, who, id);
    let origin = visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{}/unreached?done=saved", origin.group)))
}

/// `POST /console/groups/{id}/unreached/{address}/lift`: gives an address another chance.
pub(crate) async fn lift(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group: GroupId = visit.id()?;
    let parts = Path::<(String, String)>::extract(&visit.request).await;
    let (_, address) = parts.map_err(|_| ApiError::NotFound)?.into_inner();
    let address = MailAddress::parse(&address).map_err(|_| ApiError::NotFound)?;
    let (who, asked) = (visit.principal, LiftSuppression { group, address });
    let unit = move |tx: &mut WriteTx<'_>| suppressions::lift(tx, who, &asked);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/unreached?done=lifted")))
}
