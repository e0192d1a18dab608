//! How much people want to be asked, over all groups, by whose clocks, and where they want it no more.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::asks::profile::AskSettings;
use domain::schedule::Zone;
use domain::{GroupId, PersonId};

use crate::db::schema::{ask_settings, groups, profiles};
use crate::db::sql::{Key, Moment, count, int, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// By whose clocks somebody lives in a group: their own, or else those of the group.
pub fn zone(tx: &mut ReadTx<'_>, person: PersonId, group: GroupId) -> Result<Zone, StoreError> {
    let own = profiles::table
        .filter(profiles::person_id.eq(key(person)))
        .filter(profiles::group_id.eq(key(group)))
        .select(profiles::zone);
    let own: Option<Option<String>> = on_backend!(tx, |c| own.first(c).optional())?;
    let of_group = groups::table.find(key(group)).select(groups::time_zone);
    let zone = match own.flatten() {
        Some(zone) => zone,
        None => on_backend!(tx, |c| of_group.first(c))?,
    };
    Ok(Zone::trusted(zone))
}

/// How much a person wants to be asked.
pub fn settings(tx: &mut ReadTx<'_>, person: PersonId) -> Result<AskSettings, StoreError> {
    Ok(settings_of(tx, &[person])?.remove(&person).unwrap_or_default())
}

/// The same of these who said so.
pub(in crate::asks) fn settings_of(
    tx: &mut ReadTx<'_>,
    people: &[PersonId],
) -> Result<HashMap<PersonId, AskSettings>, StoreError> {
    let keys: Vec<Key> = people.iter().copied().map(key).collect();
    let query = ask_settings::table
        .filter(ask_settings::person_id.eq_any(keys))
        .select(ask_settings::all_columns);
    let found: Vec<(Key, i32, Option<Moment>, Option<Moment>)> = on_backend!(tx, |c| query.load(c))?;
    let one = |(person, budget, paused, from): (Key, i32, Option<Moment>, Option<Moment>)| {
        let settings = AskSettings {
            budget: count(budget),
            paused_until: paused.map(|at| at.0),
            counts_from: from.map(|at| at.0),
        };
        (person.id(), settings)
    };
    Ok(found.into_iter().map(one).collect())
}

/// Writes how much a person wants to be asked.
pub fn save_settings(tx: &mut WriteTx<'_>, person: PersonId, settings: AskSettings) -> Result<(), StoreError> {
    let change = || {
        (
            ask_settings::budget.eq(int(settings.budget)),
            ask_settings::paused_until.eq(settings.paused_until.map(Moment)),
            ask_settings::counts_from.eq(settings.counts_from.map(Moment)),
        )
    };
    on_backend!(tx, |c| diesel::insert_into(ask_settings::table)
        .values((ask_settings::person_id.eq(key(person)), change()))
        .on_conflict(ask_settings::person_id)
        .do_update()
        .set(change())
        .execute(c))?;
    Ok(())
}

/// Takes a person out of a group's coffee.
pub fn leave_coffee(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<(), StoreError> {
    let own = profiles::table
        .filter(profiles::person_id.eq(key(person)))
        .filter(profiles::group_id.eq(key(group)));
    on_backend!(tx, |c| diesel::update(own).set(profiles::coffee.eq(false)).execute(c))?;
    Ok(())
}

/// Nobody in a group may ask a person any more.
pub fn leave_asks(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<(), StoreError> {
    let own = profiles::table
        .filter(profiles::person_id.eq(key(person)))
        .filter(profiles::group_id.eq(key(group)));
    on_backend!(tx, |c| diesel::update(own)
        .set(profiles::may_be_asked.eq(false))
        .execute(c))?;
    Ok(())
}
