//! A calendar's answer while it is worked on, and the mark that ends it.

use domain::reply::Said;
use store::inbound::{self, InboundMail};
use store::invitations::Opened;
use store::{StoreError, Tx};
use uuid::Uuid;

use super::Outcome;

/// An answer on its way through: the mail, what it is about, and what marks it as the same if it comes again.
pub(super) struct Case<'m> {
    pub(super) mail: &'m InboundMail,
    pub(super) opened: Opened,
    pub(super) said: Said,
    pub(super) fingerprint: Vec<u8>,
    /// Whether nothing follows in the same mail, so that it is finished with this.
    pub(super) is_last: bool,
}

/// Marks a mail, in the transaction that does what follows from it.
pub(super) struct Mark {
    mail: Uuid,
    fingerprint: Vec<u8>,
    is_last: bool,
}

impl Case<'_> {
    pub(super) fn mark(&self) -> Mark {
        Mark {
            mail: self.mail.id,
            fingerprint: self.fingerprint.clone(),
            is_last: self.is_last,
        }
    }
}

impl Mark {
    pub(super) fn set(&self, tx: &mut Tx<'_>, outcome: Outcome) -> Result<(), StoreError> {
        if !self.is_last {
            return Ok(());
        }
        inbound::finish(tx, self.mail, outcome, Some(&self.fingerprint))
    }
}
