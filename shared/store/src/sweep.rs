//! The sweep: what a crash, a lost message or the passing of time left to do is announced anew.
//!
//! It finds letters whose retry is due, letters whose worker was lost, letters owed for which no
//! message came, and changes whose fan-out broke off. It never touches what is final. Each find is
//! given a new mark, so that the next sweep does not find it again at once.

use std::time::Duration;

use diesel::prelude::*;
use domain::event::EventStatus;
use messages::{EventChanged, Happened, InvitationChanged};

use crate::db::schema::{deliveries, events, invitations, outbox as outbox_rows};
use crate::db::sql::{Key, Moment};
use crate::db::{Store, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail::{bounces, notices};
use crate::mail_in::inbound;
use crate::{idempotency, outbox};

/// How far a sweep goes.
#[derive(Clone, Copy, Debug)]
pub struct SweepOptions {
    /// Most rows of each kind.
    pub limit: u16,
    /// A letter owed for longer than this has lost its message, if the outbox is not long.
    pub owed_for: Duration,
    /// A fan-out without progress for longer than this has broken off.
    pub announcing_for: Duration,
    /// With more messages than this waiting, none is lost: they are only not there yet.
    pub backlog: u16,
}

impl Default for SweepOptions {
    fn default() -> Self {
        Self {
            limit: 500,
            owed_for: Duration::from_mins(10),
            announcing_for: Duration::from_mins(1),
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
    /// Fan-outs that broke off.
    pub announcements: usize,
}

/// Sweeps once, in a transaction a step: none holds what an earlier one locked while it does its own.
pub async fn run(store: &Store, options: SweepOptions) -> Result<Swept, StoreError> {
    let spaced = store.write(move |tx| wake_spaced(tx, options)).await?;
    let mut swept = Swept {
        due: spaced.max(store.write(move |tx| wake_due(tx, options)).await?),
        lapsed: store.write(move |tx| wake_lapsed(tx, options)).await?,
        ..Swept::default()
    };
    let backlog = store.read(move |tx| outbox::backlog(tx, options.backlog)).await?;
    if backlog < u64::from(options.backlog) {
        swept.owed = store.write(move |tx| announce_owed(tx, options)).await?;
        swept.announcements = store.write(move |tx| announce_events(tx, options)).await?;
    }
    store.write(idempotency::purge).await?;
    store.write(inbound::purge).await?;
    store.write(notices::purge).await?;
    store.write(bounces::purge).await?;
    Ok(swept)
}

/// Lets go of everything that is held. Only for who knows that all holders are gone: the one process that may serve a
/// SQLite file, at its start.
pub fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let now = Moment(tx.now());
    let held = outbox_rows::table.filter(outbox_rows::leased_until.is_not_null());
    on_backend!(tx, |c| diesel::update(held)
        .set(outbox_rows::leased_until.eq(None::<Moment>))
        .execute(c))?;
    let sending = deliveries::table.filter(deliveries::state.eq("sending"));
    on_backend!(tx, |c| diesel::update(sending)
        .set(deliveries::lease_until.eq(Some(now)))
        .execute(c))?;
    inbound::recover(tx)?;
    notices::recover(tx)
}

type Letter = (Key, Key, Key, i64);

fn letter() -> (
    deliveries::id,
    deliveries::invitation_id,
    deliveries::event_id,
    deliveries::revision,
) {
    (
        deliveries::id,
        deliveries::invitation_id,
        deliveries::event_id,
        deliveries::revision,
    )
}

/// Puts letters whose retry is due back in line. Letters are locked with their invitations, and left out where somebody
/// has either: the sweep waits for nobody, and comes again.
fn wake_due(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = deliveries::table
        .inner_join(invitations::table)
        .filter(deliveries::state.eq("deferred"))
        .filter(deliveries::next_attempt_at.le(Moment(tx.now())))
        .order(deliveries::next_attempt_at)
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
    let query = deliveries::table
        .inner_join(invitations::table)
        .filter(deliveries::state.eq("sending"))
        .filter(deliveries::lease_until.lt(Moment(tx.now())))
        .order(deliveries::lease_until)
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
        deliveries::state.eq("pending"),
        deliveries::lease_until.eq(None::<Moment>),
        deliveries::next_attempt_at.eq(None::<Moment>),
        deliveries::updated_at.eq(now),
    );
    on_backend!(tx, |c| diesel::update(
        deliveries::table.filter(deliveries::id.eq_any(ids))
    )
    .set(change)
    .execute(c))?;
    let owing: Vec<Key> = letters.iter().map(|letter| letter.1).collect();
    on_backend!(tx, |c| diesel::update(
        invitations::table.filter(invitations::id.eq_any(owing))
    )
    .set(invitations::mail_due_since.eq(Some(now)))
    .execute(c))?;
    let facts: Vec<Happened> = letters
        .iter()
        .map(|&(_, invitation, event, revision)| owed(invitation, event, revision))
        .collect();
    outbox::write(tx, &facts)?;
    Ok(letters.len())
}

fn owed(invitation: Key, event: Key, revision: i64) -> Happened {
    Happened::LetterOwed(InvitationChanged {
        event_id: event.id(),
        invitation_id: invitation.id(),
        revision,
    })
}

/// Announces letters about own answers that waited for the one before.
fn wake_spaced(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = invitations::table
        .filter(invitations::letter_due_at.le(Moment(tx.now())))
        .order(invitations::letter_due_at)
        .limit(options.limit.into())
        .select((invitations::id, invitations::event_id, invitations::revision));
    let found: Vec<(Key, Key, i64)> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    announce(tx, &found)
}

fn announce_owed(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let query = invitations::table
        .filter(invitations::mail_due_since.lt(Moment(tx.now().minus(options.owed_for))))
        .order(invitations::mail_due_since)
        .limit(options.limit.into())
        .select((invitations::id, invitations::event_id, invitations::revision));
    let found: Vec<(Key, Key, i64)> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    announce(tx, &found)
}

fn announce(tx: &mut WriteTx<'_>, found: &[(Key, Key, i64)]) -> Result<usize, StoreError> {
    let ids: Vec<Key> = found.iter().map(|row| row.0).collect();
    let change = (
        invitations::mail_due_since.eq(Some(Moment(tx.now()))),
        invitations::letter_due_at.eq(None::<Moment>),
    );
    on_backend!(tx, |c| diesel::update(
        invitations::table.filter(invitations::id.eq_any(ids))
    )
    .set(change)
    .execute(c))?;
    let facts: Vec<Happened> = found
        .iter()
        .map(|&(invitation, event, revision)| owed(invitation, event, revision))
        .collect();
    outbox::write(tx, &facts)?;
    Ok(found.len())
}

fn announce_events(tx: &mut WriteTx<'_>, options: SweepOptions) -> Result<usize, StoreError> {
    let now = Moment(tx.now());
    let query = events::table
        .filter(events::announcing_since.lt(Moment(tx.now().minus(options.announcing_for))))
        .order(events::announcing_since)
        .limit(options.limit.into())
        .select((events::group_id, events::id, events::status, events::revision));
    let found: Vec<(Key, Key, String, i64)> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    let ids: Vec<Key> = found.iter().map(|row| row.1).collect();
    on_backend!(tx, |c| diesel::update(events::table.filter(events::id.eq_any(ids)))
        .set(events::announcing_since.eq(Some(now)))
        .execute(c))?;
    let facts = found
        .iter()
        .map(|(group, event, status, revision)| {
            Ok(Happened::EventUpdated(EventChanged {
                group_id: group.id(),
                event_id: event.id(),
                status: EventStatus::parse(status).map_err(|_| {
                    StoreError::Unreadable("an event's status is none that this version knows".to_owned())
                })?,
                revision: *revision,
            }))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    outbox::write(tx, &facts)?;
    Ok(found.len())
}
