//! `GET /console`: the groups that somebody sees to.

use actix_web::HttpResponse;
use store::ReadTx;
use store::people::team::OwnPlace;
use store::people::{accounts, team};
use wording::texts;

use super::page::{List, Page, Row, Ways, link};
use super::visit::Visit;
use crate::error::ApiError;

/// `GET /console`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let account = visit.principal.account();
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = accounts::get(tx, account)?.ok_or(ApiError::Unauthorized)?;
        Ok::<_, ApiError>((found, team::of_account(tx, account)?))
    };
    let (account, places) = visit.context.store.read(unit).await?;
    let groups = List::of(&visit, places.iter().map(|place| row(&visit, place)).collect())
        .headed(&visit, texts::console_groups())
        .or_say(&visit, texts::console_no_groups());
    let ways = Ways {
        links: vec![
            link(visit.say(texts::console_group_new()), visit.href("/groups/new")),
            link(visit.say(texts::console_account()), visit.href("/account")),
        ],
        buttons: Vec::new(),
    };
    Page::new(&visit, visit.say(texts::console_title()))
        .say(texts::console_signed_in(account.email.as_str()))?
        .add(&groups)?
        .add(&ways)?
        .finish()
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
        buttons: Vec::new(),
    }
}
