//! Organizers: one address is one organizer, who may have many [keys](crate::api_keys).

use diesel::prelude::*;
use domain::values::text::{KeyName, PersonName};
use domain::{Instant, MailAddress, OrganizerId};

use crate::db::schema::organizers;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::api_keys;

/// An organizer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organizer {
    /// The identity.
    pub id: OrganizerId,
    /// The address.
    pub email: MailAddress,
    /// The name.
    pub name: PersonName,
    /// When the organizer was made.
    pub created_at: Instant,
}

/// Makes a key for the organizer with this address, who is made, with this name, if there is none yet. Answers the key.
pub fn create(
    tx: &mut WriteTx<'_>,
    email: &MailAddress,
    name: &PersonName,
) -> Result<(OrganizerId, String), StoreError> {
    let id = match by_address(tx, email)? {
        Some(known) => known,
        None => insert(tx, email, name)?,
    };
    let unnamed = KeyName::trusted("unnamed".to_owned());
    Ok((id, api_keys::create(tx, id, &unnamed)?))
}

fn insert(tx: &mut WriteTx<'_>, email: &MailAddress, name: &PersonName) -> Result<OrganizerId, StoreError> {
    let id: OrganizerId = tx.fresh()?;
    let row = (
        organizers::id.eq(key(id)),
        organizers::email.eq(email.identity()),
        organizers::typed_email.eq(email.typed()),
        organizers::name.eq(name.as_str()),
        organizers::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(organizers::table).values(row).execute(c))?;
    Ok(id)
}

/// The organizer with this address, in whichever way it is written.
pub fn by_address(tx: &mut ReadTx<'_>, email: &MailAddress) -> Result<Option<OrganizerId>, StoreError> {
    let query = organizers::table
        .filter(organizers::email.eq(email.identity()))
        .select(organizers::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}

/// All organizers, oldest first.
pub fn list(tx: &mut ReadTx<'_>) -> Result<Vec<Organizer>, StoreError> {
    let query = organizers::table.order(organizers::id).select((
        organizers::id,
        organizers::email,
        organizers::typed_email,
        organizers::name,
        organizers::created_at,
    ));
    let rows: Vec<(Key, String, Option<String>, String, Moment)> = on_backend!(tx, |c| query.load(c))?;
    let organizer = |(id, email, typed, name, created): (Key, _, _, _, Moment)| Organizer {
        id: id.id(),
        email: MailAddress::kept(typed, email),
        name: PersonName::trusted(name),
        created_at: created.0,
    };
    Ok(rows.into_iter().map(organizer).collect())
}

/// Whether there is any organizer yet.
pub fn any(tx: &mut ReadTx<'_>) -> Result<bool, StoreError> {
    let found: Option<Key> = on_backend!(tx, |c| organizers::table
        .select(organizers::id)
        .limit(1)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}
