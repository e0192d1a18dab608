//! Who calls: an organizer, known by a key. Keys that were right a moment ago are not looked up again.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest};
use domain::{Instant, OrganizerId};
use sha2::{Digest, Sha256};
use store::{Tx, organizers};

use crate::context::{Context, context_of};
use crate::error::ApiError;

/// How long a key that was right is taken for right.
const REMEMBERED: Duration = Duration::from_mins(1);

/// Keys that are remembered at once.
const MANY: usize = 1_000;

/// Longest key that is looked at.
const MAX_KEY: usize = 200;

/// An organizer with a key that is right.
pub(crate) struct Caller {
    /// Whose key it is.
    pub(crate) organizer: OrganizerId,
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
pub(crate) async fn caller(request: &HttpRequest) -> Result<Caller, ApiError> {
    let context = context_of(request)?;
    let known = match bearer(request) {
        Some(key) => look_up(context, key).await?,
        None => None,
    };
    match known {
        Some(organizer) => Ok(Caller { organizer }),
        None => Err(context.limits.failed(request).err().unwrap_or(ApiError::Unauthorized)),
    }
}

/// The key of `Authorization: Bearer KEY`; the scheme's case does not matter (RFC 9110, 11.1).
fn bearer(request: &HttpRequest) -> Option<String> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = header.split_once(' ')?;
    let key = key.trim();
    let fits = scheme.eq_ignore_ascii_case("bearer") && !key.is_empty() && key.len() <= MAX_KEY;
    fits.then(|| key.to_owned())
}

async fn look_up(context: &Context, key: String) -> Result<Option<OrganizerId>, ApiError> {
    let hash: [u8; 32] = Sha256::digest(key.as_bytes()).into();
    let now = context.store.now();
    if let Some(organizer) = context.known_keys.find(&hash, now) {
        return Ok(Some(organizer));
    }
    let found = context
        .store
        .read(move |tx: &mut Tx<'_>| organizers::by_key(tx, &key))
        .await?;
    if let Some(organizer) = found {
        context.known_keys.remember(hash, organizer, now);
    }
    Ok(found)
}

/// Keys that were right a moment ago, by their hash. Wrong ones are not kept: a new key works at once.
#[derive(Default)]
pub(crate) struct KnownKeys(Mutex<HashMap<[u8; 32], (OrganizerId, Instant)>>);

impl KnownKeys {
    fn find(&self, hash: &[u8; 32], now: Instant) -> Option<OrganizerId> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .get(hash)
            .filter(|(_, since)| now.since(*since) < REMEMBERED)
            .map(|(organizer, _)| *organizer)
    }

    fn remember(&self, hash: [u8; 32], organizer: OrganizerId, now: Instant) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MANY {
            known.clear();
        }
        known.insert(hash, (organizer, now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;
    use domain::ids::Id;
    use uuid::Uuid;

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
        for wrong in [
            "acq_x",
            "Basic acq_x",
            "Bearer",
            "Bearer ",
            &format!("Bearer {}", "x".repeat(201)),
        ] {
            assert_eq!(of(wrong), None, "{wrong:.30}");
        }
    }

    #[test]
    fn a_known_key_is_forgotten_after_a_minute_and_their_number_is_bounded() {
        let keys = KnownKeys::default();
        let organizer = OrganizerId::from_uuid(Uuid::from_u128(1));
        let now = Instant::from_micros(0);
        keys.remember([1; 32], organizer, now);
        assert_eq!(keys.find(&[1; 32], now.plus(REMEMBERED / 2)), Some(organizer));
        assert_eq!(keys.find(&[1; 32], now.plus(REMEMBERED)), None);
        for n in 0..5_000_u32 {
            let mut hash = [0; 32];
            hash[..4].copy_from_slice(&n.to_be_bytes());
            keys.remember(hash, organizer, now);
        }
        assert!(keys.0.lock().unwrap().len() <= MANY);
    }
}
