//! The link of an event that is held online, and who is shown it.

use crate::event::EventPlan;
use crate::values::text::WebUrl;
use crate::values::words;

/// Who is shown the online link of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkVisibility {
    /// Who has a seat: not who is merely invited, said maybe or queues.
    Seated,
    /// Everybody who sees the event.
    Public,
}
words!(LinkVisibility, "seated, public", Seated => "seated", Public => "public");

/// What somebody is shown of an event's online link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Online<'a> {
    /// The event has no link.
    None,
    /// It has one, which this reader does not see without a seat.
    WithSeat,
    /// The link.
    Link(&'a WebUrl),
}

impl<'a> Online<'a> {
    /// The link, if it is shown.
    #[must_use]
    pub fn link(self) -> Option<&'a WebUrl> {
        match self {
            Self::Link(url) => Some(url),
            Self::None | Self::WithSeat => None,
        }
    }
}

impl EventPlan {
    /// What a reader is shown of the online link.
    #[must_use]
    pub fn online(&self, has_seat: bool) -> Online<'_> {
        match &self.online_url {
            None => Online::None,
            Some(url) if has_seat || self.online_url_visibility == LinkVisibility::Public => Online::Link(url),
            Some(_) => Online::WithSeat,
        }
    }
}
