//! Why an answer is not taken.

/// Why an answer was not taken. The old answer and seat are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Everything is taken and there is no waitlist.
    #[error("the event is full and has no waitlist")]
    Full,
    /// More guests than the organizer allows.
    #[error("each person may bring at most {max} {}", counted(u32::from(*.max), "guest", "guests"))]
    TooManyGuests {
        /// Guests that each may bring.
        max: u16,
    },
    /// More people than seats are free, or than there are at all.
    #[error("there is no room for a party of {asked}: it can be {free} at most")]
    DoesNotFit {
        /// Seats asked for.
        asked: u32,
        /// Seats that this party could have, with those that it has already.
        free: u32,
    },
    /// More people stand at the door than seats are free.
    #[error(
        "{free} {} free for a party of {asked}: raise the event's capacity first, then check them in",
        counted(*.free, "seat is", "seats are")
    )]
    NoRoomAtDoor {
        /// How many they are.
        asked: u32,
        /// Seats that they could have, with those that they have already.
        free: u32,
    },
    /// The organizer accepts more people than seats are free.
    #[error(
        "{free} {} free for a party of {asked}: raise the event's capacity first, then accept them",
        counted(*.free, "seat is", "seats are")
    )]
    NoRoomToAccept {
        /// How many they are.
        asked: u32,
        /// Free seats.
        free: u32,
    },
    /// The organizer accepts or declines somebody who asked for nothing.
    #[error("this person's answer does not wait to be accepted or declined: look at where they stand now")]
    NoRequest,
    /// The organizer declined the person.
    #[error("the organizer could not accept this request: only they can change that")]
    NotAccepted,
    /// The event is a draft.
    #[error("the event is not open for answers yet")]
    NotOpenYet,
    /// Past the closing time.
    #[error("answers are closed; a no is still taken")]
    Closed,
    /// The event is over.
    #[error("the event is over")]
    Over,
    /// The event was called off.
    #[error("the event was cancelled")]
    Cancelled,
    /// The invitation was taken back.
    #[error("the invitation was withdrawn")]
    Withdrawn,
    /// One date of a series was called off.
    #[error("this date was called off")]
    DateCalledOff,
    /// A yes to one date of a series without a seat in it.
    #[error(
        "a place on one date comes with a place in the series: say yes to all of it first, then no to the dates that you miss"
    )]
    NoSeatForOneDate,
    /// A no to the last date of a series that somebody was coming to.
    #[error("that is the last date you were coming to: say no to all of it, so that somebody else can have your place")]
    LastDate,
    /// A capacity below the seats taken.
    #[error("{taken} {} taken already: the capacity cannot be lower than that", counted(*.taken, "seat is", "seats are"))]
    BelowTaken {
        /// Seats taken.
        taken: u32,
    },
}

fn counted(number: u32, one: &'static str, more: &'static str) -> &'static str {
    if number == 1 { one } else { more }
}
