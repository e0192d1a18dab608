//! An event's changes by its organizer: the row, the seats that follow, the fan-out and the message, in one transaction.
//!
//! Every function takes an event that this transaction has locked.

use diesel::prelude::*;
use domain::event::{Change, Event, EventPlan, EventStatus, Visibility, WrongStatus};
use domain::rsvp::seating::{Refusal, SeatAllocator};
use domain::values::draft::Violation;
use domain::values::text::CancelReason;
use messages::{EventChanged, Happened};

use super::row::PlanChange;
use crate::db::schema::{deliveries, events, invitations, occurrence_answers, proposals, seat_log};
use crate::db::sql::{Key, Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::outbox;
use crate::people::groups;
use crate::rsvp::seats;

/// Why an event was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The seats do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The event's status does not allow it.
    #[error(transparent)]
    WrongStatus(#[from] WrongStatus),
    /// It would be over.
    #[error(transparent)]
    Invalid(#[from] Violation),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a new plan. A capacity below the seats taken is refused; whatever makes room, or time, for who waits seats them.
pub fn revise(tx: &mut WriteTx<'_>, event: &mut Event, plan: EventPlan) -> Result<Change, ChangeError> {
    if event.is_cancelled() {
        return Err(WrongStatus::Cancelled.into());
    }
    event.check_move(&plan, tx.now())?;
    SeatAllocator::of(event, tx.now()).set_capacity(plan.capacity)?;
    let before = event.clone();
    let change = event.revise(plan, tx.now());
    if change == Change::None {
        return Ok(change);
    }
    save(tx, event)?;
    seats::settle(tx, event)?;
    let shown = before.plan.visibility == Visibility::Public || event.plan.visibility == Visibility::Public;
    if event.status == EventStatus::Published && shown {
        groups::touch_feed(tx, event.group)?;
    }
    if change >= Change::Wording && event.status == EventStatus::Published {
        announce(tx, event, Happened::EventUpdated)?;
    } else {
        outbox::write(tx, &[Happened::EventUpdated(changed(event))])?;
    }
    Ok(change)
}

/// Opens a draft.
pub fn publish(tx: &mut WriteTx<'_>, event: &mut Event) -> Result<(), ChangeError> {
    event.check_publish(tx.now())?;
    if event.publish(tx.now())? {
        turn(tx, event, Happened::EventPublished)?;
    }
    Ok(())
}

/// Calls an event off.
pub fn cancel(tx: &mut WriteTx<'_>, event: &mut Event, reason: Option<CancelReason>) -> Result<(), ChangeError> {
    if event.cancel(reason, tx.now())? {
        turn(tx, event, Happened::EventCancelled)?;
    }
    Ok(())
}

/// Takes a cancellation back. Of an event that is over nobody hears, unless it is moved afterwards.
pub fn restore(tx: &mut WriteTx<'_>, event: &mut Event) -> Result<(), ChangeError> {
    if event.restore(tx.now())? {
        turn(tx, event, Happened::EventRestored)?;
    }
    Ok(())
}

/// Deletes a draft with all that hangs on it. Nobody was told of it.
pub fn delete_draft(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), ChangeError> {
    if event.status != EventStatus::Draft {
        return Err(WrongStatus::NotADraft.into());
    }
    delete(tx, key(event.id))?;
    outbox::write(tx, &[Happened::EventDeleted(changed(event))])?;
    Ok(())
}

/// What points at other rows goes before them.
fn delete(tx: &mut WriteTx<'_>, id: Key) -> Result<(), StoreError> {
    let invited = invitations::table
        .filter(invitations::event_id.eq(id))
        .select(invitations::id);
    let days = occurrence_answers::table.filter(occurrence_answers::invitation_id.eq_any(invited));
    on_backend!(tx, |c| {
        diesel::delete(days).execute(c)?;
        diesel::delete(proposals::table.filter(proposals::event_id.eq(id))).execute(c)?;
        diesel::delete(seat_log::table.filter(seat_log::event_id.eq(id))).execute(c)?;
        diesel::delete(deliveries::table.filter(deliveries::event_id.eq(id))).execute(c)?;
        diesel::delete(invitations::table.filter(invitations::event_id.eq(id))).execute(c)?;
        diesel::delete(events::table.find(id)).execute(c)?;
    });
    Ok(())
}

fn turn(tx: &mut WriteTx<'_>, event: &Event, happened: fn(EventChanged) -> Happened) -> Result<(), StoreError> {
    save(tx, event)?;
    if event.plan.visibility == Visibility::Public {
        groups::touch_feed(tx, event.group)?;
    }
    announce(tx, event, happened)
}

fn save(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), StoreError> {
    let change = PlanChange::of(event)?;
    on_backend!(tx, |c| diesel::update(events::table.find(key(event.id)))
        .set(&change)
        .execute(c))?;
    Ok(())
}

/// Begins the fan-out to everybody invited, from the start if an earlier one was still under way.
fn announce(tx: &mut WriteTx<'_>, event: &Event, happened: fn(EventChanged) -> Happened) -> Result<(), StoreError> {
    let change = (
        events::announcing_since.eq(Some(Moment(tx.now()))),
        events::announced_to.eq(None::<Key>),
    );
    on_backend!(tx, |c| diesel::update(events::table.find(key(event.id)))
        .set(change)
        .execute(c))?;
    outbox::write(tx, &[happened(changed(event))])
}

pub(super) fn changed(event: &Event) -> EventChanged {
    EventChanged {
        group_id: event.group,
        event_id: event.id,
        status: event.status,
        revision: event.revision,
    }
}
