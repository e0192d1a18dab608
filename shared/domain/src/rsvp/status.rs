//! Where a person stands towards an event: the answer, the seat, and what their calendar holds and said.

use serde::{Deserialize, Serialize};

use crate::values::instant::Instant;
use crate::values::words;

/// What a person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Comes.
    Yes,
    /// Does not come.
    No,
    /// May come; holds no seat.
    Maybe,
}
words!(Answer, "yes, no, maybe", Yes => "yes", No => "no", Maybe => "maybe");

/// Which way an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The personal link.
    Link,
    /// The event's public page.
    Page,
    /// A calendar's own answer.
    Calendar,
    /// The organizer, over the API.
    Api,
}
words!(Source, "link, page, calendar, api", Link => "link", Page => "page", Calendar => "calendar", Api => "api");

/// Whether a party has its seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// It has.
    Confirmed,
    /// It queues.
    Waitlisted,
    /// A seat is held for who asked for it on the event's page, until they confirm it or its time is up.
    Held,
    /// Seats came free and are offered to it: it has them once it takes them.
    Offered,
    /// It asked for seats, and the organizer has yet to accept or decline it.
    Requested,
}
words!(Seat, "confirmed, waitlisted, held, offered, requested",
    Confirmed => "confirmed", Waitlisted => "waitlisted", Held => "held", Offered => "offered", Requested => "requested");

/// Where a person stands with an event: answer and seat in one, so that no "no with a seat" can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "place")]
pub enum RsvpStatus {
    /// Has not answered.
    Unanswered,
    /// Asked for a seat on the event's page, and has not confirmed it: one is held meanwhile.
    Held {
        /// When it is given to others.
        until: Instant,
    },
    /// Said yes and has seats.
    Going {
        /// People beside the invited one.
        guests: u16,
    },
    /// Said yes and queues.
    Waiting {
        /// People beside the invited one.
        guests: u16,
        /// Number in the order of arrival; lower is earlier.
        arrival: i64,
    },
    /// Said yes, queued, and is offered seats that came free.
    Offered {
        /// People beside the invited one.
        guests: u16,
        /// What the party makes of it.
        offer: Offer,
    },
    /// Said yes, where the organizer accepts or declines each: that is still to come.
    Requested {
        /// People beside the invited one.
        guests: u16,
    },
    /// Said yes, and the organizer declined it.
    NotAccepted {
        /// People beside the invited one.
        guests: u16,
    },
    /// May come.
    Maybe,
    /// Said no.
    Declined,
    /// Is no longer invited.
    Withdrawn,
}

/// Seats that are offered to a party of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Offer {
    /// Its number in the order of arrival, which it has again if it was never told.
    pub arrival: i64,
    /// When it was made.
    pub at: Instant,
    /// When it lapses. None: its letter was not taken by a mail server yet, and its time has not begun.
    pub until: Option<Instant>,
    /// Others are offered the same seats: whoever takes them first has them. Until then they count as free.
    pub shared: bool,
}

impl RsvpStatus {
    /// The answer behind it.
    #[must_use]
    pub fn answer(self) -> Option<Answer> {
        match self {
            Self::Going { .. }
            | Self::Waiting { .. }
            | Self::Offered { .. }
            | Self::Requested { .. }
            | Self::NotAccepted { .. } => Some(Answer::Yes),
            Self::Maybe => Some(Answer::Maybe),
            Self::Declined => Some(Answer::No),
            Self::Unanswered | Self::Held { .. } | Self::Withdrawn => None,
        }
    }

    /// The seat behind it.
    #[must_use]
    pub fn seat(self) -> Option<Seat> {
        match self {
            Self::Going { .. } => Some(Seat::Confirmed),
            Self::Waiting { .. } => Some(Seat::Waitlisted),
            Self::Held { .. } => Some(Seat::Held),
            Self::Offered { .. } => Some(Seat::Offered),
            Self::Requested { .. } => Some(Seat::Requested),
            _ => None,
        }
    }

    /// Whether the person has a seat. One that is only held is none.
    #[must_use]
    pub fn has_seat(self) -> bool {
        self.seat() == Some(Seat::Confirmed)
    }

    /// Guests that come along, or would.
    #[must_use]
    pub fn guests(self) -> u16 {
        match self {
            Self::Going { guests }
            | Self::Waiting { guests, .. }
            | Self::Offered { guests, .. }
            | Self::Requested { guests }
            | Self::NotAccepted { guests } => guests,
            _ => 0,
        }
    }

    /// Seats that it takes.
    #[must_use]
    pub fn seats(self) -> u32 {
        match self {
            Self::Going { guests } => 1 + u32::from(guests),
            Self::Offered { guests, offer } if !offer.shared => 1 + u32::from(guests),
            Self::Held { .. } => 1,
            _ => 0,
        }
    }

    /// Free seats that it may take before others, and that others may take before it.
    #[must_use]
    pub fn contested(self) -> u32 {
        match self {
            Self::Offered { guests, offer } if offer.shared => 1 + u32::from(guests),
            _ => 0,
        }
    }

    /// The offer behind it.
    #[must_use]
    pub fn offer(self) -> Option<Offer> {
        match self {
            Self::Offered { offer, .. } => Some(offer),
            _ => None,
        }
    }

    /// Whether both are the same offer, or none.
    #[must_use]
    pub fn is_offer_of(self, other: Self) -> bool {
        let made = |status: Self| status.offer().map(|offer| offer.at);
        made(self) == made(other)
    }

    /// Whether it was decided that the person does not come: by them, or by the organizer.
    #[must_use]
    pub fn is_declined(self) -> bool {
        matches!(self, Self::Declined | Self::NotAccepted { .. })
    }

    /// When a seat that is held is given to others.
    #[must_use]
    pub fn held_until(self) -> Option<Instant> {
        match self {
            Self::Held { until } => Some(until),
            _ => None,
        }
    }

    /// What the person's calendar should hold for it.
    #[must_use]
    pub fn entry(self) -> Entry {
        match self {
            Self::Unanswered | Self::Held { .. } | Self::Going { .. } | Self::Maybe => Entry::Firm,
            Self::Waiting { .. } | Self::Offered { .. } | Self::Requested { .. } => Entry::Tentative,
            Self::Declined | Self::NotAccepted { .. } | Self::Withdrawn => Entry::None,
        }
    }

    /// Whether two statuses read the same in a letter (neither the number in the queue nor that a seat is held shows). An offer
    /// reads as itself alone: the time of each runs from its own letter.
    #[must_use]
    pub fn reads_as(self, other: Self) -> bool {
        let seat = |status: Self| status.seat().filter(|seat| *seat != Seat::Held);
        self.answer() == other.answer()
            && seat(self) == seat(other)
            && self.is_offer_of(other)
            && self.guests() == other.guests()
            && (self == Self::Withdrawn) == (other == Self::Withdrawn)
    }
}

/// What a calendar holds of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Nothing, or something that was taken out again.
    None,
    /// STATUS:TENTATIVE.
    Tentative,
    /// STATUS:CONFIRMED.
    Firm,
}

/// How new an answer from a calendar is: its SEQUENCE, then its DTSTAMP (RFC 5546, 2.1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReplyVersion {
    /// SEQUENCE of the entry that was answered.
    pub sequence: u32,
    /// When it was answered, by the calendar's clock.
    pub stamp: Instant,
}

impl ReplyVersion {
    /// What was heard by now: neither number goes down, or what is older than both would seem new.
    #[must_use]
    pub fn after(self, last: Option<Self>) -> Self {
        last.map_or(self, |last| Self {
            sequence: self.sequence.max(last.sequence),
            stamp: self.stamp.max(last.stamp),
        })
    }
}

/// Why an answer from a calendar did not become what the person meant. The next letter says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyIssue {
    /// It answered a time or place that is no longer so.
    Stale,
    /// RSVPs have closed.
    Closed,
    /// Everything is taken, and there is no waitlist.
    Full,
    /// The party is larger than what is free.
    TooMany,
    /// It brings more guests than the event takes of one person; as many as it takes were counted.
    FewerGuests,
    /// It passed the invitation on to somebody else.
    Delegated,
    /// It said yes to one date of a series in which the person has no place.
    OneDate,
    /// By its own clock it is older than what the person said elsewhere.
    Overtaken,
    /// It said no to the last date of a series that was left, which is a no to all.
    LastDate,
}
words!(ReplyIssue, "stale, closed, full, too_many, fewer_guests, delegated, one_date, overtaken, last_date",
    Stale => "stale", Closed => "closed", Full => "full", TooMany => "too_many", FewerGuests => "fewer_guests",
    Delegated => "delegated", OneDate => "one_date", Overtaken => "overtaken", LastDate => "last_date");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_have_words() {
        assert_eq!(Answer::parse("yes").map(Answer::as_str), Ok("yes"));
        assert!(Answer::parse("Yes").is_err());
    }
}
