//! What a letter about an invitation is made of.

use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::owed::Letter;
use domain::schedule::series::Days;
use domain::{DeliveryId, Instant};

/// What a letter is made of.
#[derive(Clone, Copy, Debug)]
pub struct LetterFacts<'a> {
    /// Who invites.
    pub group: &'a Group,
    /// To what.
    pub event: &'a Event,
    /// Whom, and where that person stands.
    pub invitation: &'a Invitation,
    /// What is owed.
    pub letter: &'a Letter,
    /// What the person said about single dates of a series.
    pub days: &'a Days,
    /// The delivery that carries it.
    pub delivery: DeliveryId,
    /// DTSTAMP of its calendar part.
    pub stamp: Instant,
    /// The time of writing.
    pub now: Instant,
}
