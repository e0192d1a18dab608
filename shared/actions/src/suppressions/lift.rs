//! Gives an address another chance with a group. What it missed meanwhile is sent.

use domain::mail::suppression::Suppression;
use domain::people::{Principal, Right};
use domain::{GroupId, MailAddress};
use messages::{Happened, PeopleChanged};
use store::people::suppressions;
use store::{WriteTx, activity};

use super::held_back;
use crate::authority::authorize;
use crate::error::ActionError;

/// An address that is to get a group's mail again.
#[derive(Clone, Debug)]
pub struct LiftSuppression {
    /// Whose mail.
    pub group: GroupId,
    /// Which address, in any way of writing it.
    pub address: MailAddress,
}

/// Gives an address another chance. Who unsubscribed from all mail, or called it spam, can only come back by themselves.
pub fn lift(tx: &mut WriteTx<'_>, who: Principal, asked: &LiftSuppression) -> Result<(), ActionError> {
    authorize(tx, who, Right::PeopleEdit, asked.group)?;
    let person = suppressions::invited(tx, asked.group, &asked.address)?.ok_or(ActionError::NotFound)?;
    let found = suppressions::shown_of(tx, person, asked.group)?;
    if found.is_empty() {
        return Err(ActionError::NotFound);
    }
    if found.iter().any(Suppression::is_own_wish) {
        return Err(ActionError::TheirOwnWish);
    }
    let waits = held_back::send(tx, person, asked.group)?;
    suppressions::remove_bounces(tx, person, asked.group)?;
    let group_id = asked.group;
    activity::record(tx, &[Happened::SuppressionLifted(PeopleChanged { group_id })])?;
    Ok(held_back::seat(tx, waits)?)
}
