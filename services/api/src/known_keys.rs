//! Keys and sessions that were right a moment ago: they are not looked up again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use domain::Instant;
use domain::people::Principal;

/// How long what was right is taken for right: a key that is revoked opens nothing a second later.
const REMEMBERED: Duration = Duration::from_millis(500);

/// Keys and sessions that are remembered at once.
const MANY: usize = 1_000;

/// Keys and sessions that were right a moment ago, by their hash. Wrong ones are not kept: a new key works at once.
#[derive(Default)]
pub(crate) struct KnownKeys(Mutex<HashMap<[u8; 32], (Principal, Instant)>>);

impl KnownKeys {
    pub(crate) fn find(&self, hash: &[u8; 32], now: Instant) -> Option<Principal> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .get(hash)
            .filter(|(_, since)| now.since(*since) < REMEMBERED)
            .map(|(principal, _)| *principal)
    }

    pub(crate) fn remember(&self, hash: [u8; 32], principal: Principal, now: Instant) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MANY {
            known.clear();
        }
        known.insert(hash, (principal, now));
    }

    /// Forgets all, since one of them was ended.
    pub(crate) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

#[cfg(test)]
mod tests {
    use domain::AccountId;
    use domain::values::ids::Id;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_known_key_is_soon_forgotten_and_their_number_is_bounded() {
        let keys = KnownKeys::default();
        let organizer = Principal::by_key(AccountId::from_uuid(Uuid::from_u128(1)));
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
