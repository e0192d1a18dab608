//! Mail from outside: kept whole before it is acknowledged, with a task to read it, and deleted when it is old. What a mail
//! means is not known here.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use diesel::dsl::{count_star, exists, not, sum};
use diesel::prelude::*;
use diesel::sql_types::{Binary, Integer};
use domain::Instant;
use domain::mail::addressee::Addressee;
use domain::meetings::Side;
use domain::task::TaskKind;
use uuid::Uuid;

use crate::db::schema::{inbound_mails, tasks};
use crate::db::sql::{Key, Moment, key, lower};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::task;
use crate::task::NewTask;

/// How long a mail is kept after it came.
pub const KEPT_FOR: Duration = Duration::from_hours(7 * 24);

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

    /// So many octets of a value, from the one with this number.
    fn substr(octets: Binary, from: Integer, number: Integer) -> Binary;
}

fn word(addressee: Addressee) -> &'static str {
    match addressee {
        Addressee::Answer(_) => "answer",
        Addressee::Meeting(_, Side::Asker) => "meeting_asker",
        Addressee::Meeting(_, Side::Asked) => "meeting_asked",
        Addressee::Bounce(_) => "bounce",
        Addressee::Unsubscribe(_) => "unsubscribe",
        Addressee::Open => "open",
    }
}

/// What the token in the address names.
fn subject(addressee: Addressee) -> Option<Key> {
    match addressee {
        Addressee::Answer(id) | Addressee::Unsubscribe(id) => Some(key(id)),
        Addressee::Meeting(id, _) => Some(key(id)),
        Addressee::Bounce(id) => Some(key(id)),
        Addressee::Open => None,
    }
}

fn read(word: &str, subject: Option<Key>) -> Result<Addressee, StoreError> {
    match (word, subject) {
        ("answer", Some(id)) => Ok(Addressee::Answer(id.id())),
        ("meeting_asker", Some(id)) => Ok(Addressee::Meeting(id.id(), Side::Asker)),
        ("meeting_asked", Some(id)) => Ok(Addressee::Meeting(id.id(), Side::Asked)),
        ("bounce", Some(id)) => Ok(Addressee::Bounce(id.id())),
        ("unsubscribe", Some(id)) => Ok(Addressee::Unsubscribe(id.id())),
        ("open", None) => Ok(Addressee::Open),
        _ => Err(StoreError::Unreadable("an inbound mail's class".to_owned())),
    }
}

/// A mail that was not read yet.
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
        let id = tx.fresh_uuid()?;
        let row = (
            inbound_mails::id.eq(Key(id)),
            inbound_mails::class.eq(word(addressee)),
            inbound_mails::subject.eq(subject(addressee)),
            inbound_mails::sender.eq(sender),
            inbound_mails::raw.eq(raw),
            inbound_mails::received_at.eq(now),
        );
        on_backend!(tx, |c| diesel::insert_into(inbound_mails::table).values(row).execute(c))?;
        let reading = NewTask {
            kind: TaskKind::InboundMail,
            key: &id.to_string(),
            subject: Some(id),
            run_at: now.0,
            since: now.0,
        };
        task::schedule(tx, reading)?;
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

/// A mail that was not read yet. `None`: it was, or is gone.
pub fn unread(tx: &mut ReadTx<'_>, id: Uuid) -> Result<Option<InboundMail>, StoreError> {
    type Row = (String, Option<Key>, String, Vec<u8>, Moment);
    let query = inbound_mails::table
        .find(Key(id))
        .filter(inbound_mails::outcome.is_null())
        .select((
            inbound_mails::class,
            inbound_mails::subject,
            inbound_mails::sender,
            inbound_mails::raw,
            inbound_mails::received_at,
        ));
    let found: Option<Row> = on_backend!(tx, |c| query.first(c).optional())?;
    let mail = |(class, subject, sender, raw, received_at): Row| {
        Ok(InboundMail {
            id,
            addressee: read(&class, subject)?,
            sender,
            raw: raw.into(),
            received_at: received_at.0,
        })
    };
    found.map(mail).transpose()
}

/// Mail that is kept and shown to whom it is from or about, the newest.
const SHOWN: usize = 200;

/// Octets of a mail that its sender is shown.
const BEGINS: i32 = 4_000;

/// A mail as it is shown to whom it is from or about.
#[derive(Clone, Debug)]
pub struct OwnMail {
    /// The word for what its address said.
    pub class: String,
    /// When it came.
    pub received_at: Instant,
    /// What came of it; none: it was not read yet.
    pub outcome: Option<String>,
    /// How long it is.
    pub octets: u32,
    /// How it begins, if they sent it themselves.
    pub begins: Option<String>,
}

/// Mail to tokens of these subjects, and from these ways of writing an address, newest first.
pub(crate) fn of_person(
    tx: &mut ReadTx<'_>,
    subjects: Vec<Key>,
    spellings: &BTreeSet<String>,
) -> Result<Vec<OwnMail>, StoreError> {
    type Row = (String, String, Moment, Option<String>, i32, Vec<u8>);
    let subjects: Vec<Option<Key>> = subjects.into_iter().map(Some).collect();
    let theirs = lower(inbound_mails::sender).eq_any(spellings);
    // Sorted here: by age PostgreSQL would go through the mail of everybody until it has enough of theirs.
    let ids = inbound_mails::table
        .filter(theirs.or(inbound_mails::subject.eq_any(subjects)))
        .select((inbound_mails::received_at, inbound_mails::id));
    let mut newest: Vec<(Moment, Key)> = on_backend!(tx, |c| ids.load(c))?;
    newest.sort_by_key(|(received, _)| Reverse(received.0));
    newest.truncate(SHOWN);
    let query = inbound_mails::table
        .filter(inbound_mails::id.eq_any(newest.into_iter().map(|(_, id)| id)))
        .select((
            inbound_mails::class,
            inbound_mails::sender,
            inbound_mails::received_at,
            inbound_mails::outcome,
            octet_length(inbound_mails::raw),
            substr(inbound_mails::raw, 1, BEGINS),
        ));
    let mut rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.sort_by_key(|(_, _, received, ..)| Reverse(received.0));
    let own = |(class, sender, received, outcome, octets, begins): Row| OwnMail {
        class,
        received_at: received.0,
        outcome,
        octets: u32::try_from(octets).unwrap_or_default(),
        begins: spellings
            .contains(&sender.to_lowercase())
            .then(|| String::from_utf8_lossy(&begins).into_owned()),
    };
    Ok(rows.into_iter().map(own).collect())
}

/// Whether another mail for the same thing said the same.
pub fn is_repeated(tx: &mut ReadTx<'_>, mail: &InboundMail, fingerprint: &[u8]) -> Result<bool, StoreError> {
    let same = inbound_mails::table
        .filter(inbound_mails::fingerprint.eq(Some(fingerprint)))
        .filter(inbound_mails::id.ne(Key(mail.id)))
        .select(inbound_mails::id);
    let other: Option<Key> = if let Some(about) = subject(mail.addressee) {
        let query = same
            .filter(inbound_mails::subject.eq(about))
            .filter(inbound_mails::class.eq(word(mail.addressee)));
        on_backend!(tx, |c| query.first(c).optional())?
    } else {
        let query = same.filter(inbound_mails::subject.is_null());
        on_backend!(tx, |c| query.first(c).optional())?
    };
    Ok(other.is_some())
}

/// Writes down what came of a mail. Nobody reads it again; of what came to an address that names nobody, it could not be told
/// either whose it is when somebody is erased.
pub fn finish(tx: &mut WriteTx<'_>, mail: Uuid, outcome: &str, fingerprint: Option<&[u8]>) -> Result<(), StoreError> {
    let change = (
        inbound_mails::outcome.eq(Some(outcome)),
        inbound_mails::fingerprint.eq(fingerprint),
    );
    let row = inbound_mails::table
        .find(Key(mail))
        .filter(inbound_mails::outcome.is_null());
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    let open = inbound_mails::table
        .find(Key(mail))
        .filter(inbound_mails::class.eq(word(Addressee::Open)));
    let nothing = inbound_mails::raw.eq(Vec::<u8>::new());
    on_backend!(tx, |c| diesel::update(open).set(nothing).execute(c))?;
    Ok(())
}

/// The outcomes of the mails that are kept, oldest first, at most a thousand: for tests.
pub fn outcomes(tx: &mut ReadTx<'_>) -> Result<Vec<Option<String>>, StoreError> {
    let query = inbound_mails::table
        .order(inbound_mails::received_at)
        .limit(1_000)
        .select(inbound_mails::outcome);
    Ok(on_backend!(tx, |c| query.load(c))?)
}

/// Deletes mails that are old, but none that still has a task.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let reading = tasks::table.filter(tasks::subject.eq(inbound_mails::id.nullable()));
    let old = inbound_mails::table
        .filter(inbound_mails::received_at.lt(Moment(tx.now().minus(KEPT_FOR))))
        .filter(not(exists(reading)))
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
