//! `GET /`: what this is, and where to go on.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::assets;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    has_mailbox: bool,
}

/// `GET /`
pub(crate) async fn get(context: Data<Context>) -> Result<HttpResponse, ApiError> {
    let page = HomePage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        has_mailbox: context.mailbox.is_some(),
    };
    pages::html(StatusCode::OK, &page)
}

/// Whatever has no route: a problem below `/api`, elsewhere a page.
pub(crate) async fn nothing(request: HttpRequest) -> HttpResponse {
    if request.path().starts_with("/api/") {
        return actix_web::ResponseError::error_response(&ApiError::NotFound);
    }
    pages::answered(&request, Err(ApiError::NotFound))
}
