//! What goes to stdout, and what only says how far it is.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};

use crate::failure::Failure;

/// A line of the result.
pub(crate) fn line(text: impl Display) -> Result<(), Failure> {
    writeln!(stdout(), "{text}").map_err(Failure::system("printing"))
}

/// How far it is. Nobody has to hear it.
pub(crate) fn aside(text: impl Display) {
    let _ = writeln!(stderr(), "{text}");
}
