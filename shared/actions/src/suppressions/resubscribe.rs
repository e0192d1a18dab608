//! A person wants a group's mail again. The link in their mail is their right.

use domain::{GroupId, PersonId};
use store::people::suppressions;
use store::{StoreError, WriteTx};

use super::held_back;

/// A person takes back that they unsubscribed, from this group and from all, or called our mail spam. What they missed is
/// sent.
pub fn resubscribe(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<(), StoreError> {
    let waits = held_back::send(tx, person, group)?;
    suppressions::remove_wishes(tx, person, group)?;
    held_back::seat(tx, waits)
}
