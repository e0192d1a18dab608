//! Accounts of organizers: one address is one account, which may have many [keys](super::api_keys).

use diesel::prelude::*;
use domain::values::text::{KeyName, PersonName};
use domain::{AccountId, Instant, MailAddress};

use crate::db::schema::accounts;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::api_keys;
use crate::people::api_keys::NewKey;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The identity.
    pub id: AccountId,
    /// The address.
    pub email: MailAddress,
    /// The name.
    pub name: PersonName,
    /// When it was made.
    pub created_at: Instant,
}

/// Makes a key for the account with this address, which is made, with this name, if there is none yet. Answers the key.
pub fn create(tx: &mut WriteTx<'_>, email: &MailAddress, name: &PersonName) -> Result<(AccountId, String), StoreError> {
    let id = open(tx, email, name)?;
    let new = NewKey {
        // Pages say it in words.
        name: KeyName::trusted("unnamed".to_owned()),
        rights: None,
        expires_at: None,
    };
    Ok((id, api_keys::create(tx, id, &new)?.1))
}

/// The same as [`find_or_create`], and the account may make groups from now on: who runs the program lets it, or sign-up is
/// open.
pub fn open(tx: &mut WriteTx<'_>, email: &MailAddress, name: &PersonName) -> Result<AccountId, StoreError> {
    let id = find_or_create(tx, email, name)?;
    let change = diesel::update(accounts::table.find(key(id))).set(accounts::creates_groups.eq(true));
    on_backend!(tx, |c| change.execute(c))?;
    Ok(id)
}

/// Whether an account may make groups.
pub fn creates_groups(tx: &mut ReadTx<'_>, account: AccountId) -> Result<bool, StoreError> {
    let query = accounts::table.find(key(account)).select(accounts::creates_groups);
    let found: Option<bool> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.unwrap_or(false))
}

/// The account with this address, which is made, with this name, if there is none yet. A new one may make no groups.
pub fn find_or_create(tx: &mut WriteTx<'_>, email: &MailAddress, name: &PersonName) -> Result<AccountId, StoreError> {
    if let Some(known) = by_address(tx, email)? {
        return Ok(known);
    }
    insert(tx, email, name)?;
    // Another may have been faster.
    by_address(tx, email)?.ok_or_else(|| StoreError::Unreadable("an account that was just made".to_owned()))
}

fn insert(tx: &mut WriteTx<'_>, email: &MailAddress, name: &PersonName) -> Result<(), StoreError> {
    let id: AccountId = tx.fresh()?;
    let row = (
        accounts::id.eq(key(id)),
        accounts::email.eq(email.identity()),
        accounts::typed_email.eq(email.typed()),
        accounts::name.eq(name.as_str()),
        accounts::created_at.eq(Moment(tx.now())),
        accounts::creates_groups.eq(false),
    );
    on_backend!(tx, |c| diesel::insert_into(accounts::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// The account with this address, in whichever way it is written.
pub fn by_address(tx: &mut ReadTx<'_>, email: &MailAddress) -> Result<Option<AccountId>, StoreError> {
    let query = accounts::table
        .filter(accounts::email.eq(email.identity()))
        .select(accounts::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}

/// All accounts, oldest first.
pub fn list(tx: &mut ReadTx<'_>) -> Result<Vec<Account>, StoreError> {
    let query = accounts::table.order(accounts::id).select(columns());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(account_of).collect())
}

type Row = (Key, String, Option<String>, String, Moment);

#[diesel::dsl::auto_type(no_type_alias)]
fn columns() -> _ {
    (
        accounts::id,
        accounts::email,
        accounts::typed_email,
        accounts::name,
        accounts::created_at,
    )
}

fn account_of((id, email, typed, name, created): Row) -> Account {
    Account {
        id: id.id(),
        email: MailAddress::kept(typed, email),
        name: PersonName::trusted(name),
        created_at: created.0,
    }
}

/// An account.
pub fn get(tx: &mut ReadTx<'_>, account: AccountId) -> Result<Option<Account>, StoreError> {
    let query = accounts::table.find(key(account)).select(columns());
    let row: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(account_of))
}

/// Whether there is any account yet.
pub fn any(tx: &mut ReadTx<'_>) -> Result<bool, StoreError> {
    let found: Option<Key> = on_backend!(tx, |c| accounts::table
        .select(accounts::id)
        .limit(1)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}
