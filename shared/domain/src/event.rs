//! Events: what an organizer plans, and how a change to the plan raises SEQUENCE.
//!
//! The rules of RFC 5546, 2.1.4 and 3.2.2: a change of time or place raises SEQUENCE and asks
//! people again; a change of wording is told under the same SEQUENCE.

pub mod access;
pub mod by_answer;
pub mod changed;
mod copy;
mod counts;
pub mod details;
pub mod draft;
mod feedback;
pub mod notify;
pub mod occurrence_draft;
pub mod occurrences;
pub mod online;
pub mod poster;
pub mod program;
pub mod questions;
pub mod quiet;
pub mod reminders;
mod seats;
pub mod still_coming;
mod venue;

use serde::{Deserialize, Serialize};

pub use counts::Counts;
pub use venue::{Coordinates, Venue};

use crate::event::details::Details;
use crate::event::online::LinkVisibility;
use crate::event::poster::PosterWords;
use crate::event::reminders::Reminders;
use crate::rsvp::draw::Draw;
use crate::schedule::Schedule;
use crate::schedule::series::Series;
use crate::values::draft::Violation;
use crate::values::ids::{EventId, GroupId};
use crate::values::instant::Instant;
use crate::values::invalid::Invalid;
use crate::values::text::{CancelReason, Description, Slug, Title, WebUrl};
use crate::values::words;

/// Where an event is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventStatus {
    /// Only its organizer sees it; letters wait.
    Draft,
    /// It takes place.
    Published,
    /// It was called off; it can be restored.
    Cancelled,
}

/// Who finds an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everybody: it is in lists and in the group's feed.
    Public,
    /// Who has its link.
    Unlisted,
    /// Who has a personal link.
    Private,
}

words!(EventStatus, "draft, published, cancelled", Draft => "draft", Published => "published", Cancelled => "cancelled");
words!(Visibility, "public, unlisted, private", Public => "public", Unlisted => "unlisted", Private => "private");

/// What an organizer sets of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventPlan {
    /// What it is called.
    pub title: Title,
    /// What it is about, in Markdown.
    pub description: Description,
    /// When it is.
    pub schedule: Schedule,
    /// Where it is.
    pub venue: Option<Venue>,
    /// Where it is online.
    pub online_url: Option<WebUrl>,
    /// Who is shown that link. Read it with [`EventPlan::online`], unless the reader is the organizer.
    pub online_url_visibility: LinkVisibility,
    /// How many people fit; none: no limit.
    pub capacity: Option<u32>,
    /// How many guests each person may bring.
    pub guests_max: u16,
    /// Whether people queue once it is full.
    pub waitlist: bool,
    /// Who finds it.
    pub visibility: Visibility,
    /// When who comes is reminded; none: when the group says.
    pub reminders: Option<Reminders>,
    /// How it repeats; none: it is one event. `schedule` is then the first of the series.
    pub series: Option<Series>,
    /// What else it has.
    pub details: Details,
}

impl EventPlan {
    /// Largest capacity.
    pub const MAX_CAPACITY: u32 = 1_000_000;
    /// Largest number of guests a person.
    pub const MAX_GUESTS: u16 = 20;

    /// The instant at which RSVPs close.
    #[must_use]
    pub fn rsvp_closes_at(&self) -> Option<Instant> {
        self.details
            .rsvp_closes
            .map(|local| self.schedule.zone().instant_of(local))
    }

    /// From the first start to the last end: of a series, all of it.
    #[must_use]
    pub fn span(&self) -> Schedule {
        match &self.series {
            Some(series) => series.span(&self.schedule),
            None => self.schedule.clone(),
        }
    }

    /// When it is over: of a series, when its last date that takes place is.
    #[must_use]
    pub fn over_at(&self) -> Instant {
        match &self.series {
            Some(series) => series.last_end(&self.schedule),
            None => self.schedule.ends_at(),
        }
    }

    /// What turning this plan into `next` means for those who know it.
    #[must_use]
    pub fn change_to(&self, next: &Self) -> Change {
        let shows_otherwise = self.online_url_visibility != next.online_url_visibility;
        let tells_otherwise = self.details.told() != next.details.told();
        if self.schedule != next.schedule || self.venue != next.venue || !self.repeats_as(next) {
            Change::Material
        } else if self.series != next.series {
            Change::Dates
        } else if self.online_url != next.online_url || (shows_otherwise && self.online_url.is_some()) {
            Change::Access
        } else if self.title != next.title || self.description != next.description || tells_otherwise {
            Change::Wording
        } else if self != next {
            Change::Unseen
        } else {
            Change::None
        }
    }

    fn repeats_as(&self, other: &Self) -> bool {
        match (&self.series, &other.series) {
            (Some(one), Some(other)) => one.has_rule_of(other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// How far a change to an event reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Nothing is different.
    None,
    /// Only the organizer's own settings; nobody is written to.
    Unseen,
    /// Title, text or details: told under the same SEQUENCE.
    Wording,
    /// The online link, or who is shown it: SEQUENCE grows, since Outlook goes by it alone; answers stand.
    Access,
    /// Single dates of a series: SEQUENCE grows, and letters ask about those that moved; answers to all stand.
    Dates,
    /// Time or place: SEQUENCE grows and everybody is asked again. Seats stay until a no.
    Material,
}

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its identity; the UID in calendars is made of it.
    pub id: EventId,
    /// The group that holds it.
    pub group: GroupId,
    /// Its name in URLs.
    pub slug: Slug,
    /// What the organizer set.
    pub plan: EventPlan,
    /// Where it is in its life.
    pub status: EventStatus,
    /// Why it was called off.
    pub cancel_reason: Option<CancelReason>,
    /// SEQUENCE of RFC 5545, 3.8.7.4; never falls.
    pub sequence: u32,
    /// SEQUENCE at the last change of time or place: an answer to an older one is stale.
    pub material_sequence: u32,
    /// Grows with each change by the organizer; the entity tag.
    pub revision: i64,
    /// Grows with each change that letters tell of.
    pub letter_revision: i64,
    /// How many of what.
    pub counts: Counts,
    /// The next number in the order of arrival on the waitlist.
    pub next_arrival: i64,
    /// The draw of its seats; none: its waitlist never was a lottery.
    pub draw: Option<Draw>,
    /// Three words, by which the address of its poster is known.
    pub poster: PosterWords,
    /// When it was made.
    pub created_at: Instant,
    /// When the organizer changed it last.
    pub updated_at: Instant,
}

/// People would be asked to what is over.
const PAST: Violation = Violation {
    field: "ends",
    invalid: Invalid::Past,
};

/// A draw whose time is over before anybody could take part.
const DRAW_PAST: Violation = Violation {
    field: "lottery_at",
    invalid: Invalid::Past,
};

/// Another time for a draw that was made.
const DRAWN: Violation = Violation {
    field: "lottery_at",
    invalid: Invalid::Drawn,
};

/// A series of which no date would be left to come.
const NO_DATE_TO_COME: Violation = Violation {
    field: "recurrence",
    invalid: Invalid::NoDateToCome,
};

/// A step in an event's life that its state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongStatus {
    /// Cancelling or restoring a draft.
    #[error("the event is still a draft: publish it first, or delete it")]
    Draft,
    /// Publishing what is published, or restoring what is not cancelled.
    #[error("the event is published already")]
    Published,
    /// Changing or publishing what was called off.
    #[error("the event is cancelled: restore it first")]
    Cancelled,
    /// Inviting to what is over, or writing about it.
    #[error("the event is over: nobody is invited to it or written to about it any more")]
    Over,
    /// Deleting what people know of.
    #[error("only a draft can be deleted: cancel the event instead, so that people hear of it")]
    NotADraft,
}

impl Event {
    /// Takes a new plan and raises the numbers that the change asks for.
    pub fn revise(&mut self, plan: EventPlan, now: Instant) -> Change {
        let change = self.plan.change_to(&plan);
        if change == Change::None {
            return change;
        }
        self.plan = plan;
        self.touch(now);
        if self.status == EventStatus::Draft {
            return change;
        }
        if change >= Change::Access {
            self.sequence += 1;
        }
        if change == Change::Material {
            self.material_sequence = self.sequence;
        }
        if change >= Change::Wording {
            self.letter_revision += 1;
        }
        change
    }

    /// Opens a draft to those who are invited. Publishing twice is no error and changes nothing.
    pub fn publish(&mut self, now: Instant) -> Result<bool, WrongStatus> {
        match self.status {
            EventStatus::Cancelled => Err(WrongStatus::Cancelled),
            EventStatus::Published => Ok(false),
            EventStatus::Draft => {
                self.status = EventStatus::Published;
                self.letter_revision += 1;
                self.touch(now);
                Ok(true)
            }
        }
    }

    /// Calls the event off. Twice is no error and changes nothing.
    pub fn cancel(&mut self, reason: Option<CancelReason>, now: Instant) -> Result<bool, WrongStatus> {
        match self.status {
            EventStatus::Draft => Err(WrongStatus::Draft),
            EventStatus::Cancelled => Ok(false),
            EventStatus::Published => {
                self.status = EventStatus::Cancelled;
                self.cancel_reason = reason;
                self.raise(now);
                Ok(true)
            }
        }
    }

    /// Takes a cancellation back. Seats are as they were.
    pub fn restore(&mut self, now: Instant) -> Result<bool, WrongStatus> {
        match self.status {
            EventStatus::Draft => Err(WrongStatus::Draft),
            EventStatus::Published => Ok(false),
            EventStatus::Cancelled => {
                self.status = EventStatus::Published;
                self.cancel_reason = None;
                self.raise(now);
                // "Un-cancelled" asks everybody again, as a move does (RFC 5546, 3.2.2).
                self.material_sequence = self.sequence;
                Ok(true)
            }
        }
    }

    /// Whether people know of it, and all of it has ended. While it is under way it is not over, and a draft never is.
    #[must_use]
    pub fn is_over(&self, now: Instant) -> bool {
        self.status != EventStatus::Draft && now >= self.plan.over_at()
    }

    /// Whether a draft may be published: not once all of it lies in the past.
    pub fn check_publish(&self, now: Instant) -> Result<(), Violation> {
        let is_draft = self.status == EventStatus::Draft;
        let draws_at = self.plan.details.lottery_at.filter(|_| self.is_lottery());
        let is_drawn = |at| now >= self.plan.schedule.zone().instant_of(at);
        match draws_at {
            _ if is_draft && now >= self.plan.over_at() => Err(PAST),
            // It would be drawn among nobody, at once.
            Some(at) if is_draft && is_drawn(at) => Err(DRAW_PAST),
            _ => Ok(()),
        }
    }

    /// Whether it may take a new plan: one that people know of is not moved to where it would be over. Of a series the dates
    /// that are left may still be called off one by one.
    pub fn check_move(&self, next: &EventPlan, now: Instant) -> Result<(), Violation> {
        if self.is_drawn_otherwise(next) {
            Err(DRAWN)
        } else if self.status == EventStatus::Draft || now < next.over_at() {
            Ok(())
        } else if self.plan.schedule != next.schedule {
            Err(PAST)
        } else if !self.plan.repeats_as(next) {
            Err(NO_DATE_TO_COME)
        } else {
            Ok(())
        }
    }

    /// Since when a letter is due that something at `now` gives rise to; none: those of a draft wait for publish, whose
    /// fan-out finds all who are invited.
    #[must_use]
    pub fn mail_due_since(&self, now: Instant) -> Option<Instant> {
        (self.status != EventStatus::Draft).then_some(now)
    }

    /// Whether it has a public page: whoever has its address sees it.
    #[must_use]
    pub fn has_page(&self) -> bool {
        self.plan.visibility != Visibility::Private && self.status != EventStatus::Draft
    }

    /// Whether the event was called off.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.status == EventStatus::Cancelled
    }

    fn raise(&mut self, now: Instant) {
        self.sequence += 1;
        self.letter_revision += 1;
        self.touch(now);
    }

    fn touch(&mut self, now: Instant) {
        self.revision += 1;
        self.updated_at = now;
    }
}
