//! Who gets no mail, and which letters that stops.

use serde::{Deserialize, Serialize};

use crate::mail::kind::LetterKind;
use crate::rsvp::status::RsvpStatus;
use crate::values::instant::Instant;
use crate::values::words;

/// Why an address gets no mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The person unsubscribed.
    Unsubscribed,
    /// Mail to it came back for good.
    Bounced,
    /// The person called our mail spam.
    Complained,
}
words!(Cause, "unsubscribed, bounced, complained", Unsubscribed => "unsubscribed", Bounced => "bounced", Complained => "complained");

/// How far a suppression reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One group's letters.
    Group,
    /// All letters of this instance.
    All,
}
words!(Scope, "group, all", Group => "group", All => "all");

/// One reason not to write to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// Why.
    pub cause: Cause,
    /// How far.
    pub scope: Scope,
    /// Since when.
    pub since: Instant,
}

impl Suppression {
    /// Whether it is the person's own wish not to hear from anybody, which only they can take back.
    #[must_use]
    pub fn is_own_wish(&self) -> bool {
        self.scope == Scope::All && self.cause != Cause::Bounced
    }

    /// Whether it stops a letter to somebody who stands so. Who left a group's list still hears of
    /// what they took part in themselves: that their event moved, or that their answer arrived.
    #[must_use]
    pub fn stops(&self, kind: LetterKind, status: RsvpStatus) -> bool {
        if self.scope == Scope::All {
            return true;
        }
        match kind {
            LetterKind::Invitation | LetterKind::Reminder | LetterKind::OrganizerLetter | LetterKind::Feedback => true,
            LetterKind::Update | LetterKind::Cancellation => status.answer().is_none(),
            LetterKind::Confirmation
            | LetterKind::Waitlisted
            | LetterKind::Promoted
            | LetterKind::Offered
            | LetterKind::OfferLapsed
            | LetterKind::Requested
            | LetterKind::NotAccepted
            | LetterKind::NotTaken
            | LetterKind::SeatReleased
            | LetterKind::StillComing
            | LetterKind::NotDrawn
            | LetterKind::AtDoor
            | LetterKind::ConfirmSeat => false,
        }
    }
}
