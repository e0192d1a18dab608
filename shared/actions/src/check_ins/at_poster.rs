//! People check themselves in before an event's poster: through their own page, or by a letter with its link.

use domain::activity::Author;
use domain::check_in::CheckIn;
use domain::event::poster::PosterWords;
use domain::rsvp::status::RsvpStatus;
use domain::{InvitationId, MailAddress};
use store::WriteTx;
use store::event::events;
use store::mail_queue::at_door;
use store::people::unasked;
use store::rsvp::invitations;

use super::check_in::{CheckInAsked, Comer, come};
use crate::error::ActionError;
use crate::invitations::InvitePolicy;

/// Checks somebody in who has a seat, and opened their own page. `words`: what stands on the poster.
pub fn check_in_at_poster(
    tx: &mut WriteTx<'_>,
    id: InvitationId,
    words: &PosterWords,
    policy: InvitePolicy,
) -> Result<CheckIn, ActionError> {
    let opened = invitations::open(tx, id)?.ok_or(ActionError::NotFound)?;
    let found = events::lock(tx, opened.event.id)?.ok_or(ActionError::NotFound)?;
    if found.event.poster != *words || !found.event.poster_is_on(tx.now()) {
        return Err(ActionError::NotAtPoster);
    }
    // Read again, under the lock: whoever has no seat sees whoever is at the door.
    let status = invitations::open(tx, id)?.map(|opened| opened.invitation.status);
    if !status.is_some_and(RsvpStatus::has_seat) {
        return Err(ActionError::NotAtPoster);
    }
    tx.act_as(Author::Link);
    let asked = CheckInAsked {
        event: found.event.id,
        comer: Comer::Invited(id),
        party: None,
        date: None,
        given_id: None,
        came_at: None,
        policy,
    };
    come(tx, None, found, &asked)
}

/// Has somebody's link mailed to them, if they have a seat and the poster is on. Whether a letter goes out is nobody's to know.
/// All of a venue come from one network, so what is counted is the letters to each.
pub fn ask_at_poster(tx: &mut WriteTx<'_>, words: &PosterWords, address: &MailAddress) -> Result<(), ActionError> {
    let found = events::by_poster(tx, words)?.ok_or(ActionError::NotFound)?;
    if !found.event.poster_is_on(tx.now()) {
        return Err(ActionError::NotFound);
    }
    let Some(id) = invitations::find(tx, found.event.id, address)? else {
        return Ok(());
    };
    let opened = invitations::open(tx, id)?;
    let opened = opened.filter(|opened| opened.invitation.status.has_seat());
    match opened {
        // Who presses once more while it is on its way uses up nothing.
        Some(opened) if !at_door::is_sent(tx, id)? && unasked::may_send(tx, None, address)? => {
            Ok(at_door::send(tx, &opened.event, &opened.invitation)?)
        }
        _ => Ok(()),
    }
}
