//! The waiting parties of one event, as the database has them.

use diesel::prelude::*;
use domain::event::Event;

use crate::db::schema::{invitations, people};
use crate::db::sql::{columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::rsvp::invitations::row::InvitationRow;

/// Parties with at most `free - 1` guests; all of them where there is no limit.
fn guests_that_fit(free: Option<u32>) -> i32 {
    free.map_or(i32::MAX, |free| {
        i32::try_from(free).unwrap_or(i32::MAX).saturating_sub(1)
    })
}

/// The front of the queue, whatever the parties' sizes.
pub(super) fn front(
    tx: &mut ReadTx<'_>,
    event: &Event,
    limit: u32,
) -> Result<Vec<(String, InvitationRow)>, StoreError> {
    that_fit(tx, event, None, 0, limit)
}

/// Parties behind a number in the order of arrival that fit.
pub(super) fn that_fit(
    tx: &mut ReadTx<'_>,
    event: &Event,
    free: Option<u32>,
    after: i64,
    limit: u32,
) -> Result<Vec<(String, InvitationRow)>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::arrival.gt(after))
        .filter(invitations::guests.le(guests_that_fit(free)))
        .order(invitations::arrival)
        .limit(limit.into())
        .select((people::address, columns_of::<InvitationRow>()));
    Ok(on_backend!(tx, |c| query.load(c))?)
}

/// The number in the order of arrival of the first party that is too large.
pub(super) fn first_too_large(
    tx: &mut ReadTx<'_>,
    event: &Event,
    free: Option<u32>,
) -> Result<Option<i64>, StoreError> {
    if free.is_none() {
        return Ok(None);
    }
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::arrival.is_not_null())
        .filter(invitations::guests.gt(guests_that_fit(free)))
        .order(invitations::arrival)
        .select(invitations::arrival);
    let first: Option<Option<i64>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(first.flatten())
}
