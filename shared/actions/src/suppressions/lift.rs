//! Gives an address another chance with a group. What it missed meanwhile is sent.

use domain::people::{Principal, Right};
use domain::{GroupId, MailAddress};
use store::WriteTx;
use store::mail::suppressions;
use store::mail::suppressions::Lift;

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
    match suppressions::lift(tx, asked.group, &asked.address)? {
        Lift::Lifted => Ok(()),
        Lift::NotThere => Err(ActionError::NotFound),
        Lift::TheirOwnWish => Err(ActionError::TheirOwnWish),
    }
}
