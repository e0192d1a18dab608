//! `GET, POST /thanks/{token}`: whether help happened, and thanks for it, as who was helped sees it.

use actions::ActionError;
use actions::asks::{Thanks, thank};
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::AskId;
use domain::asks::words::WrittenAnswer;
use domain::asks::{Ask, AskState, Happened};
use domain::values::ids::Id;
use domain::values::text::PersonName;
use domain::values::token::Purpose;
use serde::Serialize;
use store::people::groups;
use store::{ReadTx, StoreError, WriteTx, asks};
use wording::{Language, Text, texts};

use super::back;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::reply::Reply;
use crate::token;

#[derive(Template)]
#[template(path = "thanks.html")]
struct ThanksPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    ask: &'a Ask,
    /// Who brought the two together, and reads the thanks, too.
    connector: Option<PersonName>,
    /// What was said; none: nothing yet.
    said: Option<Text>,
}

/// The same as JSON.
#[derive(Serialize)]
struct ThanksFacts<'a> {
    what: &'a str,
    to: &'a str,
    happened: Option<&'static str>,
}

/// `GET /thanks/{token}`: the form, or what was said; nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /thanks/{token}`: takes what is said, once.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = take(&context, &request, payload).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Thanks)?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = asks::get(tx, AskId::from_uuid(claim.id))?.filter(Ask::is_helped);
        let Some(ask) = found else {
            return Ok::<_, StoreError>(None);
        };
        // Who answered in writing gave no name.
        let helper = asks::asked(tx, &ask)?.filter(|_| ask.state == AskState::Agreed);
        let connector = asks::connector(tx, &ask)?.map(|connector| connector.name);
        let group = groups::get(tx, ask.group)?;
        Ok(group.map(|group| (ask, helper, connector, group)))
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (ask, helper, connector, group) = found.ok_or_else(|| token::wrong(context, request))?;
    let name = helper.map_or_else(String::new, |helper| helper.name.to_string());
    if pages::wants_json(request) {
        let facts = ThanksFacts {
            what: ask.plan.what.as_str(),
            to: &name,
            happened: ask.happened.map(Happened::as_str),
        };
        return Ok(Reply::ok(&facts)?.into());
    }
    let language = language::of_person(context, request, Some(ask.asker)).await?;
    let language = language::of_group(language, &group);
    let page = ThanksPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: if name.is_empty() {
            texts::thanks_button()
        } else {
            texts::thanks_title(name)
        },
        ask: &ask,
        connector: connector.filter(|name| !name.as_str().is_empty()),
        said: ask.happened.map(|happened| texts::thanks_said(happened.as_str())),
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Thanks)?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let said = read(Fields::of_form(&form))?;
    let unit = move |tx: &mut WriteTx<'_>| thank(tx, AskId::from_uuid(claim.id), said.clone());
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    };
    if pages::wants_json(request) {
        return show(context, request).await;
    }
    Ok(back(context, request))
}

fn read(mut fields: Fields) -> Result<Thanks, ApiError> {
    let said = match fields.required("happened", parsed(Happened::parse)) {
        Some(Happened::Thanked) => fields.required("text", parsed(WrittenAnswer::parse)).map(Thanks::Words),
        Some(Happened::Yes) => Some(Thanks::Happened),
        Some(Happened::No) => Some(Thanks::DidNot),
        None => None,
    };
    fields.ignore_others();
    fields.finish(said)
}
