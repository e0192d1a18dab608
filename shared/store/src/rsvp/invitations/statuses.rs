//! Where people stand: written together, whatever the number, and their places in the queues, read together.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use domain::InvitationId;
use domain::invitation::Invitation;
use domain::rsvp::status::RsvpStatus;

use super::row::StandingChange;
use crate::db::schema::invitations;
use crate::db::sql::{DbJson, DbUuid, Key, Moment, UtcTimestamp, key};
use crate::db::{Prepared, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// Where somebody stands now, to be written.
pub(crate) struct StatusUpdate {
    id: Key,
    change: StandingChange,
    /// None: the mark of an earlier letter that is owed stays.
    mail_due_since: Option<Moment>,
}

impl StatusUpdate {
    pub(crate) fn of(invitation: &Invitation, mail_due_since: Option<Moment>) -> Result<Self, StoreError> {
        Ok(Self {
            id: key(invitation.id),
            change: StandingChange::of(invitation)?,
            mail_due_since,
        })
    }
}

const SAVE: &str = "\
UPDATE invitations AS i SET answer = n.answer, seat = n.seat, guests = n.guests, arrival = n.arrival, \
withdrawn = n.withdrawn, note = n.note, source = n.source, answered_at = n.answered_at, \
answered_sequence = n.answered_sequence, revision = n.revision, sequence_offset = n.sequence_offset, \
reply_sequence = n.reply_sequence, reply_stamp = n.reply_stamp, reply_issue = n.reply_issue, \
mail_due_since = coalesce(n.mail_due_since, i.mail_due_since), moved_at = n.moved_at, held_until = n.held_until, \
offer = n.offer, offered_until = n.offered_until, language = n.language, \
held_network = CASE WHEN n.held_until IS NULL THEN NULL ELSE i.held_network END \
FROM unnest($, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $, $) AS n (id, answer, seat, guests, arrival, withdrawn, note, \
source, answered_at, answered_sequence, revision, sequence_offset, reply_sequence, reply_stamp, reply_issue, mail_due_since, \
moved_at, held_until, offer, offered_until, language) \
WHERE i.id = n.id";

/// Writes where people stand now. Sorted by id, as whoever marks letters locks them, so that no two deadlock.
pub(crate) fn save(tx: &mut WriteTx<'_>, mut moved: Vec<StatusUpdate>) -> Result<(), StoreError> {
    if moved.is_empty() {
        return Ok(());
    }
    moved.sort_unstable_by_key(|moved| moved.id);
    let now = Moment(tx.now());
    on_backend!(
        tx,
        pg | c | save_all(&moved, now).execute(c).map(drop),
        sqlite | c | moved.into_iter().try_for_each(|moved| save_one(c, moved, now))
    )?;
    Ok(())
}

fn save_all(moved: &[StatusUpdate], now: Moment) -> Prepared<'_> {
    let changes = || moved.iter().map(|moved| &moved.change);
    Prepared::new(SAVE)
        .column::<DbUuid, _>(moved.iter().map(|moved| moved.id))
        .column::<Nullable<Text>, _>(changes().map(|change| change.answer.as_deref()))
        .column::<Nullable<Text>, _>(changes().map(|change| change.seat.as_deref()))
        .column::<Integer, _>(changes().map(|change| change.guests))
        .column::<Nullable<BigInt>, _>(changes().map(|change| change.arrival))
        .column::<Bool, _>(changes().map(|change| change.withdrawn))
        .column::<Text, _>(changes().map(|change| change.note.as_str()))
        .column::<Nullable<Text>, _>(changes().map(|change| change.source.as_deref()))
        .column::<Nullable<UtcTimestamp>, _>(changes().map(|change| change.answered_at))
        .column::<Nullable<Integer>, _>(changes().map(|change| change.answered_sequence))
        .column::<BigInt, _>(changes().map(|change| change.revision))
        .column::<Integer, _>(changes().map(|change| change.sequence_offset))
        .column::<Nullable<Integer>, _>(changes().map(|change| change.reply_sequence))
        .column::<Nullable<UtcTimestamp>, _>(changes().map(|change| change.reply_stamp))
        .column::<Nullable<Text>, _>(changes().map(|change| change.reply_issue.as_deref()))
        .column::<Nullable<UtcTimestamp>, _>(moved.iter().map(|moved| moved.mail_due_since))
        .column::<UtcTimestamp, _>(moved.iter().map(|_| now))
        .column::<Nullable<UtcTimestamp>, _>(changes().map(|change| change.held_until))
        .column::<Nullable<DbJson>, _>(changes().map(|change| change.offer.as_ref()))
        .column::<Nullable<UtcTimestamp>, _>(changes().map(|change| change.offered_until))
        .column::<Nullable<Text>, _>(changes().map(|change| change.language.as_deref()))
}

/// SQLite is in this process: a statement costs no way there and back.
fn save_one(c: &mut SqliteConnection, moved: StatusUpdate, now: Moment) -> QueryResult<()> {
    let row = invitations::table.find(moved.id);
    if moved.change.held_until.is_none() {
        let forgotten = invitations::held_network.eq(None::<String>);
        diesel::update(row.filter(invitations::held_network.is_not_null()))
            .set(forgotten)
            .execute(c)?;
    }
    let change = (moved.change, invitations::moved_at.eq(Some(now)));
    match moved.mail_due_since {
        None => diesel::update(row).set(change).execute(c),
        since => diesel::update(row)
            .set((change, invitations::mail_due_since.eq(since)))
            .execute(c),
    }
    .map(drop)
}

/// Parties that joined the queue later.
const LATER: &str = "\
SELECT n.id, (SELECT count(*) FROM invitations AS i WHERE i.event_id = n.event_id AND i.arrival > n.arrival) \
FROM unnest($, $, $) AS n (id, event_id, arrival)";

/// Places in the queue of those who wait, each given with the number of parties in its queue. From that number less those
/// who came later: read off the index of who waits, and counted from the end, since most who ask have just joined, and
/// a long queue must not cost each of them its length.
pub(crate) fn positions<'i>(
    tx: &mut ReadTx<'_>,
    all: impl IntoIterator<Item = (&'i Invitation, u32)>,
) -> Result<HashMap<InvitationId, u32>, StoreError> {
    let mut queues = HashMap::new();
    let mut waiting = Vec::new();
    for (invitation, queue) in all {
        if let RsvpStatus::Waiting { arrival, .. } = invitation.status {
            waiting.push((key(invitation.id), key(invitation.event), arrival));
            queues.insert(invitation.id, queue);
        }
    }
    if waiting.is_empty() {
        return Ok(HashMap::new());
    }
    let later: Vec<(Key, i64)> = on_backend!(
        tx,
        pg | c | later_of_all(&waiting).load(c),
        sqlite | c | waiting.into_iter().map(|party| later_than(c, party)).collect()
    )?;
    let position = |queue: u32, later| queue.saturating_sub(u32::try_from(later).unwrap_or(u32::MAX)).max(1);
    Ok(later
        .into_iter()
        .filter_map(|(id, later)| Some((id.id(), position(*queues.get(&id.id())?, later))))
        .collect())
}

fn later_of_all(waiting: &[(Key, Key, i64)]) -> Prepared<'_, (DbUuid, BigInt)> {
    Prepared::new(LATER)
        .column::<DbUuid, _>(waiting.iter().map(|(id, ..)| *id))
        .column::<DbUuid, _>(waiting.iter().map(|(_, event, _)| *event))
        .column::<BigInt, _>(waiting.iter().map(|(.., arrival)| *arrival))
}

fn later_than(c: &mut SqliteConnection, (id, event, arrival): (Key, Key, i64)) -> QueryResult<(Key, i64)> {
    let later = invitations::table
        .filter(invitations::event_id.eq(event))
        .filter(invitations::arrival.gt(arrival))
        .count()
        .get_result(c)?;
    Ok((id, later))
}
