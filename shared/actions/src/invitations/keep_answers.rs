//! Keeps what a person answers to the organizers' questions. Where it is wanted so, who was accepted and answers otherwise
//! than before asks anew.

use domain::InvitationId;
use domain::event::Event;
use domain::event::questions::{Answers, GivenAnswer};
use domain::rsvp::seating::RsvpWindow;
use store::event::events;
use store::rsvp::invitations::answers;
use store::rsvp::{invitations, seats};
use store::{StoreError, WriteTx};

/// Answers by the ids of their questions; none takes one back.
pub type Given = Vec<(String, Option<GivenAnswer>)>;

/// Keeps them beside what was answered before.
pub fn keep_answers(tx: &mut WriteTx<'_>, id: InvitationId, given: Given) -> Result<(), StoreError> {
    let Some(event) = invitations::event_of(tx, id)? else {
        return Ok(());
    };
    let found = events::get(tx, event)?;
    let now = tx.now();
    // Nobody loses a seat by a change once it could not be had again.
    let looks_again = |event: &Event| {
        let asks = event.plan.details.approval && event.plan.details.approval_again;
        asks && RsvpWindow::of(event, now) == RsvpWindow::Open
    };
    if !found.is_some_and(|found| looks_again(&found.event)) {
        return answers::keep(tx, id, given);
    }
    let Some(mut found) = events::lock(tx, event)? else {
        return Ok(());
    };
    let Some(opened) = invitations::open(tx, id)? else {
        return Ok(());
    };
    let changes = is_changed(&opened.invitation.answers, &given);
    answers::keep(tx, id, given)?;
    if changes && looks_again(&found.event) {
        seats::ask_again(tx, &mut found.event, &opened.invitation)?;
    }
    Ok(())
}

/// Whether something that was answered is answered otherwise now.
fn is_changed(before: &Answers, given: &Given) -> bool {
    given.iter().any(|(question, now)| {
        let said = before.get(question).map(|before| &before.said);
        said.is_some_and(|said| now.as_ref().map(|now| &now.said) != Some(said))
    })
}
