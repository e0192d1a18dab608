//! Letters that are sent once more: as the organizer asks, or because of what a calendar said.

use std::time::Duration;

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::rsvp::status::ReplyIssue;
use domain::{Instant, InvitationId};
use messages::WakeUp;

use super::locked;
use crate::activity;
use crate::db::schema::invitations;
use crate::db::sql::{Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::int;

/// Letters that calendars can ask for are sent to a person at most so often.
const ASKED_FOR_AT_MOST_EVERY: Duration = Duration::from_hours(24);

/// Why a letter is sent because of what the person's calendar said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResendReason {
    /// To tell what became of it, and set the calendar right.
    Tell(ReplyIssue),
    /// The calendar shows what is not so, and only that is set right.
    SetRight,
    /// The calendar asked for its entry once more.
    SendAgain,
}

/// Has a letter sent because of what the person's calendar said. At most one a day; `false`: there was one.
///
/// Where it sets a calendar right that shows an answer of its own, this person's SEQUENCE grows: Outlook passes over what
/// comes under a number that it has.
pub fn request_resend(
    tx: &mut WriteTx<'_>,
    id: InvitationId,
    request_resend: ResendReason,
) -> Result<bool, StoreError> {
    let Some((event, mut invitation)) = locked(tx, id)? else {
        return Ok(false);
    };
    let now = tx.now();
    let rested = Moment(now.minus(ASKED_FOR_AT_MOST_EVERY));
    let row = invitations::table.find(key(invitation.id)).filter(
        invitations::calendar_resend_at
            .is_null()
            .or(invitations::calendar_resend_at.le(rested)),
    );
    // What was not told yet stays to be told.
    let (reply_issue, raised) = match request_resend {
        ResendReason::Tell(reply_issue) => (Some(reply_issue), 1),
        ResendReason::SetRight => (invitation.reply_issue, 1),
        ResendReason::SendAgain => (invitation.reply_issue, 0),
    };
    invitation.sequence_offset += raised;
    let change = (
        invitations::calendar_resend_at.eq(Some(Moment(now))),
        invitations::reply_issue.eq(reply_issue.map(ReplyIssue::as_str)),
    );
    if on_backend!(tx, |c| diesel::update(row).set(change).execute(c))? == 0 {
        return Ok(false);
    }
    resend(tx, &event, &mut invitation)?;
    Ok(true)
}

/// When the organizer asked last for the letter to be sent again.
pub fn resent_at(tx: &mut ReadTx<'_>, id: InvitationId) -> Result<Option<Instant>, StoreError> {
    let query = invitations::table.find(key(id)).select(invitations::resent_at);
    let last: Option<Moment> = on_backend!(tx, |c| query.first(c))?;
    Ok(last.map(|last| last.0))
}

/// Writes down that the organizer asked for it now.
pub fn record_resent(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<(), StoreError> {
    let asked = invitations::resent_at.eq(Some(Moment(tx.now())));
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
        .set(asked)
        .execute(c))?;
    Ok(())
}

/// Has the letter that fits the invitation's state sent once more.
pub fn resend(tx: &mut WriteTx<'_>, event: &Event, invitation: &mut Invitation) -> Result<(), StoreError> {
    invitation.ask_again();
    let change = (
        invitations::resend.eq(invitation.resend),
        invitations::revision.eq(invitation.revision),
        invitations::sequence_offset.eq(int(invitation.sequence_offset)),
        invitations::mail_due_since.eq(event.mail_due_since(tx.now()).map(Moment)),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(invitation.id)))
        .set(change)
        .execute(c))?;
    activity::wake(tx, [WakeUp::LetterOwed(invitation.id)])
}
