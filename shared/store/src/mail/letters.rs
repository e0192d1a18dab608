//! Letters on their way: claimed under a lease, renewed while they are sent, marked by what the mail server said.
//!
//! Which letter is owed, `domain` decides from the state as it is now; here is only who may send
//! it. At most one letter of an invitation is being sent at a time, so letters to one person go in
//! order. A lease that lapsed (a crash) is taken over under the same identity, hence Message-ID.

mod claim;
mod record;
mod record_sql;
mod writes;

use std::time::Duration;

use diesel::prelude::*;
use domain::event::Event;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::delivery::Verdict;
use domain::mail::owed::Letter;
use domain::schedule::series::Days;
use domain::{DeliveryId, Instant, InvitationId};

pub use claim::claim;
pub use record::record;

use crate::db::schema::deliveries;
use crate::db::sql::{Key, Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// A letter that this worker may send, and nobody else while the lease lasts.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Its identity.
    pub delivery: DeliveryId,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// Another worker had it and was lost: it may have been sent already.
    pub taken_over: bool,
    /// When it was first tried.
    pub first_attempt_at: Instant,
    /// The group that it is from.
    pub group: Group,
    /// The event that it is about.
    pub event: Event,
    /// Whom it goes to, and where they stand.
    pub invitation: Invitation,
    /// The letter.
    pub letter: Letter,
    /// What they said about single dates of a series.
    pub days: Days,
    /// DTSTAMP of its calendar part.
    pub stamp: Instant,
}

/// What came of a claim.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    /// The letters that may be sent.
    pub letters: Vec<Claimed>,
    /// Invitations that somebody else's transaction held: nobody knows whether they are owed a letter. Look again.
    pub busy: Vec<InvitationId>,
}

/// What became of a claimed letter.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The letter.
    pub claimed: Claimed,
    /// What the mail server said.
    pub verdict: Verdict,
    /// ORGANIZER that its calendar part named.
    pub organizer: String,
}

/// Holds letters that are still being sent for `lease` from now.
///
/// It waits for nobody: a letter that somebody has locked is being marked or taken over, and if that comes to nothing, it
/// is renewed the next time.
pub fn renew(tx: &mut WriteTx<'_>, letters: &[DeliveryId], lease: Duration) -> Result<(), StoreError> {
    let keys: Vec<Key> = letters.iter().copied().map(key).collect();
    let until = Some(Moment(tx.now().plus(lease)));
    let query = deliveries::table
        .filter(deliveries::id.eq_any(keys))
        .filter(deliveries::state.eq("sending"))
        .select(deliveries::id);
    let held: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    on_backend!(tx, |c| diesel::update(
        deliveries::table.filter(deliveries::id.eq_any(held))
    )
    .set(deliveries::lease_until.eq(until))
    .execute(c))?;
    Ok(())
}
