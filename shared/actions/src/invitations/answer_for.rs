//! Answers for somebody, who is invited by that if they are not yet. The answer goes through the RSVP queue as all do.

use domain::invitation::Invitee;
use domain::invitation::provenance::{Provenance, Way};
use domain::people::{Principal, Right};
use domain::rsvp::seating::{Actor, Refusal, Reply};
use domain::rsvp::status::{Answer, RsvpStatus, Source};
use domain::{EventId, InvitationId};
use store::event::events::EventView;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;
use store::{AnswerRequest, RsvpQueue, Store, WriteTx};

use super::{InvitePolicy, lock};
use crate::error::ActionError;
use crate::events;

/// An answer that is given for somebody.
#[derive(Clone, Debug)]
pub struct AnswerFor {
    /// To which event.
    pub event: EventId,
    /// Whose.
    pub invitee: Invitee,
    /// Yes, no or maybe.
    pub answer: Answer,
    /// People who come along.
    pub guests: u16,
    /// What the instance asks of who invites.
    pub policy: InvitePolicy,
}

/// Gives an answer for somebody: also before the event is published, and after answers have closed.
pub async fn answer_for(
    store: &Store,
    rsvp_queue: &RsvpQueue,
    who: Principal,
    given: AnswerFor,
) -> Result<InvitationView, ActionError> {
    let request = |invitation| AnswerRequest {
        invitation,
        link_version: None,
        reply: Reply {
            answer: given.answer,
            guests: Some(given.guests),
            actor: Actor::Organizer,
        },
        note: None,
        name: None,
        language: None,
        source: Source::Api,
        calendar: None,
    };
    let (event, policy) = (given.event, given.policy);
    let invitee = Invitee {
        obtained: Some(Provenance::seen(Way::Typed, Some(who.account()))),
        ..given.invitee
    };
    let unit = move |tx: &mut WriteTx<'_>| ensure_invited(tx, who, event, policy, &invitee);
    let (invitation, is_new) = store.write(unit).await?;
    let answered = rsvp_queue.answer_as(who.into(), request(invitation)).await;
    if answered.is_err() && is_new {
        // If that fails too, the mark of the letter that is owed stays, and the person hears of the invitation.
        if let Err(error) = store.write(move |tx| take_back(tx, who, invitation)).await {
            tracing::warn!(%invitation, ?error, "an invitation made for an answer that was not taken could not be taken back");
        }
    }
    Ok(answered?.opened)
}

/// The person's invitation, and whether it was made now.
fn ensure_invited(
    tx: &mut WriteTx<'_>,
    who: Principal,
    event: EventId,
    policy: InvitePolicy,
    invitee: &Invitee,
) -> Result<(InvitationId, bool), ActionError> {
    let EventView { mut event, group } = events::lock(tx, who, Right::PeopleEdit, event)?;
    if event.is_cancelled() {
        return Err(Refusal::Cancelled.into());
    }
    let (invitation, is_new) = invitations::ensure(tx, &mut event, invitee)?;
    if is_new {
        policy.check(tx, who, &group, 1)?;
    }
    Ok((invitation.id, is_new))
}

/// Takes back an invitation that was made only for an answer that was then not taken. Nobody was told of it. A connection
/// that broke at the commit leaves open whether it was taken: then the answer stays.
fn take_back(tx: &mut WriteTx<'_>, who: Principal, invitation: InvitationId) -> Result<(), ActionError> {
    let mut found = lock(tx, who, invitation)?;
    if found.invitation.status == RsvpStatus::Unanswered {
        invitations::withdraw(tx, &mut found.event, invitation)?;
    }
    Ok(())
}
