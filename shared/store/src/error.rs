//! The one error of this crate, and what diesel's errors mean in it.

use std::cell::Cell;
use std::fmt;

use diesel::result::{DatabaseErrorKind, Error};

/// Why a unit of work did not commit.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database does not do its work at the moment; later it may.
    #[error("the database is not available: {0}")]
    Unavailable(Outage),
    /// The URL asks for TLS, which the client in this build does not speak.
    #[error(
        "ACQUAINT_DATABASE_URL can't be used: {0} asks for TLS, which the PostgreSQL client in this build does not speak. Use the container image or build with `cargo build --release -p acquaint --no-default-features --features system-libpq`; or keep the database on the same machine or network, or behind a tunnel that encrypts, and leave {0} out"
    )]
    NoTls(String),
    /// Another row has this value already.
    #[error("this {0} is taken")]
    Taken(&'static str),
    /// A row that this version cannot read.
    #[error("a row could not be read: {0}")]
    Unreadable(String),
    /// The schema is not the one that this version works with.
    #[error("the database is not at this version: {0}")]
    Schema(String),
    /// The secret is not the one that wraps the database's data key.
    #[error(
        "ACQUAINT_SECRET is not the one that this database was used with: set that as ACQUAINT_SECRET_PREVIOUS for one start, or take it back; if it is lost for good, who had their data erased can be told no more from others, what people said in confidence can be read no more, and webhooks are signed anew: delete all rows of erased_addresses, erased_askers, webhook_tries and webhooks, set sealed to NULL in all rows of profiles, start, and make the webhooks again"
    )]
    WrongSecret,
    /// The database refused a statement: a mistake of ours.
    #[error("a query failed: {0}")]
    Query(Error),
}

/// What keeps the database from its work, and the database's own words, which are for the log alone.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{words}")]
pub struct Outage {
    /// What is wrong.
    pub kind: OutageKind,
    words: String,
}

/// What keeps the database from its work. Displayed, it is a sentence that anybody may read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutageKind {
    /// It cannot be reached, or does not answer.
    Away,
    /// It answers, but others keep it busy: a lock, or more work than it gets done in time.
    Busy,
    /// It takes no changes.
    ReadOnly,
    /// Its disk is full.
    Full,
    /// Its disk fails.
    Failing,
    /// Some of it cannot be read.
    Damaged,
    /// The SQLite file is no longer where it was opened.
    Moved,
}

impl OutageKind {
    /// The word for it in `/readyz`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Busy => "busy",
            Self::ReadOnly => "read_only",
            Self::Full => "full",
            Self::Failing => "failing",
            Self::Damaged => "damaged",
            Self::Moved => "moved",
        }
    }
}

impl fmt::Display for OutageKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Away => "The database does not answer.",
            Self::Busy => "The database is too busy.",
            Self::ReadOnly => "The database takes no changes at the moment.",
            Self::Full => "The database's disk is full.",
            Self::Failing => "The database's disk fails.",
            Self::Damaged => "Some of the database cannot be read.",
            Self::Moved => "The database's file was moved or replaced while it was in use.",
        })
    }
}

impl Outage {
    /// An outage, and what there is to say about it.
    #[must_use]
    pub fn new(kind: OutageKind, words: impl Into<String>) -> Self {
        Self {
            kind,
            words: words.into(),
        }
    }

    /// What a failed statement says of the database; `None`: the statement itself was wrong.
    fn of(error: &Error) -> Option<Self> {
        match error {
            Error::DatabaseError(kind, information) => {
                let words = information.message();
                Some(Self::new(kind_of(*kind, words)?, words))
            }
            Error::BrokenTransactionManager => {
                Some(Self::new(OutageKind::Away, "the connection broke in a transaction"))
            }
            Error::RollbackErrorOnCommit { commit_error, .. } => Self::of(commit_error),
            _ => None,
        }
    }
}

/// What statements met. A unit of work may wrap its error in one of its own, where it can no longer be seen.
#[derive(Clone, Copy, Default)]
pub(crate) struct Met {
    /// A statement failed.
    pub(crate) failed: bool,
    /// It failed only because of what another transaction did meanwhile: done again, the unit of work may succeed.
    pub(crate) contended: bool,
    /// What that says of the database.
    pub(crate) outage: Option<OutageKind>,
}

thread_local! {
    /// A unit of work runs on one thread.
    static MET: Cell<Met> = const {
        Cell::new(Met {
            failed: false,
            contended: false,
            outage: None,
        })
    };
}

impl Met {
    /// What statements of this thread met since it was taken last.
    pub(crate) fn take() -> Self {
        MET.take()
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        let outage = Outage::of(&error);
        let met = MET.get();
        MET.set(Met {
            failed: true,
            contended: met.contended || is_contention(&error),
            outage: met.outage.or(outage.as_ref().map(|outage| outage.kind)),
        });
        match outage {
            Some(outage) => Self::Unavailable(outage),
            None => Self::Query(error),
        }
    }
}

impl StoreError {
    pub(crate) fn unavailable(kind: OutageKind, words: impl Into<String>) -> Self {
        Self::Unavailable(Outage::new(kind, words))
    }

    /// Whether a row with the same key is there already.
    pub(crate) fn is_unique_violation(&self) -> bool {
        matches!(
            self,
            Self::Query(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
        )
    }
}

/// Whether a statement failed only because of what another transaction did meanwhile: done again, it may work.
fn is_contention(error: &Error) -> bool {
    match error {
        // Of the second: what the row hangs on was there when it was looked up, and was deleted since (an address that was erased).
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::ForeignKeyViolation, _) => {
            true
        }
        Error::DatabaseError(_, information) => information.message().starts_with(DEADLOCK),
        Error::RollbackErrorOnCommit { commit_error, .. } => is_contention(commit_error),
        _ => false,
    }
}

const DEADLOCK: &str = "deadlock detected";

/// Parts of messages, and what they mean. diesel gives no SQLSTATE and SQLite no code, so words are all there is to go by.
const SIGNS: &[(&str, OutageKind)] = &[
    // libpq and PostgreSQL
    ("server closed the connection", OutageKind::Away),
    ("connection to server", OutageKind::Away),
    ("no connection to the server", OutageKind::Away),
    ("terminating connection", OutageKind::Away),
    ("the database system is", OutageKind::Away),
    ("could not receive data", OutageKind::Away),
    ("could not send data", OutageKind::Away),
    (DEADLOCK, OutageKind::Busy),
    ("canceling statement due to", OutageKind::Busy),
    ("out of memory", OutageKind::Busy),
    ("out of shared memory", OutageKind::Busy),
    ("No space left on device", OutageKind::Full),
    ("Disk quota exceeded", OutageKind::Full),
    ("invalid page in block", OutageKind::Damaged),
    ("could not read block", OutageKind::Damaged),
    ("could not open file", OutageKind::Damaged),
    ("contains corrupted page", OutageKind::Damaged),
    ("contains unexpected zero page", OutageKind::Damaged),
    ("Input/output error", OutageKind::Failing),
    ("Read-only file system", OutageKind::ReadOnly),
    // SQLite
    ("database is locked", OutageKind::Busy),
    ("database or disk is full", OutageKind::Full),
    // By then SQLite has taken all back by itself, and diesel tells of the savepoint that it misses in place of why.
    ("no such savepoint", OutageKind::Full),
    ("attempt to write a readonly database", OutageKind::ReadOnly),
    ("unable to open database file", OutageKind::Away),
    ("disk I/O error", OutageKind::Failing),
    ("database disk image is malformed", OutageKind::Damaged),
    ("file is not a database", OutageKind::Damaged),
];

fn kind_of(kind: DatabaseErrorKind, words: &str) -> Option<OutageKind> {
    match kind {
        DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => Some(OutageKind::Away),
        DatabaseErrorKind::SerializationFailure => Some(OutageKind::Busy),
        DatabaseErrorKind::ReadOnlyTransaction => Some(OutageKind::ReadOnly),
        DatabaseErrorKind::UniqueViolation
        | DatabaseErrorKind::ForeignKeyViolation
        | DatabaseErrorKind::RestrictViolation
        | DatabaseErrorKind::NotNullViolation
        | DatabaseErrorKind::CheckViolation
        | DatabaseErrorKind::ExclusionViolation => None,
        _ => SIGNS
            .iter()
            .find(|(sign, _)| words.contains(sign))
            .map(|&(_, kind)| kind),
    }
}
