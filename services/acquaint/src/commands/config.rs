//! `acquaint config`: the settings in force.

use std::process::ExitCode;

use settings::Settings;

use crate::error::Failure;
use crate::say;

/// Prints every setting with its value, secrets masked, and where it came from.
#[expect(clippy::unnecessary_wraps, reason = "every command has the same shape")]
pub(crate) fn run(settings: &Settings) -> Result<ExitCode, Failure> {
    let lines = settings.describe();
    let names = lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
    let values = lines
        .iter()
        .map(|line| line.value_masked.chars().count())
        .max()
        .unwrap_or(0);
    for line in lines {
        say::line(format_args!(
            "{:names$}  {:values$}  {}",
            line.name, line.value_masked, line.source
        ));
    }
    Ok(ExitCode::SUCCESS)
}
