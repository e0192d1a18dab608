//! The answers to an event that came last.

use diesel::prelude::*;
use domain::EventId;

use super::InvitationListItem;
use super::listed::as_listed;
use super::row::InvitationRow;
use crate::db::schema::{invitations, people};
use crate::db::sql::{columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// So many answers to an event, the latest first. Places in the queue and what was said of single dates are left out.
pub fn latest(tx: &mut ReadTx<'_>, event: EventId, number: i64) -> Result<Vec<InvitationListItem>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::withdrawn.eq(false))
        .filter(invitations::answered_at.is_not_null())
        .order((invitations::answered_at.desc(), invitations::id))
        .limit(number)
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| as_listed(row, address)).collect()
}
