//! An organizer removes a contact.

use domain::people::{Principal, Right};
use domain::{ContactId, GroupId};
use messages::{Happened, PeopleChanged};
use store::people::contacts;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::ActionError;

/// Who is to be a contact no more.
#[derive(Clone, Copy, Debug)]
pub struct RemoveContact {
    /// Of which group.
    pub group: GroupId,
    /// Whom.
    pub contact: ContactId,
}

/// Deletes it. Invitations that the person has stay.
pub fn remove(tx: &mut WriteTx<'_>, who: Principal, asked: RemoveContact) -> Result<(), ActionError> {
    authorize(tx, who, Right::PeopleEdit, asked.group)?;
    if !contacts::delete(tx, asked.group, asked.contact)? {
        return Err(ActionError::NotFound);
    }
    let group_id = asked.group;
    Ok(activity::record(
        tx,
        &[Happened::ContactDeleted(PeopleChanged { group_id })],
    )?)
}
