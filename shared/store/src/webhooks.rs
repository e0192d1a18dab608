//! Webhooks, how far in the log each was served, and the tries to send.
//!
//! What a webhook is to be sent is a task, unique by webhook and position. Whoever finds facts behind a webhook's position
//! schedules these tasks and moves the position on, in one transaction.

mod tries;

use diesel::dsl::max;
use diesel::prelude::*;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::values::text::WebUrl;
use domain::webhook::{Webhook, WebhookPlan};
use domain::{GroupId, WebhookId};
use serde_json::json;

use crate::Page;
use crate::activity::{self, Entry};
use crate::db::schema::{activity as log, webhooks};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::task;
use crate::task::NewTask;

pub(crate) use tries::purge as purge_tries;
pub use tries::{Try, TryOutcome, find as find_try, latest as latest_tries, list as list_tries, record};

/// Most webhooks of a group.
pub const AT_MOST: usize = 20;

/// Facts on their way to one webhook at a time. What comes after waits in the log, so that a server that is away does not
/// fill the tasks.
const AT_ONCE: i64 = 200;

#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhooks)]
struct WebhookRow {
    id: Key,
    group_id: Key,
    url: String,
    types: Option<Json>,
    enabled: bool,
    position: i64,
    failing_since: Option<Moment>,
    revision: i64,
    created_at: Moment,
}

impl WebhookRow {
    fn webhook(self) -> Result<Webhook, StoreError> {
        Ok(Webhook {
            id: self.id.id(),
            group: self.group_id.id(),
            plan: WebhookPlan {
                url: WebUrl::trusted(self.url),
                types: self.types.map(|types| types.read()).transpose()?,
                enabled: self.enabled,
            },
            failing_since: self.failing_since.map(|since| since.0),
            revision: self.revision,
            created_at: self.created_at.0,
        })
    }
}

/// Makes a webhook, which gets what is recorded from now on.
pub fn create(tx: &mut WriteTx<'_>, group: GroupId, plan: &WebhookPlan) -> Result<Webhook, StoreError> {
    let row = WebhookRow {
        id: key(tx.fresh::<WebhookId>()?),
        group_id: key(group),
        url: plan.url.to_string(),
        types: plan.types.as_ref().map(Json::of).transpose()?,
        enabled: plan.enabled,
        position: last_position(tx)?,
        failing_since: None,
        revision: 1,
        created_at: Moment(tx.now()),
    };
    on_backend!(tx, |c| diesel::insert_into(webhooks::table)
        .values(row.clone())
        .execute(c))?;
    row.webhook()
}

fn last_position(tx: &mut ReadTx<'_>) -> Result<i64, StoreError> {
    let last: Option<i64> = on_backend!(tx, |c| log::table.select(max(log::position)).first(c))?;
    Ok(last.unwrap_or_default())
}

/// What a webhook's messages are signed with: made of the data key, so that no row holds it.
pub fn secret(tx: &ReadTx<'_>, id: WebhookId) -> Result<Vec<u8>, StoreError> {
    Ok(tx.data_key()?.hash(&format!("webhook {id}")))
}

/// A webhook.
pub fn get(tx: &mut ReadTx<'_>, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
    let query = webhooks::table.find(key(id)).select(columns_of::<WebhookRow>());
    let row: Option<WebhookRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(WebhookRow::webhook).transpose()
}

/// The same, locked.
pub fn lock(tx: &mut WriteTx<'_>, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
    lock_row(tx, id)?.map(WebhookRow::webhook).transpose()
}

fn lock_row(tx: &mut WriteTx<'_>, id: WebhookId) -> Result<Option<WebhookRow>, StoreError> {
    let query = webhooks::table.find(key(id)).select(columns_of::<WebhookRow>());
    Ok(on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?)
}

/// A group's webhooks, the oldest first.
pub fn list(tx: &mut ReadTx<'_>, group: GroupId, page: Page<WebhookId>) -> Result<Vec<Webhook>, StoreError> {
    let query = webhooks::table
        .filter(webhooks::group_id.eq(key(group)))
        .filter(webhooks::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .order(webhooks::id)
        .limit(page.limit.into())
        .select(columns_of::<WebhookRow>());
    let rows: Vec<WebhookRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(WebhookRow::webhook).collect()
}

/// Saves a webhook that this transaction has locked. Turned on again, it gets what is recorded from now on.
pub fn save(tx: &mut WriteTx<'_>, webhook: &Webhook) -> Result<(), StoreError> {
    let change = (
        webhooks::url.eq(webhook.plan.url.as_str()),
        webhooks::types.eq(webhook.plan.types.as_ref().map(Json::of).transpose()?),
        webhooks::enabled.eq(webhook.plan.enabled),
        webhooks::failing_since.eq(webhook.failing_since.map(Moment)),
        webhooks::revision.eq(webhook.revision),
    );
    on_backend!(tx, |c| diesel::update(webhooks::table.find(key(webhook.id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Has a webhook pass over what was recorded until now.
pub fn skip(tx: &mut WriteTx<'_>, id: WebhookId) -> Result<(), StoreError> {
    let last = last_position(tx)?;
    move_on(tx, id, last)
}

/// Deletes a webhook with its tries. What is still to be sent is not.
pub fn delete(tx: &mut WriteTx<'_>, id: WebhookId) -> Result<(), StoreError> {
    tries::forget(tx, id)?;
    on_backend!(tx, |c| diesel::delete(webhooks::table.find(key(id))).execute(c))?;
    Ok(())
}

/// The webhooks of whose groups there are facts, up to this position, that they were not served yet.
pub fn behind(tx: &mut ReadTx<'_>, end: i64) -> Result<Vec<WebhookId>, StoreError> {
    let facts = log::table
        .filter(log::group_id.eq(webhooks::group_id.nullable()))
        .filter(log::position.gt(webhooks::position))
        .filter(log::position.le(end));
    let query = webhooks::table
        .filter(webhooks::enabled.eq(true))
        .filter(diesel::dsl::exists(facts))
        .order(webhooks::id)
        .select(webhooks::id);
    let ids: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(ids.into_iter().map(Key::id).collect())
}

/// Schedules what is to be sent to a webhook of the facts up to this position, as far as it has room.
pub fn serve(tx: &mut WriteTx<'_>, id: WebhookId, end: i64) -> Result<(), StoreError> {
    let Some(row) = lock_row(tx, id)?.filter(|row| row.enabled) else {
        return Ok(());
    };
    let room = AT_ONCE.saturating_sub(task::number_of(tx, TaskKind::Webhook, id.uuid())?);
    let page = Page {
        after: Some(row.position),
        limit: u16::try_from(room).unwrap_or(0),
    };
    let webhook = row.webhook()?;
    let entries = activity::list(tx, webhook.group, page, end)?;
    for entry in entries.iter().filter(|entry| webhook.plan.takes(&entry.kind)) {
        send(tx, id, entry.position)?;
    }
    if let Some(last) = entries.last() {
        move_on(tx, id, last.position)?;
    }
    Ok(())
}

fn move_on(tx: &mut WriteTx<'_>, id: WebhookId, position: i64) -> Result<(), StoreError> {
    let change = webhooks::position.eq(position);
    on_backend!(tx, |c| diesel::update(webhooks::table.find(key(id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Has a fact sent to a webhook, or sent once more, with all attempts.
pub fn send(tx: &mut WriteTx<'_>, id: WebhookId, position: i64) -> Result<(), StoreError> {
    let now = tx.now();
    let new = NewTask {
        kind: TaskKind::Webhook,
        key: &format!("{id}/{position}"),
        subject: Some(id.uuid()),
        run_at: now,
        since: now,
    };
    task::schedule(tx, new)
}

/// A fact on its way to a webhook.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// To which.
    pub webhook: Webhook,
    /// What it is signed with.
    pub secret: Vec<u8>,
    /// The fact's place in the log.
    pub position: i64,
    /// The message's identity: the same at each attempt.
    pub message: uuid::Uuid,
    /// Its type.
    pub kind: String,
    /// What is sent, in JSON.
    pub body: String,
}

/// What a task is to send. `None`: nothing any more, since the webhook was turned off or deleted, or the fact is too old.
pub fn outgoing(tx: &mut ReadTx<'_>, task: &task::Task) -> Result<Option<Outgoing>, StoreError> {
    let position = task.key.rsplit('/').next().and_then(|text| text.parse().ok());
    let (Some(position), Some(id)) = (position, task.subject.map(WebhookId::from_uuid)) else {
        return Ok(None);
    };
    let Some(webhook) = get(tx, id)?.filter(|webhook| webhook.plan.enabled) else {
        return Ok(None);
    };
    let (secret, found) = (secret(tx, id)?, activity::at(tx, webhook.group, position)?);
    Ok(found.map(|entry| Outgoing {
        webhook,
        secret,
        position,
        message: entry.id,
        body: body(&entry),
        kind: entry.kind,
    }))
}

/// As the Standard Webhooks text recommends it.
fn body(entry: &Entry) -> String {
    json!({ "type": entry.kind, "timestamp": entry.at.to_string(), "data": entry.data }).to_string()
}
