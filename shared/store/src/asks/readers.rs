//! People to whom a connector forwarded an ask: they are invited nowhere, and known by what they said on its page.

use std::time::Duration;

use diesel::prelude::*;
use domain::mail::ask_letter::Party;
use domain::values::text::PersonName;
use domain::{AskId, Instant, MailAddress, PersonId};
use uuid::Uuid;

use crate::db::schema::{ask_readers, mails};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::own_page;
use crate::people::addresses;

/// How long they have to show that they read mail there.
const CONFIRMED_WITHIN: Duration = Duration::from_hours(48);

/// Who said yes to an ask that was forwarded to them, and has yet to show that they read mail there.
#[derive(Clone, Debug)]
pub struct Reader {
    /// What the link in the letter names.
    pub id: Uuid,
    /// To which ask.
    pub ask: AskId,
    /// What they are called.
    pub name: PersonName,
    /// Their address, as they said.
    pub address: MailAddress,
    /// Until when the link is good.
    pub until: Instant,
}

/// Keeps what somebody said.
pub fn add(tx: &mut WriteTx<'_>, ask: AskId, name: &PersonName, address: &MailAddress) -> Result<Reader, StoreError> {
    let (id, now) = (tx.fresh_uuid()?, tx.now());
    let row = (
        ask_readers::id.eq(Key(id)),
        ask_readers::ask_id.eq(key(ask)),
        ask_readers::address.eq(address.identity()),
        ask_readers::typed_address.eq(address.typed()),
        ask_readers::name.eq(name.as_str()),
        ask_readers::created_at.eq(Moment(now)),
    );
    on_backend!(tx, |c| diesel::insert_into(ask_readers::table).values(row).execute(c))?;
    Ok(Reader {
        id,
        ask,
        name: name.clone(),
        address: address.clone(),
        until: now.plus(CONFIRMED_WITHIN),
    })
}

/// What somebody said, while the link is good.
pub fn get(tx: &mut ReadTx<'_>, id: Uuid) -> Result<Option<Reader>, StoreError> {
    let query = ask_readers::table.find(Key(id)).select((
        ask_readers::ask_id,
        ask_readers::name,
        ask_readers::typed_address,
        ask_readers::address,
        ask_readers::created_at,
    ));
    let found: Option<(Key, String, Option<String>, String, Moment)> = on_backend!(tx, |c| query.first(c).optional())?;
    let reader = found.map(|(ask, name, typed, identity, at)| Reader {
        id,
        ask: ask.id(),
        name: PersonName::trusted(name),
        address: MailAddress::kept(typed, identity),
        until: at.0.plus(CONFIRMED_WITHIN),
    });
    Ok(reader.filter(|reader| tx.now() < reader.until))
}

/// The person who reads mail there.
pub fn person(tx: &mut WriteTx<'_>, reader: &Reader) -> Result<PersonId, StoreError> {
    let made = addresses::ensure(tx, &[&reader.address])?;
    let found = made.get(reader.address.identity()).copied();
    found.ok_or_else(|| StoreError::Unreadable("a person who was just made".to_owned()))
}

/// Somebody who is none of an event's people.
pub(super) fn party(tx: &mut ReadTx<'_>, person: PersonId, name: PersonName) -> Result<Option<Party>, StoreError> {
    let address = own_page::address(tx, person)?;
    Ok(address.map(|address| Party { person, address, name }))
}

/// Deletes what was said under these addresses. Answers with what letters about it are about.
pub(super) fn forget<'a>(
    tx: &mut WriteTx<'_>,
    spellings: impl Iterator<Item = &'a str>,
) -> Result<Vec<Key>, StoreError> {
    let spellings: Vec<&str> = spellings.collect();
    let theirs = || ask_readers::table.filter(ask_readers::address.eq_any(spellings.clone()));
    let ids: Vec<Key> = on_backend!(tx, |c| theirs().select(ask_readers::id).load(c))?;
    on_backend!(tx, |c| diesel::delete(theirs()).execute(c))?;
    Ok(ids)
}

/// Deletes what was never confirmed.
pub(super) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    let old = || ask_readers::table.filter(ask_readers::created_at.le(Moment(now.minus(CONFIRMED_WITHIN))));
    let ids: Vec<Key> = on_backend!(tx, |c| old().select(ask_readers::id).load(c))?;
    // Nobody would find their letters any more.
    let letters = mails::table.filter(mails::subject_id.eq_any(ids));
    on_backend!(tx, |c| {
        diesel::delete(letters).execute(c)?;
        diesel::delete(old()).execute(c)?;
    });
    Ok(())
}
