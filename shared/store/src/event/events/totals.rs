//! What changes of seats did to the totals of their events.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer};
use domain::event::Event;

use super::row::TotalsChange;
use crate::db::schema::events;
use crate::db::sql::{DbUuid, Key, key};
use crate::db::{Prepared, WriteTx, on_backend};
use crate::error::StoreError;

const SAVE: &str = "\
UPDATE events AS e SET invited = n.invited, going = n.going, maybe = n.maybe, declined = n.declined, \
waitlisted = n.waitlisted, held = n.held, offered = n.offered, contested = n.contested, requested = n.requested, seats_taken = n.seats_taken, checked_in = n.checked_in, next_arrival = n.next_arrival \
FROM unnest($, $, $, $, $, $, $, $, $, $, $, $, $) \
AS n (id, invited, going, maybe, declined, waitlisted, held, offered, contested, requested, seats_taken, checked_in, next_arrival) \
WHERE e.id = n.id";

/// An event's totals, to be written.
pub(crate) struct Totals {
    event: Key,
    change: TotalsChange,
}

impl Totals {
    pub(crate) fn of(event: &Event) -> Self {
        Self {
            event: key(event.id),
            change: TotalsChange::of(event),
        }
    }
}

/// Writes the totals of events that this transaction has locked.
pub(crate) fn save_totals(tx: &mut WriteTx<'_>, totals: Vec<Totals>) -> Result<(), StoreError> {
    if totals.is_empty() {
        return Ok(());
    }
    on_backend!(
        tx,
        pg | c | save_all(&totals).execute(c).map(drop),
        sqlite | c | totals.into_iter().try_for_each(|totals| save_one(c, totals))
    )?;
    Ok(())
}

fn save_all(all: &[Totals]) -> Prepared<'_> {
    let totals = |of: fn(&TotalsChange) -> i32| all.iter().map(move |totals| of(&totals.change));
    Prepared::new(SAVE)
        .column::<DbUuid, _>(all.iter().map(|totals| totals.event))
        .column::<Integer, _>(totals(|change| change.invited))
        .column::<Integer, _>(totals(|change| change.going))
        .column::<Integer, _>(totals(|change| change.maybe))
        .column::<Integer, _>(totals(|change| change.declined))
        .column::<Integer, _>(totals(|change| change.waitlisted))
        .column::<Integer, _>(totals(|change| change.held))
        .column::<Integer, _>(totals(|change| change.offered))
        .column::<Integer, _>(totals(|change| change.contested))
        .column::<Integer, _>(totals(|change| change.requested))
        .column::<Integer, _>(totals(|change| change.seats_taken))
        .column::<Integer, _>(totals(|change| change.checked_in))
        .column::<BigInt, _>(all.iter().map(|totals| totals.change.next_arrival))
}

fn save_one(c: &mut SqliteConnection, totals: Totals) -> QueryResult<()> {
    let row = events::table.find(totals.event);
    diesel::update(row).set(totals.change).execute(c).map(drop)
}
