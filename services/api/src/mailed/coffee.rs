//! `GET, POST /coffee/{token}`: in or out this month, as one of those sees it who are asked.

use actions::ActionError;
use actions::asks::{CoffeeSaid, answer_coffee};
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::CoffeeSeatId;
use domain::asks::coffee::{CoffeeAnswer, CoffeeRound, CoffeeStep};
use domain::group::Group;
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::token::Purpose;
use serde::Serialize;
use store::asks::coffee::{self, Seat};
use store::asks::profiles;
use store::people::groups;
use store::{ReadTx, StoreError, WriteTx};
use wording::{Language, Text, texts, when};

use super::back;
use crate::attendee::unsubscribe;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::reply::Reply;
use crate::token;

#[derive(Template)]
#[template(path = "coffee.html")]
struct CoffeePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    group: &'a Group,
    opening: Text,
    /// What they said, if anything.
    said: Option<Text>,
    is_open: bool,
    is_in: bool,
    /// Whether they are asked each month.
    is_asked: bool,
}

/// The same as JSON.
#[derive(Serialize)]
struct CoffeeFacts<'a> {
    group: &'a str,
    month: String,
    answer: Option<&'static str>,
    is_open: bool,
    /// Until when it can be said otherwise.
    until: String,
}

/// `GET /coffee/{token}`: what was said, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /coffee/{token}`: takes what is said, until it is decided who meets whom.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = take(&context, &request, payload).await;
    pages::answered(&request, answered)
}

/// What such a link opens, and whether its reader is asked each month still.
type Opened = (Seat, CoffeeRound, Group, bool);

async fn opened(context: &Context, request: &HttpRequest) -> Result<Opened, ApiError> {
    let claim = token::claim(context, request, Purpose::Coffee)?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let Some(seat) = coffee::get(tx, CoffeeSeatId::from_uuid(claim.id))? else {
            return Ok::<_, StoreError>(None);
        };
        let Some(round) = coffee::round(tx, seat.round)? else {
            return Ok(None);
        };
        let Some(group) = groups::get(tx, round.group)? else {
            return Ok(None);
        };
        let profile = profiles::of(tx, seat.person, group.id)?;
        Ok(Some((seat, round, group, profile.is_some_and(|own| own.plan.coffee))))
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    found.ok_or_else(|| token::wrong(context, request))
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let (seat, round, group, is_asked) = opened(context, request).await?;
    let zone = &group.plan.zone;
    let is_open = round.takes_answers(zone, context.store.now());
    let until = round.due_at(CoffeeStep::Meet, zone);
    if pages::wants_json(request) {
        let facts = CoffeeFacts {
            group: group.plan.name.as_str(),
            month: round.month.strftime("%Y-%m").to_string(),
            answer: seat.answer.map(CoffeeAnswer::as_str),
            is_open,
            until: instant(until),
        };
        return Ok(Reply::ok(&facts)?.into());
    }
    let language = language::of_person(context, request, Some(seat.person)).await?;
    let language = language::of_group(language, &group);
    let said = match seat.answer {
        _ if !is_asked => Some("never"),
        _ if !is_open => Some("over"),
        answer => answer.map(CoffeeAnswer::as_str),
    };
    let page = CoffeePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        group: &group,
        opening: texts::coffee_page(when::day(zone.local(until).date()), &group.plan.name),
        said: said.map(texts::coffee_said),
        is_open,
        is_in: seat.answer == Some(CoffeeAnswer::In),
        is_asked,
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Coffee)?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let is_one_click = unsubscribe::is_one_click(&form);
    let said = if is_one_click {
        CoffeeSaid::Never
    } else {
        read(Fields::of_form(&form))?
    };
    let unit = move |tx: &mut WriteTx<'_>| answer_coffee(tx, CoffeeSeatId::from_uuid(claim.id), said);
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other.map(|_| ())?,
    }
    if is_one_click {
        return Ok(unsubscribe::left(language::asked(request).unwrap_or_default()));
    }
    if pages::wants_json(request) {
        return show(context, request).await;
    }
    Ok(back(context, request))
}

fn read(mut fields: Fields) -> Result<CoffeeSaid, ApiError> {
    let said = |word: &str| match word {
        "never" => Ok(CoffeeSaid::Never),
        word => CoffeeAnswer::parse(word)
            .map(CoffeeSaid::Month)
            .map_err(|_| Invalid::Word {
                words: "in, out, never",
            }),
    };
    let said = fields.required("answer", parsed(said));
    fields.ignore_others();
    fields.finish(said)
}
