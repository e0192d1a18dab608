//! Keys are made and ended with a browser.

use actions::keys;
use actions::keys::MadeKey;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use domain::ApiKeyId;
use serde_json::Value;
use store::WriteTx;
use wording::{Language, texts};

use super::account::{key_form, shown};
use super::form::Form;
use super::visit::Visit;
use super::{Visitor, answered, to};
use crate::context::Context;
use crate::error::ApiError;
use crate::keys::body::read;
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
pub(crate) async fn post(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    let sent = visit.form().await?;
    let form = key_form(&visit).sent(&sent);
    match made(&visit, &form).await {
        Ok(made) => {
            let page = KeyPage {
                prefix: visit.context.links.prefix(),
                stylesheet: assets::stylesheet(),
                language: visit.language,
                name: made.new.name.as_str(),
                key: &made.key,
            };
            Ok(language::said_in(
                visit.language,
                pages::personal(StatusCode::OK, &page)?,
            ))
        }
        Err(error) => shown(&visit, &form.refused(error)?, StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

async fn made(visit: &Visit, form: &Form) -> Result<MadeKey, ApiError> {
    let mut body = form.json();
    // The page tells all moments in UTC.
    if let Some(Value::String(ends)) = body.get_mut("expires_at") {
        ends.push_str(":00Z");
    }
    let (who, new) = (visit.principal, read(Value::Object(body).to_string().as_bytes())?);
    let unit = move |tx: &mut WriteTx<'_>| keys::create(tx, who, new);
    Ok(visit.context.store.write(unit).await?)
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
