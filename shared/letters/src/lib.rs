//! Letters, a folder a kind: what they are made of, what they say, how they are laid out.
//!
//! Each kind turns its facts into a [`Message`](mail::Message), and `mail` that into bytes. Which letter is owed is
//! `domain`'s to decide, the calendar file in it `calendar`'s to write, when it is sent the worker's to know. All links,
//! those of pages and feeds too, are made in [`Links`].

mod error;
#[cfg(test)]
mod fixture;
mod links;
pub mod organizer_notification;
pub mod rsvp;

pub use error::LetterError;
pub use links::Links;
