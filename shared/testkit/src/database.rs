//! Throw-away databases on either backend: a SQLite file of its own, or a PostgreSQL schema of its own.

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use store::{Database, Store, StoreOptions};
use tempfile::TempDir;

use crate::clock::TestClock;
use crate::postgres::postgres_admin_url;

/// A database that is gone with this value, and a store on it.
pub struct TestStore {
    /// The store, on [`clock`](Self::clock).
    pub store: Store,
    /// The time in the store.
    pub clock: Arc<TestClock>,
    database: TestDatabase,
}

impl TestStore {
    /// On a SQLite file, brought to this version.
    #[must_use]
    pub fn sqlite() -> Self {
        Self::on(TestDatabase::sqlite())
    }

    /// On a PostgreSQL schema, brought to this version.
    #[must_use]
    pub fn postgres() -> Self {
        Self::on(TestDatabase::postgres())
    }

    fn on(database: TestDatabase) -> Self {
        let clock = Arc::new(TestClock::default());
        let store = database.open(clock.clone(), CONNECTIONS);
        store.migrate().expect("the migrations run");
        Self {
            store: unlocked(store),
            clock,
            database,
        }
    }

    /// A second store on the same database, as another process would have one.
    #[must_use]
    pub fn beside(&self) -> Store {
        unlocked(self.database.open(self.clock.clone(), CONNECTIONS))
    }

    /// The database.
    #[must_use]
    pub fn database(&self) -> &TestDatabase {
        &self.database
    }
}

/// A store, its data key opened by a secret that is the same in all tests.
///
/// # Panics
/// When it can't be.
#[must_use]
pub fn unlocked(store: Store) -> Store {
    let opened = store.unlock(b"a secret of thirty-two octets ok", None);
    opened.expect("the data key opens");
    store
}

/// A database that is gone with this value; nothing is in it.
pub struct TestDatabase(Kind);

enum Kind {
    Sqlite(TempDir),
    Postgres { admin: String, schema: String },
}

/// Connections of a store at most.
const CONNECTIONS: u32 = 8;

/// Tells schemas of one test process apart.
static NEXT: AtomicU32 = AtomicU32::new(0);

impl TestDatabase {
    /// A SQLite file.
    #[must_use]
    pub fn sqlite() -> Self {
        Self(Kind::Sqlite(tempfile::tempdir().expect("a temporary folder")))
    }

    /// A schema in the private PostgreSQL that `tests/run` starts.
    #[must_use]
    pub fn postgres() -> Self {
        let admin = postgres_admin_url().expect("ACQUAINT_TEST_POSTGRES_URL is not set: run the tests by tests/run");
        let schema = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        psql(&admin, &format!("CREATE SCHEMA {schema}"));
        Self(Kind::Postgres { admin, schema })
    }

    /// The one that `ACQUAINT_TEST_DATABASE` names, `postgres`; unset: a SQLite file. For tests that hold on both.
    #[must_use]
    pub fn named() -> Self {
        match std::env::var("ACQUAINT_TEST_DATABASE").as_deref() {
            Err(_) => Self::sqlite(),
            Ok("postgres") => Self::postgres(),
            Ok(other) => panic!("ACQUAINT_TEST_DATABASE is `{other}`: set it to postgres, or not at all"),
        }
    }

    /// The URL that leads into the schema; SQLite has none.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        match &self.0 {
            Kind::Sqlite(_) => None,
            Kind::Postgres { admin, schema } => {
                let joint = if admin.contains('?') { '&' } else { '?' };
                Some(format!(
                    "{admin}{joint}options=-csearch_path%3D{schema}&application_name={schema}"
                ))
            }
        }
    }

    /// The SQLite file; PostgreSQL has none.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        match &self.0 {
            Kind::Sqlite(folder) => Some(folder.path().join("test.sqlite")),
            Kind::Postgres { .. } => None,
        }
    }

    /// What a statement answers, one row a line. PostgreSQL only.
    ///
    /// # Panics
    /// On SQLite.
    #[must_use]
    pub fn ask(&self, sql: &str) -> String {
        match &self.0 {
            Kind::Sqlite(_) => panic!("only PostgreSQL is asked this way"),
            Kind::Postgres { admin, schema } => psql(admin, &format!("SET search_path TO {schema}; {sql}")),
        }
    }

    /// Cuts every connection of the stores here, and of no test beside this one. PostgreSQL only.
    ///
    /// # Panics
    /// On SQLite.
    pub fn cut_connections(&self) {
        let Kind::Postgres { admin, schema } = &self.0 else {
            panic!("only PostgreSQL has connections to cut")
        };
        let cut = format!(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{schema}'"
        );
        assert_ne!(psql(admin, &cut), "0", "nobody is connected");
    }

    /// Waits until a store here waits for a lock. PostgreSQL only.
    ///
    /// # Panics
    /// On SQLite, and when nobody waits for one.
    pub fn await_blocked(&self) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while !self.is_blocked() {
            assert!(Instant::now() < deadline, "nobody waits for a lock");
        }
    }

    /// Whether a store here waits for a lock. PostgreSQL only.
    ///
    /// # Panics
    /// On SQLite.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        let Kind::Postgres { admin, schema } = &self.0 else {
            panic!("only PostgreSQL has locks to wait for")
        };
        let waiting = format!(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = '{schema}' AND wait_event_type = 'Lock'"
        );
        psql(admin, &waiting) != "0"
    }

    /// A store on it, with this many connections at most.
    ///
    /// # Panics
    /// When it can't be opened.
    #[must_use]
    pub fn open(&self, clock: Arc<TestClock>, pool_size: u32) -> Store {
        let database = match &self.0 {
            Kind::Sqlite(_) => Database::Sqlite(self.file().expect("SQLite has a file")),
            Kind::Postgres { .. } => Database::Postgres(self.url().expect("a PostgreSQL schema has a URL")),
        };
        Store::open(StoreOptions {
            database,
            pool_size,
            clock,
        })
        .expect("the store opens")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Kind::Postgres { admin, schema } = &self.0 else {
            return;
        };
        // A store of the test may still hold a lock for a moment; psql waits for it, or is the one that a deadlock ends.
        let drops = || try_psql(admin, &format!("DROP SCHEMA {schema} CASCADE"));
        let dropped = drops().or_else(|_| drops());
        // A test that fails already is to say why, and not this.
        if !std::thread::panicking() {
            dropped.expect("the schema goes");
        }
    }
}

/// What a statement answers on the `PostgreSQL` at this URL, one row a line.
#[must_use]
pub fn ask_postgres(url: &str, sql: &str) -> String {
    psql(url, sql)
}

fn psql(url: &str, sql: &str) -> String {
    try_psql(url, sql).unwrap_or_else(|said| panic!("psql: {said}"))
}

/// What psql answers, or what is wrong in its words.
fn try_psql(url: &str, sql: &str) -> Result<String, String> {
    let output = Command::new("psql")
        .args([
            "--no-psqlrc",
            "--quiet",
            "--tuples-only",
            "--no-align",
            "--set=ON_ERROR_STOP=1",
            "--command",
            // What tests ask is no matter of `tests/plans`.
            &format!("/* by hand */ {sql}"),
            url,
        ])
        .env("PGOPTIONS", "-c client_min_messages=warning")
        .output()
        .expect("psql runs; tests/run installs it");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if output.status.success() {
        Ok(text(&output.stdout))
    } else {
        Err(text(&output.stderr))
    }
}
