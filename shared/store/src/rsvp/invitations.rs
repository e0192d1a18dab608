//! Invitations: inviting, finding, taking back. Answers come through the [RSVP queue](crate::RsvpQueue).

pub(crate) mod answered;
pub mod answers;
pub mod coming;
mod invite;
mod latest;
mod listed;
mod made;
pub(crate) mod mail_state;
mod resent;
pub(crate) mod row;
mod shown_names;
mod statuses;

use std::collections::HashMap;

use diesel::prelude::*;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::rsvp::status::ReplyVersion;
use domain::values::text::PersonName;
use domain::{EventId, InvitationId, MailAddress};

pub use invite::{Invited, ensure, invite, of_asking};
pub use latest::latest;
pub use listed::{InvitationFilter, InvitationListItem, list, listed, search};
pub use made::{of_group, typed_since};
pub use resent::{ResendReason, record_resent, request_resend, resend, resent_at};
pub use shown_names::{name_shown_since, show_name, shown_names};
pub(crate) use statuses::{StatusUpdate, positions, save};

use crate::db::schema::{events, groups, invitations, people};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::lock_rows;
use crate::event::events::row::{EventRow, int};
use crate::people::groups::GroupRow;
use crate::rsvp::seats::{SeatChanges, SeatUpdate};
use row::InvitationRow;

/// An invitation with all that its page shows.
#[derive(Clone, Debug)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Invitation,
    /// Its event.
    pub event: Event,
    /// The event's group.
    pub group: Group,
    /// Place in the queue, from 1.
    pub waitlist_position: Option<u32>,
}

/// The event that an invitation belongs to. That never changes.
pub fn event_of(tx: &mut ReadTx<'_>, id: InvitationId) -> Result<Option<EventId>, StoreError> {
    Ok(events_of(tx, &[id])?.remove(&id))
}

/// The events that invitations belong to.
pub(crate) fn events_of(
    tx: &mut ReadTx<'_>,
    ids: &[InvitationId],
) -> Result<HashMap<InvitationId, EventId>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = invitations::table
        .filter(invitations::id.eq_any(keys))
        .select((invitations::id, invitations::event_id));
    let found: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(|(id, event)| (id.id(), event.id())).collect())
}

/// What the people of invitations are called: by their address where they have no name.
pub fn names(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<HashMap<InvitationId, String>, StoreError> {
    let called = |one: Invitation| {
        let name = one.name.to_string();
        let name = if name.is_empty() { one.address.to_string() } else { name };
        (one.id, name)
    };
    Ok(load(tx, ids)?.into_iter().map(called).collect())
}

/// Whether anybody was ever invited.
pub fn any(tx: &mut ReadTx<'_>) -> Result<bool, StoreError> {
    let query = invitations::table.select(invitations::id).limit(1);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// An invitation for its page. Whether the link still opens it is the caller's to decide.
pub fn open(tx: &mut ReadTx<'_>, invitation: InvitationId) -> Result<Option<InvitationView>, StoreError> {
    let columns = (
        columns_of::<InvitationRow>(),
        people::address,
        columns_of::<EventRow>(),
        columns_of::<GroupRow>(),
    );
    let query = invitations::table
        .inner_join(people::table)
        .inner_join(events::table.inner_join(groups::table))
        .filter(invitations::id.eq(key(invitation)))
        .select(columns);
    let found: Option<(InvitationRow, String, EventRow, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some((row, address, event, group)) = found else {
        return Ok(None);
    };
    let invitation = row.invitation(address)?;
    let event = event.event()?;
    let waitlist_position = positions(tx, [(&invitation, event.counts.waitlisted)])?.remove(&invitation.id);
    Ok(Some(InvitationView {
        invitation,
        event,
        group: group.into(),
        waitlist_position,
    }))
}

/// Loads invitations with their addresses.
pub(crate) fn load(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<Vec<Invitation>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::id.eq_any(keys))
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

/// Takes an invitation to a locked event back; its seats go to who waits. `false`: there is none.
pub fn withdraw(tx: &mut WriteTx<'_>, event: &mut Event, invitation: InvitationId) -> Result<bool, StoreError> {
    let found = load(tx, &[invitation])?
        .into_iter()
        .find(|found| found.event == event.id);
    let Some(invitation) = found else { return Ok(false) };
    let mut seats = SeatUpdate::open(tx, event, 1)?;
    let withdrawn = seats.withdraw(tx, invitation)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    Ok(withdrawn)
}

/// The invitation to an event that went to this address.
pub fn find(tx: &mut ReadTx<'_>, event: EventId, address: &MailAddress) -> Result<Option<InvitationId>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(people::address.eq(address.identity()))
        .select(invitations::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}

/// An invitation and its event, locked as whatever changes an invitation locks them: the event first.
pub fn locked(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<Option<(Event, Invitation)>, StoreError> {
    let Some(event) = events_of(tx, &[id])?.remove(&id) else {
        return Ok(None);
    };
    let Some(row) = lock_rows(tx, &[event])?.pop() else {
        return Ok(None);
    };
    let event = row.event()?;
    Ok(load(tx, &[id])?.pop().map(|invitation| (event, invitation)))
}

/// Locks an invitation alone, for what changes its letters and not where the person stands.
pub fn lock_alone(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<(), StoreError> {
    let query = invitations::table.find(key(id)).select(invitations::id);
    let _: Option<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    Ok(())
}

/// Writes a revision that was raised though the person stands where they stood, so that feeds show it.
pub(crate) fn save_revision(tx: &mut WriteTx<'_>, invitation: &Invitation) -> Result<(), StoreError> {
    let change = (
        invitations::revision.eq(invitation.revision),
        invitations::moved_at.eq(Some(Moment(tx.now()))),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(invitation.id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Writes what people call themselves.
pub(crate) fn rename(tx: &mut WriteTx<'_>, named: Vec<(InvitationId, PersonName)>) -> Result<(), StoreError> {
    for (id, name) in named {
        let change = invitations::name.eq(name.to_string());
        on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
            .set(change)
            .execute(c))?;
    }
    Ok(())
}

/// Ends every address of the feeds of invitations that this transaction has locked.
pub(crate) fn renew_feed_addresses(tx: &mut WriteTx<'_>, ids: Vec<Key>) -> Result<(), StoreError> {
    let change = invitations::feed_version.eq(invitations::feed_version + 1);
    let rows = invitations::table.filter(invitations::id.eq_any(ids));
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(())
}

/// Remembers what a calendar said last, though it did not count.
pub fn record_reply(tx: &mut WriteTx<'_>, id: InvitationId, reply_version: ReplyVersion) -> Result<(), StoreError> {
    let Some((_, invitation)) = locked(tx, id)? else {
        return Ok(());
    };
    let reply_version = reply_version.after(invitation.reply_version);
    let change = (
        invitations::reply_sequence.eq(Some(int(reply_version.sequence))),
        invitations::reply_stamp.eq(Some(Moment(reply_version.stamp))),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
        .set(change)
        .execute(c))?;
    Ok(())
}
