//! Invites people: each gets a letter, those of a draft once it is published.

use domain::event::WrongStatus;
use domain::invitation::Invitee;
use domain::invitation::provenance::{Provenance, Way};
use domain::people::{Principal, Right};
use domain::{AccountId, EventId, GroupId, MailAddress};
use store::event::events::EventView;
use store::people::contacts;
use store::rsvp::invitations;
use store::rsvp::invitations::Invited;
use store::{StoreError, WriteTx};

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
    let people = known(tx, group.id, &asked.people)?;
    let invited = invitations::invite(tx, &mut event, &attributed(&people, who.account()))?;
    asked.policy.check_origins(tx, &group, &people)?;
    asked.policy.check(tx, who, &group, invited.created)?;
    Ok(invited)
}

/// The same people: of contacts it was said where their addresses came from when they were taken in.
fn known(tx: &mut WriteTx<'_>, group: GroupId, people: &[Invitee]) -> Result<Vec<Invitee>, StoreError> {
    let unsaid = people.iter().filter(|person| person.obtained.is_none());
    let unsaid: Vec<&MailAddress> = unsaid.map(|person| &person.address).collect();
    let said = contacts::obtained_of(tx, group, &unsaid)?;
    let of_contact = |person: &Invitee| said.get(person.address.identity()).cloned().map(Provenance::said);
    let known = people.iter().map(|person| Invitee {
        obtained: person.obtained.clone().or_else(|| of_contact(person)),
        ..person.clone()
    });
    Ok(known.collect())
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
