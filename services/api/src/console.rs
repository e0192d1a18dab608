//! `/console`: what people with an account open with a browser. Plain pages, without JavaScript.
//!
//! Whatever changes something is a form of one of these pages; where it came from is asked first (`session`).

pub(crate) mod account;
pub(crate) mod activity;
pub(crate) mod again;
mod answered;
pub(crate) mod answers;
mod around;
pub(crate) mod asks;
pub(crate) mod badges;
mod charts;
pub(crate) mod dates;
pub(crate) mod decide;
pub(crate) mod delete_group;
pub(crate) mod deliveries;
pub(crate) mod door;
pub(crate) mod edit;
pub(crate) mod event;
pub(crate) mod events;
mod form;
pub(crate) mod group;
pub(crate) mod groups;
pub(crate) mod home;
pub(crate) mod import;
pub(crate) mod invite;
pub(crate) mod keys;
pub(crate) mod letters;
pub(crate) mod link;
pub(crate) mod live;
pub(crate) mod members;
mod page;
pub(crate) mod person;
pub(crate) mod poster;
pub(crate) mod preview;
mod program;
mod proposals;
pub(crate) mod reach;
pub(crate) mod rules;
pub(crate) mod seat_log;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod steps;
mod sure;
pub(crate) mod tasks;
pub(crate) mod team;
pub(crate) mod visit;
pub(crate) mod webhook;
pub(crate) mod webhooks;
mod who_hears;

use actions::ActionError;
use actix_web::http::header::{HeaderValue, LOCATION, REFERRER_POLICY, SET_COOKIE};
use actix_web::{HttpRequest, HttpResponse};
use domain::Instant;
use domain::people::Principal;
use domain::schedule::Zone;
use jiff::tz::TimeZone;
use wording::{Language, Text, when};

use crate::auth;
use crate::context::Context;
use crate::error::ApiError;
use crate::pages::{self, language};
use crate::session;

/// Somebody who is signed in.
#[derive(Clone)]
struct Visitor {
    principal: Principal,
    /// What their cookie holds.
    cookie: String,
}

impl Visitor {
    /// Who looks.
    async fn of(context: &Context, request: &HttpRequest) -> Result<Self, ApiError> {
        let cookie = session::of(context, request).ok_or(ApiError::Unauthorized)?;
        let found = auth::by_session(context, cookie.clone()).await?;
        let principal = found.ok_or(ApiError::Unauthorized)?;
        Ok(Self { principal, cookie })
    }

    /// Who sends a form.
    async fn sending(context: &Context, request: &HttpRequest) -> Result<Self, ApiError> {
        session::check_origin(context, request)?;
        Self::of(context, request).await
    }
}

/// The answer of a page; whoever is not signed in is led to where they can.
fn answered(context: &Context, request: &HttpRequest, result: Result<HttpResponse, ApiError>) -> HttpResponse {
    let signs_in = matches!(
        result,
        Err(ApiError::Unauthorized | ApiError::Action(ActionError::SignInAgain(_)))
    );
    let mut response = match result {
        Err(ApiError::Unauthorized) if !pages::wants_json(request) => to(context, "/console/sign-in"),
        other => pages::answered(request, other),
    };
    let wanted = signs_in.then(|| session::keep_wanted(context, request)).flatten();
    if let Some(cookie) = wanted.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    // Under `no-referrer` browsers post forms with the Origin `null`.
    let policy = HeaderValue::from_static("same-origin");
    response.headers_mut().insert(REFERRER_POLICY, policy);
    response
}

/// 303 to one of our pages.
fn to(context: &Context, path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, context.links.path(path)))
        .finish()
}

/// An answer that gives the browser a cookie.
fn with_cookie(mut response: HttpResponse, cookie: &str) -> Result<HttpResponse, ApiError> {
    let value = HeaderValue::from_str(cookie).map_err(|error| ApiError::Unwritable(error.to_string()))?;
    response.headers_mut().append(SET_COOKIE, value);
    Ok(response)
}

/// The page that somebody wanted, or the console, in a browser that is signed in from now on.
fn signed_in(context: &Context, request: &HttpRequest, cookie: &str) -> Result<HttpResponse, ApiError> {
    let begun = |response| with_cookie(response, &session::begin(context, cookie));
    let Some(path) = session::wanted(context, request) else {
        return begun(to(context, "/console"));
    };
    let wanted = HttpResponse::SeeOther().insert_header((LOCATION, path)).finish();
    with_cookie(begun(wanted)?, &session::end_wanted(context))
}

fn language_of(request: &HttpRequest) -> Language {
    language::asked(request).unwrap_or_default()
}

/// A moment by the clock of a group or an event, which their pages name.
fn moment_in(zone: &Zone, at: Instant) -> Text {
    when::there(zone.local(at))
}

/// A moment as pages show it that belong to no group.
fn moment(at: Instant) -> Text {
    let local = at.timestamp().to_zoned(TimeZone::UTC).datetime();
    when::moment(local, &Zone::trusted("UTC".to_owned()))
}

/// What the cookie of a visitor holds.
fn session_cookie(visit: &visit::Visit) -> Result<String, ApiError> {
    session::of(&visit.context, &visit.request).ok_or(ApiError::Unauthorized)
}
