//! Links that open the page of an event's door.

use diesel::prelude::*;
use domain::check_in::DoorLink;
use domain::{AccountId, DoorLinkId, EventId};
use uuid::Uuid;

use crate::Page;
use crate::db::schema::door_links;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

type Row = (Key, Key, Key, Moment, Option<Moment>);

fn link((id, event, account, created_at, revoked_at): Row) -> DoorLink {
    DoorLink {
        id: id.id(),
        event: event.id(),
        account: account.id(),
        created_at: created_at.0,
        revoked_at: revoked_at.map(|at| at.0),
    }
}

/// Makes one.
pub fn create(tx: &mut WriteTx<'_>, event: EventId, account: AccountId) -> Result<DoorLink, StoreError> {
    let (id, now): (DoorLinkId, _) = (tx.fresh()?, tx.now());
    let row = (
        door_links::id.eq(key(id)),
        door_links::event_id.eq(key(event)),
        door_links::account_id.eq(key(account)),
        door_links::created_at.eq(Moment(now)),
    );
    on_backend!(tx, |c| diesel::insert_into(door_links::table).values(row).execute(c))?;
    Ok(DoorLink {
        id,
        event,
        account,
        created_at: now,
        revoked_at: None,
    })
}

/// One of them. Whether it opens anything is the caller's to ask.
pub fn get(tx: &mut ReadTx<'_>, id: DoorLinkId) -> Result<Option<DoorLink>, StoreError> {
    let query = door_links::table.find(key(id));
    let found: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(link))
}

/// An event's, in the order in which they were made.
pub fn list(tx: &mut ReadTx<'_>, event: EventId, page: Page<DoorLinkId>) -> Result<Vec<DoorLink>, StoreError> {
    let query = door_links::table
        .filter(door_links::event_id.eq(key(event)))
        .filter(door_links::id.gt(page.after.map_or(Key(Uuid::nil()), key)))
        .order(door_links::id)
        .limit(page.limit.into());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(link).collect())
}

/// Ends one now. One that was ended before stays so.
pub fn revoke(tx: &mut WriteTx<'_>, id: DoorLinkId) -> Result<(), StoreError> {
    let row = door_links::table.find(key(id)).filter(door_links::revoked_at.is_null());
    let change = door_links::revoked_at.eq(Some(Moment(tx.now())));
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}
