//! What the owner of a group does with an event that a test holds: the real actions, in the test's own transaction.

use std::ops::{Deref, DerefMut};

use domain::EventId;
use domain::event::Event;
use domain::people::Principal;
use store::{StoreError, WriteTx};

/// A locked event, and whose it is.
pub(crate) struct Held {
    who: Principal,
    event: Event,
}

impl Held {
    pub(crate) fn lock(tx: &mut WriteTx<'_>, who: Principal, event: EventId) -> Result<Self, StoreError> {
        let event = store::event::events::lock(tx, event)?.unwrap().event;
        Ok(Self { who, event })
    }
}

impl Deref for Held {
    type Target = Event;

    fn deref(&self) -> &Event {
        &self.event
    }
}

impl DerefMut for Held {
    fn deref_mut(&mut self) -> &mut Event {
        &mut self.event
    }
}

pub(crate) mod events {
    use actions::events as by_owner;
    use actions::events::{CancelEvent, DeleteEvent, ReviseEvent};
    use actions::{ActionError, Seen};
    use domain::event::notify::Notify;
    use domain::event::{Change, EventPlan};
    use domain::values::text::CancelReason;
    use store::WriteTx;
    pub(crate) use store::event::events::*;

    use super::Held;

    pub(crate) fn revise(
        tx: &mut WriteTx<'_>,
        held: &mut Held,
        plan: EventPlan,
        notify: Notify,
    ) -> Result<Change, ActionError> {
        let change = held.plan.change_to(&plan);
        let asked = ReviseEvent {
            event: held.id,
            seen: Seen::Revisions(vec![held.revision]),
            notify,
            plan: |_: &EventPlan| Ok::<_, ActionError>(plan),
        };
        held.event = by_owner::revise(tx, held.who, asked)?.event;
        Ok(change)
    }

    pub(crate) fn publish(tx: &mut WriteTx<'_>, held: &mut Held) -> Result<(), ActionError> {
        held.event = by_owner::publish(tx, held.who, held.id)?.event;
        Ok(())
    }

    pub(crate) fn cancel(
        tx: &mut WriteTx<'_>,
        held: &mut Held,
        reason: Option<CancelReason>,
    ) -> Result<(), ActionError> {
        let event = held.id;
        held.event = by_owner::cancel(tx, held.who, CancelEvent { event, reason })?.event;
        Ok(())
    }

    pub(crate) fn restore(tx: &mut WriteTx<'_>, held: &mut Held) -> Result<(), ActionError> {
        held.event = by_owner::restore(tx, held.who, held.id)?.event;
        Ok(())
    }

    pub(crate) fn delete_draft(tx: &mut WriteTx<'_>, held: &mut Held) -> Result<(), ActionError> {
        let asked = DeleteEvent {
            event: held.id,
            seen: Seen::Any,
        };
        by_owner::delete(tx, held.who, &asked)
    }
}

pub(crate) mod suppressions {
    use actions::ActionError;
    use actions::suppressions::LiftSuppression;
    pub(crate) use actions::suppressions::resubscribe;
    use domain::people::Principal;
    use domain::{GroupId, MailAddress};
    pub(crate) use store::people::suppressions::*;
    use store::{StoreError, WriteTx};

    /// What became of giving an address another chance.
    #[derive(Debug, PartialEq)]
    pub(crate) enum Lift {
        Lifted,
        NotThere,
        TheirOwnWish,
    }

    pub(crate) fn lift(
        tx: &mut WriteTx<'_>,
        who: Principal,
        group: GroupId,
        address: &MailAddress,
    ) -> Result<Lift, StoreError> {
        let address = address.clone();
        match actions::suppressions::lift(tx, who, &LiftSuppression { group, address }) {
            Ok(()) => Ok(Lift::Lifted),
            Err(ActionError::NotFound) => Ok(Lift::NotThere),
            Err(ActionError::TheirOwnWish) => Ok(Lift::TheirOwnWish),
            Err(ActionError::Store(error)) => Err(error),
            Err(other) => panic!("{other}"),
        }
    }
}
