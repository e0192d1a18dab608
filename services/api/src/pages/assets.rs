//! The stylesheet, from the program itself. Its address holds a hash of it, so browsers may keep it for good.

use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::error::ApiError;
use crate::{pages, path};

const STYLES: &str = include_str!("../../assets/acquaint.css");

static STYLESHEET: LazyLock<String> = LazyLock::new(|| {
    let hash = HEXLOWER.encode(&Sha256::digest(STYLES));
    format!("/assets/acquaint-{}.css", hash.get(..16).unwrap_or_default())
});

/// The path of the stylesheet.
pub(crate) fn stylesheet() -> &'static str {
    &STYLESHEET
}

/// `GET /assets/{file}`
pub(crate) async fn get(request: HttpRequest) -> HttpResponse {
    pages::answered(&request, serve(&request))
}

fn serve(request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    if stylesheet().strip_prefix("/assets/") != Some(path::part(request, "file")) {
        return Err(ApiError::NotFound);
    }
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "text/css; charset=utf-8"));
    response.insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"));
    Ok(response.body(STYLES))
}
