//! Invitations: what an organizer does with the people of an event.

mod accept;
mod answer_for;
mod ask;
mod decline;
mod go_on;
mod invite;
mod keep_answers;
mod policy;
mod resend;
mod set_aside;
mod withdraw;

use domain::InvitationId;
use domain::people::{Principal, Right};
use domain::rsvp::status::RsvpStatus;
use store::WriteTx;
use store::rsvp::invitations;
use store::rsvp::invitations::InvitationView;

pub use accept::accept;
pub use answer_for::{AnswerFor, answer_for};
pub use ask::{AskForSeat, ask};
pub use decline::decline;
pub use go_on::go_on;
pub use invite::{InvitePeople, invite};
pub use keep_answers::{Given, keep_answers};
pub use policy::InvitePolicy;
pub use resend::resend;
pub use set_aside::{SetAside, set_aside};
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
