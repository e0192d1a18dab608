//! What the calendars of the two answer to the REQUEST of their meeting (RFC 5546, 3.2.3): a decline calls it off, and all else
//! the other sees on the page.

use serde::{Deserialize, Serialize};

use super::{Meeting, MeetingState, Side};
use crate::values::instant::Instant;
use crate::values::words;

/// What a calendar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Participation {
    /// They come.
    Accepted,
    /// They may come.
    Tentative,
    /// They do not.
    Declined,
}
words!(Participation, "accepted, tentative, declined", Accepted => "accepted", Tentative => "tentative",
    Declined => "declined");

/// An answer of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarAnswer {
    /// What it says.
    pub participation: Participation,
    /// SEQUENCE of what it answers.
    pub sequence: u32,
    /// When it was made, by its own clock; or else when it came.
    pub stamp: Instant,
}

/// What the calendars of both said last of the time that is picked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    asker: Option<(Participation, Instant)>,
    asked: Option<(Participation, Instant)>,
}

impl Heard {
    /// What the calendar of one of them said last; none: nothing.
    #[must_use]
    pub fn of(&self, side: Side) -> Option<Participation> {
        self.last(side).map(|(participation, _)| participation)
    }

    fn last(&self, side: Side) -> Option<(Participation, Instant)> {
        match side {
            Side::Asker => self.asker,
            Side::Asked => self.asked,
        }
    }

    fn set(&mut self, side: Side, said: (Participation, Instant)) {
        match side {
            Side::Asker => self.asker = Some(said),
            Side::Asked => self.asked = Some(said),
        }
    }
}

/// What comes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// It is kept, and the other sees it on the page.
    Kept,
    /// The meeting is off, and the other is told.
    CalledOff,
    /// It is about another time, older than what is known, or too late.
    Nothing,
}

impl Meeting {
    /// Takes what the calendar of one of them says. Times that are offered meanwhile stay so.
    pub fn hear(&mut self, by: Side, said: CalendarAnswer, now: Instant) -> Hearing {
        let is_of_now = self.state == MeetingState::Planned && said.sequence >= self.sequence;
        let is_new = self.heard.last(by).is_none_or(|(_, stamp)| stamp < said.stamp);
        if !is_of_now || !is_new || self.has_begun(now) {
            return Hearing::Nothing;
        }
        self.heard.set(by, (said.participation, said.stamp));
        if said.participation != Participation::Declined {
            self.updated_at = now;
            return Hearing::Kept;
        }
        let offer = self.offer.clone();
        self.call_off(by, now);
        self.offer = offer;
        Hearing::CalledOff
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::meetings::tests::{at, meeting, offer};

    fn said(participation: Participation, sequence: u32, minute: i64) -> CalendarAnswer {
        CalendarAnswer {
            participation,
            sequence,
            stamp: Instant::from_micros(at(0).as_micros() + minute * 60_000_000),
        }
    }

    /// For the hour 50.
    fn planned() -> Meeting {
        let mut meeting = meeting();
        assert!(meeting.offer(Side::Asked, offer(&[50], 0), at(0)) && meeting.pick(Side::Asker, at(50), at(1)));
        meeting
    }

    #[test]
    fn a_decline_calls_it_off_and_all_else_is_kept() {
        use Participation::{Accepted, Declined, Tentative};
        let mut meeting = planned();
        assert_eq!(meeting.hear(Side::Asked, said(Tentative, 0, 100), at(2)), Hearing::Kept);
        assert_eq!(meeting.heard.of(Side::Asked), Some(Tentative));
        assert_eq!(
            meeting.hear(Side::Asked, said(Accepted, 0, 99), at(2)),
            Hearing::Nothing
        );
        assert_eq!(
            meeting.hear(Side::Asked, said(Declined, 0, 101), at(3)),
            Hearing::CalledOff
        );
        assert_eq!((meeting.state, meeting.sequence), (MeetingState::CalledOff, 1));
        // What was said of the time before is said of nothing any more.
        assert_eq!(
            meeting.hear(Side::Asker, said(Accepted, 0, 102), at(3)),
            Hearing::Nothing
        );
        assert!(meeting.offer(Side::Asker, offer(&[70], 4), at(4)) && meeting.pick(Side::Asked, at(70), at(5)));
        assert_eq!(meeting.heard, Heard::default());
        assert_eq!(
            meeting.hear(Side::Asked, said(Declined, 1, 103), at(6)),
            Hearing::Nothing
        );
        assert_eq!(meeting.hear(Side::Asker, said(Accepted, 2, 104), at(6)), Hearing::Kept);
        assert_eq!(
            meeting.hear(Side::Asker, said(Declined, 2, 105), at(71)),
            Hearing::Nothing,
            "it has begun"
        );
    }

    #[test]
    fn who_declines_while_other_times_are_offered_leaves_those() {
        let mut meeting = planned();
        assert!(meeting.offer(Side::Asker, offer(&[60], 2), at(2)));
        let declined = said(Participation::Declined, 0, 130);
        assert_eq!(meeting.hear(Side::Asked, declined, at(3)), Hearing::CalledOff);
        assert!(
            meeting.pick(Side::Asked, at(60), at(4)),
            "the other time is still offered"
        );
    }

    proptest! {
        /// Answers come in any order, twice, and late: only the newest of the time that is picked counts.
        #[test]
        fn the_newest_counts_in_any_order(
            stamps in proptest::collection::vec((0_i64..40, proptest::bool::ANY), 1..20),
        ) {
            let mut meeting = planned();
            for (minute, is_sure) in &stamps {
                let word = if *is_sure { Participation::Accepted } else { Participation::Tentative };
                meeting.hear(Side::Asker, said(word, 0, *minute), at(2));
            }
            // Of two of one time the first that came counts.
            let newest = stamps.iter().map(|(minute, _)| *minute).max().unwrap();
            let first = stamps.iter().find(|(minute, _)| *minute == newest).unwrap();
            let word = if first.1 { Participation::Accepted } else { Participation::Tentative };
            prop_assert_eq!(meeting.heard.of(Side::Asker), Some(word));
            prop_assert_eq!((meeting.state, meeting.sequence), (MeetingState::Planned, 0));
        }
    }
}
