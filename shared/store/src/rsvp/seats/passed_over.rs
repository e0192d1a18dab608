//! Parties that were not given a seat, since no letter could tell them: each is logged once, and its organizer told once.

use std::collections::HashSet;

use diesel::prelude::*;
use domain::GroupId;
use domain::mail::content::Notification;
use domain::rsvp::seating::Reason;

use super::log::{self, Entry};
use crate::db::schema::{groups, seat_log};
use crate::db::sql::{Key, columns_of, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail_queue;
use crate::people::groups::GroupRow;

/// A party that was passed over.
pub(super) struct PassedOver {
    /// Whose event it is.
    pub(super) group: GroupId,
    /// What is logged.
    pub(super) entry: Entry,
}

/// Writes those that were not passed over before.
pub(super) fn write(tx: &mut WriteTx<'_>, mut all: Vec<PassedOver>) -> Result<(), StoreError> {
    if all.is_empty() {
        return Ok(());
    }
    let ids: Vec<Key> = all.iter().map(|one| key(one.entry.step.invitation)).collect();
    let query = seat_log::table
        .filter(seat_log::invitation_id.eq_any(ids))
        .filter(seat_log::reason.eq(Reason::Unreachable.as_str()))
        .select(seat_log::invitation_id.assume_not_null());
    let before: HashSet<Key> = on_backend!(tx, |c| query.load(c))?.into_iter().collect();
    all.retain(|one| !before.contains(&key(one.entry.step.invitation)));
    for one in &all {
        tell(tx, one)?;
    }
    let entries: Vec<Entry> = all.into_iter().map(|one| one.entry).collect();
    log::write(tx, &entries)
}

fn tell(tx: &mut WriteTx<'_>, one: &PassedOver) -> Result<(), StoreError> {
    let query = groups::table.find(key(one.group)).select(columns_of::<GroupRow>());
    let Some(group): Option<GroupRow> = on_backend!(tx, |c| query.first(c).optional())? else {
        return Ok(());
    };
    let (id, invitation) = (tx.fresh_uuid()?, one.entry.step.invitation);
    mail_queue::notify_organizer(tx, id, &group.into(), invitation, &Notification::PassedOver).map(drop)
}
