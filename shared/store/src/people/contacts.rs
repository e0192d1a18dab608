//! Whom a group may invite one by one, and where each address came from. They come of [imports](super::imports).

use std::collections::HashMap;

use diesel::prelude::*;
use domain::people::obtained::Obtained;
use domain::values::text::PersonName;
use domain::{ContactId, GroupId, Instant, MailAddress, PersonId};

use super::imports::read_obtained;
use crate::Page;
use crate::db::schema::{accounts, contacts, groups, people};
use crate::db::sql::{Key, Moment, key, lower, pattern};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// Addresses that are looked up at once.
const AT_ONCE: usize = 1_000;

/// A contact of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its identity.
    pub id: ContactId,
    /// The address as it was typed.
    pub email: String,
    /// What the person is called.
    pub name: PersonName,
    /// Where the address came from.
    pub obtained: Obtained,
    /// The address of the account that brought it.
    pub added_by: MailAddress,
    /// When.
    pub added_at: Instant,
}

type Row = (
    Key,
    String,
    String,
    (String, String, String),
    (Option<String>, String),
    Moment,
);

/// A group's contacts in the order in which they were read; with these words in the name or the address, in whatever case.
pub fn list(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    words: Option<&str>,
    page: Page<ContactId>,
) -> Result<Vec<Contact>, StoreError> {
    let words = pattern(words);
    let query = contacts::table
        .inner_join(accounts::table)
        .filter(contacts::group_id.eq(key(group)))
        .filter(contacts::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .filter(
            lower(contacts::name)
                .like(lower(words.clone()))
                .escape('\\')
                .or(lower(contacts::email).like(lower(words)).escape('\\')),
        )
        .order(contacts::id)
        .limit(page.limit.into())
        .select(columns());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(contact).collect()
}

/// As whose contact a person is kept, each with the group's name.
pub(crate) fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<(Contact, String)>, StoreError> {
    let query = contacts::table
        .inner_join(accounts::table)
        .inner_join(groups::table)
        .filter(contacts::person_id.eq(key(person)))
        .order(contacts::id)
        .select((columns(), groups::name));
    let rows: Vec<(Row, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(row, group)| Ok((contact(row)?, group)))
        .collect()
}

/// Where the addresses of those came from who are contacts of a group, by the identity of the address.
pub fn obtained_of(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    addresses: &[&MailAddress],
) -> Result<HashMap<String, Obtained>, StoreError> {
    let mut found = HashMap::new();
    for chunk in addresses.chunks(AT_ONCE) {
        let query = contacts::table
            .inner_join(people::table)
            .filter(contacts::group_id.eq(key(group)))
            .filter(people::address.eq_any(chunk.iter().map(|address| address.identity())))
            .select((
                people::address,
                contacts::obtained_from,
                contacts::ground,
                contacts::obtained_at,
            ));
        let rows: Vec<(String, String, String, String)> = on_backend!(tx, |c| query.load(c))?;
        for (address, from, ground, at) in rows {
            found.insert(address, read_obtained(from, &ground, &at)?);
        }
    }
    Ok(found)
}

#[diesel::dsl::auto_type(no_type_alias)]
fn columns() -> _ {
    (
        contacts::id,
        contacts::email,
        contacts::name,
        (contacts::obtained_from, contacts::ground, contacts::obtained_at),
        (accounts::typed_email, accounts::email),
        contacts::created_at,
    )
}

/// Deletes a contact of a group. `false`: it has none like that.
pub fn delete(tx: &mut WriteTx<'_>, group: GroupId, contact: ContactId) -> Result<bool, StoreError> {
    let row = contacts::table
        .find(key(contact))
        .filter(contacts::group_id.eq(key(group)));
    Ok(on_backend!(tx, |c| diesel::delete(row).execute(c))? == 1)
}

fn contact((id, email, name, (from, ground, at), (typed, by), added_at): Row) -> Result<Contact, StoreError> {
    Ok(Contact {
        id: id.id(),
        email,
        name: PersonName::trusted(name),
        obtained: read_obtained(from, &ground, &at)?,
        added_by: MailAddress::kept(typed, by),
        added_at: added_at.0,
    })
}
