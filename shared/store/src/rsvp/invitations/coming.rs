//! What is to come for a person, over all groups.

use diesel::prelude::*;
use domain::event::EventStatus;
use domain::mail::content::Coming;
use domain::{MailAddress, PersonId};

use super::row::InvitationRow;
use crate::db::schema::{events, invitations, people};
use crate::db::sql::{Moment, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::goes_on_after;
use crate::event::events::row::EventRow;
use crate::people::addresses;

/// Most invitations in one letter.
const MOST: i64 = 100;

/// What is to come for whoever has this address.
pub fn for_address(tx: &mut ReadTx<'_>, address: &MailAddress) -> Result<Vec<Coming>, StoreError> {
    match addresses::known(tx, address)? {
        Some(person) => of(tx, person),
        None => Ok(Vec::new()),
    }
}

/// A person's invitations to events that are to come, the next one first.
pub(crate) fn of(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Coming>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .inner_join(events::table)
        .filter(invitations::person_id.eq(key(person)))
        .filter(invitations::withdrawn.eq(false))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(goes_on_after(Moment(tx.now())))
        .order((events::starts_at, invitations::id))
        .limit(MOST)
        .select((columns_of::<InvitationRow>(), people::address, columns_of::<EventRow>()));
    let rows: Vec<(InvitationRow, String, EventRow)> = on_backend!(tx, |c| query.load(c))?;
    let coming = |(invitation, address, event): (InvitationRow, String, EventRow)| {
        Ok(Coming {
            event: event.event()?,
            invitation: invitation.invitation(address)?,
        })
    };
    rows.into_iter().map(coming).collect()
}
