//! The stylesheet, the script and the icon, from the program itself. The addresses of the first two hold a hash of them, so
//! browsers may keep them for good.

use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::error::ApiError;
use crate::{pages, path};

const STYLES: &str = include_str!("../../assets/acquaint.css");
/// All in one file, since a page has three requests at most.
const CONSOLE_STYLES: &str = concat!(
    include_str!("../../assets/acquaint.css"),
    include_str!("../../assets/console.css")
);
const SCRIPT: &str = include_str!("../../assets/acquaint.js");
const DOCS_SCRIPT: &str = include_str!("../../assets/docs.js");
const ICON: &str = include_str!("../../assets/icon.svg");

static STYLES_PATH: LazyLock<String> = LazyLock::new(|| path_of("acquaint", "css", STYLES));
static CONSOLE_STYLES_PATH: LazyLock<String> = LazyLock::new(|| path_of("console", "css", CONSOLE_STYLES));
static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| path_of("acquaint", "js", SCRIPT));
static DOCS_SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| path_of("docs", "js", DOCS_SCRIPT));

fn path_of(name: &str, kind: &str, content: &str) -> String {
    let hash = HEXLOWER.encode(&Sha256::digest(content));
    format!("/assets/{name}-{}.{kind}", hash.get(..16).unwrap_or_default())
}

/// The path of the stylesheet.
pub(crate) fn stylesheet() -> &'static str {
    &STYLES_PATH
}

/// The path of the stylesheet with what only the console adds to it.
pub(crate) fn console_stylesheet() -> &'static str {
    &CONSOLE_STYLES_PATH
}

/// The path of the script of pages that do more with one.
pub(crate) fn script() -> &'static str {
    &SCRIPT_PATH
}

/// The path of the script of `/api/docs`.
pub(crate) fn docs_script() -> &'static str {
    &DOCS_SCRIPT_PATH
}

/// `GET /assets/{file}`
pub(crate) async fn get(request: HttpRequest) -> HttpResponse {
    pages::answered(&request, serve(&request))
}

/// `GET /favicon.ico`: where browsers look without being told.
pub(crate) async fn icon() -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, "image/svg+xml"));
    response.insert_header((CACHE_CONTROL, "public, max-age=86400"));
    response.body(ICON)
}

fn serve(request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let asked = format!("/assets/{}", path::part(request, "file"));
    let all = [
        (stylesheet(), "text/css; charset=utf-8", STYLES),
        (console_stylesheet(), "text/css; charset=utf-8", CONSOLE_STYLES),
        (script(), "text/javascript; charset=utf-8", SCRIPT),
        (docs_script(), "text/javascript; charset=utf-8", DOCS_SCRIPT),
    ];
    let found = all.into_iter().find(|(path, ..)| *path == asked);
    let (_, media_type, content) = found.ok_or(ApiError::NotFound)?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, media_type));
    response.insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"));
    Ok(response.body(content))
}
