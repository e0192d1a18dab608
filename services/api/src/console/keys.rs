//! Keys are made and ended with a browser.

use actions::keys;
use actions::keys::MadeKey;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use domain::ApiKeyId;
use serde_json::Value;
use store::WriteTx;
use wording::{Language, texts};

use super::account::{key_form, shown};
use super::form::Form;
use super::sure::asked_first;
use super::visit::Visit;
use crate::error::ApiError;
use crate::keys::body::read;
use crate::pages::{self, assets, language};

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
    let now = visit.context.store.now();
    let (who, new) = (visit.principal, read(Value::Object(body).to_string().as_bytes(), now)?);
    let unit = move |tx: &mut WriteTx<'_>| keys::create(tx, who, new);
    Ok(visit.context.store.write(unit).await?)
}

/// `POST /console/keys/{id}/revoke`
pub(crate) async fn revoke(mut visit: Visit) -> Result<HttpResponse, ApiError> {
    if let Some(page) = asked_first(&mut visit, "key", texts::console_revoke(), None).await? {
        return Ok(page);
    }
    let (id, who): (ApiKeyId, _) = (visit.id()?, visit.principal);
    let unit = move |tx: &mut WriteTx<'_>| keys::revoke(tx, who, id);
    visit.context.store.write(unit).await?;
    visit.context.known_keys.forget();
    Ok(visit.to("/account?done=removed"))
}
