//! Who may be asked at short notice, in the order in which they fit.

use diesel::prelude::*;
use domain::asks::short_notice::Candidate;
use domain::asks::{Ask, AskAnswer};
use domain::schedule::Zone;
use domain::{AskId, PersonId};

use super::lock_people;
use crate::db::schema::ask_candidates;
use crate::db::sql::{Key, Moment, columns_of, count, int, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = ask_candidates)]
struct CandidateRow {
    ask_id: Key,
    place: i32,
    person_id: Option<Key>,
    found_at: Key,
    zone: String,
    reached_at: Option<Moment>,
    hindered: bool,
    answer: Option<String>,
    answered_at: Option<Moment>,
}

impl CandidateRow {
    fn of(ask: AskId, one: &Candidate) -> Self {
        Self {
            ask_id: key(ask),
            place: int(one.place),
            person_id: one.person.map(key),
            found_at: key(one.found_at),
            zone: one.zone.name().to_owned(),
            reached_at: one.reached_at.map(Moment),
            hindered: one.is_hindered,
            answer: one.answer.map(|answer| answer.as_str().to_owned()),
            answered_at: one.answered_at.map(Moment),
        }
    }

    fn candidate(self) -> Result<Candidate, StoreError> {
        let answer = self.answer.as_deref().map(AskAnswer::parse).transpose();
        Ok(Candidate {
            place: count(self.place),
            person: self.person_id.map(Key::id),
            found_at: self.found_at.id(),
            zone: Zone::trusted(self.zone),
            reached_at: self.reached_at.map(|at| at.0),
            is_hindered: self.hindered,
            answer: answer.map_err(|_| StoreError::Unreadable("a candidate's answer".to_owned()))?,
            answered_at: self.answered_at.map(|at| at.0),
        })
    }
}

/// Writes who may be asked.
pub fn create(tx: &mut WriteTx<'_>, ask: AskId, all: &[Candidate]) -> Result<(), StoreError> {
    let rows: Vec<CandidateRow> = all.iter().map(|one| CandidateRow::of(ask, one)).collect();
    for row in rows {
        on_backend!(tx, |c| diesel::insert_into(ask_candidates::table)
            .values(row)
            .execute(c))?;
    }
    Ok(())
}

/// All of them. The ask is locked where something of them is to change.
pub fn of(tx: &mut ReadTx<'_>, ask: AskId) -> Result<Vec<Candidate>, StoreError> {
    let query = ask_candidates::table
        .filter(ask_candidates::ask_id.eq(key(ask)))
        .order(ask_candidates::place)
        .select(columns_of::<CandidateRow>());
    let rows: Vec<CandidateRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(CandidateRow::candidate).collect()
}

/// One of them.
pub fn get(tx: &mut ReadTx<'_>, ask: AskId, place: u16) -> Result<Option<Candidate>, StoreError> {
    let query = ask_candidates::table
        .find((key(ask), int(place)))
        .select(columns_of::<CandidateRow>());
    let row: Option<CandidateRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(CandidateRow::candidate).transpose()
}

/// Writes what became of one.
pub fn save(tx: &mut WriteTx<'_>, ask: AskId, one: &Candidate) -> Result<(), StoreError> {
    let row = CandidateRow::of(ask, one);
    let change = (
        ask_candidates::reached_at.eq(row.reached_at),
        ask_candidates::hindered.eq(row.hindered),
        ask_candidates::answer.eq(row.answer),
        ask_candidates::answered_at.eq(row.answered_at),
    );
    on_backend!(tx, |c| diesel::update(
        ask_candidates::table.find((row.ask_id, row.place))
    )
    .set(change)
    .execute(c))?;
    Ok(())
}

/// Locks all who may be asked, with the asker, before anything of theirs.
pub fn lock(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<(), StoreError> {
    let all = of(tx, ask.id)?;
    let mut people: Vec<PersonId> = all.into_iter().filter_map(|one| one.person).collect();
    people.push(ask.asker);
    lock_people(tx, &people)
}
