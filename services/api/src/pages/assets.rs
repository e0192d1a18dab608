//! The stylesheet and the script, from the program itself. Their addresses hold a hash of them, so
//! browsers may keep them for good; they are gzipped once, for who takes that.

use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::conditional::{takes_gzip, zip};
use crate::error::ApiError;
use crate::{pages, path};

/// A file as it is served.
struct Asset {
    path: String,
    media_type: &'static str,
    content: &'static str,
    /// For who takes that; empty: it could not be made.
    zipped: Bytes,
}

impl Asset {
    fn of(name: &str, kind: &str, media_type: &'static str, content: &'static str) -> Self {
        let hash = HEXLOWER.encode(&Sha256::digest(content));
        Self {
            path: format!("/assets/{name}-{}.{kind}", hash.get(..16).unwrap_or_default()),
            media_type,
            content,
            zipped: zip(content.as_bytes()).unwrap_or_default().into(),
        }
    }

    fn styles(name: &str, content: &'static str) -> Self {
        Self::of(name, "css", "text/css; charset=utf-8", content)
    }

    fn script(name: &str, content: &'static str) -> Self {
        Self::of(name, "js", "text/javascript; charset=utf-8", content)
    }
}

static STYLES: LazyLock<Asset> = LazyLock::new(|| Asset::styles("acquaint", include_str!("../../assets/acquaint.css")));
/// All in one file, since a page has three requests at most.
static CONSOLE_STYLES: LazyLock<Asset> = LazyLock::new(|| {
    let both = concat!(
        include_str!("../../assets/acquaint.css"),
        include_str!("../../assets/console.css")
    );
    Asset::styles("console", both)
});
static SCRIPT: LazyLock<Asset> = LazyLock::new(|| Asset::script("acquaint", include_str!("../../assets/acquaint.js")));
static DOCS_SCRIPT: LazyLock<Asset> = LazyLock::new(|| Asset::script("docs", include_str!("../../assets/docs.js")));

/// The path of the stylesheet.
pub(crate) fn stylesheet() -> &'static str {
    &STYLES.path
}

/// The path of the stylesheet with what only the console adds to it.
pub(crate) fn console_stylesheet() -> &'static str {
    &CONSOLE_STYLES.path
}

/// The path of the script of pages that do more with one.
pub(crate) fn script() -> &'static str {
    &SCRIPT.path
}

/// The path of the script of `/api/docs`.
pub(crate) fn docs_script() -> &'static str {
    &DOCS_SCRIPT.path
}

/// `GET /assets/{file}`
pub(crate) async fn get(request: HttpRequest) -> HttpResponse {
    pages::answered(&request, serve(&request))
}

fn serve(request: &HttpRequest) -> Result<HttpResponse, ApiError> {
    let asked = format!("/assets/{}", path::part(request, "file"));
    let all = [&STYLES, &CONSOLE_STYLES, &SCRIPT, &DOCS_SCRIPT];
    let found = all.into_iter().find(|asset| asset.path == asked);
    let asset = found.ok_or(ApiError::NotFound)?;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, asset.media_type));
    response.insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"));
    response.insert_header((VARY, "Accept-Encoding"));
    if takes_gzip(request) && !asset.zipped.is_empty() {
        response.insert_header((CONTENT_ENCODING, "gzip"));
        return Ok(response.body(asset.zipped.clone()));
    }
    Ok(response.body(asset.content))
}
