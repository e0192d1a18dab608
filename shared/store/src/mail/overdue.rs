//! Letters that nothing else goes on with: a retry that is due, a worker that was lost, a debt for which no message came, a
//! letter about own answers whose turn has come. Each is announced anew.
//!
//! What is final is never touched. Each find is given a new mark, so that it is not found again at once.

use std::time::Duration;

use diesel::dsl::{exists, select, sql};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use messages::WakeUp;

use crate::db::schema::{invitations, mails};
use crate::db::sql::{Key, Moment};
use crate::db::{ReadTx, Store, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail_queue;
use crate::rsvp::invitations::mail_state;
use crate::{activity, outbox};

/// How far a sweep goes.
#[derive(Clone, Copy, Debug)]
pub struct SweepOptions {
    /// Most rows of each kind.
    pub limit: u16,
    /// A letter owed for longer than this has lost its message, if the outbox is not long.
    pub owed_for: Duration,
    /// With more messages than this waiting, none is lost: they are only not there yet.
    pub backlog: u16,
}

impl Default for SweepOptions {
    fn default() -> Self {
        Self {
            limit: 500,
            owed_for: Duration::from_mins(10),
            backlog: 1_000,
        }
    }
}

/// What a sweep found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Letters put off, by a mail server or since another went out just before, whose time has come.
    pub due: usize,
    /// Letters whose worker was lost.
    pub lapsed: usize,
    /// Letters owed without a message.
    pub owed: usize,
}

impl Swept {
    /// Whether a page was full: after a long night of the mail server thousands of letters are due at once.
    #[must_use]
    pub fn has_more(&self, options: SweepOptions) -> bool {
        self.due.max(self.lapsed) >= usize::from(options.limit)
    }
}

/// Sweeps once, in a transaction a step: none holds what an earlier one locked while it does its own.
pub async fn run(store: &Store, options: SweepOptions) -> Result<Swept, StoreError> {
    let spaced = store.write(move |tx| wake_spaced(tx, options)).await?;
    let enqueued = store.write(move |tx| mail_queue::wake(tx, options.limit)).await?;
    let mut swept = Swept {
        due: spaced
            .max(enqueued)
            .max(store.write(move |tx| wake_due(tx, options)).await?),
        lapsed: store.write(move |tx| wake_lapsed(tx, options)).await?,
        ..Swept::default()
    };
    let backlog = store.read(move |tx| outbox::backlog(tx, options.backlog)).await?;
    if backlog < u64::from(options.backlog) {
        swept.owed = store.write(move |tx| announce_owed(tx, options)).await?;
    }
    Ok(swept)
}

/// Whether any letter is owed, under way or put off. While none is, nothing can become overdue but what is written first.
pub fn is_any_open(tx: &mut ReadTx<'_>) -> Result<bool, StoreError> {
    let owed = invitations::table.filter(invitations::mail_due_since.is_not_null());
    let put_off = invitations::table.filter(invitations::letter_due_at.is_not_null());
    // In the words of their indexes: of states that are handed in PostgreSQL can't tell that these have them all.
    let waiting = mails::table.filter(sql::<Bool>("state IN ('pending', 'deferred')"));
    let sending = mails::table.filter(sql::<Bool>("state = 'sending'"));
    Ok(on_backend!(tx, |c| select(exists(owed)).get_result::<bool>(c)?
        || select(exists(put_off)).get_result::<bool>(c)?
        || select(exists(waiting)).get_result::<bool>(c)?
        || select(exists(sending)).get_result::<bool>(c)?))
}

/// Has the leases of all letters lapse: their holders are gone.
pub(crate) fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let now = Moment(tx.now());
    let sending = mails::table.filter(mails::state.eq("sending"));
    on_backend!(tx, |c| diesel::update(sending)
        .set(mails::lease_until.eq(Some(now)))
        .execute(c))?;
    Ok(())
}

/// A letter, and whose it is.
type Letter = (Key, Key);

fn letter() -> (mails::id, mails::subject_id) {
    (mails::id, mails::subject_id)
}

/// Puts letters whose retry is due back in line. Letters are locked with their invitations, and left out where somebody
/// has either: the sweep waits for nobody, and comes again.
fn wake_due(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = mails::table
        .inner_join(invitations::table.on(invitations::id.eq(mails::subject_id)))
        .filter(mails::content.is_null())
        .filter(mails::state.eq("deferred"))
        .filter(mails::next_attempt_at.le(Moment(tx.now())))
        .order(mails::next_attempt_at)
        .limit(options.limit.into())
        .select(letter());
    let found: Vec<Letter> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    wake(tx, &found)
}

/// Puts letters whose lease lapsed back in line: the worker that had them is gone.
fn wake_lapsed(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = mails::table
        .inner_join(invitations::table.on(invitations::id.eq(mails::subject_id)))
        .filter(mails::content.is_null())
        .filter(mails::state.eq("sending"))
        .filter(mails::lease_until.lt(Moment(tx.now())))
        .order(mails::lease_until)
        .limit(options.limit.into())
        .select(letter());
    let found: Vec<Letter> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    wake(tx, &found)
}

fn wake(tx: &mut WriteTx<'_>, letters: &[Letter]) -> Result<usize, StoreError> {
    let now = Moment(tx.now());
    let ids: Vec<Key> = letters.iter().map(|letter| letter.0).collect();
    let change = (
        mails::state.eq("pending"),
        mails::lease_until.eq(None::<Moment>),
        mails::next_attempt_at.eq(None::<Moment>),
        mails::updated_at.eq(now),
    );
    on_backend!(tx, |c| diesel::update(mails::table.filter(mails::id.eq_any(ids)))
        .set(change)
        .execute(c))?;
    announce(tx, letters.iter().map(|letter| letter.1).collect())
}

/// Announces letters about own answers that waited for the one before.
fn wake_spaced(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = invitations::table
        .filter(invitations::letter_due_at.le(Moment(tx.now())))
        .order(invitations::letter_due_at)
        .limit(options.limit.into())
        .select(invitations::id);
    let found: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    announce(tx, found)
}

fn announce_owed(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = invitations::table
        .filter(invitations::mail_due_since.lt(Moment(tx.now().minus(options.owed_for))))
        .order(invitations::mail_due_since)
        .limit(options.limit.into())
        .select(invitations::id);
    let found: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    announce(tx, found)
}

fn announce(tx: &mut WriteTx<'_>, found: Vec<Key>) -> Result<usize, StoreError> {
    let owed: Vec<WakeUp> = found.iter().map(|id| WakeUp::LetterOwed(id.id())).collect();
    mail_state::mark_due(tx, found)?;
    activity::wake(tx, owed.iter().copied())?;
    Ok(owed.len())
}
