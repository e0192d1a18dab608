//! A person wants a group's mail again. The link in their mail is their right.

use domain::{GroupId, PersonId};
use store::people::suppressions;
use store::{StoreError, WriteTx};

use super::held_back;

/// A person takes back that they unsubscribed from this group or called its mail spam, and if they want mail of `all`, that they
/// want none from anybody. What they missed is sent.
pub fn resubscribe(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId, all: bool) -> Result<(), StoreError> {
    let waits = held_back::send(tx, person, group)?;
    suppressions::remove_wishes(tx, person, Some(group), all)?;
    held_back::seat(tx, waits)
}
