//! Where an ask is, what the one asked says, and what became of it.

use crate::values::words as kept_as;

/// Where an ask is. A draft is what stands in the form: nothing of it is kept. With a connector is what is asked of somebody who is to
/// pass it on; [`Ask::shown_state`](super::Ask::shown_state) has that word, and `answered` for what ended with an answer in writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskState {
    /// The asker waits to hear.
    Asked,
    /// Both said yes.
    Agreed,
    /// It is over.
    Closed,
    /// The asker took it back.
    TakenBack,
    /// It is over for the asker; the one asked, who wanted to be asked in a month, is asked once more, unseen.
    Reopened,
}
kept_as!(AskState, "asked, agreed, closed, taken_back, reopened", Asked => "asked", Agreed => "agreed",
    Closed => "closed", TakenBack => "taken_back", Reopened => "reopened");

/// What the one asked says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AskAnswer {
    /// Yes: both get each other's address.
    Yes,
    /// An answer in writing, without an address.
    InWriting,
    /// Not this time.
    NotNow,
    /// Once more in a month.
    InAMonth,
    /// Nothing more from this person.
    NoMore,
    /// Nothing more from this person, and the organizers look at it.
    Report,
}
kept_as!(AskAnswer, "yes, in_writing, not_now, in_a_month, no_more, report", Yes => "yes", InWriting => "in_writing",
    NotNow => "not_now", InAMonth => "in_a_month", NoMore => "no_more", Report => "report");

impl AskAnswer {
    /// Whether the asker hears of it at once. All others look like silence.
    #[must_use]
    pub fn is_told(self) -> bool {
        matches!(self, Self::Yes | Self::InWriting)
    }

    /// Whether it ends what this asker may send to this person.
    #[must_use]
    pub fn blocks(self) -> bool {
        matches!(self, Self::NoMore | Self::Report)
    }
}

/// What became of a yes, as the asker says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Happened {
    /// It happened, and they said thanks.
    Thanked,
    /// It happened.
    Yes,
    /// It did not.
    No,
}
kept_as!(Happened, "thanked, happened, not", Thanked => "thanked", Yes => "happened", No => "not");
