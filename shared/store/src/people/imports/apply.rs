//! Contacts made of a list's rows.

use std::ops::Range;
use std::time::Instant;

use diesel::IntoSql;
use diesel::prelude::*;

use super::Import;
use crate::db::schema::{contacts, import_rows, imports, people};
use crate::db::sql::{Key, Moment, UtcTimestamp, count, int, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// Rows of which contacts are made at once.
const PART: i32 = 1_000;

/// Makes contacts of all rows of a locked list that are ready or known, where they are none yet, and says how many it made.
/// One transaction, however many rows: none of it is seen without the rest. In parts, between which PostgreSQL sees to what others
/// ask; SQLite has one writer, and who waits for it gains nothing by a pause.
pub fn apply(tx: &mut WriteTx<'_>, import: &Import) -> Result<u32, StoreError> {
    let last = import_rows::table
        .filter(import_rows::import_id.eq(key(import.id)))
        .select(diesel::dsl::max(import_rows::number));
    let last: i32 = on_backend!(tx, |c| last.first::<Option<i32>>(c))?.unwrap_or_default();
    let mut made = 0;
    for first in (0..=last).step_by(PART.unsigned_abs() as usize) {
        let begun = Instant::now();
        let part = first..first.saturating_add(PART);
        make_people(tx, import, &part)?;
        made += int(make_contacts(tx, import, &part)?);
        on_backend!(tx, pg | _c | std::thread::sleep(begun.elapsed()), sqlite | _c | ());
    }
    let change = (
        imports::applied_at.eq(Some(Moment(tx.now()))),
        imports::contacts.eq(Some(made)),
    );
    on_backend!(tx, |c| diesel::update(imports::table.find(key(import.id)))
        .set(change)
        .execute(c))?;
    Ok(count(made))
}

#[diesel::dsl::auto_type(no_type_alias)]
fn taken(import: Key, from: i32, to: i32) -> _ {
    let states: [&'static str; 2] = ["ready", "known"];
    import_rows::import_id
        .eq(import)
        .and(import_rows::number.ge(from))
        .and(import_rows::number.lt(to))
        .and(import_rows::state.eq_any(states))
}

/// Sorted, as whoever makes people sorts them.
fn make_people(tx: &mut WriteTx<'_>, import: &Import, part: &Range<i32>) -> Result<(), StoreError> {
    let rows = import_rows::table
        .filter(taken(key(import.id), part.start, part.end))
        .order(import_rows::address)
        .select((
            import_rows::person_id,
            import_rows::address.assume_not_null(),
            Moment(tx.now()).into_sql::<UtcTimestamp>(),
            import_rows::erased,
        ));
    let columns = (people::id, people::address, people::created_at, people::erased);
    on_backend!(
        tx,
        pg | c
            | diesel::insert_into(people::table)
                .values(rows)
                .into_columns(columns)
                .on_conflict_do_nothing()
                .execute(c),
        sqlite
            | c
            | diesel::insert_or_ignore_into(people::table)
                .values(rows)
                .into_columns(columns)
                .execute(c)
    )?;
    Ok(())
}

fn make_contacts(tx: &mut WriteTx<'_>, import: &Import, part: &Range<i32>) -> Result<usize, StoreError> {
    let now = Moment(tx.now());
    let rows = import_rows::table
        .inner_join(people::table.on(people::address.nullable().eq(import_rows::address)))
        .inner_join(imports::table)
        .filter(taken(key(import.id), part.start, part.end))
        .order(import_rows::number)
        .select((
            import_rows::contact_id,
            imports::group_id,
            people::id,
            import_rows::email,
            import_rows::name,
            imports::obtained_from,
            imports::ground,
            imports::obtained_at,
            imports::account_id,
            now.into_sql::<UtcTimestamp>(),
        ));
    let columns = (
        contacts::id,
        contacts::group_id,
        contacts::person_id,
        contacts::email,
        contacts::name,
        contacts::obtained_from,
        contacts::ground,
        contacts::obtained_at,
        contacts::account_id,
        contacts::created_at,
    );
    Ok(on_backend!(
        tx,
        pg | c
            | diesel::insert_into(contacts::table)
                .values(rows)
                .into_columns(columns)
                .on_conflict_do_nothing()
                .execute(c),
        sqlite
            | c
            | diesel::insert_or_ignore_into(contacts::table)
                .values(rows)
                .into_columns(columns)
                .execute(c)
    )?)
}
