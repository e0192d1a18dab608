//! How much work waits: what operators watch, so that letters that nobody sends do not go unseen.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};
use domain::Instant;

use crate::db::sql::{Moment, UtcTimestamp};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Letters that may be owed to invited people: those that were put off, and to whom a change of an event was not
    /// spread yet, too.
    pub letters: i64,
    /// Since when the oldest of them is owed; `None`: none is.
    pub oldest_letter: Option<Instant>,
    /// Messages that were not handed to the queue yet.
    pub outbox: i64,
    /// Mails from outside that were not read yet.
    pub inbound: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    letters: i64,
    #[diesel(sql_type = Nullable<UtcTimestamp>)]
    oldest: Option<Moment>,
    #[diesel(sql_type = BigInt)]
    outbox: i64,
    #[diesel(sql_type = BigInt)]
    inbound: i64,
}

/// Written out, since bound values keep partial indexes from being used. The sweep moves `mail_due_since` on as it tries again;
/// a letter that was taken up once knows since when it is.
const COUNT: &str = "SELECT \
    (SELECT count(*) FROM invitations WHERE mail_due_since IS NOT NULL) \
    + (SELECT count(*) FROM deliveries JOIN invitations ON invitations.id = deliveries.invitation_id \
        WHERE deliveries.state IN ('pending', 'deferred') AND mail_due_since IS NULL) \
    + (SELECT count(*) FROM events JOIN invitations ON invitations.event_id = events.id \
        WHERE announcing_since IS NOT NULL AND (announced_to IS NULL OR invitations.id > announced_to) \
        AND mail_due_since IS NULL AND NOT withdrawn) AS letters, \
    (SELECT min(since) FROM (SELECT min(mail_due_since) AS since FROM invitations WHERE mail_due_since IS NOT NULL \
        UNION ALL SELECT min(announcing_since) FROM events WHERE announcing_since IS NOT NULL \
        UNION ALL SELECT min(created_at) FROM deliveries WHERE state IN ('pending', 'deferred')) AS owed) AS oldest, \
    (SELECT count(*) FROM outbox) AS outbox, \
    (SELECT count(*) FROM inbound_mails WHERE state = 'waiting') AS inbound";

/// Counts what waits.
pub fn count(tx: &mut ReadTx<'_>) -> Result<Waiting, StoreError> {
    let row: Row = on_backend!(tx, |c| diesel::sql_query(COUNT).get_result(c))?;
    Ok(Waiting {
        letters: row.letters,
        oldest_letter: row.oldest.map(|since| since.0),
        outbox: row.outbox,
        inbound: row.inbound,
    })
}
