//! `GET /`: what this is, and where to go on.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use wording::{Language, texts};

use super::{assets, language};
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    has_mailbox: bool,
}

/// `GET /`
pub(crate) async fn get(context: Data<Context>, request: HttpRequest) -> Result<HttpResponse, ApiError> {
    let language = language::asked(&request).unwrap_or_default();
    let page = HomePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        language,
        has_mailbox: context.mailbox.is_some(),
    };
    Ok(language::said_in(language, pages::html(StatusCode::OK, &page)?))
}

/// Whatever has no route: a problem below `/api`, elsewhere a page.
pub(crate) async fn nothing(request: HttpRequest) -> HttpResponse {
    if request.path().starts_with("/api/") {
        return actix_web::ResponseError::error_response(&ApiError::NotFound);
    }
    pages::answered(&request, Err(ApiError::NotFound))
}
