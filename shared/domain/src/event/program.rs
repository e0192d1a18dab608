//! What an event's page shows beside when and where it is: what happens, who is there for people, and how many come.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::values::text::{Place, Title};
use crate::values::words;

/// Something that happens at an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// When it begins, local time of day.
    pub at: Time,
    /// What it is.
    pub what: Title,
}

/// Somebody who hosts an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// What they are called.
    pub name: Title,
    /// Who they are, in a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Place>,
}

/// What everybody who sees an event sees of who comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendeesShown {
    /// Nothing.
    Nobody,
    /// How many.
    #[default]
    Number,
    /// How many; and those who are coming, the names of who agreed.
    Names,
}
words!(AttendeesShown, "nobody, number, names", Nobody => "nobody", Number => "number", Names => "names");

impl AttendeesShown {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
    pub(super) fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// Most things on an agenda.
pub const AGENDA_MAX: usize = 40;
/// Most hosts.
pub const HOSTS_MAX: usize = 20;
