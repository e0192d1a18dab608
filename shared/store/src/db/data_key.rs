//! A key of the database's own, for what must outlive the secret that signs links: the hashes of erased addresses. It is kept
//! wrapped by that secret, and wrapped anew when the secret changes.

use data_encoding::BASE32_NOPAD;
use diesel::prelude::*;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;

use super::schema::{data_keys, erased_addresses};
use super::{WriteTx, chance, on_backend};
use crate::error::StoreError;

/// The name of the one that there is.
const NAME: &str = "data";

/// The key. Nothing shows it.
#[derive(Clone, Copy)]
pub(crate) struct DataKey([u8; 32]);

impl DataKey {
    /// A hash that nobody can make or compare without the key.
    pub(crate) fn hash(&self, of: &str) -> Vec<u8> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        hmac::sign(&key, of.as_bytes()).as_ref().to_vec()
    }
}

/// A hash in letters.
pub(crate) fn in_letters(hash: &[u8]) -> String {
    BASE32_NOPAD.encode(hash).to_ascii_lowercase()
}

/// Opens the key by the secret, or by the one before it, and then wraps it anew; makes it where there is none, or where neither
/// opens one that nothing was made with.
pub(super) fn open(tx: &mut WriteTx<'_>, secret: &[u8], previous: Option<&[u8]>) -> Result<DataKey, StoreError> {
    let wrapped = match kept(tx)? {
        Some(wrapped) => wrapped,
        None => make(tx, secret)?,
    };
    if let Some(key) = unwrap(secret, &wrapped) {
        return Ok(key);
    }
    let key = match previous.and_then(|previous| unwrap(previous, &wrapped)) {
        Some(key) => key,
        // Whoever lost the secret for good makes another; the key is missed only where something was made with it.
        None if !is_used(tx)? => DataKey(chance()?),
        None => return Err(StoreError::WrongSecret),
    };
    let change = data_keys::wrapped.eq(wrap(secret, key)?);
    on_backend!(tx, |c| diesel::update(data_keys::table.find(NAME))
        .set(change)
        .execute(c))?;
    Ok(key)
}

fn is_used(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let query = erased_addresses::table.select(erased_addresses::hash);
    let found: Option<Vec<u8>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

fn kept(tx: &mut WriteTx<'_>) -> Result<Option<Vec<u8>>, StoreError> {
    let query = data_keys::table.find(NAME).select(data_keys::wrapped);
    Ok(on_backend!(tx, |c| query.first(c).optional())?)
}

/// Another process may be faster: what is there then is the key.
fn make(tx: &mut WriteTx<'_>, secret: &[u8]) -> Result<Vec<u8>, StoreError> {
    let row = (
        data_keys::name.eq(NAME),
        data_keys::wrapped.eq(wrap(secret, DataKey(chance()?))?),
    );
    on_backend!(tx, |c| diesel::insert_into(data_keys::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    kept(tx)?.ok_or_else(|| StoreError::Unreadable("the data key that was just made".to_owned()))
}

/// What wraps: a secret has at least 32 octets, of which this makes as many as the cipher takes.
fn wrapping(secret: &[u8]) -> Option<LessSafeKey> {
    let key = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), b"acquaint data key");
    UnboundKey::new(&CHACHA20_POLY1305, key.as_ref())
        .ok()
        .map(LessSafeKey::new)
}

fn wrap(secret: &[u8], key: DataKey) -> Result<Vec<u8>, StoreError> {
    let failed = || StoreError::Unreadable("the data key could not be wrapped".to_owned());
    let nonce: [u8; NONCE_LEN] = chance()?;
    let mut sealed = key.0.to_vec();
    wrapping(secret)
        .and_then(|wrapping| {
            let nonce = Nonce::assume_unique_for_key(nonce);
            wrapping.seal_in_place_append_tag(nonce, Aad::empty(), &mut sealed).ok()
        })
        .ok_or_else(failed)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// `None`: another secret wrapped it.
fn unwrap(secret: &[u8], wrapped: &[u8]) -> Option<DataKey> {
    let (nonce, sealed) = wrapped.split_first_chunk::<NONCE_LEN>()?;
    let (nonce, mut sealed) = (Nonce::assume_unique_for_key(*nonce), sealed.to_vec());
    let key = wrapping(secret)?.open_in_place(nonce, Aad::empty(), &mut sealed).ok()?;
    Some(DataKey(<[u8; 32]>::try_from(&*key).ok()?))
}
