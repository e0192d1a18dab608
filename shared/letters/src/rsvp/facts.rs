//! What a letter about an invitation is made of.

use domain::Instant;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::content::RsvpLetter;
use domain::mail::owed;
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
}
