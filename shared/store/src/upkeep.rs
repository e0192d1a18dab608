//! What no subject does alone: old rows deleted, and leases let go of after a crash.

use crate::db::{Store, WriteTx};
use crate::error::StoreError;
use crate::follow::{followers, news};
use crate::mail::{bounces, overdue};
use crate::mail_in::inbound;
use crate::people::{imports, sessions, sign_ins, unasked};
use crate::{activity, asks, idempotency, mail_queue, outbox, own_page, task, webhooks};

/// Deletes what is kept for a time only, in a transaction a table.
pub async fn purge(store: &Store) -> Result<(), StoreError> {
    store.write(idempotency::purge).await?;
    store.write(task::purge).await?;
    store.write(inbound::purge).await?;
    store.write(mail_queue::purge).await?;
    store.write(unasked::purge).await?;
    while store.write(activity::purge).await? {}
    while store.write(imports::purge).await? {}
    store.write(followers::purge).await?;
    store.write(news::purge).await?;
    store.write(own_page::purge).await?;
    store.write(asks::purge).await?;
    store.write(bounces::purge).await?;
    store.write(sessions::purge).await?;
    store.write(sign_ins::purge).await?;
    while store.write(webhooks::purge_tries).await? {}
    Ok(())
}

/// Lets go of everything that is held. Only for who knows that all holders are gone: the one process that may serve a
/// SQLite file, at its start.
pub fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    outbox::recover(tx)?;
    overdue::recover(tx)?;
    task::recover(tx)
}
