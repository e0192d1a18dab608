//! Has people of an origin written to whose letters were stopped, or wait.

use domain::OriginId;
use domain::people::{Principal, Right};
use messages::{Happened, PeopleChanged};
use store::rsvp::origins;
use store::rsvp::origins::Origin;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::ActionError;

/// Has all people of an origin written to, whatever came back so far. Twice is no error.
pub fn go_on(tx: &mut WriteTx<'_>, who: Principal, origin: OriginId) -> Result<Origin, ActionError> {
    let mut found = origins::lock(tx, origin)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, Right::PeopleEdit, found.group)?;
    let was = found.state;
    origins::go_on(tx, &mut found)?;
    if found.state != was {
        let group_id = found.group;
        activity::record(tx, &[Happened::OriginContinued(PeopleChanged { group_id })])?;
    }
    Ok(found)
}
