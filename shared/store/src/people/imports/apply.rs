//! Contacts made of a list's rows.

use std::time::{Duration, Instant};

use diesel::IntoSql;
use diesel::prelude::*;

use super::Import;
use crate::db::schema::{contacts, import_rows, imports, people};
use crate::db::sql::{Key, Moment, UtcTimestamp, count, int, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// Rows of which contacts are made at once.
const PART: usize = 1_000;

/// Between parts nothing is done for as long as a part took, up to this.
const LONGEST_REST: Duration = Duration::from_millis(40);

/// Makes contacts of all rows of a locked list that are ready or known, where they are none yet, and says how many it made.
/// One transaction, however many rows: none of it is seen without the rest. In parts, between which PostgreSQL sees to what others
/// ask; SQLite has one writer, and who waits for it gains nothing by a pause.
pub fn apply(tx: &mut WriteTx<'_>, import: &Import) -> Result<u32, StoreError> {
    let states: [&str; 2] = ["ready", "known"];
    let addresses = import_rows::table
        .filter(import_rows::import_id.eq(key(import.id)))
        .filter(import_rows::state.eq_any(states))
        .order(import_rows::address)
        .select(import_rows::address.assume_not_null());
    let addresses: Vec<String> = on_backend!(tx, |c| addresses.load(c))?;
    let mut made = 0;
    for part in addresses.chunks(PART) {
        let (Some(first), Some(last)) = (part.first(), part.last()) else {
            continue;
        };
        let begun = Instant::now();
        make_people(tx, import, [first, last])?;
        made += int(make_contacts(tx, import, [first, last])?);
        on_backend!(
            tx,
            pg | _c | std::thread::sleep(begun.elapsed().min(LONGEST_REST)),
            sqlite | _c | ()
        );
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
fn taken(import: Key, first: String, last: String) -> _ {
    let states: [&'static str; 2] = ["ready", "known"];
    import_rows::import_id
        .eq(import)
        .and(import_rows::address.between(first, last))
        .and(import_rows::state.eq_any(states))
}

/// Sorted, as whoever makes people sorts them, over all parts.
fn make_people(tx: &mut WriteTx<'_>, import: &Import, [first, last]: [&String; 2]) -> Result<(), StoreError> {
    let rows = import_rows::table
        .filter(taken(key(import.id), first.clone(), last.clone()))
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

fn make_contacts(tx: &mut WriteTx<'_>, import: &Import, [first, last]: [&String; 2]) -> Result<usize, StoreError> {
    let now = Moment(tx.now());
    let rows = import_rows::table
        .inner_join(people::table.on(people::address.nullable().eq(import_rows::address)))
        .inner_join(imports::table)
        .filter(taken(key(import.id), first.clone(), last.clone()))
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
