//! An error as a page: what went wrong, and what can still be done.

use actions::ActionError;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use askama::Template;
use wording::{Language, Text, texts};

use super::{Piece, ROBOTS, assets, language, pieces, start};
use crate::context::context_of;
use crate::error::ApiError;
use crate::explained::{internal, wording};
use crate::problem::add_headers;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    detail: Vec<Piece<'a>>,
    next: Text,
    /// Where to go on.
    way: (Text, &'static str),
}

/// The page of an error, in the reader's language: whose group it is about may not be known.
pub(super) fn page(request: &HttpRequest, error: &ApiError) -> HttpResponse {
    let prefix = context_of(request)
        .map(|context| context.links.prefix().to_owned())
        .unwrap_or_default();
    let incident = error.log().unwrap_or_default();
    let [title, detail, mut next] = wording(error).unwrap_or_else(|| internal(&incident));
    // Words of a poster are typed, and before its time nobody learns whether they are right.
    if is_under("/here/", request, &prefix) && matches!(error, ApiError::NotFound) {
        next = texts::here_later();
    }
    let language = language::asked(request).unwrap_or_default();
    let detail = language.say(detail);
    let page = ErrorPage {
        prefix: &prefix,
        stylesheet: assets::stylesheet(),
        language,
        title,
        detail: pieces(&detail),
        next,
        way: way(request, error, &prefix),
    };
    let mut response = start(error.status_code());
    add_headers(error, &mut response);
    // A template that can't be rendered must not hide the status.
    response.insert_header((ROBOTS, "noindex, nofollow"));
    language::said_in(language, response.body(page.render().unwrap_or_default()))
}

fn is_under(start: &str, request: &HttpRequest, prefix: &str) -> bool {
    let path = request.path().strip_prefix(prefix);
    path.is_some_and(|path| path.starts_with(start))
}

/// The link of the page of an error.
fn way(request: &HttpRequest, error: &ApiError, prefix: &str) -> (Text, &'static str) {
    match error {
        ApiError::Action(ActionError::SignInAgain(_)) => (texts::sign_in_title(), "/console/sign-in"),
        ApiError::PageExpired => (texts::own_page_send(), "/me"),
        _ if is_under("/console", request, prefix) => (texts::console_back(), "/console"),
        _ => (texts::error_home(), "/"),
    }
}
