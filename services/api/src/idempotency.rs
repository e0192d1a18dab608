//! `Idempotency-Key`: a POST that is repeated with the same key is answered the same again, and done once.
//!
//! The answer is stored in the transaction that made it true. Only what succeeded is kept: a
//! request that failed changed nothing and may be repeated with the same key.

use std::time::Duration;

use actix_web::http::header::HeaderName;
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest, Sha256};
use store::WriteTx;
use store::idempotency;
use store::idempotency::Begun;

use crate::auth::Caller;
use crate::error::{ApiError, Fault};
use crate::reply::Reply;

const HEADER: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
const MAX_LENGTH: usize = 255;

/// The key of a request, and what the request was.
#[derive(Clone)]
struct Key {
    text: String,
    fingerprint: [u8; 32],
}

impl Key {
    fn of(request: &HttpRequest, body: &[u8]) -> Result<Option<Self>, ApiError> {
        let Some(value) = request.headers().get(&HEADER) else {
            return Ok(None);
        };
        let text = value.to_str().unwrap_or_default();
        let visible = text.bytes().all(|octet| octet.is_ascii_graphic());
        if text.is_empty() || text.len() > MAX_LENGTH || !visible {
            let detail = format!("must be 1 to {MAX_LENGTH} visible ASCII characters, for example a UUID");
            return Err(Fault::parameter("Idempotency-Key", "idempotency_key", &detail).into());
        }
        Ok(Some(Self {
            text: text.to_owned(),
            fingerprint: fingerprint(request, body),
        }))
    }
}

fn fingerprint(request: &HttpRequest, body: &[u8]) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in [request.method().as_str(), request.path()] {
        digest.update(part);
        // No method or path holds a NUL, so nothing can slide from one part into the next.
        digest.update([0]);
    }
    digest.update(body);
    digest.finalize().into()
}

/// Does `work` in one transaction, once for each key.
pub(crate) async fn once<F>(caller: &Caller, body: &[u8], work: F) -> Result<HttpResponse, ApiError>
where
    F: FnOnce(&mut WriteTx<'_>) -> Result<Reply, ApiError> + Clone + Send + 'static,
{
    once_within(caller, Duration::ZERO, body, work).await
}

/// The same, with more time than the database has for most.
pub(crate) async fn once_within<F>(
    caller: &Caller,
    more: Duration,
    body: &[u8],
    work: F,
) -> Result<HttpResponse, ApiError>
where
    F: FnOnce(&mut WriteTx<'_>) -> Result<Reply, ApiError> + Clone + Send + 'static,
{
    let store = caller.context.store.with_more_time(more);
    let Some(key) = Key::of(&caller.request, body)? else {
        return store.write(work).await.map(HttpResponse::from);
    };
    let account = caller.principal.account();
    let unit = move |tx: &mut WriteTx<'_>| match idempotency::begin(tx, account, &key.text, key.fingerprint)? {
        Begun::OtherBody => Err(ApiError::KeyReused),
        Begun::Replay { body, .. } => Ok((serde_json::from_str(&body)?, true)),
        Begun::New => {
            let reply: Reply = work(tx)?;
            let kept = serde_json::to_string(&reply)?;
            idempotency::finish(tx, account, &key.text, reply.status(), &kept)?;
            Ok((reply, false))
        }
    };
    let (reply, replayed) = store.write(unit).await?;
    let mut response = HttpResponse::from(reply);
    if replayed {
        response
            .headers_mut()
            .insert(REPLAYED, actix_web::http::header::HeaderValue::from_static("true"));
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn key(value: &str) -> Result<Option<Key>, ApiError> {
        Key::of(
            &TestRequest::post().insert_header((HEADER, value)).to_http_request(),
            b"{}",
        )
    }

    #[test]
    fn a_key_is_short_and_visible() {
        assert!(matches!(key("0191-abc"), Ok(Some(_))));
        for wrong in ["", "a b", &"x".repeat(256), "sch\u{f6}n"] {
            assert!(key(wrong).is_err(), "{wrong:.20}");
        }
    }

    #[test]
    fn the_fingerprint_tells_methods_paths_and_bodies_apart() {
        let of = |path: &str, body: &[u8]| fingerprint(&TestRequest::post().uri(path).to_http_request(), body);
        assert_eq!(of("/a", b"x"), of("/a", b"x"));
        assert_ne!(of("/a", b"x"), of("/a", b"y"));
        assert_ne!(of("/a", b"bx"), of("/ab", b"x"));
    }
}
