//! Takes a place in a team that was offered, by the link in the letter.

use domain::MemberId;
use domain::activity::Author;
use messages::Happened;
use store::people::team;
use store::{WriteTx, activity};

use super::{fact, lock};
use crate::error::ActionError;

/// Takes a place. One that was taken before stays as it is; one that was taken back is not there.
pub fn accept(tx: &mut WriteTx<'_>, member: MemberId) -> Result<(), ActionError> {
    let group = team::get(tx, member)?.ok_or(ActionError::NotFound)?.group;
    let found = lock(tx, group, member)?;
    if found.accepted_at.is_none() {
        // The account is not named: its id tells since when the address has one.
        tx.act_as(Author::Link);
        team::accept(tx, found.id)?;
        activity::record(tx, &[Happened::MemberJoined(fact(&found))])?;
    }
    Ok(())
}
