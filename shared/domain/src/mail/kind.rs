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
    /// A place came free, and is yours if you take it.
    Offered,
    /// Nobody heard from you while a place was offered to you.
    OfferLapsed,
    /// You were asked whether you still come and said nothing: your place went to others.
    SeatReleased,
    /// You asked for a place, and the organizer has yet to decide.
    Requested,
    /// The organizer declined your request.
    NotAccepted,
    /// What your calendar said could not be taken as it is.
    NotTaken,
    /// It is soon, and you said that you come. Enqueued, never owed.
    Reminder,
    /// What an organizer writes to some of an event's people. Enqueued, never owed.
    OrganizerLetter,
    /// You asked for a seat on the event's page: here is your link. Enqueued, never owed.
    ConfirmSeat,
    /// Do you still come? Enqueued, never owed.
    StillComing,
    /// Places were drawn, and you got none. Enqueued, never owed.
    NotDrawn,
    /// You stand before the poster: here is your link. Enqueued, never owed.
    AtDoor,
    /// It is over: how was it? Enqueued, never owed.
    Feedback,
}
words!(LetterKind, "invitation, update, cancellation, confirmation, waitlisted, promoted, offered, offer_lapsed, requested, not_accepted, not_taken, reminder, organizer_letter, confirm_seat, seat_released, still_coming, not_drawn, at_door, feedback",
    Invitation => "invitation", Update => "update", Cancellation => "cancellation",
    Confirmation => "confirmation", Waitlisted => "waitlisted", Promoted => "promoted",
    Offered => "offered", OfferLapsed => "offer_lapsed",
    Requested => "requested", NotAccepted => "not_accepted",
    NotTaken => "not_taken", Reminder => "reminder",
    OrganizerLetter => "organizer_letter", ConfirmSeat => "confirm_seat",
    SeatReleased => "seat_released", StillComing => "still_coming", NotDrawn => "not_drawn", AtDoor => "at_door",
    Feedback => "feedback");
