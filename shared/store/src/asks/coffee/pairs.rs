//! What decides who meets whom in a month: who is in, who met before, and who is kept apart, of which nobody learns anything.
//! It is read at once, and worked out while nothing is locked.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use domain::asks::coffee::pairing::{Known, Two, tables, two};
use domain::asks::coffee::{CoffeeAnswer, CoffeeRound};
use domain::asks::confidence::Confidence;
use domain::asks::profile::Profile;
use domain::group::Group;
use domain::{CoffeeRoundId, PersonId};

use super::{letters, wanting};
use crate::asks::{circumstances, erased, reports};
use crate::db::schema::{ask_blocks, coffee_rounds, coffee_seats};
use crate::db::sql::{Key, int, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

/// Somebody who is in.
struct Guest {
    person: PersonId,
    /// Their name, address and employer.
    known_by: Vec<String>,
    confidence: Confidence,
    /// Whether what they were reported for keeps them from everybody.
    is_held: bool,
}

/// All that decides it.
pub(super) struct Guests {
    round: CoffeeRoundId,
    all: Vec<Guest>,
    blocks: Vec<(PersonId, PersonId)>,
    /// The tables of earlier months.
    before: Vec<Vec<PersonId>>,
}

/// Who sits at which table in a month.
#[derive(Clone)]
pub(super) struct Tables {
    pub(super) round: CoffeeRoundId,
    all: Vec<Vec<PersonId>>,
}

impl Guests {
    /// Reads it. Once answers are taken no more, nobody's changes until it is written who sits where.
    pub(super) fn read(tx: &mut ReadTx<'_>, group: &Group, round: &CoffeeRound) -> Result<Self, StoreError> {
        let query = coffee_seats::table
            .filter(coffee_seats::round_id.eq(key(round.id)))
            .filter(coffee_seats::answer.eq(CoffeeAnswer::In.as_str()))
            .order(coffee_seats::person_id)
            .select(coffee_seats::person_id);
        let people: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
        let people: Vec<PersonId> = people.into_iter().map(Key::id).collect();
        // Who said so days ago may want it no more.
        let profiles = wanting(tx, group, &people)?;
        let mut parties = letters::parties(tx, group.id, &people)?;
        let held = reports::held(tx, group.id, &people)?;
        let guest = |profile: Profile| {
            // Who has no name there is nobody whom others could know.
            let party = parties.remove(&profile.person)?;
            Some(Guest {
                person: profile.person,
                known_by: circumstances::known_by(Some(party), Some(&profile)),
                is_held: held.contains(&profile.person),
                confidence: profile.plan.confidence,
            })
        };
        let all: Vec<Guest> = profiles.into_values().filter_map(guest).collect();
        let people: Vec<PersonId> = all.iter().map(|guest| guest.person).collect();
        Ok(Self {
            round: round.id,
            all,
            blocks: blocks(tx, &people)?,
            before: before(tx, round, &people)?,
        })
    }

    /// Who meets whom.
    pub(super) fn tables(&self) -> Tables {
        let people: BTreeSet<PersonId> = self.all.iter().map(|guest| guest.person).collect();
        let mut met = BTreeMap::new();
        for table in &self.before {
            for (place, one) in table.iter().enumerate() {
                for other in table.iter().skip(place + 1) {
                    *met.entry(two(*one, *other)).or_default() += 1;
                }
            }
        }
        let apart = self.apart();
        Tables {
            round: self.round,
            all: tables(&people, &Known { apart, met }),
        }
    }

    fn apart(&self) -> BTreeSet<Two> {
        let blocks = self.blocks.iter().map(|(one, other)| two(*one, *other));
        let mut apart: BTreeSet<Two> = blocks.collect();
        for guest in &self.all {
            if !guest.is_held && guest.confidence.avoids.is_empty() {
                continue;
            }
            let kept = self.all.iter().filter(|other| {
                let known_by = other.known_by.iter().map(String::as_str);
                other.person != guest.person && (guest.is_held || guest.confidence.keeps_away(known_by))
            });
            apart.extend(kept.map(|other| two(guest.person, other.person)));
        }
        apart
    }
}

impl Tables {
    /// Writes it down.
    pub(super) fn save(&self, tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
        for (place, table) in (0_u16..).zip(&self.all) {
            let keys: Vec<Key> = table.iter().copied().map(key).collect();
            let rows = coffee_seats::table
                .filter(coffee_seats::round_id.eq(key(self.round)))
                .filter(coffee_seats::person_id.eq_any(keys));
            let change = coffee_seats::place.eq(Some(int(place)));
            on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
        }
        Ok(())
    }
}

/// Whom some of them blocked, and who was erased since and came back.
fn blocks(tx: &mut ReadTx<'_>, people: &[PersonId]) -> Result<Vec<(PersonId, PersonId)>, StoreError> {
    let keys: Vec<Key> = people.iter().copied().map(key).collect();
    let query = ask_blocks::table
        .filter(ask_blocks::person_id.eq_any(keys.clone()))
        .filter(ask_blocks::asker_id.eq_any(keys))
        .select((ask_blocks::person_id, ask_blocks::asker_id));
    let found: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let mut all = erased::blocked(tx, people)?;
    all.extend(found.into_iter().map(|(one, other)| (one.id(), other.id())));
    Ok(all)
}

/// Who sat with whom in earlier months.
fn before(tx: &mut ReadTx<'_>, round: &CoffeeRound, people: &[PersonId]) -> Result<Vec<Vec<PersonId>>, StoreError> {
    let keys: Vec<Key> = people.iter().copied().map(key).collect();
    let query = coffee_seats::table
        .inner_join(coffee_rounds::table)
        .filter(coffee_rounds::group_id.eq(key(round.group)))
        .filter(coffee_seats::place.is_not_null())
        .filter(coffee_seats::person_id.eq_any(keys))
        .select((
            coffee_seats::round_id,
            coffee_seats::place.assume_not_null(),
            coffee_seats::person_id,
        ));
    let rows: Vec<(Key, i32, Key)> = on_backend!(tx, |c| query.load(c))?;
    let mut tables: BTreeMap<(Key, i32), Vec<PersonId>> = BTreeMap::new();
    for (month, place, person) in rows {
        tables.entry((month, place)).or_default().push(person.id());
    }
    Ok(tables.into_values().collect())
}
