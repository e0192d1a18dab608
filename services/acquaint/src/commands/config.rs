//! `acquaint config`: the settings in force.

use std::process::ExitCode;

use settings::Settings;

use crate::error::Failure;
use crate::output;

/// Prints every setting with its value, secrets masked, and where it came from.
#[expect(clippy::unnecessary_wraps, reason = "every command has the same shape")]
pub(crate) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    let lines = settings.describe().iter();
    output::table(
        ["setting", "value", "from"],
        lines.map(|line| [line.name.clone(), line.value_masked.clone(), line.source.clone()]),
    );
    Ok(ExitCode::SUCCESS)
}
