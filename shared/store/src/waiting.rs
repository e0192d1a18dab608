//! How much work waits: what operators watch, so that letters that nobody sends do not go unseen.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};
use domain::Instant;
use domain::mail::delivery::DeliveryState;

use crate::db::schema::mails;
use crate::db::sql::{Moment, UtcTimestamp};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::task;

/// What waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Mails that may be due, to invited people and to organizers: those that were put off, and those of a change of an
    /// event that was not spread yet, too.
    pub letters: i64,
    /// Since when the oldest of them is owed; `None`: none is.
    pub oldest_letter: Option<Instant>,
    /// Messages that were not handed to the queue yet.
    pub outbox: i64,
    /// Mails from outside that were not read yet.
    pub inbound: i64,
    /// Tasks that were given up.
    pub tasks_failed: i64,
    /// Tasks that nobody took for a minute after their time.
    pub tasks_overdue: i64,
    /// Mails that a mail server put off.
    pub deferred: i64,
    /// When a mail server took the latest mail that any took. `None`: none was taken.
    pub last_taken: Option<Instant>,
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
    #[diesel(sql_type = BigInt)]
    deferred: i64,
}

/// Written out, since bound values keep partial indexes from being used. The sweep moves `mail_due_since` on as it tries again;
/// a letter that was taken up once knows since when it is.
const COUNT: &str = "SELECT \
    (SELECT count(*) FROM invitations WHERE mail_due_since IS NOT NULL) \
    + (SELECT count(*) FROM mails LEFT JOIN invitations ON content IS NULL AND invitations.id = subject_id \
        WHERE state IN ('pending', 'deferred') AND mail_due_since IS NULL) \
    + (SELECT count(DISTINCT invitations.id) FROM tasks JOIN invitations ON invitations.event_id = tasks.subject \
        WHERE tasks.kind = 'event_fan_out' AND (tasks.payload IS NULL OR invitations.id > REACHED) \
        AND mail_due_since IS NULL AND NOT withdrawn) AS letters, \
    (SELECT min(since) FROM (SELECT min(mail_due_since) AS since FROM invitations WHERE mail_due_since IS NOT NULL \
        UNION ALL SELECT min(CASE WHEN attempt > 0 THEN created_at ELSE run_at END) FROM tasks \
            WHERE kind = 'event_fan_out' \
        UNION ALL SELECT min(created_at) FROM mails WHERE state IN ('pending', 'deferred')) AS owed) AS oldest, \
    (SELECT count(*) FROM outbox) AS outbox, \
    (SELECT count(*) FROM tasks WHERE kind = 'inbound_mail' AND state = 'waiting') AS inbound, \
    (SELECT count(*) FROM mails WHERE state IN ('pending', 'deferred') AND state = 'deferred') AS deferred";

/// How far a fan-out got, out of its progress.
const REACHED: [&str; 2] = [
    "CAST(tasks.payload->>'reached' AS uuid)",
    "unhex(tasks.payload->>'reached')",
];

/// A task that is not taken for so long after its time is overdue.
const OVERDUE_AFTER: Duration = Duration::from_mins(1);

/// Counts what waits.
pub fn count(tx: &mut ReadTx<'_>) -> Result<Waiting, StoreError> {
    let row: Row = on_backend!(
        tx,
        pg | c | diesel::sql_query(COUNT.replace("REACHED", REACHED[0])).get_result(c),
        sqlite | c | diesel::sql_query(COUNT.replace("REACHED", REACHED[1])).get_result(c)
    )?;
    let taken = mails::table
        .filter(mails::state.eq(DeliveryState::Sent.as_str()))
        .order(mails::id.desc())
        .select(mails::sent_at);
    let taken: Option<Option<Moment>> = on_backend!(tx, |c| taken.first(c).optional())?;
    let (tasks_failed, tasks_overdue) = task::troubles(tx, tx.now().minus(OVERDUE_AFTER))?;
    Ok(Waiting {
        letters: row.letters,
        oldest_letter: row.oldest.map(|since| since.0),
        outbox: row.outbox,
        inbound: row.inbound,
        tasks_failed,
        tasks_overdue,
        deferred: row.deferred,
        last_taken: taken.flatten().map(|at| at.0),
    })
}
