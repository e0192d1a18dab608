//! A key of the database's own, for what must outlive the secret that signs links: the hashes of erased addresses, the
//! secrets of webhooks, and what people say in confidence. It is kept wrapped by that secret, and wrapped anew when the secret
//! changes.

use data_encoding::BASE32_NOPAD;
use diesel::dsl::exists;
use diesel::prelude::*;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hmac;

use super::schema::{data_keys, erased_addresses, erased_askers, profiles, webhooks};
use super::{WriteTx, chance, on_backend};
use crate::error::StoreError;

/// The name of the one that there is.
const NAME: &str = "data";

/// The key. Nothing shows it.
#[derive(Clone, Copy)]
pub(crate) struct DataKey([u8; 32]);

impl DataKey {
    /// A hash that nobody can make or compare without the key. Of what is no address, it begins with what it is for.
    pub(crate) fn hash(&self, of: &str) -> Vec<u8> {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        hmac::sign(&key, of.as_bytes()).as_ref().to_vec()
    }
}

impl DataKey {
    /// Encrypts what nobody reads in the database. `of`: what it belongs to; it opens as nothing else's.
    pub(crate) fn seal(&self, of: &[u8], plain: &[u8]) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE_LEN] = chance()?;
        let mut sealed = plain.to_vec();
        self.cipher()
            .and_then(|cipher| {
                let nonce = Nonce::assume_unique_for_key(nonce);
                cipher.seal_in_place_append_tag(nonce, Aad::from(of), &mut sealed).ok()
            })
            .ok_or_else(|| StoreError::Unreadable("what was to be sealed".to_owned()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed. `None`: it is not of this, or of another key.
    pub(crate) fn open(&self, of: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_LEN>()?;
        let (nonce, mut sealed) = (Nonce::assume_unique_for_key(*nonce), sealed.to_vec());
        let plain = self.cipher()?.open_in_place(nonce, Aad::from(of), &mut sealed).ok()?;
        Some(plain.to_vec())
    }

    fn cipher(&self) -> Option<LessSafeKey> {
        let key = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &self.0), b"acquaint sealed");
        UnboundKey::new(&CHACHA20_POLY1305, key.as_ref())
            .ok()
            .map(LessSafeKey::new)
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
    let erased = exists(erased_addresses::table.select(erased_addresses::hash));
    let stopped = exists(erased_askers::table.select(erased_askers::id));
    let signed = exists(webhooks::table.select(webhooks::id));
    let sealed = exists(
        profiles::table
            .filter(profiles::sealed.is_not_null())
            .select(profiles::id),
    );
    Ok(on_backend!(tx, |c| diesel::select(
        erased.or(stopped).or(signed).or(sealed)
    )
    .get_result(c))?)
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
