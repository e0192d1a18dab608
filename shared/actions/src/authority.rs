//! Whether somebody may do something: one query for their places in a group's team, the rest is decided in `domain`.

use domain::GroupId;
use domain::event::Event;
use domain::people::{Principal, Right};
use store::ReadTx;
use store::people::team;

use crate::error::ActionError;

/// Lets those go on who have this right in the whole group: what is done in this transaction is done by them.
pub fn authorize(tx: &mut ReadTx<'_>, who: Principal, right: Right, group: GroupId) -> Result<(), ActionError> {
    let places = team::places(tx, group, who.account())?;
    who.may(right, &places, None, tx.now())?;
    tx.act_as(who);
    Ok(())
}

/// Lets those go on who have it for this event, of the whole group or of it alone.
pub(crate) fn authorize_event(
    tx: &mut ReadTx<'_>,
    who: Principal,
    right: Right,
    event: &Event,
) -> Result<(), ActionError> {
    let places = team::places(tx, event.group, who.account())?;
    who.may(right, &places, Some(event.id), tx.now())?;
    tx.act_as(who);
    Ok(())
}

/// Lets those go on who may do what belongs to no group.
pub fn authorize_own(tx: &mut ReadTx<'_>, who: Principal, right: Right) -> Result<(), ActionError> {
    who.is_let(right, tx.now())?;
    tx.act_as(who);
    Ok(())
}
