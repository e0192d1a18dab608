//! What Acquaint knows of groups, people, events, invitations, seats and letters owed.
//!
//! Pure: no clock, no I/O, no async. Time and chance are passed in. Everything from outside is
//! parsed once, at the door, into the types of this crate ([`text`], [`address`], [`schedule`],
//! [`event`]); behind the door they are trusted.
//!
//! Where seats go is decided in [`seating`], which letter a person is owed in [`letters`], what an answer that a calendar
//! sent means in [`reply`].
//! SQL, MIME, iCalendar and HTTP are left to `store`, `mail`, `calendar` and `api`.

pub mod address;
pub mod addressee;
pub mod delivery;
pub mod event;
pub mod feed;
#[cfg(test)]
mod fixture;
pub mod group;
pub mod ids;
pub mod instant;
pub mod invalid;
pub mod invitation;
pub mod letters;
pub mod online;
pub mod recurrence;
pub mod reply;
pub mod schedule;
pub mod seating;
pub mod series;
pub mod suppression;
pub mod text;
pub mod token;

pub use address::MailAddress;
pub use ids::{ApiKeyId, DeliveryId, EventId, GroupId, InvitationId, OrganizerId, PersonId};
pub use instant::{Clock, Instant};
pub use invalid::Invalid;
