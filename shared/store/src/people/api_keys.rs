//! Accounts' keys to the API. A key is shown once; only its hash is kept.

use data_encoding::BASE32_NOPAD;
use diesel::prelude::*;
use domain::values::text::KeyName;
use domain::{AccountId, ApiKeyId, Instant, MailAddress};
use sha2::{Digest, Sha256};

use crate::db::schema::{accounts, api_keys};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, chance, on_backend};
use crate::error::StoreError;

/// What every key begins with, so that one that leaked is recognised for what it is.
const KEY_PREFIX: &str = "acq_";

/// A key that opens the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValidKey {
    /// Its identity.
    pub id: ApiKeyId,
    /// Whose it is.
    pub account: AccountId,
    /// When it was used last, as far as that was [written down](used).
    pub last_used_at: Option<Instant>,
}

/// A key as the operator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedKey {
    /// Its identity.
    pub id: ApiKeyId,
    /// The address of its account.
    pub account: MailAddress,
    /// What it is called.
    pub name: KeyName,
    /// When it was made.
    pub created_at: Instant,
    /// When it was used last, to the minute.
    pub last_used_at: Option<Instant>,
    /// Since when it opens nothing.
    pub revoked_at: Option<Instant>,
}

/// Makes a key and answers it. It is not kept.
pub fn create(tx: &mut WriteTx<'_>, account: AccountId, name: &KeyName) -> Result<String, StoreError> {
    let id: ApiKeyId = tx.fresh()?;
    let secret: [u8; 20] = chance()?;
    let text = format!("{KEY_PREFIX}{}", BASE32_NOPAD.encode(&secret).to_ascii_lowercase());
    let row = (
        api_keys::id.eq(key(id)),
        api_keys::account_id.eq(key(account)),
        api_keys::name.eq(name.as_str()),
        api_keys::key_hash.eq(hash(&text)),
        api_keys::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(api_keys::table).values(row).execute(c))?;
    Ok(text)
}

/// The key that this text is, if it was not revoked.
pub fn find(tx: &mut ReadTx<'_>, text: &str) -> Result<Option<ValidKey>, StoreError> {
    let query = api_keys::table
        .filter(api_keys::key_hash.eq(hash(text)))
        .filter(api_keys::revoked_at.is_null())
        .select((api_keys::id, api_keys::account_id, api_keys::last_used_at));
    let found: Option<(Key, Key, Option<Moment>)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(id, account, used)| ValidKey {
        id: id.id(),
        account: account.id(),
        last_used_at: used.map(|at| at.0),
    }))
}

/// Writes down that a key was used now.
pub fn used(tx: &mut WriteTx<'_>, id: ApiKeyId) -> Result<(), StoreError> {
    let now = Moment(tx.now());
    let update = diesel::update(api_keys::table.find(key(id))).set(api_keys::last_used_at.eq(now));
    on_backend!(tx, |c| update.execute(c))?;
    Ok(())
}

type ListedRow = (
    Key,
    String,
    Option<String>,
    String,
    Moment,
    Option<Moment>,
    Option<Moment>,
);

/// All keys, oldest first.
pub fn list(tx: &mut ReadTx<'_>) -> Result<Vec<ListedKey>, StoreError> {
    let query = api_keys::table.inner_join(accounts::table).order(api_keys::id).select((
        api_keys::id,
        accounts::email,
        accounts::typed_email,
        api_keys::name,
        api_keys::created_at,
        api_keys::last_used_at,
        api_keys::revoked_at,
    ));
    let rows: Vec<ListedRow> = on_backend!(tx, |c| query.load(c))?;
    let listed = |(id, email, typed, name, created, used, revoked): ListedRow| ListedKey {
        id: id.id(),
        account: MailAddress::kept(typed, email),
        name: KeyName::trusted(name),
        created_at: created.0,
        last_used_at: used.map(|at| at.0),
        revoked_at: revoked.map(|at| at.0),
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// Ends a key, now or as it was ended before. `false`: there is no such key.
pub fn revoke(tx: &mut WriteTx<'_>, id: ApiKeyId) -> Result<bool, StoreError> {
    let now = Moment(tx.now());
    let live = api_keys::table.find(key(id)).filter(api_keys::revoked_at.is_null());
    let update = diesel::update(live).set(api_keys::revoked_at.eq(now));
    on_backend!(tx, |c| update.execute(c))?;
    let known = api_keys::table.find(key(id)).select(api_keys::id);
    let known: Option<Key> = on_backend!(tx, |c| known.first(c).optional())?;
    Ok(known.is_some())
}

/// A key has 160 bits of chance, so one round of SHA-256 is enough: there is nothing to guess.
fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}
