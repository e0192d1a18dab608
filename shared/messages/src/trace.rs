//! The trace that a message belongs to, as those carry it who have no use for its parts.

use std::fmt;

/// A `traceparent` (W3C Trace Context) as text. What it says is read and written in `telemetry`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traceparent(String);

impl Traceparent {
    /// Wraps the header's value.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The header's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Traceparent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
