//! Takes a place in a team that was offered, by the link in the letter.

use domain::MemberId;
use store::WriteTx;
use store::people::team;

use super::lock;
use crate::error::ActionError;

/// Takes a place. One that was taken before stays as it is; one that was taken back is not there.
pub fn accept(tx: &mut WriteTx<'_>, member: MemberId) -> Result<(), ActionError> {
    let group = team::get(tx, member)?.ok_or(ActionError::NotFound)?.group;
    let found = lock(tx, group, member)?;
    Ok(team::accept(tx, found.id)?)
}
