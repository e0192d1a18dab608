//! Who had their data erased: known by keyed hashes of their addresses alone. Where such an address comes back, by an import or
//! an invitation, it looks as any other, and nobody writes to it, until its owner signs up themselves.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use domain::MailAddress;

use crate::db::schema::{erased_addresses, people};
use crate::db::sql::Moment;
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// Remembers an address that was erased, and answers by which hash.
pub(crate) fn remember(tx: &mut WriteTx<'_>, identity: &str) -> Result<Vec<u8>, StoreError> {
    let hash = tx.data_key()?.hash(identity);
    let row = (
        erased_addresses::hash.eq(hash.clone()),
        erased_addresses::erased_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(erased_addresses::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(hash)
}

/// Forgets that an address was erased: its owner signed up.
pub(crate) fn lift(tx: &mut WriteTx<'_>, address: &MailAddress) -> Result<(), StoreError> {
    let hash = tx.data_key()?.hash(address.identity());
    on_backend!(tx, |c| diesel::delete(erased_addresses::table.find(hash)).execute(c))?;
    let back = people::table
        .filter(people::address.eq(address.identity()))
        .filter(people::erased.eq(true));
    on_backend!(tx, |c| diesel::update(back).set(people::erased.eq(false)).execute(c))?;
    Ok(())
}

/// Which of these addresses, given by their identities, were erased.
pub(crate) fn among(tx: &mut WriteTx<'_>, identities: &[&str]) -> Result<HashSet<String>, StoreError> {
    if identities.is_empty() {
        return Ok(HashSet::new());
    }
    let data_key = tx.data_key()?;
    let by_hash: HashMap<Vec<u8>, &str> = identities.iter().map(|one| (data_key.hash(one), *one)).collect();
    let query = erased_addresses::table
        .filter(erased_addresses::hash.eq_any(by_hash.keys().cloned().collect::<Vec<_>>()))
        .select(erased_addresses::hash);
    let found: Vec<Vec<u8>> = on_backend!(tx, |c| query.load(c))?;
    let erased = found.iter().filter_map(|hash| by_hash.get(hash));
    Ok(erased.map(|identity| (*identity).to_owned()).collect())
}
