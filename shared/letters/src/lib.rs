//! Letters, a folder a kind: what they are made of, what they say, how they are laid out.
//!
//! Each kind turns its facts into a [`Message`](mail::Message), and `mail` that into bytes. Which letter is owed is
//! `domain`'s to decide, the calendar file in it `calendar`'s to write, when it is sent the worker's to know. All links,
//! those of pages and feeds too, are made in [`Links`].

mod ask;
mod calendar_words;
mod coffee;
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
mod qr;
mod reminder;
mod rsvp;
mod seat;

use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::content::MailContent;
use domain::{DeliveryId, Instant};
use mail::{Envelope, MailIdentity};
use wording::Language;

pub use calendar_words::calendar_words;
pub use error::LetterError;
pub use layout::Preview;
pub use links::Links;
pub use organizer_letter::preview;
pub use qr::qr_svg;
pub use rsvp::{organizer_for, preview_invitation};

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

/// The language of a letter to somebody who is invited.
fn language_for(invitation: &Invitation, group: &Group) -> Language {
    let own = invitation.language.as_deref().and_then(Language::of_tag);
    own.unwrap_or_else(|| language_of(group)).spoken_by(group)
}

/// The language that a group writes in.
fn language_of(group: &Group) -> Language {
    Language::of_tag(&group.plan.language).unwrap_or_default()
}

/// Writes a letter of any kind.
pub fn compose(identity: &MailIdentity, links: &Links, letter: &Letter<'_>) -> Result<Envelope, LetterError> {
    let message = match letter.content {
        MailContent::Rsvp(rsvp) => rsvp::message(identity, links, letter, rsvp)?,
        MailContent::OrganizerNotification(told) => organizer_notification::message(identity, links, letter, told)?,
        MailContent::Reminder(reminder) => reminder::message(identity, links, letter, reminder)?,
        MailContent::Link(link) => link::message(identity, links, letter, link)?,
        MailContent::OrganizerLetter(words) => organizer_letter::message(identity, links, letter, words)?,
        MailContent::Seat(about) => seat::message(identity, links, letter, about)?,
        MailContent::ConfirmSeat(asked) => confirm_seat::message(identity, links, letter, asked)?,
        MailContent::Ask(ask) => ask::message(identity, links, letter, ask)?,
        MailContent::Coffee(coffee) => coffee::message(links, letter, coffee)?,
    };
    Ok(message.envelope(identity)?)
}
