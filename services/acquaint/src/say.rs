//! What the program says to the person at the terminal: plain lines. What it says to operators goes through tracing.

use std::fmt::Display;
use std::io::Write;

/// Prints a line. A terminal that is gone is no reason to stop.
pub(crate) fn line(text: impl Display) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Says in one line why the program stops.
pub(crate) fn problem(failure: &impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "acquaint: {failure}");
}
