//! Accounts' keys to the API. A key is shown once; only its hash is kept.

use diesel::prelude::*;
use domain::people::{Means, Principal, Rights};
use domain::values::text::KeyName;
use domain::{AccountId, ApiKeyId, Instant, MailAddress};
use messages::{Happened, KeyChanged};

use super::{secret, team};
use crate::Page;
use crate::activity;
use crate::db::schema::{accounts, api_keys};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// What every key begins with, so that one that leaked is recognised for what it is.
const KEY_PREFIX: &str = "acq_";

/// A key that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    /// What it is called.
    pub name: KeyName,
    /// The rights that it is kept to; none: it may what its account may.
    pub rights: Option<Rights>,
    /// When it opens nothing any more.
    pub expires_at: Option<Instant>,
}

/// A key that opens the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValidKey {
    /// Its identity.
    pub id: ApiKeyId,
    /// Whose it is.
    pub account: AccountId,
    /// The rights that it is kept to.
    pub rights: Option<Rights>,
    /// When it was used last, as far as that was [written down](used).
    pub last_used_at: Option<Instant>,
}

impl ValidKey {
    /// Who acts by it.
    #[must_use]
    pub fn principal(&self) -> Principal {
        Principal::Account(self.account, Means::Key(self.rights))
    }
}

/// A key as its owner and the operator see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedKey {
    /// Its identity.
    pub id: ApiKeyId,
    /// What it is called.
    pub name: KeyName,
    /// The rights that it is kept to.
    pub rights: Option<Rights>,
    /// When it was made.
    pub created_at: Instant,
    /// When it opens nothing any more.
    pub expires_at: Option<Instant>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<Instant>,
    /// Since when it opens nothing.
    pub revoked_at: Option<Instant>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = api_keys)]
struct Row {
    id: Key,
    name: String,
    rights: Option<String>,
    created_at: Moment,
    expires_at: Option<Moment>,
    last_used_at: Option<Moment>,
    revoked_at: Option<Moment>,
}

impl From<Row> for ListedKey {
    fn from(row: Row) -> Self {
        Self {
            id: row.id.id(),
            name: KeyName::trusted(row.name),
            rights: row.rights.as_deref().map(Rights::trusted),
            created_at: row.created_at.0,
            expires_at: row.expires_at.map(|at| at.0),
            last_used_at: row.last_used_at.map(|at| at.0),
            revoked_at: row.revoked_at.map(|at| at.0),
        }
    }
}

/// Makes a key and answers it. It is not kept.
pub fn create(tx: &mut WriteTx<'_>, account: AccountId, new: &NewKey) -> Result<(ApiKeyId, String), StoreError> {
    let id: ApiKeyId = tx.fresh()?;
    let text = secret::fresh(KEY_PREFIX)?;
    let row = (
        api_keys::id.eq(key(id)),
        api_keys::account_id.eq(key(account)),
        api_keys::name.eq(new.name.as_str()),
        api_keys::key_hash.eq(secret::hash(&text)),
        api_keys::rights.eq(new.rights.map(|rights| rights.to_string())),
        api_keys::created_at.eq(Moment(tx.now())),
        api_keys::expires_at.eq(new.expires_at.map(Moment)),
    );
    on_backend!(tx, |c| diesel::insert_into(api_keys::table).values(row).execute(c))?;
    tell(tx, account, id, Happened::KeyCreated)?;
    Ok((id, text))
}

/// Tells the log of each group in whose team the account is.
fn tell(
    tx: &mut WriteTx<'_>,
    account: AccountId,
    key_id: ApiKeyId,
    happened: fn(KeyChanged) -> Happened,
) -> Result<(), StoreError> {
    let facts: Vec<_> = team::groups_of(tx, account)?
        .into_iter()
        .map(|group_id| happened(KeyChanged { group_id, key_id }))
        .collect();
    activity::record(tx, &facts)
}

/// The key that this text is, if it was not revoked and has not expired.
pub fn find(tx: &mut ReadTx<'_>, text: &str) -> Result<Option<ValidKey>, StoreError> {
    let lasts = api_keys::expires_at
        .is_null()
        .or(api_keys::expires_at.gt(Moment(tx.now())));
    let query = api_keys::table
        .filter(api_keys::key_hash.eq(secret::hash(text)))
        .filter(api_keys::revoked_at.is_null())
        .filter(lasts)
        .select((
            api_keys::id,
            api_keys::account_id,
            api_keys::rights,
            api_keys::last_used_at,
        ));
    let found: Option<(Key, Key, Option<String>, Option<Moment>)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(id, account, rights, used)| ValidKey {
        id: id.id(),
        account: account.id(),
        rights: rights.as_deref().map(Rights::trusted),
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

/// All keys, oldest first, each with the address of its account.
pub fn list(tx: &mut ReadTx<'_>) -> Result<Vec<(MailAddress, ListedKey)>, StoreError> {
    let query = api_keys::table.inner_join(accounts::table).order(api_keys::id).select((
        accounts::typed_email,
        accounts::email,
        columns_of::<Row>(),
    ));
    let rows: Vec<(Option<String>, String, Row)> = on_backend!(tx, |c| query.load(c))?;
    let listed = |(typed, email, row): (_, _, Row)| (MailAddress::kept(typed, email), row.into());
    Ok(rows.into_iter().map(listed).collect())
}

/// An account's keys that were not revoked, oldest first.
pub fn of_account(tx: &mut ReadTx<'_>, account: AccountId, page: Page<ApiKeyId>) -> Result<Vec<ListedKey>, StoreError> {
    let after = page.after.map_or(Key(uuid::Uuid::nil()), key);
    let query = api_keys::table
        .filter(api_keys::account_id.eq(key(account)))
        .filter(api_keys::revoked_at.is_null())
        .filter(api_keys::id.gt(after))
        .order(api_keys::id)
        .limit(page.limit.into())
        .select(columns_of::<Row>());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(ListedKey::from).collect())
}

/// Ends a key, now or as it was ended before. `false`: there is no such key, or it is not this account's.
pub fn revoke(tx: &mut WriteTx<'_>, id: ApiKeyId, of: Option<AccountId>) -> Result<bool, StoreError> {
    let query = api_keys::table.find(key(id)).select(api_keys::account_id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some(found) = found.filter(|found| of.is_none_or(|account| *found == key(account))) else {
        return Ok(false);
    };
    let now = Moment(tx.now());
    let live = api_keys::table.find(key(id)).filter(api_keys::revoked_at.is_null());
    let update = diesel::update(live).set(api_keys::revoked_at.eq(now));
    if on_backend!(tx, |c| update.execute(c))? == 1 {
        tell(tx, found.id(), id, Happened::KeyRevoked)?;
    }
    Ok(true)
}
