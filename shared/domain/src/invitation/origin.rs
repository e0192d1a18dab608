//! Whence a group has many addresses: those of a new origin are written to a few at first, and the rest once it is seen how the
//! first fared.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::values::words;

/// Whether people of an origin are written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginState {
    /// All of them are: they are few, or known.
    Open,
    /// The first were; the others wait.
    Trying,
    /// All of them are, while few of the letters come back.
    Released,
    /// No more of them are: too many letters came back, or were called spam.
    Stopped,
    /// All of them are, whatever comes back: the organizer said so.
    Continued,
}
words!(OriginState, "open, trying, released, stopped, continued", Open => "open", Trying => "trying",
    Released => "released", Stopped => "stopped", Continued => "continued");

/// Most people of an untried origin that are written to within a day.
pub const TRIED_ABOVE: usize = 200;

/// How many are written to first.
pub const FIRST: usize = 50;

/// How long the others wait once the first were written to: bounces take their time.
pub const TRIED_FOR: Duration = Duration::from_mins(30);

/// Over so long its people are counted, so that a list that is brought in parts is one list.
pub const COUNTED_FOR: Duration = Duration::from_hours(24);

/// Of so many letters one may not come back: five in a hundred.
const ONE_BACK_IN: u32 = 20;

/// So many may not be called spam.
const COMPLAINTS: u32 = 2;

/// How the letters to the people of an origin fared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fared {
    /// People who were written to, or are now.
    pub written_to: u32,
    /// People who wait.
    pub waiting: u32,
    /// Addresses that are none.
    pub bounced: u32,
    /// People who called it spam.
    pub complained: u32,
}

impl OriginState {
    /// What it becomes where so many were invited within [`COUNTED_FOR`], with those to come.
    #[must_use]
    pub fn with(self, lately: usize) -> Self {
        if self == Self::Open && lately > TRIED_ABOVE {
            Self::Trying
        } else {
            self
        }
    }

    /// How many more people may be written to at once, where so many were lately. `waits`: whether somebody waits already.
    #[must_use]
    pub fn room(self, lately: usize, waits: bool) -> usize {
        match self {
            Self::Open | Self::Released | Self::Continued => usize::MAX,
            Self::Trying if waits => 0,
            Self::Trying => FIRST.saturating_sub(lately),
            Self::Stopped => 0,
        }
    }

    /// Where it goes from here, seeing how its letters fared.
    #[must_use]
    pub fn seeing(self, fared: Fared) -> Self {
        match self {
            Self::Trying | Self::Released if fared.is_bad() => Self::Stopped,
            Self::Trying => Self::Released,
            other => other,
        }
    }
}

impl Fared {
    fn is_bad(self) -> bool {
        let comes_back = self.bounced > 0 && self.bounced * ONE_BACK_IN >= self.written_to;
        comes_back || self.complained >= COMPLAINTS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_of_many_a_day_is_tried_once() {
        assert_eq!(OriginState::Open.with(200), OriginState::Open);
        assert_eq!(OriginState::Open.with(201), OriginState::Trying);
        assert_eq!(OriginState::Released.with(1_000), OriginState::Released);
        assert_eq!(OriginState::Stopped.with(1_000), OriginState::Stopped);
        let room = |lately, waits| OriginState::Trying.room(lately, waits);
        assert_eq!((room(0, false), room(60, false), room(0, true)), (50, 0, 0));
    }

    #[test]
    fn it_stops_at_five_in_a_hundred_or_two_complaints() {
        let seeing = |bounced, complained| {
            OriginState::Trying.seeing(Fared {
                written_to: 50,
                waiting: 200,
                bounced,
                complained,
            })
        };
        assert_eq!(seeing(2, 1), OriginState::Released);
        assert_eq!(seeing(3, 0), OriginState::Stopped);
        assert_eq!(seeing(0, 2), OriginState::Stopped);
        let many = Fared {
            written_to: 10,
            bounced: 9,
            ..Fared::default()
        };
        assert_eq!(OriginState::Continued.seeing(many), OriginState::Continued);
        assert_eq!(OriginState::Released.seeing(many), OriginState::Stopped);
    }
}
