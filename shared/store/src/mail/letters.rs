//! Mails on their way: claimed under a lease, renewed while they are sent, marked by what the mail server said.
//!
//! Which letter an invitation is owed, `domain` decides from the state as it is now; other mails were enqueued. At most one
//! mail about the same to the same is being sent at a time, so letters to one person go in order. A lease that lapsed (a
//! crash) is taken over under the same identity, hence Message-ID.

mod claim;
mod claim_enqueued;
mod readers;
mod record;
mod record_sql;
mod writes;

use std::time::Duration;

use diesel::prelude::*;
use domain::mail::content::{MailContent, RsvpLetter};
use domain::mail::delivery::Verdict;
use domain::{DeliveryId, Instant, InvitationId};

pub use claim::claim;
pub use record::record;

use crate::db::schema::mails;
use crate::db::sql::{Key, Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// What may be due to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Due {
    /// The letter that this invitation is owed, if it is owed one.
    Owed(InvitationId),
    /// A mail that was enqueued.
    Enqueued(DeliveryId),
}

/// A mail that this worker may send, and nobody else while the lease lasts.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// What was claimed.
    pub due: Due,
    /// Its identity.
    pub delivery: DeliveryId,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// Another worker had it and was lost: it may have been sent already.
    pub taken_over: bool,
    /// When it was first tried.
    pub first_attempt_at: Instant,
    /// Its reader had their data erased: it counts as sent, and is handed to nobody.
    pub is_silent: bool,
    /// What it is about.
    pub content: MailContent,
}

impl Claimed {
    /// What it is about, if it is a letter about an invitation.
    #[must_use]
    pub fn rsvp(&self) -> Option<&RsvpLetter> {
        if let MailContent::Rsvp(letter) = &self.content {
            Some(letter)
        } else {
            None
        }
    }
}

/// What came of a claim.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// The mails that may be sent.
    pub mails: Vec<Claimed>,
    /// What somebody else's transaction held, or what waits for another mail about the same. Look again.
    pub busy: Vec<Due>,
}

/// What became of a claimed mail.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The mail.
    pub claimed: Claimed,
    /// What the mail server said.
    pub verdict: Verdict,
    /// ORGANIZER that its calendar part named; empty: it has none.
    pub organizer: String,
}

/// Holds mails that are still being sent for `lease` from now.
///
/// It waits for nobody: a letter that somebody has locked is being marked or taken over, and if that comes to nothing, it
/// is renewed the next time.
pub fn renew(tx: &mut WriteTx<'_>, letters: &[DeliveryId], lease: Duration) -> Result<(), StoreError> {
    let keys: Vec<Key> = letters.iter().copied().map(key).collect();
    let until = Some(Moment(tx.now().plus(lease)));
    let query = mails::table
        .filter(mails::id.eq_any(keys))
        .filter(mails::state.eq("sending"))
        .select(mails::id);
    let held: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    on_backend!(tx, |c| diesel::update(mails::table.filter(mails::id.eq_any(held)))
        .set(mails::lease_until.eq(until))
        .execute(c))?;
    Ok(())
}
