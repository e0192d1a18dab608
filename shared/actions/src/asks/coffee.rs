//! The monthly coffee of a group: an owner switches it on or off, and its people say whether they are in.

use domain::asks::coffee::CoffeeAnswer;
use domain::people::{Principal, Right};
use domain::{CoffeeSeatId, GroupId};
use store::WriteTx;
use store::asks::coffee::{self, Seat};
use store::asks::profiles;
use store::people::groups;

use crate::authority::authorize;
use crate::error::ActionError;

/// Switches it on or off.
pub fn switch_coffee(tx: &mut WriteTx<'_>, who: Principal, group: GroupId, on: bool) -> Result<(), ActionError> {
    authorize(tx, who, Right::GroupEdit, group)?;
    coffee::switch(tx, group, on)?;
    Ok(())
}

/// What somebody says by the link in their letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoffeeSaid {
    /// For this month.
    Month(CoffeeAnswer),
    /// They want to be asked no more.
    Never,
}

/// Takes it. Once it is decided who meets whom, it is too late for this month.
pub fn answer_coffee(tx: &mut WriteTx<'_>, seat: CoffeeSeatId, said: CoffeeSaid) -> Result<Seat, ActionError> {
    let own = coffee::get(tx, seat)?.ok_or(ActionError::NotFound)?;
    let round = coffee::round(tx, own.round)?.ok_or(ActionError::NotFound)?;
    let group = groups::get(tx, round.group)?.ok_or(ActionError::NotFound)?;
    let answer = match said {
        CoffeeSaid::Month(answer) => answer,
        CoffeeSaid::Never => {
            profiles::leave_coffee(tx, own.person, group.id)?;
            CoffeeAnswer::Out
        }
    };
    coffee::answer(tx, &own, answer, &group.plan.zone)?;
    coffee::get(tx, seat)?.ok_or(ActionError::NotFound)
}
