//! Brings a database to this version. The migrations are compiled in.

use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel::sql_types::Bool;
use diesel::{PgConnection, RunQueryDsl, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::error::StoreError;

pub(crate) const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");
pub(crate) const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");

/// Any number will do, as long as it stays: two `acquaint migrate` at once wait for each other by it.
const ADVISORY_LOCK: i64 = 0x0061_6371_7561_696e;

pub(crate) fn postgres(connection: &mut PgConnection) -> Result<Vec<String>, StoreError> {
    connection.batch_execute(&format!("SELECT pg_advisory_lock({ADVISORY_LOCK})"))?;
    let ran = run(connection, POSTGRES);
    connection.batch_execute(&format!("SELECT pg_advisory_unlock({ADVISORY_LOCK})"))?;
    ran
}

pub(crate) fn sqlite(connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    // BEGIN IMMEDIATE is the lock: a second process waits for it, then finds nothing left to do.
    connection.immediate_transaction(|c| Ok::<_, diesel::result::Error>(run(c, SQLITE)))?
}

pub(crate) fn pending_postgres(connection: &mut PgConnection) -> Result<Vec<String>, StoreError> {
    // A standby has what its primary has, and takes no table in which diesel would look that up.
    let is_read_only = sql::<Bool>("current_setting('transaction_read_only')::boolean");
    if diesel::select(is_read_only).get_result(connection)? {
        return Ok(Vec::new());
    }
    pending(connection, POSTGRES)
}

pub(crate) fn pending_sqlite(connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    pending(connection, SQLITE)
}

fn run<C: MigrationHarness<B>, B: Backend>(
    connection: &mut C,
    known: EmbeddedMigrations,
) -> Result<Vec<String>, StoreError> {
    refuse_later(connection, &known)?;
    let ran = connection.run_pending_migrations(known).map_err(unusable)?;
    Ok(ran.iter().map(ToString::to_string).collect())
}

fn pending<C: MigrationHarness<B>, B: Backend>(
    connection: &mut C,
    known: EmbeddedMigrations,
) -> Result<Vec<String>, StoreError> {
    refuse_later(connection, &known)?;
    let pending = connection.pending_migrations(known).map_err(unusable)?;
    Ok(pending.iter().map(|migration| migration.name().to_string()).collect())
}

/// Refuses a schema with migrations that this program does not have: a newer one made it.
fn refuse_later<C: MigrationHarness<B>, B: Backend>(
    connection: &mut C,
    known: &EmbeddedMigrations,
) -> Result<(), StoreError> {
    let known: Vec<Box<dyn Migration<B>>> = known.migrations().map_err(unusable)?;
    let applied = connection.applied_migrations().map_err(unusable)?;
    let is_known = |version: &MigrationVersion<'_>| known.iter().any(|one| one.name().version() == *version);
    match applied.iter().find(|version| !is_known(version)) {
        None => Ok(()),
        Some(later) => Err(StoreError::Schema(format!(
            "a newer Acquaint has brought it to a later one ({later}); run that one, or go back to a copy of the database from before"
        ))),
    }
}

fn unusable(error: impl std::fmt::Display) -> StoreError {
    StoreError::Schema(error.to_string())
}
