//! The SQLite file: how it is opened, whether it is still the same, and whether there is room for more.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::sync::OnceLock;

use diesel::connection::SimpleConnection;
use diesel::sql_types::Integer;
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection};

use crate::error::{OutageKind, StoreError};

/// `busy_timeout` first: the others may have to wait for another process. `secure_delete`: what is deleted is written over.
const PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

/// Octets that a probe writes beside the file, to see whether there is room.
static PROBE: [u8; 256 << 10] = [0x5A; 256 << 10];

pub(super) struct Sqlite {
    path: String,
    /// Device and inode of the file that was opened first.
    file: OnceLock<(u64, u64)>,
}

impl Sqlite {
    pub(super) fn new(path: &Path) -> Result<Self, StoreError> {
        let words = "the path of the SQLite file is not UTF-8";
        let path = path
            .to_str()
            .ok_or_else(|| StoreError::unavailable(OutageKind::Away, words))?;
        Ok(Self {
            path: path.to_owned(),
            file: OnceLock::new(),
        })
    }

    pub(super) fn open(&self) -> Result<SqliteConnection, StoreError> {
        let mut connection = SqliteConnection::establish(&self.path).map_err(|error| {
            StoreError::unavailable(OutageKind::Away, format!("{} can't be opened: {error}", self.path))
        })?;
        connection.batch_execute(PRAGMAS)?;
        if let Some(file) = identity(&self.path) {
            self.file.get_or_init(|| file);
        }
        Ok(connection)
    }

    /// A file that was moved or deleted is written on by connections that have it open, and what they write is lost to
    /// who opens the path next. So each unit of work looks first.
    pub(super) fn check_place(&self) -> Result<(), StoreError> {
        match self.file.get() {
            Some(file) if identity(&self.path) != Some(*file) => {
                let words = format!(
                    "{} is no longer the file that was opened: stop Acquaint, put the file back with those that belong \
                     to it (-wal), and start again",
                    self.path
                );
                Err(StoreError::unavailable(OutageKind::Moved, words))
            }
            _ => Ok(()),
        }
    }

    /// Whether there is room: a probe row would be written to the log of changes again and again.
    pub(super) fn check_room(&self) -> Result<(), StoreError> {
        let probe = Path::new(&self.path).with_extension("probe");
        let written = fs::write(&probe, PROBE);
        // What could not be written whole must go, too; that there is nothing to remove is no fault.
        drop(fs::remove_file(&probe));
        written.map_err(|error| {
            let kind = match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => OutageKind::Full,
                _ => OutageKind::ReadOnly,
            };
            StoreError::unavailable(kind, format!("nothing can be written beside the SQLite file: {error}"))
        })
    }
}

#[derive(QueryableByName)]
struct Checkpointed {
    #[diesel(sql_type = Integer)]
    busy: i32,
}

/// Writes the log of changes into the file, and cuts it off. `false`: somebody still reads from it.
pub(super) fn checkpoint(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    let done: Checkpointed = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(connection)?;
    Ok(done.busy == 0)
}

fn identity(path: &str) -> Option<(u64, u64)> {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.dev(), metadata.ino()))
}
