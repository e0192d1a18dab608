//! Letters of a group's monthly coffee.

use super::ask_letter::Party;
use crate::asks::coffee::CoffeeRound;
use crate::group::Group;
use crate::values::ids::CoffeeSeatId;
use crate::values::instant::Instant;
use crate::values::words;

/// A letter to one of those who may be in.
#[derive(Clone, Debug)]
pub struct CoffeeLetter {
    /// What it tells.
    pub kind: CoffeeLetterKind,
    /// The group whose coffee it is. Its organizers see nothing of the letter.
    pub group: Group,
    /// The month.
    pub round: CoffeeRound,
    /// The place that the reader's link names.
    pub seat: CoffeeSeatId,
    /// Who it goes to.
    pub to: Party,
    /// The tag of the language that they read.
    pub language: String,
    /// When they said that they may be asked.
    pub said_at: Instant,
    /// Whom they meet, if that is what it tells.
    pub mates: Vec<Party>,
}

/// What it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoffeeLetterKind {
    /// In or out this month?
    Ask,
    /// The same once more.
    Remind,
    /// Tomorrow they meet somebody, and may skip until then.
    Tomorrow,
    /// Whom they meet.
    Meet,
    /// Nobody was found for them this month, whatever the reason is.
    Nobody,
}
words!(CoffeeLetterKind, "coffee_ask, coffee_remind, coffee_tomorrow, coffee_meet, coffee_nobody", Ask => "coffee_ask",
    Remind => "coffee_remind", Tomorrow => "coffee_tomorrow", Meet => "coffee_meet", Nobody => "coffee_nobody");
