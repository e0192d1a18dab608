//! The kinds of letters to who is invited.

use serde::{Deserialize, Serialize};

use crate::values::words;

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// You are invited.
    Invitation,
    /// What you know of the event is different now.
    Update,
    /// It does not take place, or not with you.
    Cancellation,
    /// Your answer arrived.
    Confirmation,
    /// You queue.
    Waitlisted,
    /// A place came free, and it is yours.
    Promoted,
    /// What your calendar said could not be taken as it is.
    NotTaken,
    /// It is soon, and you said that you come. Enqueued, never owed.
    Reminder,
    /// What an organizer writes to some of an event's people. Enqueued, never owed.
    OrganizerLetter,
    /// You asked for a seat on the event's page: here is your link. Enqueued, never owed.
    ConfirmSeat,
}
words!(LetterKind, "invitation, update, cancellation, confirmation, waitlisted, promoted, not_taken, reminder, organizer_letter, confirm_seat",
    Invitation => "invitation", Update => "update", Cancellation => "cancellation",
    Confirmation => "confirmation", Waitlisted => "waitlisted", Promoted => "promoted",
    NotTaken => "not_taken", Reminder => "reminder",
    OrganizerLetter => "organizer_letter", ConfirmSeat => "confirm_seat");
