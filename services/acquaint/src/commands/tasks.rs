//! `acquaint tasks`: the work that waits for its time, and another chance for what was given up. May run beside a running
//! `serve`.

use std::process::ExitCode;

use settings::Settings;
use store::task;
use uuid::Uuid;

use crate::commands::organizer::open;
use crate::error::Failure;
use crate::output;

/// Most tasks that are listed.
const LISTED: u16 = 1_000;

/// Prints one line a task: those that were given up first, then by when they run.
pub(crate) fn list(settings: &Settings) -> Result<ExitCode, Failure> {
    let tasks = open(settings)?.write_now(|tx| task::list(tx, LISTED))?;
    let is_cut = tasks.len() >= usize::from(LISTED);
    output::table(
        ["id", "kind", "key", "state", "runs", "attempts", "last error"],
        tasks.into_iter().map(|task| {
            [
                task.id.to_string(),
                task.kind,
                task.key,
                task.state.as_str().to_owned(),
                output::minute(task.run_at),
                task.attempts.to_string(),
                task.last_error.unwrap_or_default(),
            ]
        }),
    );
    if is_cut {
        output::line(format_args!("these are the first {LISTED}; there may be more"));
    }
    Ok(ExitCode::SUCCESS)
}

/// Has a task run now, or without an id all that were given up.
pub(crate) fn retry(settings: &Settings, id: Option<Uuid>) -> Result<ExitCode, Failure> {
    match (open(settings)?.write_now(|tx| task::retry(tx, id))?, id) {
        (0, Some(id)) => return Err(Failure::NoTask(id)),
        (1, _) => output::line("1 task runs now"),
        (count, _) => output::line(format_args!("{count} tasks run now")),
    }
    Ok(ExitCode::SUCCESS)
}
