//! How many invitations were made, as far as it matters.

use diesel::prelude::*;
use domain::{AccountId, GroupId, Instant};

use crate::db::schema::{events, invitations, team_members};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// How many invitations a group has made, those taken back included; counted up to `at_most`.
pub fn of_group(tx: &mut ReadTx<'_>, group: GroupId, at_most: usize) -> Result<usize, StoreError> {
    let query = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq(key(group)))
        .limit(limit(at_most))
        .select(invitations::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.len())
}

/// When invitations were made since then in the groups whose team somebody belongs to, the first first, `at_most` of them.
pub fn made_since(
    tx: &mut ReadTx<'_>,
    account: AccountId,
    since: Instant,
    at_most: usize,
) -> Result<Vec<Instant>, StoreError> {
    let groups = team_members::table
        .filter(team_members::account_id.eq(key(account)))
        .select(team_members::group_id);
    let query = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq_any(groups))
        .filter(invitations::created_at.gt(Moment(since)))
        .order(invitations::created_at)
        .limit(limit(at_most))
        .select(invitations::created_at);
    let found: Vec<Moment> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(|made_at| made_at.0).collect())
}

fn limit(at_most: usize) -> i64 {
    i64::try_from(at_most).unwrap_or(i64::MAX)
}
