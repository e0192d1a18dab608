//! Whether somebody may do something in a group: one query for their role, the rest is decided in `domain`.

use domain::GroupId;
use domain::people::{Principal, Right, may};
use store::ReadTx;
use store::people::team;

use crate::error::ActionError;

/// Lets those go on who have this right in the group: what is done in this transaction is done by them.
pub fn authorize(tx: &mut ReadTx<'_>, who: Principal, right: Right, group: GroupId) -> Result<(), ActionError> {
    let Principal::Account(account) = who;
    let role = team::role(tx, group, account)?;
    may(role, right)?;
    tx.act_as(who);
    Ok(())
}
