//! Why an answer was not taken, as the person reads it: with what can be done next.

use domain::rsvp::seating::Refusal;

use crate::{Text, texts};

/// A refusal as whole sentences.
#[must_use]
pub fn explained(refusal: Refusal) -> Text {
    match refusal {
        Refusal::Full => texts::refusal_full(),
        Refusal::TooManyGuests { max } => texts::refusal_too_many_guests(max),
        Refusal::DoesNotFit { asked, free } => texts::refusal_does_not_fit(asked, free),
        Refusal::NoRoomAtDoor { asked, free } => texts::refusal_no_room_at_door(asked, free),
        Refusal::NoRoomToAccept { asked, free } => texts::refusal_no_room_to_accept(asked, free),
        Refusal::NoRequest => texts::refusal_no_request(),
        Refusal::NotAccepted => texts::refusal_not_accepted(),
        Refusal::NotOpenYet => texts::refusal_not_open_yet(),
        Refusal::Closed => texts::refusal_closed(),
        Refusal::Over => texts::refusal_over(),
        Refusal::Cancelled => texts::refusal_cancelled(),
        Refusal::Withdrawn => texts::refusal_withdrawn(),
        Refusal::DateCalledOff => texts::refusal_date_called_off(),
        Refusal::NoSeatForOneDate => texts::refusal_no_seat_for_one_date(),
        Refusal::LastDate => texts::refusal_last_date(),
        Refusal::BelowTaken { taken } => texts::refusal_below_taken(taken),
    }
}
