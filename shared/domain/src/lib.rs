//! What Acquaint knows of groups, people, events, invitations, seats and letters owed.
//!
//! Pure: no clock, no I/O, no async. Time and chance are passed in. Everything from outside is
//! parsed once, at the boundary, into the types of this crate ([`values`], [`schedule`], [`event`]); behind it they are trusted.
//!
//! Where seats go is decided in [`rsvp::seating`], which letter a person is owed in [`mail::owed`], what an answer that a
//! calendar sent means in [`reply`]. Who may do what in a group is decided in [`people`]. Each folder uses only those before it:
//! values, people, task, rsvp, activity, schedule, event, asks, invitation, `check_in`, mail, reply.
//! SQL, MIME, iCalendar and HTTP are left to `store`, `mail`, `calendar` and `api`.

pub mod activity;
pub mod asks;
pub mod check_in;
pub mod cover;
pub mod event;
pub mod feed;
#[cfg(test)]
mod fixture;
pub mod follower;
pub mod group;
pub mod invitation;
pub mod mail;
pub mod meetings;
pub mod own_page;
pub mod people;
pub mod reply;
pub mod rsvp;
pub mod schedule;
pub mod task;
pub mod values;
pub mod webhook;

pub use values::address::MailAddress;
pub use values::ids::{
    AccountId, ApiKeyId, AskId, CheckInId, CoffeeRoundId, CoffeeSeatId, ContactId, DeliveryId, DoorLinkId, EventId,
    FollowerId, GroupId, ImportId, InvitationId, LetterId, MeetingId, MemberId, OriginId, PersonId, ProfileId,
    SessionId, SignInId, TemplateId, TryId, WebhookId,
};
pub use values::instant::{Clock, Instant};
pub use values::invalid::Invalid;
