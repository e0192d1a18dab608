//! `acquaint migrate`: brings the database to this version, or says whether it is.

use std::process::ExitCode;

use settings::{Database, Settings};

use crate::data_folder::DataFolder;
use crate::error::Failure;
use crate::{app, output};

/// Runs what is still to run; with `check`, only lists it and ends with 1 if there is any.
pub(crate) fn run(settings: &Settings, check: bool) -> Result<ExitCode, Failure> {
    if check && matches!(settings.database, Database::Sqlite) && !DataFolder::has_sqlite(&settings.data_dir) {
        output::line("there is no database yet: `acquaint migrate`, or a start, makes it");
        return Ok(ExitCode::FAILURE);
    }
    let store = app::open_store_as_it_is(settings)?;
    if check {
        let pending = store.pending_migrations()?;
        for name in &pending {
            output::line(format_args!("to run: {name}"));
        }
        output::line(if pending.is_empty() {
            "the database is at this version"
        } else {
            "run `acquaint migrate`"
        });
        return Ok(if pending.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    for name in store.migrate()? {
        output::line(format_args!("ran: {name}"));
    }
    output::line("the database is at this version");
    Ok(ExitCode::SUCCESS)
}
