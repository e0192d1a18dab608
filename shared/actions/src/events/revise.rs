//! Changes an event: seats, fan-out and feed follow.

use domain::EventId;
use domain::event::{Change, Event, EventPlan, EventStatus, Visibility, WrongStatus};
use domain::people::{Principal, Right};
use domain::rsvp::seating::SeatAllocator;
use messages::Happened;
use store::event::events;
use store::event::events::EventView;
use store::people::groups;
use store::rsvp::seats;
use store::{WriteTx, outbox};

use super::lock;
use crate::error::{ActionError, Seen};

/// A change of an event.
#[derive(Clone, Debug)]
pub struct ReviseEvent<P> {
    /// Which.
    pub event: EventId,
    /// The state that it is meant for.
    pub seen: Seen,
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
    take(tx, &mut found.event, plan)?;
    Ok(found)
}

/// Gives an event that this transaction holds another plan.
pub(crate) fn take(tx: &mut WriteTx<'_>, event: &mut Event, plan: EventPlan) -> Result<(), ActionError> {
    if event.is_cancelled() {
        return Err(WrongStatus::Cancelled.into());
    }
    event.check_move(&plan, tx.now())?;
    SeatAllocator::of(event, tx.now()).set_capacity(plan.capacity)?;
    let was_public = event.plan.visibility == Visibility::Public;
    let change = event.revise(plan, tx.now());
    if change == Change::None {
        return Ok(());
    }
    events::save(tx, event)?;
    seats::settle(tx, event)?;
    let is_shown = was_public || event.plan.visibility == Visibility::Public;
    if event.status == EventStatus::Published && is_shown {
        groups::touch_feed(tx, event.group)?;
    }
    if change >= Change::Wording && event.status == EventStatus::Published {
        events::announce(tx, event, Happened::EventUpdated)?;
    } else {
        outbox::write(tx, &[Happened::EventUpdated((&*event).into())])?;
    }
    Ok(())
}
