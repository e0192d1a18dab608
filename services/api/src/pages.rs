//! HTML: how every page is answered, and the answers that all of them share.
//!
//! Pages work without JavaScript and load nothing but our own stylesheet; the policy says so to the
//! browser. What a page holds is left to its own module.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError};
use askama::Template;
use domain::rsvp::seating::Refusal;
use domain::values::text::ended;

use crate::context::context_of;
use crate::error::ApiError;
use crate::problem::add_headers;

pub(crate) mod assets;
pub(crate) mod home;
pub(crate) mod messages;
pub(crate) mod problems;
pub(crate) mod when;

/// What a page may load: our stylesheet, and nothing from anywhere else.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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

/// A page that was rendered before.
pub(crate) fn rendered(html: Bytes, is_for_search_engines: bool) -> HttpResponse {
    let mut response = start(StatusCode::OK);
    if !is_for_search_engines {
        response.insert_header((ROBOTS, "noindex, nofollow"));
    }
    response.body(html)
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
        Err(error) if wants_json(request) => error.error_response(),
        Err(error) => error_page(request, &error),
    }
}

/// An error as a page: what went wrong, and what can still be done.
#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    title: &'a str,
    detail: Vec<Piece<'a>>,
    hint: &'a str,
}

fn error_page(request: &HttpRequest, error: &ApiError) -> HttpResponse {
    let prefix = context_of(request)
        .map(|context| context.links.prefix().to_owned())
        .unwrap_or_default();
    let incident = error.log();
    let (title, hint) = wording(error);
    let detail = match error {
        ApiError::NotFound | ApiError::Refused(Refusal::Withdrawn) => "There is nothing at this address.".to_owned(),
        other => sentence(&other.detail(incident.as_deref())),
    };
    let page = ErrorPage {
        prefix: &prefix,
        stylesheet: assets::stylesheet(),
        title,
        detail: pieces(&detail),
        hint,
    };
    let mut response = start(error.status_code());
    add_headers(error, &mut response);
    // A template that can't be rendered must not hide the status.
    response
        .insert_header((ROBOTS, "noindex, nofollow"))
        .body(page.render().unwrap_or_default())
}

/// What an error is called on a page, and what can still be done.
fn wording(error: &ApiError) -> (&'static str, &'static str) {
    const AGAIN: &str = "Wait a moment and load the page again: it shows what was written down.";
    match error {
        ApiError::NotFound | ApiError::Refused(Refusal::Withdrawn) => (
            "This link opens nothing",
            "Mail programs sometimes cut links short: open it from the letter again, or copy the whole of it. If you have several letters about this event, use the newest. If the link still opens nothing, ask who invited you.",
        ),
        ApiError::TooMany { .. } => ("Too many tries", "Wait, then open the link from your newest letter."),
        ApiError::AnsweredTooOften { .. } => ("Too many answers", "Wait, then open the link from your newest letter."),
        ApiError::Busy
        | ApiError::TooManyBodies
        | ApiError::TooManyAnswers
        | ApiError::Store(store::StoreError::Unavailable(_)) => ("Back in a moment", AGAIN),
        ApiError::Unauthorized | ApiError::WrongKey => (
            "A key is needed",
            "This page is only for the organizers of this instance: load it again, and give your key as the password.",
        ),
        ApiError::MethodNotAllowed { .. } => ("This can't be done here", "Open the link from your letter again."),
        ApiError::Invalid(_)
        | ApiError::WrongType { .. }
        | ApiError::TooLarge { .. }
        | ApiError::TooSlow
        | ApiError::CutShort(_)
        | ApiError::NotJson(_) => (
            "This could not be read",
            "Nothing was changed. Go back, correct what you entered, and send it again.",
        ),
        _ => ("Something went wrong", AGAIN),
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

/// A detail as a sentence of its own.
pub(crate) fn sentence(detail: &str) -> String {
    let mut chars = detail.chars();
    let first = chars
        .next()
        .map(|first| first.to_uppercase().to_string())
        .unwrap_or_default();
    ended(&format!("{first}{}", chars.as_str()))
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

    #[test]
    fn a_detail_becomes_a_sentence() {
        assert_eq!(sentence("the event is over"), "The event is over.");
    }
}
