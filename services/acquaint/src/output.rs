//! What the program says to the person at the terminal: plain lines. What it says to operators goes through tracing.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use domain::Instant;

/// Prints a line. A terminal that is gone is no reason to stop.
pub(crate) fn line(text: impl Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Prints a text whole, for a file or another program.
pub(crate) fn text(text: &str) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Prints rows below what their columns are called.
pub(crate) fn table<const N: usize>(names: [&str; N], rows: impl Iterator<Item = [String; N]>) {
    let rows: Vec<[String; N]> = std::iter::once(names.map(str::to_owned)).chain(rows).collect();
    let mut widths = [0; N];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    for row in &rows {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// A moment to the minute, in UTC.
pub(crate) fn minute(at: Instant) -> String {
    at.timestamp().strftime("%Y-%m-%d %H:%MZ").to_string()
}

/// Says in one line why the program stops.
pub(crate) fn problem(failure: &impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "acquaint: {failure}");
}
