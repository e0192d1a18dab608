//! A group's monthly coffee: whether it is switched on, its months, and who is in. Who meets whom is `domain`'s to say.

pub(crate) mod letters;
mod pairs;

use std::collections::BTreeMap;
use std::sync::Arc;

use diesel::prelude::*;
use domain::asks::coffee::{CoffeeAnswer, CoffeeRound, CoffeeStep, month_to_begin, next_month_at};
use domain::asks::profile::Profile;
use domain::group::Group;
use domain::mail::coffee_letter::CoffeeLetterKind;
use domain::schedule::Zone;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{CoffeeRoundId, CoffeeSeatId, GroupId, Instant, PersonId};
use jiff::civil::Date;

use super::profiles;
use crate::db::schema::{coffee_groups, coffee_rounds, coffee_seats, profiles as profile_rows};
use crate::db::sql::{Key, Moment, columns_of, count, int, key};
use crate::db::{ReadTx, Store, WriteTx, aside, on_backend};
use crate::error::StoreError;
use crate::people::{groups, suppressions};
use crate::task::{self, NewTask};
use pairs::{Guests, Tables};

/// People who are seen to in one transaction.
const PAGE: i64 = 200;

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = coffee_rounds)]
struct RoundRow {
    id: Key,
    group_id: Key,
    month: String,
    began_at: Moment,
    done: i32,
}

impl RoundRow {
    fn of(round: &CoffeeRound) -> Self {
        Self {
            id: key(round.id),
            group_id: key(round.group),
            month: round.month.to_string(),
            began_at: Moment(round.began_at),
            done: int(round.done),
        }
    }

    fn round(self) -> Result<CoffeeRound, StoreError> {
        let month: Date = self
            .month
            .parse()
            .map_err(|_| StoreError::Unreadable("a month of a group's coffee".to_owned()))?;
        Ok(CoffeeRound {
            id: self.id.id(),
            group: self.group_id.id(),
            month,
            began_at: self.began_at.0,
            done: count(self.done),
        })
    }
}

/// Somebody in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// What their link names.
    pub id: CoffeeSeatId,
    /// The month.
    pub round: CoffeeRoundId,
    /// Who.
    pub person: PersonId,
    /// What they said; none: nothing yet.
    pub answer: Option<CoffeeAnswer>,
    /// The table at which they are; none: at none, or it is not decided.
    pub place: Option<u16>,
}

type SeatRow = (Key, Key, Key, Option<String>, Option<i32>);

fn seat((id, round, person, answer, place): SeatRow) -> Result<Seat, StoreError> {
    let answer = answer.as_deref().map(CoffeeAnswer::parse).transpose();
    Ok(Seat {
        id: id.id(),
        round: round.id(),
        person: person.id(),
        answer: answer.map_err(|_| StoreError::Unreadable("an answer to a group's coffee".to_owned()))?,
        place: place.map(count),
    })
}

const SEAT: (
    coffee_seats::id,
    coffee_seats::round_id,
    coffee_seats::person_id,
    coffee_seats::answer,
    coffee_seats::place,
) = (
    coffee_seats::id,
    coffee_seats::round_id,
    coffee_seats::person_id,
    coffee_seats::answer,
    coffee_seats::place,
);

/// Whether a group has it.
pub fn is_on(tx: &mut ReadTx<'_>, group: GroupId) -> Result<bool, StoreError> {
    let query = coffee_groups::table.find(key(group)).select(coffee_groups::group_id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// Switches it on or off. A month that has begun is not gone on with while it is off.
pub fn switch(tx: &mut WriteTx<'_>, group: GroupId, on: bool) -> Result<(), StoreError> {
    if !on {
        let row = coffee_groups::table.find(key(group));
        on_backend!(tx, |c| diesel::delete(row).execute(c))?;
        return Ok(());
    }
    let row = (
        coffee_groups::group_id.eq(key(group)),
        coffee_groups::since.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(coffee_groups::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    let (id, now) = (group.to_string(), tx.now());
    let new = NewTask {
        kind: TaskKind::Coffee,
        key: &id,
        subject: Some(group.uuid()),
        run_at: now,
        since: now,
    };
    task::schedule(tx, new)
}

/// A month.
pub fn round(tx: &mut ReadTx<'_>, round: CoffeeRoundId) -> Result<Option<CoffeeRound>, StoreError> {
    let query = coffee_rounds::table.find(key(round)).select(columns_of::<RoundRow>());
    let row: Option<RoundRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(RoundRow::round).transpose()
}

/// A month, locked until the end of the transaction: nobody says anything while it is decided who meets whom.
fn lock(tx: &mut WriteTx<'_>, round: CoffeeRoundId) -> Result<Option<CoffeeRound>, StoreError> {
    let query = coffee_rounds::table.find(key(round)).select(columns_of::<RoundRow>());
    let row: Option<RoundRow> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    row.map(RoundRow::round).transpose()
}

fn last(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Option<CoffeeRound>, StoreError> {
    let query = coffee_rounds::table
        .filter(coffee_rounds::group_id.eq(key(group)))
        .order(coffee_rounds::month.desc())
        .select(columns_of::<RoundRow>());
    let row: Option<RoundRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(RoundRow::round).transpose()
}

fn save(tx: &mut WriteTx<'_>, round: &CoffeeRound) -> Result<(), StoreError> {
    let change = (
        coffee_rounds::done.eq(int(round.done)),
        coffee_rounds::began_at.eq(Moment(round.began_at)),
    );
    let row = coffee_rounds::table.find(key(round.id));
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}

/// Somebody's place, by their link.
pub fn get(tx: &mut ReadTx<'_>, id: CoffeeSeatId) -> Result<Option<Seat>, StoreError> {
    let query = coffee_seats::table.find(key(id)).select(SEAT);
    let row: Option<SeatRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(seat).transpose()
}

/// Takes what somebody says. `false`: it is decided already who meets whom.
pub fn answer(tx: &mut WriteTx<'_>, seat: &Seat, answer: CoffeeAnswer, zone: &Zone) -> Result<bool, StoreError> {
    let now = tx.now();
    let is_open = lock(tx, seat.round)?.is_some_and(|round| round.takes_answers(zone, now));
    if is_open {
        let change = coffee_seats::answer.eq(Some(answer.as_str()));
        let row = coffee_seats::table.find(key(seat.id));
        on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    }
    Ok(is_open)
}

/// Does what is due, of some people at a time. Answers when there is more to do; none: it is switched off.
pub async fn advance(store: &Store, group: GroupId) -> Result<Option<Instant>, StoreError> {
    let guests = store.read(move |tx| to_seat(tx, group)).await?;
    // Where there are many, it takes a while: nobody waits for it.
    let tables = match guests {
        Some(guests) => Some(Arc::new(aside(move || guests.tables()).await?)),
        None => None,
    };
    store.write(move |tx| work(tx, group, tables.as_deref())).await
}

/// Those of whom it is to be decided by now who meets whom.
fn to_seat(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Option<Guests>, StoreError> {
    let (Some(group), Some(round)) = (groups::get(tx, group)?, last(tx, group)?) else {
        return Ok(None);
    };
    let is_due = round.due_at(CoffeeStep::Meet, &group.plan.zone) <= tx.now();
    if !is_due || round.next() != Some(CoffeeStep::Meet) || is_begun(tx, &round, CoffeeStep::Meet)? {
        return Ok(None);
    }
    Guests::read(tx, &group, &round).map(Some)
}

fn work(tx: &mut WriteTx<'_>, group: GroupId, tables: Option<&Tables>) -> Result<Option<Instant>, StoreError> {
    let Some(group) = groups::get(tx, group)? else {
        return Ok(None);
    };
    if !is_on(tx, group.id)? {
        return Ok(None);
    }
    let (zone, now) = (&group.plan.zone, tx.now());
    let last = last(tx, group.id)?;
    let new = month_to_begin(last.as_ref().map(|last| last.month), zone, now);
    let round = match (last, new) {
        // What was left of the month before, while it was switched off, is over.
        (_, Some(month)) => begin(tx, group.id, month, now)?,
        (Some(last), None) if last.next().is_some() => last,
        (_, None) => return Ok(Some(next_month_at(zone, now))),
    };
    let Some(step) = round.next() else {
        return Ok(Some(next_month_at(zone, now)));
    };
    let due_at = round.due_at(step, zone);
    if due_at > now {
        return Ok(Some(due_at));
    }
    let Some(mut round) = lock(tx, round.id)? else {
        return Ok(Some(now));
    };
    if step == CoffeeStep::Meet && !is_begun(tx, &round, step)? {
        match tables.filter(|tables| tables.round == round.id) {
            Some(tables) => tables.save(tx)?,
            // It fell due just now: it is read first.
            None => return Ok(Some(now)),
        }
    }
    if take(tx, &group, &round, step)? {
        round.finish(step, now);
        save(tx, &round)?;
    }
    Ok(Some(now))
}

/// Has a month begin at a time.
pub fn begin(tx: &mut WriteTx<'_>, group: GroupId, month: Date, began_at: Instant) -> Result<CoffeeRound, StoreError> {
    let round = CoffeeRound {
        id: tx.fresh()?,
        group,
        month,
        began_at,
        done: 0,
    };
    let row = RoundRow::of(&round);
    on_backend!(tx, |c| diesel::insert_into(coffee_rounds::table).values(row).execute(c))?;
    Ok(round)
}

/// Takes a step for the next people. `true`: for all of them it is done.
fn take(tx: &mut WriteTx<'_>, group: &Group, round: &CoffeeRound, step: CoffeeStep) -> Result<bool, StoreError> {
    if step == CoffeeStep::Ask {
        return ask(tx, group, round);
    }
    let query = coffee_seats::table
        .filter(coffee_seats::round_id.eq(key(round.id)))
        .filter(coffee_seats::done.lt(int(step.number())))
        .order(coffee_seats::id)
        .limit(PAGE)
        .select(SEAT);
    let rows: Vec<SeatRow> = on_backend!(tx, |c| query.load(c))?;
    let is_done = rows.len() < usize::try_from(PAGE).unwrap_or_default();
    let ids: Vec<Key> = rows.iter().map(|row| row.0).collect();
    for row in rows {
        let one = seat(row)?;
        let kind = match (step, one.answer) {
            (CoffeeStep::Remind, None) => CoffeeLetterKind::Remind,
            (CoffeeStep::Tomorrow, Some(CoffeeAnswer::In)) => CoffeeLetterKind::Tomorrow,
            // Who was left over, too: their letter says so, and the list of their letters nothing that others' does not.
            (CoffeeStep::Meet, Some(CoffeeAnswer::In)) => CoffeeLetterKind::Meet,
            _ => continue,
        };
        letters::send(tx, group.id, &one, kind)?;
    }
    let rows = coffee_seats::table.filter(coffee_seats::id.eq_any(ids));
    let change = coffee_seats::done.eq(int(step.number()));
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(is_done)
}

/// Whether some of a step was done before.
fn is_begun(tx: &mut ReadTx<'_>, round: &CoffeeRound, step: CoffeeStep) -> Result<bool, StoreError> {
    let query = coffee_seats::table
        .filter(coffee_seats::round_id.eq(key(round.id)))
        .filter(coffee_seats::done.ge(int(step.number())))
        .select(coffee_seats::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// Asks the next of those who wanted to be asked each month. Who has a pause, or gets no mail of the group, is passed over.
fn ask(tx: &mut WriteTx<'_>, group: &Group, round: &CoffeeRound) -> Result<bool, StoreError> {
    let there = coffee_seats::table
        .filter(coffee_seats::round_id.eq(key(round.id)))
        .select(coffee_seats::person_id);
    let query = profile_rows::table
        .filter(profile_rows::group_id.eq(key(group.id)))
        .filter(profile_rows::coffee.eq(true))
        .filter(profile_rows::person_id.ne_all(there))
        .order(profile_rows::person_id)
        .limit(PAGE)
        .select(profile_rows::person_id);
    let people: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    for person in &people {
        let one = Seat {
            id: tx.fresh()?,
            round: round.id,
            person: person.id(),
            answer: None,
            place: None,
        };
        let row = (
            coffee_seats::id.eq(key(one.id)),
            coffee_seats::round_id.eq(key(round.id)),
            coffee_seats::person_id.eq(*person),
            coffee_seats::done.eq(int(CoffeeStep::Ask.number())),
        );
        on_backend!(tx, |c| diesel::insert_into(coffee_seats::table).values(row).execute(c))?;
        letters::send(tx, group.id, &one, CoffeeLetterKind::Ask)?;
    }
    Ok(people.len() < usize::try_from(PAGE).unwrap_or_default())
}

/// Which of these may be written to about it: they still want it, have no pause, and get mail of the group.
fn wanting(tx: &mut ReadTx<'_>, group: &Group, people: &[PersonId]) -> Result<BTreeMap<PersonId, Profile>, StoreError> {
    let settings = profiles::settings_of(tx, people)?;
    let stopped = suppressions::of_people(tx, people)?;
    let now = tx.now();
    let is_wanted = |profile: &Profile| {
        let settings = settings.get(&profile.person).copied().unwrap_or_default();
        let paused_until = settings.paused_until_in(&group.plan.zone);
        let stopped = suppressions::in_group(stopped.get(&profile.person), group.id).next();
        profile.plan.coffee && paused_until.is_none_or(|until| until <= now) && stopped.is_none()
    };
    let profiles = profiles::of_people(tx, people, group.id)?.into_iter();
    Ok(profiles
        .filter(is_wanted)
        .map(|profile| (profile.person, profile))
        .collect())
}

/// The place of one who was asked in a group's last month, if anybody was.
pub fn asked_lately(tx: &mut ReadTx<'_>, group: GroupId) -> Result<Option<CoffeeSeatId>, StoreError> {
    let query = coffee_seats::table
        .inner_join(coffee_rounds::table)
        .filter(coffee_rounds::group_id.eq(key(group)))
        .order(coffee_seats::id.desc())
        .select(coffee_seats::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}

/// Somebody's places in all months, the first first.
pub fn places_of(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<CoffeeSeatId>, StoreError> {
    let query = coffee_seats::table
        .filter(coffee_seats::person_id.eq(key(person)))
        .order(coffee_seats::id)
        .select(coffee_seats::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(Key::id).collect())
}
