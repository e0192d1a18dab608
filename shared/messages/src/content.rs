//! What a message says: a fact, or a wake-up.

use serde_json::Value;

use crate::happened::Happened;
use crate::wake_up::WakeUp;

/// What a message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Something happened, which anybody may hear.
    Fact(Happened),
    /// The worker is to look at something.
    WakeUp(WakeUp),
}

impl Content {
    /// Every type that this version knows.
    pub fn kinds() -> impl Iterator<Item = &'static str> {
        Happened::KINDS.iter().chain(WakeUp::KINDS).copied()
    }

    /// Whether this version knows the type.
    #[must_use]
    pub fn is_known(kind: &str) -> bool {
        Self::kinds().any(|known| known == kind)
    }

    /// Whether messages of the type go to the worker, and to nobody else.
    #[must_use]
    pub fn is_wake_up(kind: &str) -> bool {
        WakeUp::KINDS.contains(&kind)
    }

    /// Whether the worker follows messages of the type. `false` for one that this version does not know.
    #[must_use]
    pub fn is_for_worker(kind: &str) -> bool {
        Self::is_wake_up(kind) || Happened::wakes_worker(kind)
    }

    /// The CloudEvents `type`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Fact(happened) => happened.kind(),
            Self::WakeUp(wake_up) => wake_up.kind(),
        }
    }

    /// What it is about, as the CloudEvents `subject`.
    pub(crate) fn subject(&self) -> String {
        match self {
            Self::Fact(happened) => happened.subject(),
            Self::WakeUp(wake_up) => wake_up.subject(),
        }
    }

    /// The CloudEvents `data`.
    pub fn data(&self) -> serde_json::Result<Value> {
        match self {
            Self::Fact(happened) => happened.data(),
            Self::WakeUp(wake_up) => wake_up.data(),
        }
    }

    /// Reads the `data` of a type. `None`: one that this version does not know.
    #[must_use]
    pub fn read(kind: &str, data: Value) -> Option<serde_json::Result<Self>> {
        if Self::is_wake_up(kind) {
            WakeUp::read(kind, data).map(|read| read.map(Self::WakeUp))
        } else {
            Happened::read(kind, data).map(|read| read.map(Self::Fact))
        }
    }
}
