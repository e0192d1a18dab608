//! What organizers see of asks between people: numbers, from five on, and who was reported.

use actions::ActionError;
use actions::asks::{look_at_reports, switch_coffee};
use actix_web::HttpResponse;
use askama::Template;
use domain::group::Group;
use domain::people::Right;
use domain::{GroupId, PersonId};
use store::asks as kept;
use store::asks::reports;
use store::asks::reports::Reported;
use store::{ReadTx, WriteTx};
use wording::{Language, texts};

use super::around;
use super::page::{Button, List, Row, Ways};
use super::visit::Visit;
use crate::error::ApiError;
use crate::pages::chain::Chain;
use crate::path;

/// How people helped each other, under a heading of its own.
#[derive(Template)]
#[template(
    source = "<section><h2>{{ language.say(texts::chain_title()) }}</h2>{% if let Some(picture) = picture %}{{ picture|safe }}{% else %}<p>{{ language.say(texts::chain_few()) }}</p>{% endif %}</section>",
    ext = "html"
)]
struct Helped {
    language: Language,
    picture: Option<String>,
}

/// Below this a number would tell of single people.
const FEWEST: usize = 5;

/// `GET /console/groups/{id}/asks`
pub(crate) async fn get(visit: Visit) -> Result<HttpResponse, ApiError> {
    let id: GroupId = visit.id()?;
    let (who, right) = (visit.principal, visit.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = actions::groups::find(tx, who, right, id)?;
        let has_coffee = kept::coffee::is_on(tx, id)?;
        Ok::<_, ActionError>((group, reports::of_group(tx, id)?, has_coffee))
    };
    let (group, (all, reported), has_coffee) = visit.context.store.read(unit).await?;
    let sums = if all.made < FEWEST {
        texts::console_asks_few()
    } else if all.agreed < FEWEST {
        texts::console_asks_made(all.made)
    } else {
        texts::console_asks_sums(all.agreed, all.made)
    };
    let chain = Chain::of(&visit.context, visit.language, id).await?;
    let helped = Helped {
        language: visit.language,
        picture: chain.map(|chain| chain.render()).transpose()?,
    };
    let rows = reported.iter().map(|one| row(&visit, &group, one)).collect();
    let list = List::of(&visit, rows)
        .headed(&visit, texts::console_asks_reported())
        .or_say(&visit, texts::console_asks_none_reported());
    around::group(&visit, &group, "asks")
        .say(texts::console_asks_why())?
        .say(sums)?
        .add(&list)?
        .add(&helped)?
        .say(texts::console_coffee(if has_coffee { "on" } else { "off" }))?
        .add(&switch(&visit, &group, has_coffee))?
        .finish()
}

/// The one press that switches the monthly coffee.
fn switch(visit: &Visit, group: &Group, is_on: bool) -> Ways {
    let what = if is_on { "off" } else { "on" };
    let button = || Button {
        label: visit.say(texts::console_coffee_switch(what)),
        action: visit.href(&format!("/groups/{}/coffee/{what}", group.id)),
        is_quiet: is_on,
    };
    Ways {
        links: Vec::new(),
        buttons: visit.may(Right::GroupEdit).then(button).into_iter().collect(),
    }
}

/// `POST /console/groups/{id}/coffee/{what}`: on, or off.
pub(crate) async fn coffee(visit: Visit) -> Result<HttpResponse, ApiError> {
    let group: GroupId = visit.id()?;
    let (who, on) = (visit.principal, path::part(&visit.request, "what") == "on");
    let unit = move |tx: &mut WriteTx<'_>| switch_coffee(tx, who, group, on);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/asks?done=saved")))
}

fn row(visit: &Visit, group: &Group, one: &Reported) -> Row {
    let numbers = one.numbers;
    let look = || Button {
        label: visit.say(texts::console_asks_look()),
        action: visit.href(&format!("/groups/{}/asks/{}/seen", group.id, one.party.person)),
        is_quiet: true,
    };
    let held = || visit.say(texts::console_asks_held());
    Row {
        title: one.party.address.to_string(),
        badge: if one.is_held { held() } else { String::new() },
        lines: vec![visit.say(texts::console_asks_conduct(
            numbers.agreed,
            numbers.made,
            numbers.reported,
        ))],
        buttons: (one.is_unseen && visit.may(Right::PeopleEdit))
            .then(look)
            .into_iter()
            .collect(),
        ..Row::default()
    }
}

/// `POST /console/groups/{id}/asks/{person}/seen`
pub(crate) async fn see(visit: Visit) -> Result<HttpResponse, ApiError> {
    let (group, person): (GroupId, PersonId) = (visit.id()?, visit.named("person")?);
    let who = visit.principal;
    let unit = move |tx: &mut WriteTx<'_>| look_at_reports(tx, who, group, person);
    visit.context.store.write(unit).await?;
    Ok(visit.to(&format!("/groups/{group}/asks?done=saved")))
}
