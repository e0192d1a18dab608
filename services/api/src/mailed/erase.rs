//! `GET, POST /me/{token}/erase`: all that is kept of a person is erased, by a link that is mailed for that alone.

use actions::ActionError;
use actions::people::{AskForLetter, erase, send_erase_link};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use domain::MailAddress;
use domain::values::token::Purpose;
use store::own_page::OwnPageLink;
use store::{ReadTx, WriteTx, own_page};
use wording::texts;

use super::{Press, Said, own_account};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, language};
use crate::reply::Reply;
use crate::token;

/// `GET /me/{token}/erase`: the button, and nothing changes.
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = show(&context, &request).await;
    pages::answered(&request, answered)
}

/// `POST /me/{token}/erase`: erases. The link opens nothing after that.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let answered = press(&context, &request).await;
    pages::answered(&request, answered)
}

/// Has the link mailed to who has opened their own page.
pub(super) async fn send(
    context: &Context,
    request: &HttpRequest,
    link: OwnPageLink,
) -> Result<HttpResponse, ApiError> {
    let language = language::asked(request).unwrap_or_default();
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

async fn show(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Erase)?;
    let unit = move |tx: &mut ReadTx<'_>| own_page::find(tx, claim.id);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    let found = found.filter(|link| domain::own_page::opens(link.made_at, false, context.store.now()));
    let link = found.ok_or_else(|| token::wrong(context, request))?;
    let address = address(context, request, link).await?;
    let language = language::asked(request).unwrap_or_default();
    let of = address.clone();
    let unit = move |tx: &mut ReadTx<'_>| own_page::account(tx, &of);
    let account = context.store.read(unit).await.map_err(ApiError::from)?;
    if let Some(first) = account.as_ref().and_then(own_account::first) {
        return Said::page(context, language, texts::erase_title(), first);
    }
    Press::page(
        context,
        language,
        texts::erase_title(),
        texts::erase_press(&address),
        texts::erase_button(),
    )
}

async fn press(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Erase)?;
    let unit = move |tx: &mut WriteTx<'_>| erase(tx, claim);
    match context.store.write(unit).await {
        Err(ActionError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    }
    if pages::wants_json(request) {
        return Ok(Reply::done().into());
    }
    let language = language::asked(request).unwrap_or_default();
    Said::page(context, language, texts::erase_done_title(), texts::erase_done())
}

async fn address(context: &Context, request: &HttpRequest, link: OwnPageLink) -> Result<MailAddress, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| own_page::address(tx, link.person);
    let found = context.store.read_one(unit).await.map_err(ApiError::from)?;
    found.ok_or_else(|| token::wrong(context, request))
}
