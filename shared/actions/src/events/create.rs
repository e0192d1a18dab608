//! Makes an event: a draft, to which people can be invited already.

use domain::GroupId;
use domain::event::EventPlan;
use domain::group::Group;
use domain::people::{Principal, Right};
use messages::Happened;
use store::event::events;
use store::event::events::EventView;
use store::people::groups;
use store::rsvp::seats;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::ActionError;

/// A new event.
#[derive(Clone, Debug)]
pub struct CreateEvent<P> {
    /// The group that holds it.
    pub group: GroupId,
    /// What it is to be, in that group: its zone is the event's, unless that names another.
    pub plan: P,
}

/// Makes a draft.
pub fn create<E: From<ActionError>>(
    tx: &mut WriteTx<'_>,
    who: Principal,
    new: CreateEvent<impl FnOnce(&Group) -> Result<EventPlan, E>>,
) -> Result<EventView, E> {
    let group = held(tx, who, new.group)?;
    let plan = (new.plan)(&group)?;
    Ok(save(tx, group, plan)?)
}

fn held(tx: &mut WriteTx<'_>, who: Principal, group: GroupId) -> Result<Group, ActionError> {
    let group = groups::get(tx, group)?.ok_or(ActionError::NotFound)?;
    authorize(tx, who, Right::EventEdit, group.id)?;
    Ok(group)
}

/// Saves a draft of this plan.
pub(super) fn save(tx: &mut WriteTx<'_>, group: Group, plan: EventPlan) -> Result<EventView, ActionError> {
    let mut event = events::create(tx, &group, plan)?;
    if event.is_lottery() {
        seats::draw::commit(tx, &mut event, false)?;
        events::save(tx, &event)?;
    }
    activity::record(tx, &[Happened::EventCreated((&event).into())])?;
    Ok(EventView { event, group })
}
