//! Changes an event: seats, fan-out and feed follow.

use domain::EventId;
use domain::event::notify::{Notify, time_to_settle};
use domain::event::{Change, EventPlan, EventStatus, Visibility, WrongStatus};
use domain::people::{Principal, Right};
use domain::rsvp::seating::SeatAllocator;
use messages::{EventRevised, Happened};
use store::event::events;
use store::event::events::EventView;
use store::mail::announcements;
use store::people::groups;
use store::rsvp::seats;
use store::{WriteTx, activity};

use super::{lock, reschedule};
use crate::error::{ActionError, Seen};

/// A change of an event.
#[derive(Clone, Debug)]
pub struct ReviseEvent<P> {
    /// Which.
    pub event: EventId,
    /// The state that it is meant for.
    pub seen: Seen,
    /// Who is written to.
    pub notify: Notify,
    /// What becomes of the plan that is there.
    pub plan: P,
}

/// Takes a new plan. A capacity below the seats taken is refused; whatever makes room, or time, for who waits seats them.
pub fn revise<E: From<ActionError>>(
    tx: &mut WriteTx<'_>,
    who: Principal,
    asked: ReviseEvent<impl FnOnce(&EventPlan) -> Result<EventPlan, E>>,
) -> Result<EventView, E> {
    let mut found = lock(tx, who, Right::EventEdit, asked.event)?;
    asked.seen.check(found.event.revision)?;
    let plan = (asked.plan)(&found.event.plan)?;
    take(tx, &mut found, plan, asked.notify)?;
    Ok(found)
}

/// Gives an event that this transaction holds another plan. Everybody sees the event as it is then; `notify` says who is
/// written to.
pub(crate) fn take(
    tx: &mut WriteTx<'_>,
    found: &mut EventView,
    plan: EventPlan,
    notify: Notify,
) -> Result<(), ActionError> {
    let event = &mut found.event;
    if event.is_cancelled() {
        return Err(WrongStatus::Cancelled.into());
    }
    event.check_move(&plan, tx.now())?;
    SeatAllocator::of(event, tx.now()).set_capacity(plan.capacity)?;
    let before = event.plan.clone();
    let was_lottery = event.is_lottery();
    let change = match notify {
        Notify::Settled(_) => event.revise(plan, tx.now()),
        Notify::Nobody => event.revise_quietly(plan, tx.now())?,
    };
    if change == Change::None {
        return Ok(());
    }
    seats::draw::commit(tx, event, was_lottery)?;
    events::save(tx, event)?;
    if change >= Change::Dates {
        seats::offers::follow_move(tx, event)?;
    }
    seats::settle(tx, event)?;
    if event.status == EventStatus::Published {
        reschedule(tx, found)?;
        let event = &found.event;
        if before.visibility == Visibility::Public || event.plan.visibility == Visibility::Public {
            groups::touch_feed(tx, event.group)?;
        }
        if let Notify::Settled(settle) = notify
            && change >= Change::Wording
        {
            let settle = time_to_settle(&before, &event.plan, settle, tx.now());
            announcements::begin_settled(tx, event.id, settle)?;
        }
    }
    let revised = EventRevised::of(&found.event, &before);
    activity::record(tx, &[Happened::EventUpdated(revised)])?;
    Ok(())
}
