//! What a letter about an invitation is made of.

use domain::Instant;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::content::RsvpLetter;
use domain::mail::owed;
use domain::rsvp::status::Source;
use domain::schedule::series::Days;
use wording::Language;

use crate::{Letter, language_for};

/// What a letter is made of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LetterFacts<'a> {
    /// The language that it is written in.
    pub(crate) language: Language,
    /// Who invites.
    pub(crate) group: &'a Group,
    /// To what.
    pub(crate) event: &'a Event,
    /// Whom, and where that person stands.
    pub(crate) invitation: &'a Invitation,
    /// What is owed.
    pub(crate) letter: &'a owed::Letter,
    /// What the person said about single dates of a series.
    pub(crate) days: &'a Days,
    /// DTSTAMP of its calendar part.
    pub(crate) stamp: Instant,
    /// The time of writing.
    pub(crate) now: Instant,
}

impl<'a> LetterFacts<'a> {
    pub(crate) fn of(letter: &Letter<'_>, rsvp: &'a RsvpLetter) -> Self {
        Self {
            language: language_for(&rsvp.invitation, &rsvp.group),
            group: &rsvp.group,
            event: &rsvp.event,
            invitation: &rsvp.invitation,
            letter: &rsvp.letter,
            days: &rsvp.days,
            stamp: rsvp.stamp,
            now: letter.now,
        }
    }

    /// Whether the letter is about an answer that the organizer gave, and not about what the person said of a date since.
    pub(crate) fn is_noted(&self) -> bool {
        let told = self.invitation.last_sent.as_ref();
        let is_news = told.is_none_or(|told| !self.invitation.status.reads_as(told.status));
        is_news && self.invitation.source == Some(Source::Api)
    }
}
