//! Who calls: somebody with an account, known by a key, or by the session of a browser that signed in.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use data_encoding::BASE64;
use domain::people::sign_in::is_signed_in;
use domain::people::{Means, Principal, Right};
use domain::values::ids::Id;
use sha2::{Digest, Sha256};
use store::people::{api_keys, sessions};
use store::{ReadTx, StoreError, WriteTx};

use crate::context::{Context, context_of};
use crate::error::ApiError;
use crate::path;
use crate::session;

/// How often the use of a key or session is written down.
const NOTED_EVERY: Duration = Duration::from_mins(1);

/// Longest key or cookie that is looked at.
const MAX_SECRET: usize = 200;

/// Which right each method of a path asks for, as the table of routes says.
#[derive(Clone)]
pub(crate) struct Rights(pub(crate) Vec<(Method, Right)>);

impl Rights {
    fn of(&self, method: &Method) -> Option<Right> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.0.iter().find(|(of, _)| of == method).map(|(_, right)| *right)
    }
}

/// A request of somebody who is known, and the right that its route asks for.
pub(crate) struct Caller {
    /// Who acts.
    pub(crate) principal: Principal,
    /// What they need to have in the group that it is about.
    pub(crate) right: Right,
    pub(crate) context: Data<Context>,
    pub(crate) request: HttpRequest,
}

impl Caller {
    /// The id in the path.
    pub(crate) fn id<I: Id>(&self) -> Result<I, ApiError> {
        path::id(&self.request)
    }
}

impl FromRequest for Caller {
    type Error = ApiError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, ApiError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { caller(&request).await })
    }
}

/// The right that the route of a request asks for.
pub(crate) fn right_of(request: &HttpRequest) -> Result<Right, ApiError> {
    let rights = request.app_data::<Rights>();
    let right = rights.and_then(|rights| rights.of(request.method()));
    right.ok_or(ApiError::NoContext)
}

/// Who calls: by a key, or in a browser that is signed in. A wrong one is counted.
async fn caller(request: &HttpRequest) -> Result<Caller, ApiError> {
    let right = right_of(request)?;
    let context = context_of(request)?;
    let principal = match (bearer(request), session::of(context, request)) {
        (None, Some(cookie)) => {
            if !request.method().is_safe() {
                session::check_origin(context, request)?;
            }
            let found = by_session(context, cookie).await?;
            found.ok_or_else(|| refused(request, context, ApiError::Unauthorized))?
        }
        (key, _) => identified(request, key).await?,
    };
    Ok(Caller {
        right,
        principal,
        context: context.clone(),
        request: request.clone(),
    })
}

/// Who looks on with a browser, which sends a key only by Basic, as the password. For pages that change nothing: a browser
/// would send it along with whatever a foreign site makes it ask for. A session is not enough, since letters to others are shown.
pub(crate) async fn viewer(request: &HttpRequest) -> Result<Principal, ApiError> {
    identified(request, bearer(request).or_else(|| basic(request))).await
}

async fn identified(request: &HttpRequest, key: Option<String>) -> Result<Principal, ApiError> {
    let context = context_of(request)?;
    let key = key.ok_or_else(|| refused(request, context, ApiError::Unauthorized))?;
    let found = by_key(context, key).await?;
    found.ok_or_else(|| refused(request, context, ApiError::WrongKey))
}

/// Counts what was wrong. Once there was too much of it, says so in its stead.
fn refused(request: &HttpRequest, context: &Context, why: ApiError) -> ApiError {
    context.limits.failed(request).err().unwrap_or(why)
}

/// The key of `Authorization: Bearer KEY`.
fn bearer(request: &HttpRequest) -> Option<String> {
    credentials(request, "bearer").map(str::to_owned)
}

/// The password of `Authorization: Basic` (RFC 7617).
fn basic(request: &HttpRequest) -> Option<String> {
    let octets = BASE64.decode(credentials(request, "basic")?.as_bytes()).ok()?;
    let text = String::from_utf8(octets).ok()?;
    text.split_once(':').map(|(_, password)| password.to_owned())
}

/// What stands behind a scheme; the scheme's case does not matter (RFC 9110, 11.1).
fn credentials<'r>(request: &'r HttpRequest, wanted: &str) -> Option<&'r str> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, credentials) = header.split_once(' ')?;
    let credentials = credentials.trim();
    (scheme.eq_ignore_ascii_case(wanted) && !credentials.is_empty()).then_some(credentials)
}

async fn by_key(context: &Context, key: String) -> Result<Option<Principal>, ApiError> {
    let Some((hash, known)) = known(context, &key) else {
        return Ok(None);
    };
    if known.is_some() {
        return Ok(known);
    }
    let unit = move |tx: &mut ReadTx<'_>| api_keys::find(tx, &key);
    let Some(key) = context.store.read_one(unit).await? else {
        return Ok(None);
    };
    let now = context.store.now();
    context.known_keys.remember(hash, key.principal(), now);
    if key.last_used_at.is_none_or(|at| now.since(at) >= NOTED_EVERY) {
        note_use(context, move |tx| api_keys::used(tx, key.id));
    }
    Ok(Some(key.principal()))
}

/// Who is signed in with this cookie.
pub(crate) async fn by_session(context: &Context, cookie: String) -> Result<Option<Principal>, ApiError> {
    let Some((hash, known)) = known(context, &cookie) else {
        return Ok(None);
    };
    if known.is_some() {
        return Ok(known);
    }
    let now = context.store.now();
    let unit = move |tx: &mut ReadTx<'_>| sessions::find(tx, &cookie);
    let found = context.store.read_one(unit).await?;
    let Some(found) = found.filter(|found| is_signed_in(found.signed_in_at, found.last_seen_at, now)) else {
        return Ok(None);
    };
    let principal = Principal::Account(found.account, Means::Session(found.signed_in_at));
    context.known_keys.remember(hash, principal, now);
    if now.since(found.last_seen_at) >= NOTED_EVERY {
        note_use(context, move |tx| sessions::used(tx, found.id));
    }
    Ok(Some(principal))
}

/// The hash of a key or cookie, and whose it was a moment ago; none: it is too long to be one.
fn known(context: &Context, secret: &str) -> Option<([u8; 32], Option<Principal>)> {
    if secret.len() > MAX_SECRET {
        return None;
    }
    let hash = Sha256::digest(secret.as_bytes()).into();
    Some((hash, context.known_keys.find(&hash, context.store.now())))
}

/// Writes down that a key or session is in use. Nobody waits for it: a database that only reads answers all the same.
fn note_use(context: &Context, used: impl FnOnce(&mut WriteTx<'_>) -> Result<(), StoreError> + Clone + Send + 'static) {
    let store = context.store.clone();
    actix_web::rt::spawn(async move {
        if let Err(error) = store.write(used).await {
            tracing::debug!(%error, "the use of a key could not be written down");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_key_is_read_whatever_the_case_of_its_scheme() {
        let of = |value: &str| {
            bearer(
                &TestRequest::default()
                    .insert_header((AUTHORIZATION, value))
                    .to_http_request(),
            )
        };
        assert_eq!(of("bearer  acq_x ").as_deref(), Some("acq_x"));
        for wrong in ["acq_x", "Basic acq_x", "Bearer", "Bearer "] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
