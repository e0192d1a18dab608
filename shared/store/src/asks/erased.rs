//! Whose asks were stopped when their data was erased. They are known by a keyed hash of their address alone, so that who comes
//! back under the same one does not shed a block or a report.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::asks::passage::AGAIN_AFTER;
use domain::{GroupId, PersonId};

use super::reports::{Of, Report, at_short_notice};
use crate::db::schema::{ask_blocks, asks, erased_askers, people};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// A block by a person, or a report in a group.
struct Stop {
    asker: Key,
    person: Option<Key>,
    group: Option<Key>,
    at: Moment,
    is_seen: bool,
}

/// Keeps who blocked, and where was reported, whoever is deleted next. `people`: each with the identity of their address.
pub(crate) fn keep(tx: &mut WriteTx<'_>, people: &[(Key, String)]) -> Result<(), StoreError> {
    let ids: Vec<Key> = people.iter().map(|(id, _)| *id).collect();
    for stop in stops(tx, ids)? {
        let Some((_, identity)) = people.iter().find(|(id, _)| *id == stop.asker) else {
            continue;
        };
        let row = (
            erased_askers::id.eq(Key(tx.fresh_uuid()?)),
            erased_askers::hash.eq(tx.data_key()?.hash(identity)),
            erased_askers::person_id.eq(stop.person),
            erased_askers::group_id.eq(stop.group),
            erased_askers::at.eq(stop.at),
            erased_askers::seen.eq(stop.is_seen),
        );
        on_backend!(tx, |c| diesel::insert_into(erased_askers::table).values(row).execute(c))?;
    }
    Ok(())
}

fn stops(tx: &mut ReadTx<'_>, askers: Vec<Key>) -> Result<Vec<Stop>, StoreError> {
    let now = Moment(tx.now());
    let blocks = ask_blocks::table
        .filter(ask_blocks::asker_id.eq_any(askers.clone()))
        .select((ask_blocks::asker_id, ask_blocks::person_id));
    let blocks: Vec<(Key, Key)> = on_backend!(tx, |c| blocks.load(c))?;
    let reports = asks::table
        .filter(asks::asker_id.eq_any(askers.clone()))
        .filter(asks::reported_at.is_not_null())
        .select((
            asks::asker_id,
            asks::group_id,
            asks::reported_at,
            asks::report_seen_at.is_not_null(),
        ));
    let mut reports: Vec<(Key, Key, Option<Moment>, bool)> = on_backend!(tx, |c| reports.load(c))?;
    let soon = at_short_notice(tx, Of::Askers(askers))?.into_iter();
    reports.extend(soon.map(|one| (one.asker, one.group, one.report.0, one.report.1.is_some())));
    let block = |(asker, person)| Stop {
        asker,
        person: Some(person),
        group: None,
        at: now,
        is_seen: true,
    };
    // One that nobody looked at held until now, however old it is. No organizer will find it any more: its time begins.
    let report = |(asker, group, at, is_seen): (Key, Key, Option<Moment>, bool)| Stop {
        asker,
        person: None,
        group: Some(group),
        at: at.filter(|_| is_seen).unwrap_or(now),
        is_seen,
    };
    Ok(blocks
        .into_iter()
        .map(block)
        .chain(reports.into_iter().map(report))
        .collect())
}

/// Whether somebody wanted no more from one of these before they were erased.
pub(super) fn is_blocked(tx: &mut ReadTx<'_>, person: PersonId, askers: &[PersonId]) -> Result<bool, StoreError> {
    let hashes: Vec<Vec<u8>> = hashes(tx, askers)?.into_keys().collect();
    let query = erased_askers::table
        .filter(erased_askers::hash.eq_any(hashes))
        .filter(erased_askers::person_id.eq(Some(key(person))))
        .select(erased_askers::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// Which of these wanted no more from which others before those were erased.
pub(super) fn blocked(tx: &mut ReadTx<'_>, people: &[PersonId]) -> Result<Vec<(PersonId, PersonId)>, StoreError> {
    let keys: Vec<Option<Key>> = people.iter().copied().map(|person| Some(key(person))).collect();
    let of = hashes(tx, people)?;
    let query = erased_askers::table
        .filter(erased_askers::hash.eq_any(of.keys().cloned().collect::<Vec<_>>()))
        .filter(erased_askers::person_id.eq_any(keys))
        .select((erased_askers::person_id.assume_not_null(), erased_askers::hash));
    let found: Vec<(Key, Vec<u8>)> = on_backend!(tx, |c| query.load(c))?;
    let both = |(person, hash): (Key, Vec<u8>)| Some((person.id(), of.get(&hash)?.id()));
    Ok(found.into_iter().filter_map(both).collect())
}

/// Reports of late of these in a group, of before they were erased.
pub(super) fn reports(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    askers: &[PersonId],
) -> Result<Vec<(Key, Report)>, StoreError> {
    let (of, since) = (hashes(tx, askers)?, Moment(tx.now().minus(AGAIN_AFTER)));
    let query = erased_askers::table
        .filter(erased_askers::hash.eq_any(of.keys().cloned().collect::<Vec<_>>()))
        .filter(erased_askers::group_id.eq(Some(key(group))))
        .filter(erased_askers::at.gt(since))
        .select((erased_askers::hash, erased_askers::at, erased_askers::seen));
    let found: Vec<(Vec<u8>, Moment, bool)> = on_backend!(tx, |c| query.load(c))?;
    let report = |(hash, at, is_seen): (Vec<u8>, Moment, bool)| {
        let asker = *of.get(&hash)?;
        Some((asker, (Some(at), is_seen.then_some(at))))
    };
    Ok(found.into_iter().filter_map(report).collect())
}

/// Whom each hash of theirs names.
fn hashes(tx: &mut ReadTx<'_>, persons: &[PersonId]) -> Result<HashMap<Vec<u8>, Key>, StoreError> {
    let keys: Vec<Key> = persons.iter().copied().map(key).collect();
    let query = people::table
        .filter(people::id.eq_any(keys))
        .select((people::address, people::id));
    let found: Vec<(String, Key)> = on_backend!(tx, |c| query.load(c))?;
    let data_key = tx.data_key()?;
    let hashed = found.into_iter().map(|(identity, id)| (data_key.hash(&identity), id));
    Ok(hashed.collect())
}

/// Deletes reports that are of late no more.
pub(super) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let old = erased_askers::table
        .filter(erased_askers::group_id.is_not_null())
        .filter(erased_askers::at.le(Moment(tx.now().minus(AGAIN_AFTER))));
    on_backend!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
