//! Letters, a folder a kind: what they are made of, what they say, how they are laid out.
//!
//! Each kind turns its facts into a [`Message`](mail::Message), and `mail` that into bytes. Which letter is owed is
//! `domain`'s to decide, the calendar file in it `calendar`'s to write, when it is sent the worker's to know. All links,
//! those of pages and feeds too, are made in [`Links`].

mod calendar_words;
mod confirm_seat;
mod error;
#[cfg(test)]
mod fixture;
mod invited;
mod layout;
mod link;
mod links;
mod organizer_letter;
mod organizer_notification;
mod reminder;
mod rsvp;

use domain::group::Group;
use domain::mail::content::MailContent;
use domain::{DeliveryId, Instant};
use mail::{Envelope, MailIdentity};
use wording::Language;

pub use calendar_words::calendar_words;
pub use error::LetterError;
pub use links::Links;
pub use organizer_letter::{Preview, preview};
pub use rsvp::organizer_for;

/// A letter that is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// The mail that it is: the Message-ID is made of it.
    pub delivery: DeliveryId,
    /// What it is about.
    pub content: &'a MailContent,
    /// The time of writing.
    pub now: Instant,
}

/// The language that a group writes in.
fn language_of(group: &Group) -> Language {
    Language::of_tag(&group.plan.language).unwrap_or_default()
}

/// Writes a letter of any kind.
pub fn compose(identity: &MailIdentity, links: &Links, letter: &Letter<'_>) -> Result<Envelope, LetterError> {
    let message = match letter.content {
        MailContent::Rsvp(rsvp) => rsvp::message(identity, links, letter, rsvp)?,
        MailContent::OrganizerNotification(told) => organizer_notification::message(letter, told),
        MailContent::Reminder(reminder) => reminder::message(identity, links, letter, reminder)?,
        MailContent::Link(link) => link::message(identity, links, letter, link)?,
        MailContent::OrganizerLetter(words) => organizer_letter::message(identity, links, letter, words)?,
        MailContent::ConfirmSeat(asked) => confirm_seat::message(identity, links, letter, asked)?,
    };
    Ok(message.envelope(identity)?)
}
