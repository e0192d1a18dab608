//! `GET, POST /here/{words}`: what the poster of an event leads to. It shows no names, and the same page whatever the address is.

use actions::ActionError;
use actions::check_ins::ask_at_poster;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::event::poster::PosterWords;
use store::event::events::{self, EventView};
use store::{ReadTx, WriteTx};
use wording::{Language, texts};

use super::{read, typed};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, assets, language};
use crate::path;
use crate::public_form::in_the_same_time;
use crate::token;

#[derive(Template)]
#[template(path = "here.html")]
struct HerePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    /// The organizer's words and their language.
    title: &'a str,
    lang: &'a str,
    words: String,
    /// What came, and is no address.
    wrong: Option<&'a str>,
    /// Whether the form was sent.
    is_sent: bool,
}

/// `GET /here/{words}`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let shown = async {
        let found = find(&context, &request).await?;
        render(&context, &request, &found, None, false)
    };
    let shown = shown.await;
    pages::answered(&request, shown)
}

/// `POST /here/{words}`: `email`; a letter with their link goes to who is invited under it.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = in_the_same_time(send(&context, &request, payload)).await;
    pages::answered(&request, answered)
}

async fn send(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let found = find(context, request).await?;
    let language = language::of_group(language::asked(request), &found.group);
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let asked = match read(context, request, &form, language) {
        Err(ApiError::Invalid(_)) if !pages::wants_json(request) => {
            return render(context, request, &found, Some(&typed(&form, "email")), false);
        }
        read => read?,
    };
    let words = found.event.poster.clone();
    let unit = move |tx: &mut WriteTx<'_>| ask_at_poster(tx, &words, &asked.address);
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(ApiError::NotFound),
        other => other?,
    }
    render(context, request, &found, None, true)
}

/// The event whose poster is on. What is wrong with words reads the same, and is counted.
async fn find(context: &Context, request: &HttpRequest) -> Result<EventView, ApiError> {
    context.limits.poster(request)?;
    let words = PosterWords::typed(path::part(request, "words"));
    let unit = move |tx: &mut ReadTx<'_>| events::by_poster(tx, &words);
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let now = context.store.now();
    let is_on = |found: &EventView| found.event.poster_is_on(now);
    found.filter(is_on).ok_or_else(|| token::wrong(context, request))
}

fn render(
    context: &Context,
    request: &HttpRequest,
    found: &EventView,
    wrong: Option<&str>,
    is_sent: bool,
) -> Result<HttpResponse, ApiError> {
    let language = language::of_group(language::asked(request), &found.group);
    let status = if wrong.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = HerePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        title: found.event.plan.title.as_str(),
        lang: &found.group.plan.language,
        words: found.event.poster.spaced(),
        wrong,
        is_sent,
    };
    Ok(language::said_in(language, pages::personal(status, &page)?))
}
