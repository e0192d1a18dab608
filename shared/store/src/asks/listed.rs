//! Asks as their people have them in a list: what somebody asked, and what they are asked.

use diesel::prelude::*;
use domain::PersonId;
use domain::asks::{Ask, AskKind, AskState};
use domain::schedule::Zone;
use domain::values::text::{PersonName, Title};

use super::row::AskRow;
use super::{asked, of_the_other, party};
use crate::db::schema::{asks, events, groups};
use crate::db::sql::{columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// An ask in somebody's list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The ask.
    pub ask: Ask,
    /// What the event is called.
    pub event: Title,
    /// Where the group is: its days are told by the clocks there.
    pub zone: Zone,
    /// Who has to do with it, as far as whoever has it in their list may know: who said yes, or who asks them.
    pub with: Vec<PersonName>,
}

/// What somebody asked, the newest first.
pub fn of_asker(tx: &mut ReadTx<'_>, asker: PersonId) -> Result<Vec<Listed>, StoreError> {
    let query = asks::table
        .inner_join(events::table)
        .inner_join(groups::table)
        .filter(asks::asker_id.eq(key(asker)))
        .order(asks::id.desc())
        .select((columns_of::<AskRow>(), events::title, groups::time_zone));
    let mut all = listed(on_backend!(tx, |c| query.load(c))?)?;
    for one in all.iter_mut().filter(|one| one.ask.state == AskState::Agreed) {
        one.with = who_agreed(tx, &one.ask)?;
    }
    Ok(all)
}

/// What those are called who said yes: to a suggestion two did.
pub fn who_agreed(tx: &mut ReadTx<'_>, ask: &Ask) -> Result<Vec<PersonName>, StoreError> {
    let both = if ask.plan.kind == AskKind::Suggestion {
        match of_the_other(tx, ask.id)? {
            Some(other) => [party(tx, other.event, other.asker)?, asked(tx, &other)?],
            None => [None, None],
        }
    } else {
        [asked(tx, ask)?, None]
    };
    let names = both.into_iter().flatten().map(|party| party.name);
    Ok(names.filter(|name| !name.as_str().is_empty()).collect())
}

/// What somebody is asked and can still answer, the oldest first.
pub fn waiting_for(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Listed>, StoreError> {
    let mut all = asked_of(tx, person)?;
    all.retain(|one| one.ask.is_answerable(tx.now()));
    Ok(all)
}

/// What somebody was asked, the oldest first.
pub fn asked_of(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<Listed>, StoreError> {
    let query = asks::table
        // Of the asker's event they may know nothing.
        .inner_join(events::table.on(events::id.eq(asks::found_at)))
        .inner_join(groups::table)
        .filter(asks::to_id.eq(key(person)))
        .filter(asks::reached_at.is_not_null())
        .order(asks::id)
        .select((columns_of::<AskRow>(), events::title, groups::time_zone));
    let mut all = listed(on_backend!(tx, |c| query.load(c))?)?;
    for one in &mut all {
        let asker = party(tx, one.ask.event, one.ask.asker)?;
        one.with = asker.map(|party| party.name).into_iter().collect();
    }
    Ok(all)
}

fn listed(rows: Vec<(AskRow, String, String)>) -> Result<Vec<Listed>, StoreError> {
    let one = |(row, event, zone): (AskRow, String, String)| {
        Ok(Listed {
            ask: row.ask()?,
            event: Title::trusted(event),
            zone: Zone::trusted(zone),
            with: Vec::new(),
        })
    };
    rows.into_iter().map(one).collect()
}
