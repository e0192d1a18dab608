//! Seats that are held for who asked on an event's page, as the database has them: whose time is up, what is held for a
//! network, the letters with the links, and the task that gives seats to others.

use std::collections::BTreeMap;
use std::net::IpAddr;

use diesel::prelude::*;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::rsvp::seating::Ask;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, GroupId, Instant, InvitationId};

use super::{Loaded, SeatUpdate, settle};
use crate::db::schema::{invitations, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue;
use crate::mail_queue::row::MailRow;
use crate::people::addresses::address;
use crate::rsvp::invitations::row::InvitationRow;
use crate::rsvp::queue::AskRequest;
use crate::task;
use crate::task::NewTask;

/// Seats that are released at once.
const PAGE: i64 = 500;

impl SeatUpdate<'_> {
    /// Gives seats to who waits that nobody confirmed in time.
    pub(super) fn release(&mut self, tx: &mut ReadTx<'_>) -> Result<(), StoreError> {
        if self.allocator.held == 0 {
            return Ok(());
        }
        let over = over(tx, self.event.id, self.now)?;
        if over.is_empty() {
            return Ok(());
        }
        for invitation in over {
            if let Some(step) = self.allocator.release(invitation.id, invitation.status, self.now) {
                self.loaded.insert(invitation.id, Loaded::changed(invitation));
                self.follow(step);
            }
        }
        self.settle(tx)
    }

    /// Holds a seat for who asks on the event's page, if one may be, and has their link mailed to them.
    pub(crate) fn ask(
        &mut self,
        tx: &mut ReadTx<'_>,
        invitation: Invitation,
        request: &AskRequest,
    ) -> Result<(), StoreError> {
        let id = invitation.id;
        self.asked.push(id);
        let ask = Ask {
            until: self.event.held_until(self.now),
            is_network_held: match request.network {
                Some(network) => self.is_held_for(tx, network)?,
                None => false,
            },
        };
        if let Some(step) = self.allocator.hold(id, invitation.status, ask) {
            self.held.extend(request.network.map(|network| (id, network)));
            self.is_holding = true;
            self.loaded.insert(id, Loaded::changed(invitation));
            self.follow(step);
        }
        Ok(())
    }

    /// Whether a seat is held for somebody in this network, as this transaction has left it so far.
    fn is_held_for(&self, tx: &mut ReadTx<'_>, network: IpAddr) -> Result<bool, StoreError> {
        let mut known = of_network(tx, self.event.id, network)?;
        known.extend(self.held.iter().filter(|(_, of)| *of == network).map(|(id, _)| *id));
        let is_held = |id: &InvitationId| self.current(*id).is_none_or(|one| one.status.held_until().is_some());
        Ok(known.iter().any(is_held))
    }
}

/// Whose time is up, the longest first.
pub(super) fn over(tx: &mut ReadTx<'_>, event: EventId, now: Instant) -> Result<Vec<Invitation>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::held_until.le(Moment(now)))
        .order((invitations::held_until, invitations::id))
        .limit(PAGE)
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

/// For whom in this network a seat is held.
pub(super) fn of_network(
    tx: &mut ReadTx<'_>,
    event: EventId,
    network: IpAddr,
) -> Result<Vec<InvitationId>, StoreError> {
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::held_until.is_not_null())
        .filter(invitations::held_network.eq(network.to_string()))
        .select(invitations::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(Key::id).collect())
}

/// Writes where those asked from for whom a seat is held. It is forgotten as soon as none is.
pub(super) fn write(tx: &mut WriteTx<'_>, held: Vec<(InvitationId, IpAddr)>) -> Result<(), StoreError> {
    for (id, network) in held {
        let row = invitations::table.filter(invitations::id.eq(key(id)).and(invitations::held_until.is_not_null()));
        let change = invitations::held_network.eq(Some(network.to_string()));
        on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    }
    Ok(())
}

/// Has their link mailed to those who asked: once a minute, however often they did.
pub(super) fn send_links(tx: &mut WriteTx<'_>, asked: Vec<(GroupId, EventId, InvitationId)>) -> Result<(), StoreError> {
    let now = tx.now();
    let mut mails = Vec::new();
    for (group, event, invitation) in asked {
        let recipient = invitations::table
            .inner_join(people::table)
            .filter(invitations::id.eq(key(invitation)))
            .select((invitations::typed_address, people::address));
        let found = on_backend!(tx, |c| recipient.first(c))?;
        let minute = now.timestamp().as_second() / 60;
        let kind = LetterKind::ConfirmSeat.as_str();
        mails.push(MailRow {
            event_id: Some(key(event)),
            recipient: Some(address(found).to_string()),
            // All of it is read when it is sent; that there is something says that it was enqueued.
            content: Some(Json::of(&BTreeMap::<String, String>::new())?),
            ..MailRow::new(tx.fresh()?, kind, invitation, minute, Some(group), Moment(now))
        });
    }
    if mails.is_empty() {
        return Ok(());
    }
    mail_queue::enqueue(tx, mails)
}

/// When the next seat that is held is given to others. `None`: none is held.
fn next(tx: &mut ReadTx<'_>, event: EventId) -> Result<Option<Instant>, StoreError> {
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::held_until.is_not_null())
        .order(invitations::held_until)
        .select(invitations::held_until);
    let first: Option<Option<Moment>> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(first.flatten().map(|until| until.0))
}

/// Schedules when the next seat is given to others.
pub(super) fn schedule(tx: &mut WriteTx<'_>, event: EventId) -> Result<(), StoreError> {
    let Some(run_at) = next(tx, event)? else {
        return Ok(());
    };
    let new = NewTask {
        kind: TaskKind::HoldExpiry,
        key: &event.to_string(),
        subject: Some(event.uuid()),
        run_at,
        since: run_at,
    };
    task::schedule(tx, new)
}

/// Gives seats of an event to others that nobody confirmed in time, and answers when the next are due.
pub fn expire(tx: &mut WriteTx<'_>, event: EventId) -> Result<Option<Instant>, StoreError> {
    let Some(found) = events::lock(tx, event)? else {
        return Ok(None);
    };
    let mut event = found.event;
    settle(tx, &mut event)?;
    next(tx, event.id)
}
