//! Names that people agreed to have shown to those who are coming.

use diesel::prelude::*;
use domain::values::text::PersonName;
use domain::{EventId, Instant, InvitationId};

use crate::db::schema::invitations;
use crate::db::sql::{Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// Writes down whether a person's name is shown. Who agreed before is kept with the time at which they did.
pub fn show_name(tx: &mut WriteTx<'_>, id: InvitationId, is_shown: bool) -> Result<(), StoreError> {
    let row = invitations::table
        .find(key(id))
        .filter(invitations::name_shown_at.is_null().eq(is_shown));
    let at = is_shown.then(|| Moment(tx.now()));
    on_backend!(tx, |c| diesel::update(row)
        .set(invitations::name_shown_at.eq(at))
        .execute(c))?;
    Ok(())
}

/// When a person agreed. `None`: they did not, or took it back.
pub fn name_shown_since(tx: &mut ReadTx<'_>, id: InvitationId) -> Result<Option<Instant>, StoreError> {
    let query = invitations::table.find(key(id)).select(invitations::name_shown_at);
    let at: Option<Option<Moment>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(at.flatten().map(|at| at.0))
}

/// The names of those who have a seat and agreed, in the order in which they did, at most so many.
pub fn shown_names(tx: &mut ReadTx<'_>, event: EventId, most: u16) -> Result<Vec<PersonName>, StoreError> {
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::seat.eq(Some("confirmed")))
        .filter(invitations::name_shown_at.is_not_null())
        .filter(invitations::name.ne(""))
        .order((invitations::name_shown_at, invitations::id))
        .limit(most.into())
        .select(invitations::name);
    let names: Vec<String> = on_backend!(tx, |c| query.load(c))?;
    Ok(names.into_iter().map(PersonName::trusted).collect())
}
