//! Keys are made and ended with a browser.

use actions::keys;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::ApiKeyId;
use domain::values::text::KeyName;
use store::WriteTx;
use store::people::api_keys::NewKey;
use wording::{Language, texts};

use super::{Visitor, answered, language_of, to};
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed};
use crate::pages::{self, assets, language};
use crate::path;

#[derive(Template)]
#[template(path = "console_key.html")]
struct KeyPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    name: &'a str,
    key: &'a str,
}

/// `POST /console/keys`: shows the new key, once.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let done = make(&context, &request, payload).await;
    answered(&context, &request, done)
}

async fn make(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let visitor = Visitor::sending(context, request).await?;
    let form = body::read(request, payload, body::FORM_LIMIT).await?;
    let mut fields = Fields::of_form(&form);
    let name = fields.required("name", parsed(KeyName::parse));
    fields.ignore_others();
    let new = NewKey {
        name: fields.finish(name)?,
        rights: None,
        expires_at: None,
    };
    let unit = move |tx: &mut WriteTx<'_>| keys::create(tx, visitor.principal, new);
    let made = context.store.write(unit).await?;
    let language = language_of(request);
    let page = KeyPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        name: made.new.name.as_str(),
        key: &made.key,
    };
    Ok(language::said_in(language, pages::personal(StatusCode::OK, &page)?))
}

/// `POST /console/keys/{id}/revoke`
pub(crate) async fn revoke(context: Data<Context>, request: HttpRequest) -> HttpResponse {
    let done = end(&context, &request).await;
    answered(&context, &request, done)
}

async fn end(context: &Context, request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let visitor = Visitor::sending(context, request).await?;
    let id: ApiKeyId = path::id(request)?;
    let unit = move |tx: &mut WriteTx<'_>| keys::revoke(tx, visitor.principal, id);
    context.store.write(unit).await?;
    context.known_keys.forget();
    Ok(to(context, "/console/account"))
}
