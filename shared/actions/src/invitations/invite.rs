//! Invites people: each gets a letter, those of a draft once it is published.

use domain::event::WrongStatus;
use domain::invitation::Invitee;
use domain::invitation::provenance::{Provenance, Way};
use domain::people::{Principal, Right};
use domain::{AccountId, EventId};
use store::WriteTx;
use store::event::events::EventView;
use store::rsvp::invitations;
use store::rsvp::invitations::Invited;

use super::InvitePolicy;
use crate::error::ActionError;
use crate::events;

/// People to be invited.
#[derive(Clone, Debug)]
pub struct InvitePeople {
    /// To which event.
    pub event: EventId,
    /// Whom.
    pub people: Vec<Invitee>,
    /// What the instance asks of who invites.
    pub policy: InvitePolicy,
}

/// Invites people. Who was uninvited is invited again, under the old identity.
pub fn invite(tx: &mut WriteTx<'_>, who: Principal, asked: &InvitePeople) -> Result<Invited, ActionError> {
    let EventView { mut event, group } = events::lock(tx, who, Right::PeopleEdit, asked.event)?;
    if event.is_over(tx.now()) {
        return Err(WrongStatus::Over.into());
    }
    let invited = invitations::invite(tx, &mut event, &attributed(&asked.people, who.account()))?;
    asked.policy.check_origins(tx, &group, &asked.people)?;
    asked.policy.check(tx, who, &group)?;
    Ok(invited)
}

/// The same people, with who says where their addresses came from: who says nothing typed them in.
fn attributed(people: &[Invitee], by: AccountId) -> Vec<Invitee> {
    let attributed = |person: &Invitee| {
        let obtained = person.obtained.clone();
        let mut obtained = obtained.unwrap_or_else(|| Provenance::seen(Way::Typed, None));
        obtained.by = Some(by);
        Invitee {
            obtained: Some(obtained),
            ..person.clone()
        }
    };
    people.iter().map(attributed).collect()
}
