//! Accounts of organizers: one address is one account, which may have many [keys](super::api_keys).

use diesel::prelude::*;
use domain::values::text::{KeyName, PersonName};
use domain::{AccountId, Instant, MailAddress};

use crate::db::schema::accounts;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::api_keys;

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
    let id = match by_address(tx, email)? {
        Some(known) => known,
        None => insert(tx, email, name)?,
    };
    let unnamed = KeyName::trusted("unnamed".to_owned());
    Ok((id, api_keys::create(tx, id, &unnamed)?))
}

fn insert(tx: &mut WriteTx<'_>, email: &MailAddress, name: &PersonName) -> Result<AccountId, StoreError> {
    let id: AccountId = tx.fresh()?;
    let row = (
        accounts::id.eq(key(id)),
        accounts::email.eq(email.identity()),
        accounts::typed_email.eq(email.typed()),
        accounts::name.eq(name.as_str()),
        accounts::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(accounts::table).values(row).execute(c))?;
    Ok(id)
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
    let query = accounts::table.order(accounts::id).select((
        accounts::id,
        accounts::email,
        accounts::typed_email,
        accounts::name,
        accounts::created_at,
    ));
    let rows: Vec<(Key, String, Option<String>, String, Moment)> = on_backend!(tx, |c| query.load(c))?;
    let account = |(id, email, typed, name, created): (Key, _, _, _, Moment)| Account {
        id: id.id(),
        email: MailAddress::kept(typed, email),
        name: PersonName::trusted(name),
        created_at: created.0,
    };
    Ok(rows.into_iter().map(account).collect())
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
