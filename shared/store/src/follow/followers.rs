//! Followers of groups: asked for, confirmed, listed, gone.

use diesel::prelude::*;
use domain::follower::{CONFIRMED_WITHIN, FollowMode, FollowState, Follower};
use domain::mail::suppression::{Cause, Scope};
use domain::{FollowerId, GroupId, MailAddress, PersonId};

use crate::Page;
use crate::db::schema::{followers, mails, people, suppressions};
use crate::db::sql::{Key, Moment, columns_of, key, lower, pattern};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::{addresses, erased};

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = followers)]
pub(crate) struct FollowerRow {
    pub(crate) id: Key,
    group_id: Key,
    address: String,
    typed_address: Option<String>,
    person_id: Option<Key>,
    language: String,
    state: String,
    mode: String,
    asked_at: Moment,
    since: Option<Moment>,
}

impl FollowerRow {
    pub(crate) fn follower(self) -> Result<Follower, StoreError> {
        let unreadable = |_| StoreError::Unreadable("a follower's state or mode".to_owned());
        Ok(Follower {
            id: self.id.id(),
            group: self.group_id.id(),
            address: MailAddress::kept(self.typed_address, self.address),
            person: self.person_id.map(Key::id),
            language: self.language,
            state: FollowState::parse(&self.state).map_err(unreadable)?,
            mode: FollowMode::parse(&self.mode).map_err(unreadable)?,
            asked_at: self.asked_at.0,
            since: self.since.map(|at| at.0),
        })
    }
}

/// Notes that an address is to follow a group. Who follows it already goes on to, as before; everybody else has to confirm.
pub fn ask(
    tx: &mut WriteTx<'_>,
    group: GroupId,
    address: &MailAddress,
    language: &str,
) -> Result<Follower, StoreError> {
    let row = FollowerRow {
        id: key(tx.fresh::<FollowerId>()?),
        group_id: key(group),
        address: address.identity().to_owned(),
        typed_address: address.typed().map(str::to_owned),
        person_id: None,
        language: language.to_owned(),
        state: FollowState::Pending.as_str().to_owned(),
        mode: FollowMode::Every.as_str().to_owned(),
        asked_at: Moment(tx.now()),
        since: None,
    };
    on_backend!(tx, |c| diesel::insert_into(followers::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    let theirs = || {
        followers::table
            .filter(followers::group_id.eq(key(group)))
            .filter(followers::address.eq(address.identity()))
    };
    let again = theirs().filter(followers::state.ne(FollowState::Following.as_str()));
    let now = Moment(tx.now());
    on_backend!(tx, |c| diesel::update(again)
        .set((followers::asked_at.eq(now), followers::language.eq(language)))
        .execute(c))?;
    let left = theirs().filter(followers::state.eq(FollowState::Left.as_str()));
    on_backend!(tx, |c| diesel::update(left)
        .set(followers::state.eq(FollowState::Pending.as_str()))
        .execute(c))?;
    let query = theirs().select(columns_of::<FollowerRow>());
    let row: FollowerRow = on_backend!(tx, |c| query.first(c))?;
    row.follower()
}

/// A follower, whatever their state.
pub fn get(tx: &mut ReadTx<'_>, follower: FollowerId) -> Result<Option<Follower>, StoreError> {
    let query = followers::table.find(key(follower)).select(columns_of::<FollowerRow>());
    let row: Option<FollowerRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(FollowerRow::follower).transpose()
}

/// Has who confirmed follow from now on. What they said before against mail of this group is taken back by that, and that
/// nobody is to write to an erased address.
pub fn confirm(tx: &mut WriteTx<'_>, follower: &Follower) -> Result<(), StoreError> {
    let known = addresses::ensure(tx, &[&follower.address])?;
    erased::lift(tx, &follower.address)?;
    let person = known.get(follower.address.identity()).copied();
    let since = follower.since.unwrap_or(tx.now());
    let change = (
        followers::state.eq(FollowState::Following.as_str()),
        followers::person_id.eq(person.map(key)),
        followers::since.eq(Some(Moment(since))),
    );
    on_backend!(tx, |c| diesel::update(followers::table.find(key(follower.id)))
        .set(change)
        .execute(c))?;
    take_back(tx, person.map(key), key(follower.group))
}

/// Takes back that somebody unsubscribed from a group.
fn take_back(tx: &mut WriteTx<'_>, person: Option<Key>, group: Key) -> Result<(), StoreError> {
    let wishes = suppressions::table
        .filter(suppressions::person_id.nullable().eq(person))
        .filter(suppressions::group_id.eq(group))
        .filter(suppressions::scope.eq(Scope::Group.as_str()))
        .filter(suppressions::cause.eq(Cause::Unsubscribed.as_str()));
    on_backend!(tx, |c| diesel::delete(wishes).execute(c))?;
    Ok(())
}

/// Ends following a group. `false`: nobody there follows it.
pub fn leave(tx: &mut WriteTx<'_>, group: GroupId, follower: FollowerId) -> Result<bool, StoreError> {
    let rows = followers::table
        .find(key(follower))
        .filter(followers::group_id.eq(key(group)))
        .filter(followers::state.eq_any(SHOWN));
    let left = followers::state.eq(FollowState::Left.as_str());
    Ok(on_backend!(tx, |c| diesel::update(rows).set(left).execute(c))? == 1)
}

/// Changes what a person hears of a group that they follow or followed. `false`: they never did.
pub fn choose(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    follower: FollowerId,
    state: FollowState,
    mode: Option<FollowMode>,
) -> Result<bool, StoreError> {
    let rows = || {
        followers::table
            .find(key(follower))
            .filter(followers::person_id.eq(Some(key(person))))
    };
    let now = followers::state.eq(state.as_str());
    let changed = on_backend!(tx, |c| diesel::update(rows()).set(now).execute(c))?;
    if let Some(mode) = mode {
        let mode = followers::mode.eq(mode.as_str());
        on_backend!(tx, |c| diesel::update(rows()).set(mode).execute(c))?;
    }
    if state == FollowState::Following {
        let of = rows().select(followers::group_id);
        let group: Option<Key> = on_backend!(tx, |c| of.first(c).optional())?;
        if let Some(group) = group {
            take_back(tx, Some(key(person)), group)?;
        }
    }
    Ok(changed == 1)
}

/// Takes the language in which a person chose to be written to, by whoever.
pub fn speak(tx: &mut WriteTx<'_>, person: PersonId, language: &str) -> Result<(), StoreError> {
    let rows = followers::table.filter(followers::person_id.eq(Some(key(person))));
    on_backend!(tx, |c| diesel::update(rows)
        .set(followers::language.eq(language))
        .execute(c))?;
    let row = people::table.find(key(person));
    on_backend!(tx, |c| diesel::update(row)
        .set(people::language.eq(Some(language)))
        .execute(c))?;
    Ok(())
}

/// The states of those whom an organizer sees.
const SHOWN: [&str; 2] = ["following", "paused"];

/// Who confirmed and is there, in the order in which they asked; with these words in the address, in whatever case.
pub fn list(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    words: Option<&str>,
    page: Page<FollowerId>,
) -> Result<Vec<Follower>, StoreError> {
    let query = followers::table
        .filter(followers::group_id.eq(key(group)))
        .filter(followers::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .filter(followers::state.eq_any(SHOWN))
        .filter(lower(followers::address).like(lower(pattern(words))).escape('\\'))
        .order(followers::id)
        .limit(page.limit.into())
        .select(columns_of::<FollowerRow>());
    let rows: Vec<FollowerRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(FollowerRow::follower).collect()
}

/// Deletes what nobody confirmed in time, with the letters that asked.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let old = followers::table
        .filter(followers::state.eq(FollowState::Pending.as_str()))
        .filter(followers::asked_at.le(Moment(tx.now().minus(CONFIRMED_WITHIN))))
        .select(followers::id);
    let ids: Vec<Key> = on_backend!(tx, |c| old.load(c))?;
    if ids.is_empty() {
        return Ok(());
    }
    let letters = mails::table.filter(mails::subject_id.eq_any(ids.clone()));
    on_backend!(tx, |c| diesel::delete(letters).execute(c))?;
    let rows = followers::table.filter(followers::id.eq_any(ids));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}
