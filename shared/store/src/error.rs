//! The one error of this crate, and what diesel's errors mean in it.

use diesel::result::{DatabaseErrorKind, Error};

/// Why a unit of work did not commit.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached or has no connection to spare; later may do.
    #[error("the database is not available: {0}")]
    Unavailable(String),
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
    /// The database refused a statement: a mistake of ours.
    #[error("a query failed: {0}")]
    Query(Error),
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match &error {
            Error::DatabaseError(kind, information) if is_away(*kind, information.message()) => {
                Self::Unavailable(information.message().to_owned())
            }
            Error::BrokenTransactionManager => Self::Unavailable("the connection broke in a transaction".to_owned()),
            _ => Self::Query(error),
        }
    }
}

impl StoreError {
    /// Whether a row with the same key is there already.
    pub(crate) fn is_unique_violation(&self) -> bool {
        matches!(
            self,
            Self::Query(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
        )
    }
}

/// libpq gives no SQLSTATE for a connection that is gone, so its words are all there is to go by.
fn is_away(kind: DatabaseErrorKind, message: &str) -> bool {
    const SIGNS: [&str; 8] = [
        "server closed the connection",
        "connection to server",
        "no connection to the server",
        "terminating connection",
        "the database system is",
        "could not receive data",
        "could not send data",
        "database is locked",
    ];
    matches!(
        kind,
        DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand
    ) || SIGNS.iter().any(|sign| message.contains(sign))
}
