//! What a browser of the console, or of a door, is known by: its cookies, and where a request that brings one comes from.
//!
//! Over TLS the cookies' names begin with `__Host-`, so that no other host of the domain can set them; a browser at this machine
//! takes such a name only over TLS, so there it is plain. Whether a session still stands is looked up in [`auth`](crate::auth).

use actix_web::HttpRequest;
use actix_web::http::header::{COOKIE, HOST, HeaderName, ORIGIN, REFERER};
use data_encoding::BASE32_NOPAD;
use domain::people::sign_in::{AT_MOST_FOR, BrowserHash, browser_name};
use sha2::{Digest, Sha256};

use crate::context::Context;
use crate::error::ApiError;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The cookie of a browser that is signed in.
const SESSION: &str = "acquaint_session";

/// The cookie by which the browser is known again that asked for a sign-in.
const BROWSER: &str = "acquaint_browser";

/// The cookie of a browser that opened the link to an event's door.
const DOOR: &str = "acquaint_door";

/// The cookie that holds the page of the console that somebody wanted who has to sign in first, and how long it does.
const WANTED: &str = "acquaint_wanted";
const WANTED_FOR: u64 = 3_600;

/// How long such a browser keeps it; whether the link still opens anything is looked up each time.
const DOOR_FOR: u64 = 400 * 24 * 3_600;

/// Longest value of a cookie that is looked at.
const MAX_VALUE: usize = 200;

fn name_of(context: &Context, name: &str) -> String {
    let prefix = if context.links.is_secure() { "__Host-" } else { "" };
    format!("{prefix}{name}")
}

fn cookie(context: &Context, request: &HttpRequest, name: &str) -> Option<String> {
    let name = name_of(context, name);
    let lines = request.headers().get_all(COOKIE).filter_map(|line| line.to_str().ok());
    let mut pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(key, value)| *key == name && !value.is_empty() && value.len() <= MAX_VALUE)?;
    Some(value.to_owned())
}

/// A Set-Cookie: `HttpOnly`, for this host and all its paths, and not sent along with what other sites post.
fn set(context: &Context, name: &str, value: &str, seconds: u64) -> String {
    let secure = if context.links.is_secure() { "; Secure" } else { "" };
    format!(
        "{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
        name_of(context, name)
    )
}

/// What the cookie of a signed-in browser holds.
pub(crate) fn of(context: &Context, request: &HttpRequest) -> Option<String> {
    cookie(context, request, SESSION)
}

/// The Set-Cookie of a browser that is signed in from now on.
pub(crate) fn begin(context: &Context, value: &str) -> String {
    set(context, SESSION, value, AT_MOST_FOR.as_secs())
}

/// The Set-Cookie of one that no longer is.
pub(crate) fn end(context: &Context) -> String {
    set(context, SESSION, "", 0)
}

/// What the cookie of a browser holds that opened the link to an event's door.
pub(crate) fn door(context: &Context, request: &HttpRequest) -> Option<String> {
    cookie(context, request, DOOR)
}

/// The Set-Cookie of one that opens it now.
pub(crate) fn begin_door(context: &Context, value: &str) -> String {
    set(context, DOOR, value, DOOR_FOR)
}

/// What the browser is known by that asked for a sign-in, if this one did.
pub(crate) fn browser(context: &Context, request: &HttpRequest) -> Option<BrowserHash> {
    cookie(context, request, BROWSER).map(|value| hash(&value))
}

/// The same for one that asks now, with the Set-Cookie that makes it known.
pub(crate) fn known_browser(context: &Context, request: &HttpRequest) -> Result<(BrowserHash, String), ApiError> {
    let mut chance = [0; 20];
    getrandom::fill(&mut chance).map_err(|error| ApiError::Unwritable(error.to_string()))?;
    let fresh = || BASE32_NOPAD.encode(&chance).to_ascii_lowercase();
    let value = cookie(context, request, BROWSER).unwrap_or_else(fresh);
    Ok((hash(&value), set(context, BROWSER, &value, AT_MOST_FOR.as_secs())))
}

fn hash(value: &str) -> BrowserHash {
    Sha256::digest(value.as_bytes()).into()
}

/// The Set-Cookie that keeps the page of the console that this request is for, or was sent from, until somebody has signed in.
pub(crate) fn keep_wanted(context: &Context, request: &HttpRequest) -> Option<String> {
    let path = if request.method().is_safe() {
        let own = request.uri().path_and_query()?.as_str();
        is_of_console(context, own).then_some(own)?
    } else {
        came_from(context, request)?
    };
    Some(set(context, WANTED, path, WANTED_FOR))
}

/// The page of the console that a request was sent from.
pub(crate) fn came_from<'r>(context: &Context, request: &'r HttpRequest) -> Option<&'r str> {
    let path = header(request, &REFERER)?.strip_prefix(&context.links.origin())?;
    is_of_console(context, path).then_some(path)
}

/// The page that a browser wanted before it signed in.
pub(crate) fn wanted(context: &Context, request: &HttpRequest) -> Option<String> {
    cookie(context, request, WANTED).filter(|path| is_of_console(context, path))
}

/// The Set-Cookie of one that is there.
pub(crate) fn end_wanted(context: &Context) -> String {
    set(context, WANTED, "", 0)
}

/// Whether a path leads to a page of the console behind the sign-in, and fits into a cookie.
fn is_of_console(context: &Context, path: &str) -> bool {
    let own = path.strip_prefix(&context.links.path("/console/"));
    let fits = path.len() <= MAX_VALUE
        && path
            .bytes()
            .all(|octet| octet.is_ascii_graphic() && !b"\";,\\".contains(&octet));
    fits && own.is_some_and(|own| !own.starts_with("sign-"))
}

/// The browser as somebody signs in with it.
pub(crate) fn signing_in(context: &Context, request: &HttpRequest) -> actions::sign_in::Browser {
    let agent = header(request, &actix_web::http::header::USER_AGENT).unwrap_or_default();
    actions::sign_in::Browser {
        hash: browser(context, request),
        name: browser_name(agent),
        session: of(context, request),
    }
}

/// Lets a request go on that one of our own pages sent, or that brings no cookie of ours. `SameSite` alone lets pages of other hosts
/// of our domain through, and older browsers know it not.
pub(crate) fn check_origin(context: &Context, request: &HttpRequest) -> Result<(), ApiError> {
    let is_ours = match (header(request, &SEC_FETCH_SITE), header(request, &ORIGIN)) {
        // `none`: typed, or from a bookmark.
        (Some(site), _) => ["same-origin", "none"].contains(&site),
        (None, Some(origin)) => is_own(context, request, origin),
        (None, None) => [SESSION, BROWSER, DOOR]
            .iter()
            .all(|name| cookie(context, request, name).is_none()),
    };
    if is_ours { Ok(()) } else { Err(ApiError::CrossSite) }
}

fn is_own(context: &Context, request: &HttpRequest, origin: &str) -> bool {
    // At this machine by another of its names than that of the links.
    let is_host = || {
        let host = header(request, &HOST).filter(|host| !host.is_empty());
        host.is_some_and(|host| origin.strip_prefix("http://") == Some(host))
    };
    origin == context.links.origin() || (!context.links.is_secure() && is_host())
}

fn header<'r>(request: &'r HttpRequest, name: &HeaderName) -> Option<&'r str> {
    request.headers().get(name)?.to_str().ok()
}
