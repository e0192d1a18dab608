//! Invitations: what an organizer does with the people of an event.

mod answer_for;
mod ask;
mod go_on;
mod invite;
mod policy;
mod resend;
mod withdraw;

use domain::InvitationId;
use domain::people::{Principal, Right};
use domain::rsvp::status::RsvpStatus;
use store::WriteTx;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;

pub use answer_for::{AnswerFor, answer_for};
pub use ask::{AskForSeat, ask};
pub use go_on::go_on;
pub use invite::{InvitePeople, invite};
pub use policy::InvitePolicy;
pub use resend::resend;
pub use withdraw::withdraw;

use crate::error::ActionError;
use crate::events;

/// An invitation that stands, its event locked: then nothing moves where the person stands.
fn lock(tx: &mut WriteTx<'_>, who: Principal, invitation: InvitationId) -> Result<InvitationView, ActionError> {
    let event = invitations::event_of(tx, invitation)?.ok_or(ActionError::NotFound)?;
    events::lock(tx, who, Right::PeopleEdit, event)?;
    let found = invitations::open(tx, invitation)?;
    found
        .filter(|found| found.invitation.status != RsvpStatus::Withdrawn)
        .ok_or(ActionError::NotFound)
}
