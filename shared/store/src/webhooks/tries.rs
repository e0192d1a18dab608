//! The log of tries: each attempt to send a fact to a webhook, and how it went.

use std::time::Duration;

use diesel::prelude::*;
use domain::mail::link::LinkKind;
use domain::webhook::Webhook;
use domain::{Instant, TryId, WebhookId};
use messages::Happened;
use uuid::Uuid;

use super::{Outgoing, lock, save};
use crate::Page;
use crate::activity;
use crate::db::schema::webhook_tries;
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::{count, int};
use crate::mail_queue::link;
use crate::mail_queue::link::NewLinkLetter;
use crate::people::{groups, team};

/// How long tries are kept.
const KEPT_FOR: Duration = Duration::from_hours(30 * 24);

/// Old tries that one purge deletes.
const PURGED_AT_ONCE: usize = 1_000;

/// Longest words of an error that are kept, in characters.
const ERROR_KEPT: usize = 300;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_tries)]
struct TryRow {
    id: Key,
    webhook_id: Key,
    position: i64,
    message_id: Key,
    kind: String,
    attempt: i32,
    status: Option<i32>,
    error: Option<String>,
    created_at: Moment,
}

/// An attempt to send a fact to a webhook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Try {
    /// Its identity.
    pub id: TryId,
    /// To which webhook.
    pub webhook: WebhookId,
    /// The fact's place in the log.
    pub position: i64,
    /// The message's identity.
    pub message: Uuid,
    /// Its type.
    pub kind: String,
    /// Which attempt it was, from 1.
    pub attempt: u32,
    /// The status that was answered; none: nothing was.
    pub status: Option<u32>,
    /// Why it failed; none: it went well.
    pub error: Option<String>,
    /// When it was.
    pub at: Instant,
}

/// How an attempt went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryOutcome {
    /// The status that was answered.
    pub status: Option<u16>,
    /// Why it failed.
    pub error: Option<String>,
}

/// Writes down how an attempt went. A webhook that has failed for too long is turned off. Answers whether it is on.
pub fn record(tx: &mut WriteTx<'_>, sent: &Outgoing, attempt: u32, outcome: &TryOutcome) -> Result<bool, StoreError> {
    let now = tx.now();
    let Some(mut webhook) = lock(tx, sent.webhook.id)? else {
        return Ok(false);
    };
    let row = TryRow {
        id: key(tx.fresh::<TryId>()?),
        webhook_id: key(webhook.id),
        position: sent.position,
        message_id: Key(sent.message),
        kind: sent.kind.clone(),
        attempt: int(attempt),
        status: outcome.status.map(i32::from),
        error: outcome.error.as_ref().map(|why| why.chars().take(ERROR_KEPT).collect()),
        created_at: Moment(now),
    };
    on_backend!(tx, |c| diesel::insert_into(webhook_tries::table).values(row).execute(c))?;
    let before = webhook.clone();
    webhook.tried(outcome.error.is_none(), now);
    if webhook != before {
        save(tx, &webhook)?;
    }
    if before.plan.enabled && !webhook.plan.enabled {
        tell(tx, &webhook)?;
    }
    Ok(webhook.plan.enabled)
}

/// Tells the log and the owners that a webhook was turned off.
fn tell(tx: &mut WriteTx<'_>, webhook: &Webhook) -> Result<(), StoreError> {
    activity::record(tx, &[Happened::WebhookUpdated(webhook.into())])?;
    let Some(group) = groups::get(tx, webhook.group)? else {
        return Ok(());
    };
    for owner in team::listed_owners(tx, group.id)? {
        let letter = NewLinkLetter {
            kind: LinkKind::WebhookOff,
            subject: webhook.id.into(),
            version: 0,
            group: Some(group.id),
            recipient: owner.email,
            language: group.plan.language.clone(),
            good_until: None,
            items: Vec::new(),
        };
        link::send(tx, letter)?;
    }
    Ok(())
}

/// A try.
pub fn find(tx: &mut ReadTx<'_>, id: TryId) -> Result<Option<Try>, StoreError> {
    let query = webhook_tries::table.find(key(id)).select(columns_of::<TryRow>());
    let row: Option<TryRow> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(row.map(Try::from))
}

/// A webhook's tries, the oldest first.
pub fn list(tx: &mut ReadTx<'_>, webhook: WebhookId, page: Page<TryId>) -> Result<Vec<Try>, StoreError> {
    let query = webhook_tries::table
        .filter(webhook_tries::webhook_id.eq(key(webhook)))
        .filter(webhook_tries::id.gt(page.after.map_or(Key(Uuid::nil()), key)))
        .order(webhook_tries::id)
        .limit(page.limit.into())
        .select(columns_of::<TryRow>());
    let rows: Vec<TryRow> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(Try::from).collect())
}

/// A webhook's tries, the latest first.
pub fn latest(tx: &mut ReadTx<'_>, webhook: WebhookId, page: Page<TryId>) -> Result<Vec<Try>, StoreError> {
    let query = webhook_tries::table
        .filter(webhook_tries::webhook_id.eq(key(webhook)))
        .filter(webhook_tries::id.lt(page.after.map_or(Key(Uuid::max()), key)))
        .order(webhook_tries::id.desc())
        .limit(page.limit.into())
        .select(columns_of::<TryRow>());
    let rows: Vec<TryRow> = on_backend!(tx, |c| query.load(c))?;
    Ok(rows.into_iter().map(Try::from).collect())
}

impl From<TryRow> for Try {
    fn from(row: TryRow) -> Self {
        Self {
            id: row.id.id(),
            webhook: row.webhook_id.id(),
            position: row.position,
            message: row.message_id.0,
            kind: row.kind,
            attempt: count(row.attempt),
            status: row.status.map(count),
            error: row.error,
            at: row.created_at.0,
        }
    }
}

pub(super) fn forget(tx: &mut WriteTx<'_>, webhook: WebhookId) -> Result<(), StoreError> {
    let rows = webhook_tries::table.filter(webhook_tries::webhook_id.eq(key(webhook)));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}

/// Deletes tries that are old, a page at a time. Answers whether there may be more.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let old = webhook_tries::table
        .filter(webhook_tries::created_at.lt(Moment(tx.now().minus(KEPT_FOR))))
        .order(webhook_tries::created_at)
        .limit(i64::try_from(PURGED_AT_ONCE).unwrap_or(i64::MAX))
        .select(webhook_tries::id);
    let ids: Vec<Key> = on_backend!(tx, |c| old.load(c))?;
    let may_be_more = ids.len() == PURGED_AT_ONCE;
    let rows = webhook_tries::table.filter(webhook_tries::id.eq_any(ids));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(may_be_more)
}
