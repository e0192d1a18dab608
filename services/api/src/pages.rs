//! HTML: how every page is answered, and the answers that all of them share.
//!
//! Pages work without JavaScript and load nothing but our own stylesheet, and those that do more with it our script; the policy
//! says so to the browser. What a page holds is left to its own module.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use askama::Template;

use crate::context::CachedPage;
use crate::error::ApiError;
pub(crate) use crate::explained::{explained, sentence};
pub(crate) use crate::language;

pub(crate) mod assets;
pub(crate) mod chain;
pub(crate) mod elements;
mod error;
pub(crate) mod home;
pub(crate) mod messages;
pub(crate) mod problems;

/// What a page may load: our stylesheet, and nothing from anywhere else. (Its icon stands in it: one request less.)
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a page with our script may do beside that.
const POLICY_WITH_SCRIPT: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What a page with a letter's HTML in a frame may.
const POLICY_WITH_FRAME: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What a letter's HTML may: its own styles, no script, no picture.
const POLICY_OF_LETTERS: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox";

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// A page.
pub(crate) fn html(status: StatusCode, page: &impl Template) -> Result<HttpResponse, ApiError> {
    let body = page.render()?;
    Ok(start(status).body(body))
}

/// A page that belongs to one person: no search engine is to keep it.
pub(crate) fn personal(status: StatusCode, page: &impl Template) -> Result<HttpResponse, ApiError> {
    let body = page.render()?;
    Ok(start(status).insert_header((ROBOTS, "noindex, nofollow")).body(body))
}

/// The same with our script.
pub(crate) fn with_script(mut page: HttpResponse) -> HttpResponse {
    let policy = HeaderValue::from_static(POLICY_WITH_SCRIPT);
    page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    page
}

/// The same with a letter's HTML in a frame.
pub(crate) fn with_frame(mut page: HttpResponse) -> HttpResponse {
    let policy = HeaderValue::from_static(POLICY_WITH_FRAME);
    page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    page
}

/// A letter's HTML as mail programs show it.
pub(crate) fn letter(html: String) -> HttpResponse {
    let mut page = start(StatusCode::OK).body(html);
    let policy = HeaderValue::from_static(POLICY_OF_LETTERS);
    page.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    page
}

/// A page that was rendered before.
pub(crate) fn rendered(page: &CachedPage) -> HttpResponse {
    let mut response = start(StatusCode::OK);
    if !page.is_for_search_engines {
        response.insert_header((ROBOTS, "noindex, nofollow"));
    }
    language::said_in(page.language, response.body(page.html.clone()))
}

fn start(status: StatusCode) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(status);
    response.insert_header((CONTENT_TYPE, "text/html; charset=utf-8"));
    response.insert_header((CONTENT_SECURITY_POLICY, POLICY));
    response.insert_header((CACHE_CONTROL, "no-store"));
    response
}

/// Whether the client asks for JSON and not for a page.
pub(crate) fn wants_json(request: &HttpRequest) -> bool {
    let lines = request
        .headers()
        .get_all(ACCEPT)
        .filter_map(|value| value.to_str().ok());
    let types: Vec<String> = lines.flat_map(|line| line.split(',')).map(media_type).collect();
    let names = |wanted: &[&str]| types.iter().any(|found| wanted.contains(&found.as_str()));
    names(&["application/json", "application/problem+json"]) && !names(&["text/html", "application/xhtml+xml"])
}

fn media_type(range: &str) -> String {
    range.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The answer of a page, with its errors as a page too, or as problem+json for who asks for JSON.
pub(crate) fn answered(request: &HttpRequest, result: Result<HttpResponse, ApiError>) -> HttpResponse {
    match result {
        Ok(response) => response,
        Err(error) if wants_json(request) => error.answer(language::asked(request).unwrap_or_default()),
        Err(error) => error::page(request, &error),
    }
}

/// A piece of a sentence.
pub(crate) struct Piece<'a> {
    pub(crate) text: &'a str,
    /// It stood between backticks, as what is typed does in the sentences that programs read too.
    pub(crate) is_code: bool,
}

/// A sentence cut at its backticks.
pub(crate) fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let cut = sentence.split('`').enumerate();
    cut.map(|(at, text)| Piece {
        text,
        is_code: at % 2 == 1,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn browsers_get_pages_and_programs_json() {
        let wants =
            |accept: &str| wants_json(&TestRequest::default().insert_header((ACCEPT, accept)).to_http_request());
        assert!(wants("application/json"));
        assert!(wants("application/problem+json;q=0.9, */*"));
        assert!(!wants(
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
        ));
        assert!(!wants("text/html, application/json"));
        assert!(!wants("*/*"));
        assert!(!wants_json(&TestRequest::default().to_http_request()));
    }
}
