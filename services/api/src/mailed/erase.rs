//! `GET, POST /me/{token}/erase`: all that is kept of a person is erased, by a link that is mailed for that alone and
//! their address, typed in full.

use actions::ActionError;
use actions::people::{AskForLetter, erase, send_erase_link};
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::values::token::Purpose;
use domain::{Invalid, MailAddress};
use store::own_page::OwnPageLink;
use store::{ReadTx, WriteTx, own_page};
use wording::{Language, texts};

use super::{AskAddress, Said, own_account};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, language};
use crate::reply::Reply;
use crate::token;

/// `GET /me/{token}/erase`: the form, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /me/{token}/erase`: erases. The link opens nothing after that.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = press(&context, &request, payload).await;
    pages::answered(&request, answered)
}

/// Has the link mailed to who has opened their own page.
pub(super) async fn send(
    context: &Context,
    request: &HttpRequest,
    link: OwnPageLink,
) -> Result<HttpResponse, ApiError> {
    let language = language::of_person(context, request, Some(link.person)).await?;
    let language = language.unwrap_or_default();
    let address = address(context, request, link).await?;
    let asked = AskForLetter {
        address: address.clone(),
        network: context.limits.network(request),
        language: language.tag(),
    };
    let unit = move |tx: &mut WriteTx<'_>| send_erase_link(tx, &asked);
    context.store.write(unit).await?;
    Said::page(
        context,
        language,
        texts::erase_asked_title(),
        texts::erase_asked(&address),
    )
}

/// Whose link it is, and what they read.
async fn opened(context: &Context, request: &HttpRequest) -> Result<(MailAddress, Language), ApiError> {
    let claim = token::claim(context, request, Purpose::Erase)?;
    let unit = move |tx: &mut ReadTx<'_>| own_page::find(tx, claim.id);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    let found = found.filter(|link| domain::own_page::opens(link.made_at, false, context.store.now()));
    let link = found.ok_or_else(|| token::wrong(context, request))?;
    let language = language::of_person(context, request, Some(link.person)).await?;
    Ok((address(context, request, link).await?, language.unwrap_or_default()))
}

/// Where the address is typed.
fn form<'a>(context: &'a Context, language: Language, address: &MailAddress) -> AskAddress<'a> {
    let why = texts::erase_press(address);
    AskAddress::new(context, language, texts::erase_title(), why, texts::erase_button())
}

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let (address, language) = opened(context, request).await?;
    let of = address.clone();
    let unit = move |tx: &mut ReadTx<'_>| own_page::account(tx, &of);
    let account = context.store.read(unit).await.map_err(ApiError::from)?;
    if let Some(first) = account.as_ref().and_then(own_account::first) {
        return Said::page(context, language, texts::erase_title(), first);
    }
    form(context, language, &address).page()
}

async fn press(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Erase)?;
    let (address, language) = opened(context, request).await?;
    let sent = body::read(request, payload, body::FORM_LIMIT).await?;
    let read = read(Fields::of_form(&sent), &address);
    let form = form(context, language, &address);
    if let Err(again) = form.or_again(request, &sent, read, texts::console_type_wrong())? {
        return Ok(again);
    }
    let unit = move |tx: &mut WriteTx<'_>| erase(tx, claim);
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    }
    if pages::wants_json(request) {
        return Ok(Reply::done().into());
    }
    Said::page(context, language, texts::erase_done_title(), texts::erase_done())
}

/// Whether the address was typed in full, as addresses are compared.
fn read(mut fields: Fields, address: &MailAddress) -> Result<(), ApiError> {
    let expected = "the address that this link was mailed to";
    let same = |typed: &str| {
        let typed = MailAddress::parse(typed)?;
        let is_same = typed.identity() == address.identity();
        is_same.then_some(()).ok_or(Invalid::Type { expected })
    };
    let typed = fields.required("email", parsed(same));
    fields.ignore_others();
    fields.finish(typed)
}

async fn address(context: &Context, request: &HttpRequest, link: OwnPageLink) -> Result<MailAddress, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| own_page::address(tx, link.person);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    found.ok_or_else(|| token::wrong(context, request))
}
