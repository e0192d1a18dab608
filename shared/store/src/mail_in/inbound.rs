//! Mail from outside: kept whole before it is acknowledged, taken under a lease to be read, and deleted when it is old.
//!
//! A mail whose reader crashed is taken again when its lease lapses, a few times; then it is parked, so that it neither
//! gets lost nor goes round for ever. What a mail means is not known here.

use std::sync::Arc;
use std::time::Duration;

use diesel::dsl::{count_star, sum};
use diesel::prelude::*;
use diesel::sql_types::Binary;
use domain::Instant;
use domain::mail::addressee::Addressee;
use uuid::Uuid;

use crate::db::schema::inbound_mails;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::{count, int};

/// How long a mail is kept after it came.
pub const KEPT_FOR: Duration = Duration::from_hours(7 * 24);

/// How often a mail is taken before it is parked.
pub const ATTEMPTS: u32 = 5;

/// Mails that are kept for one token in any 24 hours. Calendars send one for each change of mind.
pub const MAILS_A_DAY: i64 = 20;

/// Octets that are kept for one token in any 24 hours.
pub const OCTETS_A_DAY: i64 = 10 << 20;

const DAY: Duration = Duration::from_hours(24);

/// Old mails that one purge deletes.
const PURGED_AT_ONCE: i64 = 500;

#[diesel::declare_sql_function]
extern "SQL" {
    /// The length of a value in octets, without its being read.
    fn octet_length(octets: Binary) -> Integer;
}

fn word(addressee: Addressee) -> &'static str {
    match addressee {
        Addressee::Answer(_) => "answer",
        Addressee::Bounce(_) => "bounce",
        Addressee::Unsubscribe(_) => "unsubscribe",
        Addressee::Open => "open",
    }
}

/// What the token in the address names.
fn subject(addressee: Addressee) -> Option<Key> {
    match addressee {
        Addressee::Answer(id) | Addressee::Unsubscribe(id) => Some(key(id)),
        Addressee::Bounce(id) => Some(key(id)),
        Addressee::Open => None,
    }
}

fn read(word: &str, subject: Option<Key>) -> Result<Addressee, StoreError> {
    match (word, subject) {
        ("answer", Some(id)) => Ok(Addressee::Answer(id.id())),
        ("bounce", Some(id)) => Ok(Addressee::Bounce(id.id())),
        ("unsubscribe", Some(id)) => Ok(Addressee::Unsubscribe(id.id())),
        ("open", None) => Ok(Addressee::Open),
        _ => Err(StoreError::Unreadable("an inbound mail's class".to_owned())),
    }
}

/// A mail that is held until it is finished, given back, or its lease lapses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboundMail {
    /// Its identity here.
    pub id: Uuid,
    /// What its address said.
    pub addressee: Addressee,
    /// The envelope's sender; empty for what no one may answer.
    pub sender: String,
    /// The mail as it came; shared, since units of work take the whole with them.
    pub raw: Arc<[u8]>,
    /// When it came.
    pub received_at: Instant,
    /// How often it was taken, this time included.
    pub attempt: u32,
}

/// What one claim brought.
#[derive(Clone, Debug, Default)]
pub struct Claimed {
    /// Mails to read.
    pub mails: Vec<InboundMail>,
    /// Mails that were taken too often, and are parked now.
    pub parked: usize,
}

/// Keeps a mail, once for each address that it came to. Answers the addresses for which it is not kept, since they have had
/// as much as one token gets in a day.
pub fn keep(
    tx: &mut WriteTx<'_>,
    addressees: &[Addressee],
    sender: &str,
    raw: &[u8],
) -> Result<Vec<Addressee>, StoreError> {
    let now = Moment(tx.now());
    let mut over = Vec::new();
    for &addressee in addressees {
        if !has_room(tx, addressee, raw.len())? {
            over.push(addressee);
            continue;
        }
        let row = (
            inbound_mails::id.eq(Key(tx.fresh_uuid()?)),
            inbound_mails::class.eq(word(addressee)),
            inbound_mails::subject.eq(subject(addressee)),
            inbound_mails::sender.eq(sender),
            inbound_mails::raw.eq(raw),
            inbound_mails::received_at.eq(now),
            inbound_mails::state.eq("waiting"),
            inbound_mails::attempts.eq(0),
            inbound_mails::due_at.eq(now),
        );
        on_backend!(tx, |c| diesel::insert_into(inbound_mails::table).values(row).execute(c))?;
    }
    Ok(over)
}

/// Whether one more mail of so many octets fits into what a token gets in a day. Mails that come at the same moment may
/// each take the last place. An address without a token has no such limit: with a fixed organizer address it is everybody's.
fn has_room(tx: &mut ReadTx<'_>, addressee: Addressee, octets: usize) -> Result<bool, StoreError> {
    let Some(subject) = subject(addressee) else {
        return Ok(true);
    };
    let since = Moment(tx.now().minus(DAY));
    let query = inbound_mails::table
        .filter(inbound_mails::subject.eq(subject))
        .filter(inbound_mails::class.eq(word(addressee)))
        .filter(inbound_mails::received_at.gt(since))
        .select((count_star(), sum(octet_length(inbound_mails::raw))));
    let (mails, kept): (i64, Option<i64>) = on_backend!(tx, |c| query.first(c))?;
    let octets = i64::try_from(octets).unwrap_or(i64::MAX);
    Ok(mails < MAILS_A_DAY && kept.unwrap_or(0).saturating_add(octets) <= OCTETS_A_DAY)
}

type Row = (Key, String, Option<Key>, String, Vec<u8>, Moment, i32);

/// Takes mails that wait, oldest first, for `lease`. The attempt is counted now, so that one that takes the whole
/// process down is counted too.
pub fn claim(tx: &mut WriteTx<'_>, limit: u16, lease: Duration) -> Result<Claimed, StoreError> {
    let query = inbound_mails::table
        .filter(inbound_mails::state.eq("waiting"))
        .filter(inbound_mails::due_at.le(Moment(tx.now())))
        // What was held together by somebody who is gone is due at one moment, and is read in the order of coming.
        .order((inbound_mails::due_at, inbound_mails::received_at, inbound_mails::id))
        .limit(limit.into())
        .select((
            inbound_mails::id,
            inbound_mails::class,
            inbound_mails::subject,
            inbound_mails::sender,
            inbound_mails::raw,
            inbound_mails::received_at,
            inbound_mails::attempts,
        ));
    let rows: Vec<Row> = on_backend!(
        tx,
        pg | c | query.for_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    let mut claimed = Claimed::default();
    if rows.is_empty() {
        return Ok(claimed);
    }
    let (spent, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| count::<u32>(row.6) >= ATTEMPTS);
    for row in spent {
        settle(tx, row.0.0, "parked", "it was taken too often", None)?;
        claimed.parked += 1;
    }
    let ids: Vec<Key> = rows.iter().map(|row| row.0).collect();
    let change = (
        inbound_mails::attempts.eq(inbound_mails::attempts + 1),
        inbound_mails::due_at.eq(Moment(tx.now().plus(lease))),
    );
    on_backend!(tx, |c| diesel::update(
        inbound_mails::table.filter(inbound_mails::id.eq_any(ids))
    )
    .set(change)
    .execute(c))?;
    // One that only another version can read waits for that one, and is parked when nobody can: it holds up no other.
    for row in rows {
        let id = row.0.0;
        match mail(row) {
            Ok(mail) => claimed.mails.push(mail),
            Err(error) => tracing::warn!(mail = %id, %error, "a mail from outside waits for another version"),
        }
    }
    Ok(claimed)
}

fn mail((id, class, subject, sender, raw, received_at, attempts): Row) -> Result<InboundMail, StoreError> {
    Ok(InboundMail {
        id: id.0,
        addressee: read(&class, subject)?,
        sender,
        raw: raw.into(),
        received_at: received_at.0,
        attempt: count::<u32>(attempts) + 1,
    })
}

/// Whether another mail for the same thing said the same.
pub fn is_repeated(tx: &mut ReadTx<'_>, mail: &InboundMail, fingerprint: &[u8]) -> Result<bool, StoreError> {
    let same = inbound_mails::table
        .filter(inbound_mails::fingerprint.eq(Some(fingerprint)))
        .filter(inbound_mails::id.ne(Key(mail.id)))
        .select(inbound_mails::id);
    let other: Option<Key> = if let Some(about) = subject(mail.addressee) {
        let query = same.filter(inbound_mails::subject.eq(about));
        on_backend!(tx, |c| query.first(c).optional())?
    } else {
        let query = same.filter(inbound_mails::subject.is_null());
        on_backend!(tx, |c| query.first(c).optional())?
    };
    Ok(other.is_some())
}

/// Writes down what came of a mail. Nobody takes it again.
pub fn finish(tx: &mut WriteTx<'_>, mail: Uuid, outcome: &str, fingerprint: Option<&[u8]>) -> Result<(), StoreError> {
    settle(tx, mail, "done", outcome, fingerprint)
}

/// Puts a mail aside that can't be worked on.
pub fn park(tx: &mut WriteTx<'_>, mail: Uuid, why: &str) -> Result<(), StoreError> {
    settle(tx, mail, "parked", why, None)
}

fn settle(
    tx: &mut WriteTx<'_>,
    mail: Uuid,
    state: &str,
    outcome: &str,
    fingerprint: Option<&[u8]>,
) -> Result<(), StoreError> {
    let change = (
        inbound_mails::state.eq(state),
        inbound_mails::outcome.eq(Some(outcome)),
        inbound_mails::fingerprint.eq(fingerprint),
    );
    let row = inbound_mails::table
        .find(Key(mail))
        .filter(inbound_mails::state.eq("waiting"));
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}

/// Lets go of a mail, to be taken again after a pause. `counts`: whether the attempt was its fault.
pub fn give_back(tx: &mut WriteTx<'_>, mail: &InboundMail, pause: Duration, counts: bool) -> Result<(), StoreError> {
    let attempts = if counts { mail.attempt } else { mail.attempt - 1 };
    let change = (
        inbound_mails::attempts.eq(int(attempts)),
        inbound_mails::due_at.eq(Moment(tx.now().plus(pause))),
    );
    let row = inbound_mails::table
        .find(Key(mail.id))
        .filter(inbound_mails::state.eq("waiting"));
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}

/// State and outcome of the mails that are kept, oldest first, at most a thousand: for tests.
pub fn outcomes(tx: &mut ReadTx<'_>) -> Result<Vec<(String, Option<String>)>, StoreError> {
    let query = inbound_mails::table
        .order(inbound_mails::received_at)
        .limit(1_000)
        .select((inbound_mails::state, inbound_mails::outcome));
    Ok(on_backend!(tx, |c| query.load(c))?)
}

/// Deletes mails that are old, but none that still waits.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let old = inbound_mails::table
        .filter(inbound_mails::received_at.lt(Moment(tx.now().minus(KEPT_FOR))))
        .filter(inbound_mails::state.ne("waiting"))
        .order(inbound_mails::received_at)
        .limit(PURGED_AT_ONCE)
        .select(inbound_mails::id);
    let ids: Vec<Key> = on_backend!(tx, |c| old.load(c))?;
    if ids.is_empty() {
        return Ok(0);
    }
    Ok(on_backend!(tx, |c| diesel::delete(
        inbound_mails::table.filter(inbound_mails::id.eq_any(ids))
    )
    .execute(c))?)
}

/// Lets go of all mails that are held: their holders are gone.
pub(crate) fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let waiting = inbound_mails::table.filter(inbound_mails::state.eq("waiting"));
    let now = Moment(tx.now());
    on_backend!(tx, |c| diesel::update(waiting)
        .set(inbound_mails::due_at.eq(now))
        .execute(c))?;
    Ok(())
}
