//! `GET, POST /join/{token}`: an event that was announced to a follower, and their answer, which invites them.

use actions::ActionError;
use actions::followers::{AnswerAnnounced, answer_announced};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::InvitationId;
use domain::rsvp::status::Answer;
use domain::values::token::Purpose;
use store::event::events;
use store::event::events::EventView;
use store::follow::news;
use store::rsvp::invitations;
use store::{ReadTx, StoreError};
use wording::{Language, texts};

use crate::attendee::facts::Facts;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::token;

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    facts: Facts,
}

/// `GET /join/{token}`: the event with buttons to answer, and nothing changes. Who is invited is led to their own page.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /join/{token}`: takes the answer, and goes to the person's own page.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = answer(&context, &request, payload).await;
    pages::answered(&request, answered)
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Announced)?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let Some((event, follower)) = news::open(tx, claim.id)? else {
            return Ok::<_, StoreError>(None);
        };
        let invited = match invitations::find(tx, event, &follower.address)? {
            Some(id) => invitations::open(tx, id)?,
            None => None,
        };
        Ok(events::get(tx, event)?.map(|found| (found, invited)))
    };
    let found = context.store.read(unit).await.map_err(ApiError::from)?;
    let (EventView { event, group }, invited) = found.ok_or_else(|| token::wrong(context, request))?;
    if let Some(opened) = invited {
        return Ok(own_page(context, &context.links.rsvp_token(&opened.invitation)));
    }
    let language = language::of_group(language::asked(request), &group);
    let page = JoinPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        facts: Facts::of(&event, &group, None),
    };
    let page = pages::with_script(pages::personal(StatusCode::OK, &page)?);
    Ok(language::said_in(language, page))
}

async fn answer(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Announced)?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let mut fields = Fields::of_form(&form);
    let answer = fields.required("answer", parsed(Answer::parse));
    fields.ignore_others();
    let given = AnswerAnnounced {
        announcement: claim,
        answer: fields.finish(answer)?,
        language: language::asked(request).map(|language| language.tag().to_owned()),
    };
    let invitation = match answer_announced(&context.store, &context.rsvp_queue, given).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    };
    let token = rsvp_token(context, invitation).await?;
    Ok(own_page(context, &token))
}

async fn rsvp_token(context: &Context, invitation: InvitationId) -> Result<String, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| invitations::open(tx, invitation);
    let opened = context.store.read(unit).await.map_err(ApiError::from)?;
    Ok(context.links.rsvp_token(&opened.ok_or(ApiError::NotFound)?.invitation))
}

fn own_page(context: &Context, token: &str) -> HttpResponse {
    let path = context.links.path(&format!("/r/{token}"));
    HttpResponse::SeeOther().insert_header((LOCATION, path)).finish()
}
