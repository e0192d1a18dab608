//! Organizers and their keys. A key is shown once; only its hash is kept.

use data_encoding::BASE32_NOPAD;
use diesel::prelude::*;
use domain::text::PersonName;
use domain::{MailAddress, OrganizerId};
use sha2::{Digest, Sha256};

use crate::backend::{Tx, chance, on_backend};
use crate::error::StoreError;
use crate::schema::organizers;
use crate::sql::{Key, Moment, key};

/// What every key begins with, so that one that leaked is recognised for what it is.
const KEY_PREFIX: &str = "acq_";

/// Makes an organizer and answers the key, which is not kept.
pub fn create(tx: &mut Tx<'_>, email: &MailAddress, name: &PersonName) -> Result<(OrganizerId, String), StoreError> {
    let id: OrganizerId = tx.fresh()?;
    let secret: [u8; 20] = chance()?;
    let text = format!("{KEY_PREFIX}{}", BASE32_NOPAD.encode(&secret).to_ascii_lowercase());
    let now = tx.now();
    let row = (
        organizers::id.eq(key(id)),
        organizers::email.eq(email.as_str()),
        organizers::name.eq(name.as_str()),
        organizers::key_hash.eq(hash(&text)),
        organizers::created_at.eq(Moment(now)),
    );
    on_backend!(tx, |c| diesel::insert_into(organizers::table).values(row).execute(c))?;
    Ok((id, text))
}

/// Whose key this is.
pub fn by_key(tx: &mut Tx<'_>, text: &str) -> Result<Option<OrganizerId>, StoreError> {
    let query = organizers::table
        .filter(organizers::key_hash.eq(hash(text)))
        .select(organizers::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}

/// Whether there is any organizer yet.
pub fn any(tx: &mut Tx<'_>) -> Result<bool, StoreError> {
    let found: Option<Key> = on_backend!(tx, |c| organizers::table
        .select(organizers::id)
        .limit(1)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

/// A key has 160 bits of chance, so one round of SHA-256 is enough: there is nothing to guess.
fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}
