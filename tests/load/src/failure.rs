//! What keeps a figure from being measured.

use std::io;
use std::time::Duration;

/// Why something was not measured.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The row is not for this machine or this program. Nothing is broken.
    #[error("not run: {0}")]
    NotHere(String),
    /// The system refused.
    #[error("{what}: {cause}")]
    System {
        /// What was tried.
        what: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// Somebody answered what was not expected.
    #[error("{0}")]
    Unexpected(String),
    /// Something did not happen in time.
    #[error("waited {} s in vain for {what}", .patience.as_secs())]
    TooLate {
        /// What was waited for.
        what: String,
        /// How long.
        patience: Duration,
    },
    /// The broker, through its client.
    #[error("the broker: {0}")]
    Broker(#[from] lapin::Error),
    /// What should be JSON is none.
    #[error("no JSON: {0}")]
    Json(#[from] serde_json::Error),
}

impl Failure {
    /// Says what was tried when the system refused.
    pub(crate) fn system(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |cause| Self::System { what, cause }
    }

    /// An answer that was not expected.
    pub(crate) fn unexpected(what: impl Into<String>) -> Self {
        Self::Unexpected(what.into())
    }
}
