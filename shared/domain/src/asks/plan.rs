//! What an asker writes, and the terms of each kind of ask.

use std::time::Duration;

use super::DAY;
use super::words::{What, WhyYou};
use crate::event::quiet::after_the_night;
use crate::schedule::Zone;
use crate::values::instant::Instant;
use crate::values::words as kept_as;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AskKind {
    /// To get to know each other.
    Introduction,
    /// A coffee together.
    Coffee,
    /// To be a reference.
    Reference,
    /// To be put in touch with somebody whom the one asked knows.
    Connection,
    /// To meet somebody else whom the asker knows: a connector begins.
    Suggestion,
    /// Help soon, of whoever of a few says yes first.
    ShortNotice,
    /// To be accompanied for a while.
    Mentoring,
}
kept_as!(AskKind, "introduction, coffee, reference, connection, suggestion, short_notice, mentoring", Introduction => "introduction", Coffee => "coffee",
    Reference => "reference", Connection => "connection", Suggestion => "suggestion",
    ShortNotice => "short_notice", Mentoring => "mentoring");

/// How long the one asked has, and when they are reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How long the one asked may answer.
    pub answer_within: Duration,
    /// From asking until the asker hears either way.
    pub hears_after: Duration,
    /// From asking until the one reminder.
    pub remind_after: Duration,
    /// Most asks of this kind that one person has open.
    pub open_at_once: usize,
}

impl AskKind {
    /// Those that one person asks of another.
    pub const OF_ONE: [Self; 5] = [
        Self::Introduction,
        Self::Coffee,
        Self::Mentoring,
        Self::Reference,
        Self::Connection,
    ];

    /// When whoever asks for it now hears, either way: by day.
    #[must_use]
    pub fn closes_at(self, zone: &Zone, now: Instant) -> Instant {
        after_the_night(zone, now.plus(self.terms().hears_after))
    }

    /// Its terms.
    #[must_use]
    pub fn terms(self) -> Terms {
        let (answer, remind, hears) = match self {
            Self::Introduction | Self::Reference => (10, 5, 10),
            Self::Coffee => (5, 3, 5),
            Self::Connection | Self::Mentoring => (7, 4, 7),
            // One after the other is asked.
            Self::Suggestion => (10, 5, 20),
            // When it is needed says how long there is; there is no time to remind.
            Self::ShortNotice => (2, 2, 2),
        };
        Terms {
            answer_within: DAY * answer,
            hears_after: DAY * hears,
            remind_after: DAY * remind,
            open_at_once: if matches!(self, Self::ShortNotice | Self::Mentoring) {
                1
            } else {
                3
            },
        }
    }
}

/// What an asker writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskPlan {
    /// What it is for.
    pub kind: AskKind,
    /// What is asked.
    pub what: What,
    /// Why this person.
    pub why_you: WhyYou,
    /// How long it takes, and whether that is a talk.
    pub minutes: Minutes,
}

/// How long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Minutes {
    /// A quarter of an hour.
    Fifteen,
    /// Half an hour.
    Thirty,
    /// Some lines by mail, without a talk.
    ByMail,
}
kept_as!(Minutes, "15, 30, mail", Fifteen => "15", Thirty => "30", ByMail => "mail");
