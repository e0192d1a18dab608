//! Brings a database to this version. The migrations are compiled in.

use diesel::connection::SimpleConnection;
use diesel::migration::Migration;
use diesel::{PgConnection, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::error::StoreError;

pub(crate) const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");
pub(crate) const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");

/// Any number will do, as long as it stays: two `acquaint migrate` at once wait for each other by it.
const ADVISORY_LOCK: i64 = 0x0061_6371_7561_696e;

pub(crate) fn postgres(connection: &mut PgConnection) -> Result<Vec<String>, StoreError> {
    connection.batch_execute(&format!("SELECT pg_advisory_lock({ADVISORY_LOCK})"))?;
    let ran = connection
        .run_pending_migrations(POSTGRES)
        .map(|versions| versions.iter().map(ToString::to_string).collect());
    connection.batch_execute(&format!("SELECT pg_advisory_unlock({ADVISORY_LOCK})"))?;
    ran.map_err(|error| StoreError::Schema(error.to_string()))
}

pub(crate) fn sqlite(connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    // BEGIN IMMEDIATE is the lock: a second process waits for it, then finds nothing left to do.
    let ran = connection.immediate_transaction(|c| {
        let ran = c
            .run_pending_migrations(SQLITE)
            .map(|versions| versions.iter().map(ToString::to_string).collect());
        Ok::<_, diesel::result::Error>(ran.map_err(|error| StoreError::Schema(error.to_string())))
    });
    ran?
}

pub(crate) fn pending_postgres(connection: &mut PgConnection) -> Result<Vec<String>, StoreError> {
    let pending = connection
        .pending_migrations(POSTGRES)
        .map_err(|error| StoreError::Schema(error.to_string()))?;
    Ok(pending.iter().map(|migration| migration.name().to_string()).collect())
}

pub(crate) fn pending_sqlite(connection: &mut SqliteConnection) -> Result<Vec<String>, StoreError> {
    let pending = connection
        .pending_migrations(SQLITE)
        .map_err(|error| StoreError::Schema(error.to_string()))?;
    Ok(pending.iter().map(|migration| migration.name().to_string()).collect())
}
