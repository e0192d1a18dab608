//! How many invitations were made, as far as it matters.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use domain::invitation::provenance::Way;
use domain::{GroupId, Instant};

use crate::db::schema::{events, invitations, people};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// How many invitations a group has made, those taken back included, but for people without an address; counted up to `at_most`.
pub fn of_group(tx: &mut ReadTx<'_>, group: GroupId, at_most: usize) -> Result<usize, StoreError> {
    let query = invitations::table
        .inner_join(events::table)
        .inner_join(people::table)
        .filter(events::group_id.eq(key(group)))
        .filter(people::erased.eq(false))
        .limit(limit(at_most))
        .select(invitations::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.len())
}

/// How many people a group has invited since then of whom nobody said where their addresses came from; counted up to `at_most`.
pub fn typed_since(tx: &mut ReadTx<'_>, group: GroupId, since: Instant, at_most: usize) -> Result<usize, StoreError> {
    let query = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq(key(group)))
        .filter(invitations::created_at.gt(Moment(since)))
        .filter(
            sql::<Bool>("coalesce(invitations.obtained ->> 'way' = ")
                .bind::<Text, _>(Way::Typed.as_str())
                .sql(", false)"),
        )
        .limit(limit(at_most))
        .select(invitations::person_id)
        .distinct();
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.len())
}

fn limit(at_most: usize) -> i64 {
    i64::try_from(at_most).unwrap_or(i64::MAX)
}
