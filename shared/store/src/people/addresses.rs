//! People: one mailbox is one row, in whichever way its address is written.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use domain::{MailAddress, PersonId};

use crate::db::schema::{accounts, contacts, followers, import_rows, invitations, people};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::erased;

/// An invitation's address: what was typed, if that is not the same as what stands behind it, its identity.
pub(crate) type AddressColumns = (invitations::typed_address, people::address);
pub(crate) const ADDRESS: AddressColumns = (invitations::typed_address, people::address);

/// What [`ADDRESS`] reads.
pub(crate) type AddressRow = (Option<String>, String);

pub(crate) fn address((typed, identity): AddressRow) -> MailAddress {
    MailAddress::kept(typed, identity)
}

/// Addresses that one statement takes.
const CHUNK: usize = 1_000;

/// The people with these addresses, by their identities, made where they are not there.
///
/// Sorted by address, over all chunks: two calls with the same people in another order would deadlock on the unique index.
pub(crate) fn ensure(
    tx: &mut WriteTx<'_>,
    addresses: &[&MailAddress],
) -> Result<HashMap<String, PersonId>, StoreError> {
    let mut sorted: Vec<&str> = addresses.iter().map(|address| address.identity()).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let mut all = HashMap::with_capacity(sorted.len());
    for chunk in sorted.chunks(CHUNK) {
        all.extend(ensure_chunk(tx, chunk)?);
    }
    Ok(all)
}

/// The person with this address, if there is one.
pub(crate) fn known(tx: &mut ReadTx<'_>, address: &MailAddress) -> Result<Option<PersonId>, StoreError> {
    Ok(find(tx, &[address.identity()])?.remove(address.identity()))
}

fn ensure_chunk(tx: &mut WriteTx<'_>, sorted: &[&str]) -> Result<HashMap<String, PersonId>, StoreError> {
    let known = find(tx, sorted)?;
    let missing: Vec<&str> = sorted
        .iter()
        .copied()
        .filter(|address| !known.contains_key(*address))
        .collect();
    if missing.is_empty() {
        return Ok(known);
    }
    insert(tx, &missing)?;
    // Another transaction may have been faster with some: read what there is now.
    find(tx, sorted)
}

fn find(tx: &mut ReadTx<'_>, addresses: &[&str]) -> Result<HashMap<String, PersonId>, StoreError> {
    let query = people::table
        .filter(people::address.eq_any(addresses))
        .select((people::address, people::id));
    let rows: Vec<(String, Key)> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(|(address, id)| (address, id.id())).collect())
}

fn insert(tx: &mut WriteTx<'_>, addresses: &[&str]) -> Result<(), StoreError> {
    let erased = erased::among(tx, addresses)?;
    let now = tx.now();
    let mut rows = Vec::with_capacity(addresses.len());
    for address in addresses {
        let id: PersonId = tx.fresh()?;
        rows.push((
            people::id.eq(key(id)),
            people::address.eq(*address),
            people::created_at.eq(Moment(now)),
            // Nobody is written to who has no address.
            people::erased.eq(erased.contains(*address) || MailAddress::is_nobody(address)),
        ));
    }
    on_backend!(
        tx,
        pg | c
            | diesel::insert_into(people::table)
                .values(rows)
                .on_conflict_do_nothing()
                .execute(c)
                .map(drop),
        sqlite
            | c
            | diesel::insert_or_ignore_into(people::table)
                .values(rows)
                .execute(c)
                .map(drop)
    )?;
    Ok(())
}

/// All ways in which an address was written, in small letters (SQLite has them of ASCII alone) and as it was.
pub(crate) fn spellings(tx: &mut ReadTx<'_>, person: PersonId, identity: &str) -> Result<BTreeSet<String>, StoreError> {
    let mut all: Vec<Option<String>> = vec![Some(identity.to_owned())];
    let query = invitations::table
        .filter(invitations::person_id.eq(key(person)))
        .select(invitations::typed_address);
    all.extend(on_backend!(tx, |c| query.load::<Option<String>>(c))?);
    let query = followers::table
        .filter(followers::address.eq(identity))
        .select(followers::typed_address);
    all.extend(on_backend!(tx, |c| query.load::<Option<String>>(c))?);
    let query = contacts::table
        .filter(contacts::person_id.eq(key(person)))
        .select(contacts::email.nullable());
    all.extend(on_backend!(tx, |c| query.load::<Option<String>>(c))?);
    let query = import_rows::table
        .filter(import_rows::address.eq(identity))
        .select(import_rows::email.nullable());
    all.extend(on_backend!(tx, |c| query.load::<Option<String>>(c))?);
    let query = accounts::table
        .filter(accounts::email.eq(identity))
        .select(accounts::typed_email);
    all.extend(on_backend!(tx, |c| query.load::<Option<String>>(c))?);
    let all = all.into_iter().flatten();
    Ok(all
        .flat_map(|one| [one.to_lowercase(), one.to_ascii_lowercase(), one])
        .collect())
}
