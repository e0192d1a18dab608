//! `GET, POST /me`, and `/me/{token}`: a person's own page, by a mailed link, with all that is kept of them and what they hear of.
//!
//! The link opens it for a quarter of an hour; the browser that opened it then has a cookie, and may go on for a while. Nothing
//! is written for that: the cookie is signed for the same link.

use actions::people::{AskForLetter, Hear, choose, rename, renew_feed, send_own_page, show_name, speak};
use actix_web::http::header::{COOKIE, HeaderValue, SET_COOKIE};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::GroupId;
use domain::asks::words::own_name;
use domain::values::ids::Id;
use domain::values::token::{Claim, Purpose};
use serde_json::Value;
use store::own_page::{Named, OwnPageLink};
use store::{ReadTx, WriteTx, own_page};
use wording::{Language, texts};

use super::own_data::OwnDataPage;
use super::own_facts::OwnDataAnswer;
use super::own_help::OwnHelp;
use super::{AskAddress, Said, back};
use crate::attendee::rsvp_page::asks_others;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, language};
use crate::public_form::in_the_same_time;
use crate::reply::Reply;
use crate::{path, token};

/// `GET /me`: asks for an address.
pub(crate) async fn form(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    pages::answered(&request, ask(&context, &request).page())
}

/// `POST /me`: the same page for every address.
pub(crate) async fn mail(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = in_the_same_time(send(&context, &request, payload)).await;
    pages::answered(&request, answered)
}

/// `POST /r/{token}/own-page`: the same for the invited address. Organizers hold that link, so it shows nothing.
pub(crate) async fn mail_invited(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = send_to_invited(&context, &request).await;
    pages::answered(&request, answered)
}

/// `GET /me/{token}`: the page, or the same as JSON. Nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /me/{token}`: what they hear of a group, the language that they read, what they are called, a new address of their calendar, or that they want the link that erases.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = change(&context, &request, payload).await;
    pages::answered(&request, answered)
}

fn ask<'a>(context: &'a Context, request: &HttpRequest) -> AskAddress<'a> {
    let language = language::asked(request).unwrap_or_default();
    AskAddress::new(
        context,
        language,
        texts::own_page_title(),
        texts::own_page_ask(),
        texts::own_page_send(),
    )
}

async fn send(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let language = language::asked(request).unwrap_or_default();
    let asked = match ask(context, request).given(context, request, payload).await? {
        Ok(asked) => asked,
        Err(again) => return Ok(again),
    };
    send_to(context, language, asked, None).await
}

async fn send_to(
    context: &Context,
    language: Language,
    asked: AskForLetter,
    coming_to: Option<GroupId>,
) -> Result<HttpResponse, ApiError> {
    let unit = move |tx: &mut WriteTx<'_>| send_own_page(tx, &asked, coming_to);
    context.store.write(unit).await?;
    Said::page(context, language, texts::links_asked_title(), texts::own_page_asked())
}

async fn send_to_invited(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let unit = move |tx: &mut ReadTx<'_>| token::open(tx, claim);
    let opened = context.store.read(unit).await.map_err(ApiError::from)?;
    let opened = opened.ok_or_else(|| token::wrong(context, request))?;
    let language = language::of_group(language::asked(request), &opened.group);
    let coming_to = asks_others(&opened, context.store.now()).then_some(opened.group.id);
    let asked = AskForLetter {
        address: opened.invitation.address,
        network: context.limits.network(request),
        language: language.tag(),
    };
    send_to(context, language, asked, coming_to).await
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let unit = move |tx: &mut ReadTx<'_>| own_page::data(tx, link.person);
    let data = context.store.read(unit).await.map_err(ApiError::from)?;
    let data = data.ok_or_else(|| token::wrong(context, request))?;
    let response: HttpResponse = if pages::wants_json(request) {
        let helping = OwnHelp::of(context, link.person).await?;
        Reply::ok(&OwnDataAnswer::of(&data, helping, &context.links))?.into()
    } else {
        let language = language::of_person(context, request, Some(link.person)).await?;
        let language = language.unwrap_or_default();
        OwnDataPage::respond(context, language, &data, path::part(request, "token"))?
    };
    bound(context, link, response)
}

/// A page of theirs, which leaves the browser that opened it the cookie, whichever of their pages it opened first.
pub(super) fn bound(context: &Context, link: OwnPageLink, mut page: HttpResponse) -> Result<HttpResponse, ApiError> {
    page.headers_mut().append(SET_COOKIE, cookie(context, link)?);
    Ok(page)
}

async fn change(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let link = open(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let mut fields = Fields::of_form(&form);
    let speaks = fields.optional("language", parsed(|word| Ok(Language::of_tag(word))));
    let follower = fields.optional("follower", an_id);
    let invitation = fields.optional("invitation", an_id);
    let contact = fields.optional("contact", an_id).map(|id| id.map(Named::Contact));
    let account = fields.has("account").then_some(Named::Account);
    let name = fields.optional("name", parsed(own_name));
    let feed = fields.optional("feed", an_id);
    let hear = fields.optional("hear", parsed(Hear::parse));
    // A box that is not ticked sends nothing: the form says that it has one.
    let (asks_consent, is_shown) = (fields.has("consent"), fields.has("shown"));
    let erase = fields.has("erase");
    fields.ignore_others();
    let consent = invitation.flatten().filter(|_| asks_consent);
    let chosen = (|| {
        let named = invitation?.map(Named::Invited).or(contact?).or(account);
        Some((speaks?.flatten(), follower?.zip(hear?), named.zip(name?), feed?))
    })();
    let chosen = fields.finish(chosen)?;
    if erase {
        return super::erase::send(context, request, link).await;
    }
    let unit = move |tx: &mut WriteTx<'_>| {
        let (speaks, chosen, named, feed) = chosen;
        if let Some(language) = speaks {
            speak(tx, link.person, language.tag())?;
        }
        if let Some((follower, hear)) = chosen {
            choose(tx, link.person, follower, hear)?;
        }
        if let Some((named, name)) = named {
            rename(tx, link.person, named, &name)?;
        }
        if let Some(invitation) = feed {
            renew_feed(tx, link.person, invitation)?;
        }
        if let Some(invitation) = consent {
            show_name(tx, link.person, invitation, is_shown)?;
        }
        Ok::<_, ApiError>(())
    };
    context.store.write(unit).await?;
    Ok(back(context, request))
}

pub(super) fn an_id<I: Id>(value: &Value) -> Result<I, domain::Invalid> {
    let id = value.as_str().and_then(|text| text.parse().ok());
    id.map(I::from_uuid).ok_or(domain::Invalid::Type { expected: "an id" })
}

/// Whose page it is. A link that is too old opens nothing but for the browser that opened it in time.
pub(super) async fn open(context: &Context, request: &HttpRequest) -> Result<OwnPageLink, ApiError> {
    let claim = token::claim(context, request, Purpose::OwnPage)?;
    let unit = move |tx: &mut ReadTx<'_>| own_page::find(tx, claim.id);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    let known = kept(context, request).and_then(|kept| context.links.verify(Purpose::OwnSession, kept));
    let is_known = known.is_some_and(|known| known.id == claim.id);
    let link = found.ok_or_else(|| token::wrong(context, request))?;
    if domain::own_page::opens(link.made_at, is_known, context.store.now()) {
        Ok(link)
    } else {
        Err(ApiError::PageExpired)
    }
}

fn is_secure(context: &Context) -> bool {
    context.links.absolute("").starts_with("https:")
}

/// Browsers take the prefix over TLS only.
fn name(context: &Context) -> &'static str {
    if is_secure(context) {
        "__Host-acquaint-me"
    } else {
        "acquaint-me"
    }
}

/// What the browser keeps.
fn kept<'r>(context: &Context, request: &'r HttpRequest) -> Option<&'r str> {
    let lines = request.headers().get_all(COOKIE).filter_map(|line| line.to_str().ok());
    let mut pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name(context)).map(|(_, value)| value)
}

fn cookie(context: &Context, link: OwnPageLink) -> Result<HeaderValue, ApiError> {
    let secure = if is_secure(context) { "; Secure" } else { "" };
    let (name, session) = (
        name(context),
        context.links.own_session(Claim {
            id: link.id,
            version: 0,
        }),
    );
    let cookie = format!("{name}={session}; Path=/; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(cookie).map_err(|error| ApiError::Unwritable(error.to_string()))
}
