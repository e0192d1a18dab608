//! Who gets no mail: unsubscribed, bounced, complained. Kept by person; shown to a group for who it invited.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::follower::FollowState;
use domain::mail::kind::LetterKind;
use domain::mail::suppression::{Cause, Scope, Suppression};
use domain::rsvp::status::RsvpStatus;
use domain::{GroupId, Instant, MailAddress, PersonId};
use uuid::Uuid;

use crate::Page;
use crate::db::schema::{events, followers, invitations, people, soft_bounces, suppressions};
use crate::db::sql::{Key, Moment, key, lower, pattern};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::people::addresses::{AddressRow, address};
use crate::people::unasked::Objector;
use crate::people::{addresses, unasked};

/// A suppression in an organizer's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its identity, for paging.
    pub id: Uuid,
    /// Who gets no mail.
    pub address: MailAddress,
    /// Why; shown only to the group whose letter was the cause.
    pub cause: Option<Cause>,
    /// How far.
    pub scope: Scope,
    /// Since when.
    pub since: Instant,
}

/// A suppression, and the group whose letter was the cause; none: one of Acquaint itself.
pub(crate) type CausedBy = (Option<GroupId>, Suppression);

type Row = (Key, Key, Option<Key>, String, String, Moment);

fn columns() -> (
    suppressions::id,
    suppressions::person_id,
    suppressions::group_id,
    suppressions::scope,
    suppressions::cause,
    suppressions::created_at,
) {
    (
        suppressions::id,
        suppressions::person_id,
        suppressions::group_id,
        suppressions::scope,
        suppressions::cause,
        suppressions::created_at,
    )
}

fn read(row: &Row) -> Result<Suppression, StoreError> {
    let unreadable = |_| StoreError::Unreadable("a suppression's scope or cause".to_owned());
    Ok(Suppression {
        cause: Cause::parse(&row.4).map_err(unreadable)?,
        scope: Scope::parse(&row.3).map_err(unreadable)?,
        since: row.5.0,
    })
}

/// Adds a suppression; the same one twice is one. `group`: whose letter is the cause; none: one of Acquaint itself.
pub(crate) fn add(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    group: Option<GroupId>,
    scope: Scope,
    cause: Cause,
) -> Result<(), StoreError> {
    let row = (
        suppressions::id.eq(Key(tx.fresh_uuid()?)),
        suppressions::person_id.eq(key(person)),
        suppressions::group_id.eq(group.map(key)),
        suppressions::scope.eq(scope.as_str()),
        suppressions::cause.eq(cause.as_str()),
        suppressions::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(suppressions::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// Deletes what stops mail of a group that is deleted. Who wants no mail from anybody stays so, and Acquaint's own goes to no address
/// that is dead; other groups find that out by a letter of theirs.
pub(crate) fn delete_of_group(tx: &mut WriteTx<'_>, group: GroupId) -> Result<(), StoreError> {
    let of_group = || suppressions::table.filter(suppressions::group_id.eq(key(group)));
    let of_all = of_group().filter(suppressions::scope.eq(Scope::All.as_str())).select((
        suppressions::person_id,
        suppressions::cause,
        suppressions::created_at,
    ));
    let of_all: Vec<(Key, String, Moment)> = on_backend!(tx, |c| of_all.load(c))?;
    on_backend!(tx, |c| diesel::delete(of_group()).execute(c))?;
    for (person, cause, created_at) in of_all {
        let row = (
            suppressions::id.eq(Key(tx.fresh_uuid()?)),
            suppressions::person_id.eq(person),
            suppressions::scope.eq(Scope::All.as_str()),
            suppressions::cause.eq(cause),
            suppressions::created_at.eq(created_at),
        );
        on_backend!(tx, |c| diesel::insert_into(suppressions::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// A person unsubscribes, from one group, which ends following it, or from all.
pub fn unsubscribe(tx: &mut WriteTx<'_>, person: PersonId, scope: Scope, group: GroupId) -> Result<(), StoreError> {
    if scope == Scope::Group {
        end_following(tx, person, group)?;
    }
    add(tx, person, Some(group), scope, Cause::Unsubscribed)
}

fn end_following(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<(), StoreError> {
    let rows = followers::table
        .filter(followers::person_id.eq(Some(key(person))))
        .filter(followers::group_id.eq(key(group)));
    let left = followers::state.eq(FollowState::Left.as_str());
    on_backend!(tx, |c| diesel::update(rows).set(left).execute(c))?;
    Ok(())
}

/// Whoever reads mail to an address wants none from anybody.
pub fn object(tx: &mut WriteTx<'_>, Objector { address, of_forms }: &Objector) -> Result<(), StoreError> {
    if *of_forms {
        unasked::end(tx, address.identity())?;
    }
    let known = addresses::ensure(tx, &[address])?;
    let person = known.get(address.identity());
    person.map_or(Ok(()), |person| add(tx, *person, None, Scope::All, Cause::Unsubscribed))
}

/// Whoever reads mail to an address takes that back.
pub fn object_no_more(tx: &mut WriteTx<'_>, address: &MailAddress) -> Result<(), StoreError> {
    unasked::forget(tx, address.identity())?;
    let person = addresses::known(tx, address)?;
    person.map_or(Ok(()), |person| remove_wishes(tx, person, None, true))
}

/// Whether whoever reads mail to an address wants none.
pub fn has_objected(tx: &mut ReadTx<'_>, address: &MailAddress) -> Result<bool, StoreError> {
    let Some(person) = addresses::known(tx, address)? else {
        return Ok(false);
    };
    let all = of_people(tx, &[person])?;
    Ok(all.values().flatten().any(|(_, one)| one.is_own_wish()))
}

/// Removes what a person can take back: that they unsubscribed from this group or called its mail spam; with `all`, also that
/// they want none from anybody.
///
/// Suppressions come after invitations, here and where they are lifted: who marks a letter that bounced has its invitation
/// when it adds one.
pub fn remove_wishes(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    group: Option<GroupId>,
    all: bool,
) -> Result<(), StoreError> {
    let of_all = suppressions::scope.eq(Scope::All.as_str());
    let of_group = suppressions::group_id
        .eq(group.map(key))
        .and(suppressions::scope.eq(Scope::Group.as_str()));
    let rows = suppressions::table
        .filter(suppressions::person_id.eq(key(person)))
        .filter(suppressions::cause.ne(Cause::Bounced.as_str()))
        .filter(of_group.or(of_all.and(all.into_sql::<Bool>())));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    if all {
        // So that letters which they ask for themselves come again.
        let query = people::table.find(key(person)).select(people::address);
        let address: Option<String> = on_backend!(tx, |c| query.first(c).optional())?;
        address.map_or(Ok(()), |address| unasked::forget(tx, &address))?;
    }
    Ok(())
}

/// Removes all suppressions of this group, and all bounces.
pub fn remove_bounces(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<(), StoreError> {
    let rows = suppressions::table
        .filter(suppressions::person_id.eq(key(person)))
        .filter(
            suppressions::group_id
                .eq(key(group))
                .or(suppressions::cause.eq(Cause::Bounced.as_str())),
        );
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let counted = soft_bounces::table.filter(soft_bounces::person_id.eq(key(person)));
    on_backend!(tx, |c| diesel::delete(counted).execute(c))?;
    Ok(())
}

/// What stops letters of this group to this person.
pub fn of(tx: &mut ReadTx<'_>, person: PersonId, group: GroupId) -> Result<Vec<Suppression>, StoreError> {
    let found = of_people(tx, &[person])?;
    Ok(in_group(found.get(&person), group).collect())
}

/// What of it the group may know. Who wants no mail at all, and said so elsewhere, looks to it like anybody else.
pub fn shown_of(tx: &mut ReadTx<'_>, person: PersonId, group: GroupId) -> Result<Vec<Suppression>, StoreError> {
    let found = of_people(tx, &[person])?;
    Ok(shown(found.get(&person), group).collect())
}

/// Those of somebody's suppressions that are about letters of a group.
pub(crate) fn in_group(known: Option<&Vec<CausedBy>>, group: GroupId) -> impl Iterator<Item = Suppression> {
    let known = known.into_iter().flatten();
    let own = known.filter(move |(of, one)| one.scope == Scope::All || *of == Some(group));
    own.map(|(_, one)| *one)
}

/// Whether it stops everybody's letters for what was said elsewhere, or met a letter of Acquaint itself, which tells of what people
/// ask each other: no other group is told.
fn is_hidden((of, one): &CausedBy, group: GroupId) -> bool {
    one.scope == Scope::All && *of != Some(group) && (one.cause == Cause::Unsubscribed || of.is_none())
}

/// What of it this group may know.
pub(crate) fn shown(known: Option<&Vec<CausedBy>>, group: GroupId) -> impl Iterator<Item = Suppression> {
    let known = known.into_iter().flatten();
    let told = known.filter(move |caused| !is_hidden(caused, group));
    told.filter(move |(of, one)| one.scope == Scope::All || *of == Some(group))
        .map(|(_, one)| *one)
}

/// Whether one of somebody's suppressions stops a letter of this group, and the group may know it.
pub(crate) fn any_stops(known: Option<&Vec<CausedBy>>, group: GroupId, kind: LetterKind, status: RsvpStatus) -> bool {
    shown(known, group).any(|one| one.stops(kind, status))
}

/// Whether somebody wants mail from nobody, of which this group is not told. That an address is dead its own next letter finds out, as
/// it would have without the letter of Acquaint that came back.
pub(crate) fn is_silent(known: Option<&Vec<CausedBy>>, group: GroupId) -> bool {
    let mut known = known.into_iter().flatten();
    known.any(|caused| is_hidden(caused, group) && caused.1.cause != Cause::Bounced)
}

/// All suppressions of these people, each with the group that it came from.
pub(crate) fn of_people(
    tx: &mut ReadTx<'_>,
    persons: &[PersonId],
) -> Result<HashMap<PersonId, Vec<CausedBy>>, StoreError> {
    let keys: Vec<Key> = persons.iter().copied().map(key).collect();
    let query = suppressions::table
        .filter(suppressions::person_id.eq_any(keys))
        .select(columns());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let mut found: HashMap<PersonId, Vec<CausedBy>> = HashMap::new();
    for row in &rows {
        found
            .entry(row.1.id())
            .or_default()
            .push((row.2.map(Key::id), read(row)?));
    }
    Ok(found)
}

/// Which of these addresses no mail reaches, or wants none of ours, since it came back, or was called spam; and whether it did so to a
/// group: what met letters of Acquaint alone stops none of a group's.
pub(crate) fn unreachable(
    tx: &mut ReadTx<'_>,
    addresses: impl Iterator<Item = MailAddress>,
) -> Result<HashMap<String, bool>, StoreError> {
    let identities: Vec<String> = addresses.map(|address| address.identity().to_owned()).collect();
    let query = suppressions::table
        .inner_join(people::table)
        .filter(people::address.eq_any(identities))
        .filter(suppressions::cause.ne(Cause::Unsubscribed.as_str()))
        .select((people::address, suppressions::group_id));
    let rows: Vec<(String, Option<Key>)> = on_backend!(tx, |c| query.load(c))?;
    let mut found = HashMap::new();
    for (address, group) in rows {
        *found.entry(address).or_default() |= group.is_some();
    }
    Ok(found)
}

/// Who of those invited by a group gets none of its mail; with these words in the address, in whatever case.
///
/// Only people whom the group invited itself: nobody learns from another's list that somebody exists.
pub fn list(
    tx: &mut ReadTx<'_>,
    group: GroupId,
    words: Option<&str>,
    page: Page<Uuid>,
) -> Result<Vec<Listed>, StoreError> {
    let invited = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq(key(group)))
        .filter(invitations::person_id.eq(suppressions::person_id))
        .select(invitations::person_id);
    // As this group typed it last.
    let typed = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq(key(group)))
        .filter(invitations::person_id.eq(suppressions::person_id))
        .order(invitations::id.desc())
        .select(invitations::typed_address)
        .limit(1)
        .single_value();
    let ours = suppressions::group_id.eq(key(group));
    // What somebody wished elsewhere, and what letters of Acquaint itself met, is nothing that this group is told.
    let everywhere = suppressions::scope
        .eq(Scope::All.as_str())
        .and(suppressions::cause.ne(Cause::Unsubscribed.as_str()))
        .and(suppressions::group_id.is_not_null())
        .and(diesel::dsl::exists(invited));
    let query = suppressions::table
        .inner_join(people::table)
        .filter(ours.or(everywhere))
        .filter(suppressions::id.gt(Key(page.after.unwrap_or(Uuid::nil()))))
        .filter(lower(people::address).like(lower(pattern(words))).escape('\\'))
        .order(suppressions::id)
        .limit(page.limit.into())
        .select((columns(), (typed, people::address)));
    let rows: Vec<(Row, AddressRow)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(row, written)| listed(&row, written, group))
        .collect()
}

fn listed(row: &Row, written: AddressRow, group: GroupId) -> Result<Listed, StoreError> {
    let suppression = read(row)?;
    let caused_here = row.2 == Some(key(group));
    Ok(Listed {
        id: row.0.0,
        address: address(written),
        cause: caused_here.then_some(suppression.cause),
        scope: suppression.scope,
        since: suppression.since,
    })
}

/// Who has this address, of those whom the group invited.
pub fn invited(tx: &mut ReadTx<'_>, group: GroupId, address: &MailAddress) -> Result<Option<PersonId>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .inner_join(events::table)
        .filter(people::address.eq(address.identity()))
        .filter(events::group_id.eq(key(group)))
        .select(people::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}
