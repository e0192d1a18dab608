//! Asks for a seat on an event's public page, by an address alone: its person gets their link mailed, and a seat is held for
//! them meanwhile if one may be.
//!
//! Anybody can type any address, so nothing that comes back tells whether it is known, invited or written to at all.

use std::net::IpAddr;

use domain::rsvp::seating::{Refusal, RsvpWindow};
use domain::values::text::Slug;
use domain::{EventId, InvitationId, MailAddress};
use store::event::events;
use store::people::unasked;
use store::rsvp::invitations;
use store::{AnswerError, AskRequest, ReadTx, RsvpQueue, Store, WriteTx};

use crate::error::ActionError;

/// Somebody asks for a seat.
#[derive(Clone, Debug)]
pub struct AskForSeat {
    /// The event's name in its page's address.
    pub event: Slug,
    /// Where the link is to go.
    pub address: MailAddress,
    /// The network that they ask from, of IPv6 the /64; none: it is not known.
    pub network: Option<IpAddr>,
    /// The tag of the language of the browser in which they do.
    pub language: Option<String>,
}

/// Takes it, if the event takes answers. Whether a letter goes out is nobody's to know.
pub async fn ask(store: &Store, rsvp_queue: &RsvpQueue, asked: AskForSeat) -> Result<(), ActionError> {
    let AskForSeat {
        event,
        address,
        network,
        language,
    } = asked;
    let unit = move |tx: &mut WriteTx<'_>| invite(tx, &event, &address, network, language);
    let Some(invitation) = store.write(unit).await? else {
        return Ok(());
    };
    match rsvp_queue.ask(AskRequest { invitation, network }).await {
        // The organizer took the invitation back meanwhile.
        Err(AnswerError::NotFound) => Ok(()),
        other => Ok(other.map(drop)?),
    }
}

/// Whether an event takes such asking now; a reason if not. Not found: it has no public page.
fn check_open(tx: &mut ReadTx<'_>, event: &Slug) -> Result<EventId, ActionError> {
    let found = events::by_slug(tx, event)?;
    let (event, _) = found
        .filter(|(event, _)| event.has_page())
        .ok_or(ActionError::NotFound)?;
    match RsvpWindow::of(&event, tx.now()) {
        RsvpWindow::Open => Ok(event.id),
        RsvpWindow::NotOpenYet => Err(ActionError::NotFound),
        RsvpWindow::Closed => Err(Refusal::Closed.into()),
        RsvpWindow::Over => Err(Refusal::Over.into()),
        RsvpWindow::Cancelled => Err(Refusal::Cancelled.into()),
    }
}

/// The invitation that is asked for. `None`: no letter is to go out.
fn invite(
    tx: &mut WriteTx<'_>,
    event: &Slug,
    address: &MailAddress,
    network: Option<IpAddr>,
    language: Option<String>,
) -> Result<Option<InvitationId>, ActionError> {
    let id = check_open(tx, event)?;
    if !unasked::may_send(tx, network, address)? {
        return Ok(None);
    }
    let mut found = events::lock(tx, id)?.ok_or(ActionError::NotFound)?;
    Ok(invitations::of_asking(tx, &mut found.event, address, language)?)
}
