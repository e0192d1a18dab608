//! Who calls: somebody with an account, known by a key.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::http::header::AUTHORIZATION;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use data_encoding::BASE64;
use domain::people::{Principal, Right};
use domain::values::ids::Id;
use domain::{AccountId, ApiKeyId};
use sha2::{Digest, Sha256};
use store::people::api_keys;
use store::{ReadTx, WriteTx};

use crate::context::{Context, context_of};
use crate::error::ApiError;
use crate::path;

/// How often the use of a key is written down.
const NOTED_EVERY: Duration = Duration::from_mins(1);

/// Longest key that is looked at.
const MAX_KEY: usize = 200;

/// Which right each method of a path asks for, as the table of routes says.
#[derive(Clone)]
pub(crate) struct Rights(pub(crate) Vec<(Method, Right)>);

impl Rights {
    fn of(&self, method: &Method) -> Option<Right> {
        let method = if method == Method::HEAD { &Method::GET } else { method };
        self.0.iter().find(|(of, _)| of == method).map(|(_, right)| *right)
    }
}

/// A request with a key that is right, and the right that its route asks for.
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

/// Who calls; a wrong key is counted.
async fn caller(request: &HttpRequest) -> Result<Caller, ApiError> {
    let right = request
        .app_data::<Rights>()
        .and_then(|rights| rights.of(request.method()));
    Ok(Caller {
        right: right.ok_or(ApiError::NoContext)?,
        principal: identified(request, bearer(request)).await?,
        context: context_of(request)?.clone(),
        request: request.clone(),
    })
}

/// Who looks on with a browser, which sends a key only by Basic, as the password. For pages that change nothing: a browser
/// would send it along with whatever a foreign site makes it ask for.
pub(crate) async fn viewer(request: &HttpRequest) -> Result<Principal, ApiError> {
    identified(request, bearer(request).or_else(|| basic(request))).await
}

async fn identified(request: &HttpRequest, key: Option<String>) -> Result<Principal, ApiError> {
    let context = context_of(request)?;
    let refused = |why| context.limits.failed(request).err().unwrap_or(why);
    let key = key.ok_or_else(|| refused(ApiError::Unauthorized))?;
    match look_up(context, key).await? {
        Some(account) => Ok(Principal::Account(account)),
        None => Err(refused(ApiError::WrongKey)),
    }
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

async fn look_up(context: &Context, key: String) -> Result<Option<AccountId>, ApiError> {
    if key.len() > MAX_KEY {
        return Ok(None);
    }
    let hash: [u8; 32] = Sha256::digest(key.as_bytes()).into();
    let now = context.store.now();
    if let Some(account) = context.known_keys.find(&hash, now) {
        return Ok(Some(account));
    }
    let found = context
        .store
        .read_one(move |tx: &mut ReadTx<'_>| api_keys::find(tx, &key))
        .await?;
    if let Some(key) = found {
        context.known_keys.remember(hash, key.account, now);
        if key.last_used_at.is_none_or(|at| now.since(at) >= NOTED_EVERY) {
            note_use(context, key.id);
        }
    }
    Ok(found.map(|key| key.account))
}

/// Writes down that a key is in use. Nobody waits for it: a database that only reads answers all the same.
fn note_use(context: &Context, key: ApiKeyId) {
    let store = context.store.clone();
    actix_web::rt::spawn(async move {
        let noted = store.write(move |tx: &mut WriteTx<'_>| api_keys::used(tx, key)).await;
        if let Err(error) = noted {
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
