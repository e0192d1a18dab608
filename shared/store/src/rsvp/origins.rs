//! Whence a group has addresses, and the trial of those that are new: the first people are written to, the rest wait for a task
//! that sees how the letters fared.

mod trial;

use std::collections::{BTreeMap, HashMap};

use diesel::dsl::count;
use diesel::prelude::*;
use domain::invitation::origin::{COUNTED_FOR, Fared, OriginState, TRIED_ABOVE, TRIED_FOR};
use domain::invitation::provenance::Provenance;
use domain::invitation::{Invitation, Invitee};
use domain::mail::suppression::Cause;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{GroupId, Instant, OriginId};

pub use trial::{Trial, page};

use crate::Page;
use crate::db::schema::{invitations, origins, suppressions};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::task::{self, NewTask};

const KIND: TaskKind = TaskKind::OriginTrial;

/// Whence a group has addresses.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Its identity.
    pub id: OriginId,
    /// Whose it is.
    pub group: GroupId,
    /// What the organizer calls it.
    pub name: String,
    /// Whether people of it are written to.
    pub state: OriginState,
    /// When it was named first.
    pub created_at: Instant,
    /// How letters to its people fared.
    pub fared: Fared,
}

/// The origins of the people of one call, with the room that each still has.
#[derive(Default)]
pub(crate) struct Origins(HashMap<String, (Key, usize)>);

impl Origins {
    /// Those of these people, made where they are new, and locked.
    pub(crate) fn open(tx: &mut WriteTx<'_>, group: GroupId, people: &[Invitee]) -> Result<Self, StoreError> {
        // In the order of their names, so that no two calls lock each other out.
        let mut named: BTreeMap<&str, usize> = BTreeMap::new();
        for said in people.iter().filter_map(|person| person.obtained.as_ref()?.obtained()) {
            *named.entry(said.from.as_str()).or_default() += 1;
        }
        let mut opened = Self::default();
        for (name, coming) in named {
            let row = ensure(tx, group, name)?;
            opened.0.insert(name.to_owned(), (row.0, room(tx, &row, coming)?));
        }
        Ok(opened)
    }

    /// Whether an invitation may be told of now; it takes the place.
    pub(crate) fn has_room(&mut self, invitation: &Invitation) -> bool {
        let said = invitation.obtained.as_ref().and_then(Provenance::obtained);
        match said.and_then(|said| self.0.get_mut(said.from.as_str())) {
            Some((_, 0)) => false,
            Some((_, room)) => {
                *room -= 1;
                true
            }
            None => true,
        }
    }

    /// The origin of an invitation.
    pub(crate) fn of(&self, invitation: &Invitation) -> Option<Key> {
        let said = invitation.obtained.as_ref()?.obtained()?;
        self.0.get(said.from.as_str()).map(|(id, _)| *id)
    }
}

type Row = (Key, Key, String, String, Moment);

fn ensure(tx: &mut WriteTx<'_>, group: GroupId, name: &str) -> Result<Row, StoreError> {
    let row = (
        origins::id.eq(key(tx.fresh::<OriginId>()?)),
        origins::group_id.eq(key(group)),
        origins::name.eq(name),
        origins::state.eq(OriginState::Open.as_str()),
        origins::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(origins::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    let query = origins::table
        .filter(origins::group_id.eq(key(group)))
        .filter(origins::name.eq(name));
    Ok(on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c),
        sqlite | c | query.first(c)
    )?)
}

/// How many more people of an origin may be told now. One that is to be tried gets its task.
fn room(tx: &mut WriteTx<'_>, row: &Row, coming: usize) -> Result<usize, StoreError> {
    let lately = invitations::table
        .filter(invitations::origin_id.eq(row.0))
        .filter(invitations::created_at.gt(Moment(tx.now().minus(COUNTED_FOR))))
        .limit(i64::try_from(TRIED_ABOVE).unwrap_or(i64::MAX))
        .select(invitations::id);
    let lately: Vec<Key> = on_backend!(tx, |c| lately.load(c))?;
    let (lately, state) = (lately.len(), read_state(&row.3)?);
    let next = state.with(lately.saturating_add(coming));
    let waits = next == OriginState::Trying && first_held(tx, row.0)?.is_some();
    if next != state {
        save(tx, row.0.id(), next)?;
    }
    // Once somebody waits their task runs, and is not put off by who comes after them.
    if next == OriginState::Trying && !waits {
        schedule(tx, row.0.id(), tx.now().plus(TRIED_FOR))?;
    }
    Ok(next.room(lately, waits))
}

/// The first of an origin who waits, and when they were invited.
fn first_held(tx: &mut ReadTx<'_>, origin: Key) -> Result<Option<(Key, Moment)>, StoreError> {
    let query = invitations::table
        .filter(invitations::origin_id.eq(origin))
        .filter(invitations::held.eq(true))
        .order(invitations::id)
        .select((invitations::id, invitations::created_at));
    Ok(on_backend!(tx, |c| query.first(c).optional())?)
}

fn read_state(word: &str) -> Result<OriginState, StoreError> {
    OriginState::parse(word).map_err(|_| StoreError::Unreadable("an origin's state".to_owned()))
}

fn save(tx: &mut WriteTx<'_>, origin: OriginId, state: OriginState) -> Result<(), StoreError> {
    on_backend!(tx, |c| diesel::update(origins::table.find(key(origin)))
        .set(origins::state.eq(state.as_str()))
        .execute(c))?;
    Ok(())
}

fn schedule(tx: &mut WriteTx<'_>, origin: OriginId, run_at: Instant) -> Result<(), StoreError> {
    let new = NewTask {
        kind: KIND,
        key: &origin.to_string(),
        subject: Some(origin.uuid()),
        run_at,
        since: run_at,
    };
    task::schedule(tx, new)
}

/// An origin, locked. Who may see it is the caller's to decide.
pub fn lock(tx: &mut WriteTx<'_>, origin: OriginId) -> Result<Option<Origin>, StoreError> {
    let query = origins::table.find(key(origin));
    let row: Option<Row> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    Ok(with_fared(tx, row.into_iter().collect())?.pop())
}

/// The origins that a group has named, oldest first.
pub fn list(tx: &mut ReadTx<'_>, group: GroupId, page: Page<OriginId>) -> Result<Vec<Origin>, StoreError> {
    let query = origins::table
        .filter(origins::group_id.eq(key(group)))
        .filter(origins::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .order(origins::id)
        .limit(page.limit.into());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    with_fared(tx, rows)
}

/// Has all people of an origin written to, whatever came back.
pub fn go_on(tx: &mut WriteTx<'_>, origin: &mut Origin) -> Result<(), StoreError> {
    origin.state = OriginState::Continued;
    save(tx, origin.id, origin.state)?;
    schedule(tx, origin.id, tx.now())
}

/// Origins with how their letters fared. Counted in two statements, however many they are.
fn with_fared(tx: &mut ReadTx<'_>, rows: Vec<Row>) -> Result<Vec<Origin>, StoreError> {
    let ids: Vec<Key> = rows.iter().map(|row| row.0).collect();
    let people = invitations::table
        .filter(invitations::origin_id.eq_any(ids.clone()))
        .group_by((invitations::origin_id, invitations::held))
        .select((invitations::origin_id, invitations::held, count(invitations::id)));
    let people: Vec<(Option<Key>, bool, i64)> = on_backend!(tx, |c| people.load(c))?;
    let back = invitations::table
        .inner_join(origins::table.on(origins::id.nullable().eq(invitations::origin_id)))
        .inner_join(suppressions::table.on(suppressions::person_id.eq(invitations::person_id)))
        .filter(origins::id.eq_any(ids))
        .filter(suppressions::group_id.eq(origins::group_id.nullable()))
        .filter(suppressions::created_at.ge(origins::created_at))
        .filter(suppressions::cause.ne(Cause::Unsubscribed.as_str()))
        .select((origins::id, suppressions::cause, suppressions::person_id))
        .distinct();
    let back: Vec<(Key, String, Key)> = on_backend!(tx, |c| back.load(c))?;
    let mut fared: HashMap<Key, Fared> = HashMap::new();
    for (origin, held, number) in people {
        let Some(origin) = origin else { continue };
        let fared = fared.entry(origin).or_default();
        let counted = if held {
            &mut fared.waiting
        } else {
            &mut fared.written_to
        };
        *counted = number.try_into().unwrap_or(u32::MAX);
    }
    for (origin, cause, _) in back {
        let fared = fared.entry(origin).or_default();
        let is_bounce = cause == Cause::Bounced.as_str();
        let counted = if is_bounce {
            &mut fared.bounced
        } else {
            &mut fared.complained
        };
        *counted += 1;
    }
    let origin = |(id, group, name, state, created_at): Row| {
        Ok(Origin {
            id: id.id(),
            group: group.id(),
            name,
            state: read_state(&state)?,
            created_at: created_at.0,
            fared: fared.get(&id).copied().unwrap_or_default(),
        })
    };
    rows.into_iter().map(origin).collect()
}
