//! Announces an event to its group's followers who are not invited to it.

use domain::EventId;
use domain::event::{EventStatus, WrongStatus};
use domain::people::{Principal, Right};
use messages::Happened;
use store::follow::news;
use store::{WriteTx, activity};

use crate::authority::authorize;
use crate::error::ActionError;
use crate::events;
use crate::invitations::InvitePolicy;

/// Has it announced, once to each; followers are the whole group's, and so is the right. Answers to how many followers, which says nothing of what else they are told.
pub fn announce(
    tx: &mut WriteTx<'_>,
    who: Principal,
    event: EventId,
    policy: InvitePolicy,
) -> Result<u64, ActionError> {
    let event = events::lock(tx, who, Right::PeopleEdit, event)?.event;
    let wrong = match event.status {
        EventStatus::Draft => Some(WrongStatus::Draft),
        EventStatus::Cancelled => Some(WrongStatus::Cancelled),
        EventStatus::Published => event.is_over(tx.now()).then_some(WrongStatus::Over),
    };
    if let Some(wrong) = wrong {
        return Err(wrong.into());
    }
    authorize(tx, who, Right::PeopleEdit, event.group)?;
    let number = news::begin(tx, &event)?;
    policy.check_new(tx, who, u32::try_from(number).unwrap_or(u32::MAX))?;
    activity::record(tx, &[Happened::EventAnnounced((&event).into())])?;
    Ok(number)
}
