//! The people of an event who stand alike.

use serde::{Deserialize, Serialize};

use crate::rsvp::status::{Answer, RsvpStatus};
use crate::values::invalid::Invalid;
use crate::values::words;

/// People who stand alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Segment {
    /// Have a seat.
    Going,
    /// Queue for one, or are offered one.
    Waitlisted,
    /// Wait to be accepted or declined.
    Requested,
    /// May come.
    Maybe,
    /// Said no, or were declined.
    Declined,
    /// Have not answered.
    Silent,
    /// Came; of a series, to one of its dates.
    Came,
    /// Have a seat, and did not come.
    Absent,
}

words!(Segment, "going, waitlisted, requested, maybe, declined, silent, came, absent",
    Going => "going", Waitlisted => "waitlisted", Requested => "requested", Maybe => "maybe", Declined => "declined", Silent => "silent",
    Came => "came", Absent => "absent");

macro_rules! written_to {
    ($first_word:literal $first:ident, $($word:literal $segment:ident),+) => {
        impl Segment {
            /// To whom organizers write: all but who said no, and who waits for a word of theirs.
            pub const WRITTEN_TO: [Self; 6] = [Self::$first, $(Self::$segment),+];

            /// The words of those.
            pub const WRITTEN_WORDS: [&str; 6] = [$first_word, $($word),+];

            const WRITTEN: &str = concat!($first_word, $(", ", $word),+);
        }
    };
}

written_to!("silent" Silent, "going" Going, "maybe" Maybe, "waitlisted" Waitlisted, "came" Came, "absent" Absent);

impl Segment {
    /// Reads the word of one to which organizers write.
    pub fn of_letter(word: &str) -> Result<Self, Invalid> {
        let words = Self::WRITTEN;
        let known = Self::parse(word)
            .ok()
            .filter(|segment| Self::WRITTEN_TO.contains(segment));
        known.ok_or(Invalid::Word { words })
    }

    /// Whether it tells who came: that is known once the event has begun.
    #[must_use]
    pub fn is_of_who_came(self) -> bool {
        matches!(self, Self::Came | Self::Absent)
    }

    /// Whether somebody who stands so, and came or did not, belongs to it. `said`: what they said of the one date that is meant,
    /// where that differs from what they said of all.
    #[must_use]
    pub fn has(self, status: RsvpStatus, said: Option<Answer>, came: bool) -> bool {
        let as_of_all = said.is_none();
        match self {
            Self::Going => status.has_seat() && matches!(said, None | Some(Answer::Yes)),
            Self::Waitlisted => {
                matches!(status, RsvpStatus::Waiting { .. } | RsvpStatus::Offered { .. }) && said != Some(Answer::No)
            }
            Self::Maybe => said == Some(Answer::Maybe) || (as_of_all && status == RsvpStatus::Maybe),
            Self::Requested => matches!(status, RsvpStatus::Requested { .. }),
            Self::Declined => said == Some(Answer::No) || (as_of_all && status.is_declined()),
            Self::Silent => as_of_all && status == RsvpStatus::Unanswered,
            Self::Came => came,
            Self::Absent => Self::Going.has(status, said, came) && !came,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_one_date_counts_for_it() {
        let going = RsvpStatus::Going { guests: 0 };
        let of = |status, said| {
            let all = Segment::WRITTEN_TO.into_iter().chain([Segment::Declined]);
            let found: Vec<Segment> = all.filter(|segment| segment.has(status, said, false)).collect();
            found
        };
        assert_eq!(of(going, None), [Segment::Going, Segment::Absent]);
        assert_eq!(of(going, Some(Answer::No)), [Segment::Declined]);
        assert_eq!(of(going, Some(Answer::Maybe)), [Segment::Maybe]);
        assert_eq!(of(RsvpStatus::Unanswered, None), [Segment::Silent]);
        assert_eq!(of(RsvpStatus::Unanswered, Some(Answer::No)), [Segment::Declined]);
    }
}
