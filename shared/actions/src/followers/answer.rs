//! A follower answers to an event that was announced to them, and is invited by that. The link in the letter is their right.

use domain::InvitationId;
use domain::event::EventStatus;
use domain::invitation::Invitee;
use domain::invitation::provenance::{Provenance, Way};
use domain::rsvp::seating::{Actor, Refusal, Reply};
use domain::rsvp::status::{Answer, RsvpStatus, Source};
use domain::values::text::PersonName;
use domain::values::token::Claim;
use store::event::events;
use store::follow::news;
use store::rsvp::invitations;
use store::{AnswerError, AnswerRequest, RsvpQueue, Store, WriteTx};

use crate::error::ActionError;

/// What a follower answers.
#[derive(Clone, Debug)]
pub struct AnswerAnnounced {
    /// What they were told.
    pub announcement: Claim,
    /// Yes, no or maybe.
    pub answer: Answer,
    /// The tag of the language of the browser in which they do.
    pub language: Option<String>,
}

/// Takes the answer. One that can't be taken leaves the person invited: their page says what they can still do.
pub async fn answer_announced(
    store: &Store,
    rsvp_queue: &RsvpQueue,
    given: AnswerAnnounced,
) -> Result<InvitationId, ActionError> {
    let announcement = given.announcement;
    let unit = move |tx: &mut WriteTx<'_>| ensure_invited(tx, announcement);
    let invitation = store.write(unit).await?;
    let request = AnswerRequest {
        invitation,
        link_version: None,
        reply: Reply {
            answer: given.answer,
            guests: None,
            actor: Actor::Invitee,
        },
        note: None,
        name: None,
        language: given.language,
        source: Source::Page,
        calendar: None,
    };
    match rsvp_queue.answer(request).await {
        Ok(_) | Err(AnswerError::Refused(_)) => Ok(invitation),
        Err(error) => Err(error.into()),
    }
}

fn ensure_invited(tx: &mut WriteTx<'_>, announcement: Claim) -> Result<InvitationId, ActionError> {
    let (event, follower) = news::open(tx, announcement.id)?.ok_or(ActionError::NotFound)?;
    let mut event = events::lock(tx, event)?.ok_or(ActionError::NotFound)?.event;
    if let Some(before) = invitations::find(tx, event.id, &follower.address)? {
        let opened = invitations::open(tx, before)?.ok_or(ActionError::NotFound)?;
        // Who was uninvited does not come back by an older letter.
        return match opened.invitation.status {
            RsvpStatus::Withdrawn => Err(ActionError::NotFound),
            _ => Ok(before),
        };
    }
    match event.status {
        EventStatus::Published if event.is_over(tx.now()) => return Err(Refusal::Over.into()),
        EventStatus::Published => {}
        EventStatus::Cancelled => return Err(Refusal::Cancelled.into()),
        EventStatus::Draft => return Err(ActionError::NotFound),
    }
    let invitee = Invitee {
        address: follower.address,
        name: PersonName::trusted(String::new()),
        obtained: Some(Provenance::seen(Way::Followed, None)),
    };
    Ok(invitations::ensure(tx, &mut event, &invitee)?.0.id)
}
