//! What the place of an event has for people who need it, as facts that its pages and letters show.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::values::words;

/// Something that a place has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessFact {
    /// One gets in, and around, without a step.
    StepFree,
    /// A toilet for wheelchairs.
    AccessibleToilet,
    /// A place to park near the entrance.
    ReservedParking,
    /// A hearing loop.
    HearingLoop,
    /// Somebody signs.
    SignLanguage,
    /// What is said can be read.
    Captions,
    /// A room to be alone in.
    QuietRoom,
}
words!(AccessFact, "step_free, accessible_toilet, reserved_parking, hearing_loop, sign_language, captions, quiet_room",
    StepFree => "step_free", AccessibleToilet => "accessible_toilet", ReservedParking => "reserved_parking",
    HearingLoop => "hearing_loop", SignLanguage => "sign_language", Captions => "captions", QuietRoom => "quiet_room");

/// What a place has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Access(BTreeSet<AccessFact>);

impl Access {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has this.
    #[must_use]
    pub fn has(&self, fact: AccessFact) -> bool {
        self.0.contains(&fact)
    }

    /// All that it has.
    pub fn all(&self) -> impl Iterator<Item = AccessFact> {
        self.0.iter().copied()
    }
}

impl FromIterator<AccessFact> for Access {
    fn from_iter<I: IntoIterator<Item = AccessFact>>(facts: I) -> Self {
        Self(facts.into_iter().collect())
    }
}
