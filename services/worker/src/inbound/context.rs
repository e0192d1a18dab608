//! A calendar's answer while it is worked on, and the mark that ends it.

use domain::reply::ItipMessage;
use domain::schedule::series::Days;
use store::mail_in::inbound;
use store::mail_in::inbound::InboundMail;
use store::rsvp::invitations::InvitationView;
use store::{StoreError, WriteTx};
use uuid::Uuid;

use super::Outcome;

/// An answer on its way through: the mail, what it is about, and what marks it as the same if it comes again.
pub(super) struct ReplyContext<'m> {
    pub(super) mail: &'m InboundMail,
    pub(super) opened: InvitationView,
    pub(super) said: ItipMessage,
    /// What the person said of single dates of a series before.
    pub(super) before: Days,
    pub(super) fingerprint: Vec<u8>,
    /// How many messages came before it in the same mail.
    pub(super) number: usize,
    /// Whether nothing follows in the same mail, so that it is finished with this.
    pub(super) is_last: bool,
}

/// Marks a mail, in the transaction that does what follows from it.
#[derive(Clone)]
pub(super) struct Mark {
    mail: Uuid,
    fingerprint: Vec<u8>,
    is_last: bool,
}

impl ReplyContext<'_> {
    /// The identity of what is made of this message: the same if the mail is worked on again, and another than that of
    /// the messages beside it. Sorts by time, as the mail's does.
    pub(super) fn identity(&self) -> Uuid {
        let number = u128::try_from(self.number).unwrap_or_default();
        Uuid::from_u128(self.mail.id.as_u128().wrapping_add(number))
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            mail: self.mail.id,
            fingerprint: self.fingerprint.clone(),
            is_last: self.is_last,
        }
    }
}

impl Mark {
    pub(super) fn set(&self, tx: &mut WriteTx<'_>, outcome: Outcome) -> Result<(), StoreError> {
        if !self.is_last {
            return Ok(());
        }
        inbound::finish(tx, self.mail, outcome, Some(&self.fingerprint))
    }
}
