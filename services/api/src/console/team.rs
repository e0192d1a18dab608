//! `/console/team/…`: a place in a team that was offered by mail is taken or declined, and one that was taken is left.

use actions::team;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::MemberId;
use domain::values::ids::Id;
use domain::values::token::Purpose;
use store::people::team::OwnPlace;
use store::{ReadTx, WriteTx};
use wording::{Language, Text, texts};

use super::sure::asked_first;
use super::visit::Visit;
use super::{answered, language_of, to};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::path;
use crate::token;

#[derive(Template)]
#[template(path = "console_place.html")]
struct PlacePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    text: Text,
    is_offer: bool,
}

/// `GET /console/team/{token}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = show(&context, &request).await;
    answered(&context, &request, shown)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let id = id(context, request)?;
    let unit = move |tx: &mut ReadTx<'_>| store::people::team::own(tx, id);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    let own = found.ok_or_else(|| token::wrong(context, request))?;
    let is_offer = own.member.accepted_at.is_none();
    page(context, request, texts::place_title(), text(&own), is_offer)
}

/// `POST /console/team/{token}`: the link is the right to answer, and gives no session.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = answer(&context, &request, payload).await;
    answered(&context, &request, done)
}

async fn answer(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id = id(context, request)?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let declines = body::form_fields(&form)
        .iter()
        .any(|(name, value)| name == "answer" && value == "no");
    let unit = move |tx: &mut WriteTx<'_>| {
        if declines {
            team::decline(tx, id)
        } else {
            team::accept(tx, id)
        }
    };
    context.store.write(unit).await?;
    if declines {
        let (title, said) = (texts::place_declined_title(), texts::place_declined());
        return page(context, request, title, said, false);
    }
    Ok(to(context, &format!("/console/team/{}", path::part(request, "token"))))
}

/// `POST /console/team/{id}/leave`
pub(crate) async fn leave(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    if let Some(page) = asked_first(&mut visit, "leave", texts::console_leave(), None).await? {
        return Ok(page);
    }
    let (id, who): (MemberId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| team::leave(tx, who, id);
    visit.context.store.write(unit).await?;
    Ok(visit.to("?done=removed"))
}

fn page(
    context: &Context,
    request: &HttpRequest,
    title: Text,
    text: Text,
    is_offer: bool,
) -> Result<HttpResponse, ApiError> {
    let language = language_of(request);
    let page = PlacePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title,
        text,
        is_offer,
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

fn text(own: &OwnPlace) -> Text {
    let role = texts::role(own.member.place.role.as_str());
    match (&own.event, own.member.accepted_at) {
        (None, None) => texts::place_offered(&own.group, role),
        (Some(event), None) => texts::place_offered_event(event, &own.group, role),
        (None, Some(_)) => texts::place_joined(&own.group, role),
        (Some(event), Some(_)) => texts::place_joined_event(event, &own.group, role),
    }
}

fn id(context: &Context, request: &HttpRequest) -> Result<MemberId, ApiError> {
    let claim = token::claim(context, request, Purpose::Team)?;
    Ok(MemberId::from_uuid(claim.id))
}
