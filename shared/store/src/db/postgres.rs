//! PostgreSQL: how it is reached, how long it may take, and whether it takes changes.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use super::pool::transaction;
use crate::error::{OutageKind, StoreError};

/// How soon a connection that cannot be made, or that died without a word, is noticed; in seconds, the last in
/// milliseconds. What the URL says itself stays.
const PATIENCE: [(&str, &str); 5] = [
    ("connect_timeout", "3"),
    ("keepalives_idle", "5"),
    ("keepalives_interval", "2"),
    ("keepalives_count", "3"),
    ("tcp_user_timeout", "5000"),
];

/// Bounds that the server keeps by itself, where neither URL nor role nor server sets any (0).
const LIMITS: &str = "SELECT set_config(name, wanted, false) FROM (VALUES ('statement_timeout', '5s'), \
    ('lock_timeout', '4s'), ('idle_in_transaction_session_timeout', '10s')) AS bounds (name, wanted) \
    WHERE current_setting(name) = '0'";

/// Writes a temporary file, since 64 kB of memory do not hold the numbers, which a full disk refuses; then asks for a lock
/// that a server without changes refuses. Neither leaves anything behind, nor anything in the log of changes.
const PROBE: &str = "SET LOCAL work_mem = '64kB'; SELECT count(*) FROM generate_series(1, 20000); \
    SELECT id FROM accounts LIMIT 0 FOR UPDATE";

pub(super) struct Postgres {
    url: String,
}

impl Postgres {
    pub(super) fn new(url: &str) -> Result<Self, StoreError> {
        if let Some(parameter) = wants_tls(url).filter(|_| !SPEAKS_TLS) {
            return Err(StoreError::NoTls(parameter.to_owned()));
        }
        let mut url = url.to_owned();
        for (name, value) in PATIENCE {
            if !url.contains(&format!("{name}=")) {
                let joint = if url.contains('?') { '&' } else { '?' };
                url = format!("{url}{joint}{name}={value}");
            }
        }
        Ok(Self { url })
    }

    pub(super) fn open(&self) -> Result<PgConnection, StoreError> {
        let mut connection = self.open_unbounded()?;
        connection.batch_execute(LIMITS)?;
        Ok(connection)
    }

    /// For migrations: an index takes as long as it takes, and so does another process that migrates.
    pub(super) fn open_unbounded(&self) -> Result<PgConnection, StoreError> {
        PgConnection::establish(&self.url).map_err(|error| StoreError::unavailable(OutageKind::Away, error.to_string()))
    }
}

/// Whether the PostgreSQL client that is linked speaks TLS: the system's does, the bundled one does not.
const SPEAKS_TLS: bool = cfg!(all(feature = "system-libpq", not(feature = "bundled-libpq")));

/// The parameter by which a URL insists on TLS.
fn wants_tls(url: &str) -> Option<&str> {
    let (_, parameters) = url.rsplit_once('?')?;
    parameters.split('&').find(|parameter| {
        matches!(
            *parameter,
            "sslmode=require" | "sslmode=verify-ca" | "sslmode=verify-full" | "ssl=true"
        )
    })
}

pub(super) fn probe(connection: &mut PgConnection) -> Result<(), StoreError> {
    transaction(connection, "BEGIN", |c| Ok(c.batch_execute(PROBE)?))
}
