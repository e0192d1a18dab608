//! What decides who meets whom in a month: who is in, who met before, and who is kept apart, of which nobody learns anything.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use domain::PersonId;
use domain::asks::coffee::pairing::{Known, Two, tables, two};
use domain::asks::coffee::{CoffeeAnswer, CoffeeRound};
use domain::asks::confidence::Confidence;
use domain::group::Group;

use super::letters::party;
use super::may_be_asked;
use crate::asks::{circumstances, erased, profiles, reports};
use crate::db::schema::{ask_blocks, coffee_rounds, coffee_seats};
use crate::db::sql::{Key, int, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::groups;

/// Somebody who is in.
struct Guest {
    person: PersonId,
    /// Their name, address and employer.
    known_by: Vec<String>,
    confidence: Confidence,
    /// Whether what they were reported for keeps them from everybody.
    is_held: bool,
}

/// Writes down who sits at which table.
pub(super) fn decide(tx: &mut WriteTx<'_>, round: &CoffeeRound) -> Result<(), StoreError> {
    let Some(group) = groups::get(tx, round.group)? else {
        return Ok(());
    };
    let guests = guests(tx, &group, round)?;
    let people: BTreeSet<PersonId> = guests.iter().map(|guest| guest.person).collect();
    let known = Known {
        apart: apart(tx, &guests)?,
        met: met(tx, round, &people)?,
    };
    for (place, table) in (0_u16..).zip(tables(&people, &known)) {
        let keys: Vec<Key> = table.into_iter().map(key).collect();
        let rows = coffee_seats::table
            .filter(coffee_seats::round_id.eq(key(round.id)))
            .filter(coffee_seats::person_id.eq_any(keys));
        let change = coffee_seats::place.eq(Some(int(place)));
        on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    }
    Ok(())
}

fn guests(tx: &mut ReadTx<'_>, group: &Group, round: &CoffeeRound) -> Result<Vec<Guest>, StoreError> {
    let query = coffee_seats::table
        .filter(coffee_seats::round_id.eq(key(round.id)))
        .filter(coffee_seats::answer.eq(CoffeeAnswer::In.as_str()))
        .order(coffee_seats::person_id)
        .select(coffee_seats::person_id);
    let people: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    let mut guests = Vec::with_capacity(people.len());
    for person in people.into_iter().map(Key::id::<PersonId>) {
        // Who said so days ago may want it no more.
        if !may_be_asked(tx, person, group)? {
            continue;
        }
        // Who has no name there is nobody whom others could know.
        let Some(party) = party(tx, round.group, person)? else {
            continue;
        };
        let profile = profiles::of(tx, person, round.group)?;
        guests.push(Guest {
            person,
            known_by: circumstances::known_by(Some(party), profile.as_ref()),
            confidence: profile.map(|profile| profile.plan.confidence).unwrap_or_default(),
            is_held: reports::hold(tx, round.group, person)?,
        });
    }
    Ok(guests)
}

fn apart(tx: &mut ReadTx<'_>, guests: &[Guest]) -> Result<BTreeSet<Two>, StoreError> {
    let keys: Vec<Key> = guests.iter().map(|guest| key(guest.person)).collect();
    let query = ask_blocks::table
        .filter(ask_blocks::person_id.eq_any(keys.clone()))
        .filter(ask_blocks::asker_id.eq_any(keys))
        .select((ask_blocks::person_id, ask_blocks::asker_id));
    let blocks: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let mut apart: BTreeSet<Two> = blocks
        .into_iter()
        .map(|(one, other)| two(one.id(), other.id()))
        .collect();
    // Whom somebody blocked, and who was erased since and came back.
    let people: Vec<PersonId> = guests.iter().map(|guest| guest.person).collect();
    for (one, other) in erased::blocked(tx, &people)? {
        apart.insert(two(one, other));
    }
    for guest in guests
        .iter()
        .filter(|guest| guest.is_held || !guest.confidence.avoids.is_empty())
    {
        let kept = guests.iter().filter(|other| {
            let known_by = other.known_by.iter().map(String::as_str);
            other.person != guest.person && (guest.is_held || guest.confidence.keeps_away(known_by))
        });
        apart.extend(kept.map(|other| two(guest.person, other.person)));
    }
    Ok(apart)
}

/// How often each two met in earlier months.
fn met(
    tx: &mut ReadTx<'_>,
    round: &CoffeeRound,
    people: &BTreeSet<PersonId>,
) -> Result<BTreeMap<Two, usize>, StoreError> {
    let query = coffee_seats::table
        .inner_join(coffee_rounds::table)
        .filter(coffee_rounds::group_id.eq(key(round.group)))
        .filter(coffee_seats::place.is_not_null())
        .order((coffee_seats::round_id, coffee_seats::place))
        .select((
            coffee_seats::round_id,
            coffee_seats::place.assume_not_null(),
            coffee_seats::person_id,
        ));
    let rows: Vec<(Key, i32, Key)> = on_backend!(tx, |c| query.load(c))?;
    let mut at_tables: BTreeMap<(Key, i32), Vec<PersonId>> = BTreeMap::new();
    for (month, place, person) in rows {
        let person: PersonId = person.id();
        if people.contains(&person) {
            at_tables.entry((month, place)).or_default().push(person);
        }
    }
    let mut met = BTreeMap::new();
    for table in at_tables.values() {
        for (place, one) in table.iter().enumerate() {
            for other in table.iter().skip(place + 1) {
                *met.entry(two(*one, *other)).or_default() += 1;
            }
        }
    }
    Ok(met)
}
