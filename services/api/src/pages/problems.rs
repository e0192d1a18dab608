//! `GET /api/problems`: each kind of problem that the API answers, and what to do about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;

use super::assets;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages;
use crate::problem::{KINDS, Kind};

#[derive(Template)]
#[template(path = "problems.html")]
struct ProblemsPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    kinds: &'a [Kind],
}

/// `GET /api/problems`
pub(crate) async fn get(context: Data<Context>) -> Result<HttpResponse, ApiError> {
    let page = ProblemsPage {
        prefix: context.links.prefix(),
        stylesheet: assets::stylesheet(),
        kinds: KINDS,
    };
    pages::html(StatusCode::OK, &page)
}
