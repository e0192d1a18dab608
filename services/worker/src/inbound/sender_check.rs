//! Calendars that come to an address without a token: whose they are, as far as that is shown.

use calendar::itip::CalendarMessage;
use domain::mail::content::Notification;
use domain::{InvitationId, MailAddress};
use store::WriteTx;
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::rsvp::invitations;

use super::answers::tell;
use super::{Inbox, Incoming, Outcome, Unfinished};

/// Whose a calendar without a token is.
pub(super) enum SenderCheck {
    /// Shown to be from who has this invitation.
    Of(InvitationId),
    /// About this invitation, but anybody could have sent it.
    Missing(InvitationId),
    /// About no invitation of ours.
    OfNobody,
}

impl Inbox {
    /// Without a token: the UID must be ours, its ATTENDEE invited, and From shown to be that very address.
    pub(super) async fn proven(
        &self,
        incoming: &Incoming,
        message: &CalendarMessage,
    ) -> Result<SenderCheck, Unfinished> {
        let addresses: Vec<&MailAddress> = message
            .attendees
            .iter()
            .filter_map(|attendee| attendee.address.as_ref())
            .collect();
        // An answer has one attendee; with several nobody knows who speaks.
        let (Some(event), [address]) = (message.event, addresses.as_slice()) else {
            return Ok(SenderCheck::OfNobody);
        };
        let is_shown = incoming.is_shown_to_be_from(address);
        let address = (*address).clone();
        let found = self
            .store
            .read(move |tx| invitations::find(tx, event, &address))
            .await?;
        Ok(match found {
            Some(invitation) if is_shown => SenderCheck::Of(invitation),
            Some(invitation) => SenderCheck::Missing(invitation),
            None => SenderCheck::OfNobody,
        })
    }

    /// Puts it aside, and tells the organizer.
    pub(super) async fn hold(&self, mail: &InboundMail, invitation: InvitationId) -> Result<Outcome, Unfinished> {
        let Some(opened) = self.open(Some(invitation)).await? else {
            return self.done(mail, "nobody").await;
        };
        let id = mail.id;
        let unit = move |tx: &mut WriteTx<'_>| {
            tell(tx, id, &opened, &Notification::Unproven)?;
            inbound::finish(tx, id, "unproven", None)
        };
        self.store.write(unit).await?;
        Ok("unproven")
    }
}
