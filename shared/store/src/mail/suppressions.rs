//! Who gets no mail: unsubscribed, bounced, complained. Kept by person; shown to a group for who it invited.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::owed;
use domain::mail::suppression::{Cause, Scope, Suppression};
use domain::rsvp::status::RsvpStatus;
use domain::{EventId, GroupId, Instant, MailAddress, PersonId};
use uuid::Uuid;

use crate::Page;
use crate::db::schema::{events, invitations, people, soft_bounces, suppressions};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::{goes_on_after, lock_rows};
use crate::rsvp::invitations::{AddressRow, address, lock_alone, locked, resend};
use crate::rsvp::seats;

/// Letters that are sent after all when a suppression is lifted. Who was not written to for longer reads of the rest on the
/// group's page.
const SENT_AT_ONCE: i64 = 20;

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

/// What became of giving an address another chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lift {
    /// It gets mail again.
    Lifted,
    /// It was not suppressed here.
    NotThere,
    /// It is the person's own wish not to hear from anybody, which no organizer can lift.
    TheirOwnWish,
}

type Row = (Key, Key, Key, String, String, Moment);

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

/// Adds a suppression; the same one twice is one.
pub(crate) fn add(
    tx: &mut WriteTx<'_>,
    person: PersonId,
    group: GroupId,
    scope: Scope,
    cause: Cause,
) -> Result<(), StoreError> {
    let row = (
        suppressions::id.eq(Key(tx.fresh_uuid()?)),
        suppressions::person_id.eq(key(person)),
        suppressions::group_id.eq(key(group)),
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

/// A person unsubscribes, from one group or from all.
pub fn unsubscribe(tx: &mut WriteTx<'_>, person: PersonId, scope: Scope, group: GroupId) -> Result<(), StoreError> {
    add(tx, person, group, scope, Cause::Unsubscribed)
}

/// A person takes back that they unsubscribed, from this group and from all, or called our mail spam.
///
/// Suppressions come after invitations, here and where they are lifted: who marks a letter that bounced has its invitation
/// when it adds one.
pub fn resubscribe(tx: &mut WriteTx<'_>, person: PersonId, group: GroupId) -> Result<(), StoreError> {
    let waits = send_what_was_held_back(tx, key(person), group)?;
    let rows = suppressions::table
        .filter(suppressions::person_id.eq(key(person)))
        .filter(suppressions::cause.ne(Cause::Bounced.as_str()))
        .filter(
            suppressions::group_id
                .eq(key(group))
                .or(suppressions::scope.eq(Scope::All.as_str())),
        );
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    seat_who_was_passed_over(tx, waits)
}

/// What stops letters of this group to this person.
pub fn of(tx: &mut ReadTx<'_>, person: PersonId, group: GroupId) -> Result<Vec<Suppression>, StoreError> {
    let found = of_people(tx, &[person])?;
    Ok(found
        .get(&person)
        .map(|list| {
            list.iter()
                .filter(|(of, one)| one.scope == Scope::All || *of == group)
                .map(|(_, one)| *one)
                .collect()
        })
        .unwrap_or_default())
}

/// Whether the letter that somebody is owed now is one that they do not get.
pub fn stop(tx: &mut ReadTx<'_>, event: &Event, invitation: &Invitation) -> Result<bool, StoreError> {
    let Some(letter) = owed::owed(event, invitation, tx.now()) else {
        return Ok(false);
    };
    let all = of(tx, invitation.person, event.group)?;
    Ok(all.iter().any(|one| one.stops(letter.kind, invitation.status)))
}

/// Whether one of somebody's suppressions stops a letter of this group.
pub(crate) fn any_stops(
    known: Option<&Vec<(GroupId, Suppression)>>,
    group: GroupId,
    kind: LetterKind,
    status: RsvpStatus,
) -> bool {
    let mut known = known.into_iter().flatten();
    known.any(|(of, one)| (one.scope == Scope::All || *of == group) && one.stops(kind, status))
}

/// All suppressions of these people, each with the group that it came from.
pub(crate) fn of_people(
    tx: &mut ReadTx<'_>,
    persons: &[PersonId],
) -> Result<HashMap<PersonId, Vec<(GroupId, Suppression)>>, StoreError> {
    let keys: Vec<Key> = persons.iter().copied().map(key).collect();
    let query = suppressions::table
        .filter(suppressions::person_id.eq_any(keys))
        .select(columns());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let mut found: HashMap<PersonId, Vec<(GroupId, Suppression)>> = HashMap::new();
    for row in &rows {
        found.entry(row.1.id()).or_default().push((row.2.id(), read(row)?));
    }
    Ok(found)
}

/// Who of those invited by a group gets none of its mail.
///
/// Only people whom the group invited itself: nobody learns from another's list that somebody exists.
pub fn list(tx: &mut ReadTx<'_>, group: GroupId, page: Page<Uuid>) -> Result<Vec<Listed>, StoreError> {
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
    let everywhere = suppressions::scope
        .eq(Scope::All.as_str())
        .and(diesel::dsl::exists(invited));
    let query = suppressions::table
        .inner_join(people::table)
        .filter(ours.or(everywhere))
        .filter(suppressions::id.gt(Key(page.after.unwrap_or(Uuid::nil()))))
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
    let caused_here = row.2 == key(group);
    Ok(Listed {
        id: row.0.0,
        address: address(written),
        cause: caused_here.then_some(suppression.cause),
        scope: suppression.scope,
        since: suppression.since,
    })
}

/// Gives an address another chance with this group. What it missed meanwhile is sent.
pub fn lift(tx: &mut WriteTx<'_>, group: GroupId, address: &MailAddress) -> Result<Lift, StoreError> {
    let query = people::table
        .filter(people::address.eq(address.identity()))
        .select(people::id);
    let Some(person): Option<Key> = on_backend!(tx, |c| query.first(c).optional())? else {
        return Ok(Lift::NotThere);
    };
    let found = of(tx, person.id(), group)?;
    let wish = |one: &Suppression| one.scope == Scope::All && one.cause != Cause::Bounced;
    if found.is_empty() || !invited_by(tx, person, group)? {
        return Ok(Lift::NotThere);
    }
    if found.iter().any(wish) {
        return Ok(Lift::TheirOwnWish);
    }
    let waits = send_what_was_held_back(tx, person, group)?;
    let rows = suppressions::table.filter(suppressions::person_id.eq(person)).filter(
        suppressions::group_id
            .eq(key(group))
            .or(suppressions::cause.eq(Cause::Bounced.as_str())),
    );
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    let counted = soft_bounces::table.filter(soft_bounces::person_id.eq(person));
    on_backend!(tx, |c| diesel::delete(counted).execute(c))?;
    seat_who_was_passed_over(tx, waits)?;
    Ok(Lift::Lifted)
}

/// Has the letters sent that a person missed of a group's events to come, and answers those where the person waits.
///
/// First all events are locked, then the invitations, each in the order of their ids: whoever marks letters or changes
/// several events goes the same way, so that no two deadlock.
fn send_what_was_held_back(tx: &mut WriteTx<'_>, person: Key, group: GroupId) -> Result<Vec<Event>, StoreError> {
    let now = Moment(tx.now());
    let missed = [
        DeliveryState::Suppressed.as_str(),
        DeliveryState::Bounced.as_str(),
        DeliveryState::Failed.as_str(),
    ];
    let query = invitations::table
        .inner_join(events::table)
        .filter(invitations::person_id.eq(person))
        .filter(events::group_id.eq(key(group)))
        .filter(
            invitations::delivery
                .eq_any(missed)
                .or(invitations::arrival.is_not_null()),
        )
        .filter(goes_on_after(now))
        .order(invitations::id)
        .limit(SENT_AT_ONCE)
        .select((invitations::id, invitations::event_id, invitations::delivery));
    let found: Vec<(Key, Key, Option<String>)> = on_backend!(tx, |c| query.load(c))?;
    let of_events: Vec<EventId> = found.iter().map(|(_, event, _)| event.id()).collect();
    lock_rows(tx, &of_events)?;
    let mut waits = Vec::new();
    for (id, _, delivery) in found {
        let Some((event, mut invitation)) = locked(tx, id.id())? else {
            continue;
        };
        if delivery.is_some_and(|state| missed.contains(&state.as_str())) {
            resend(tx, &event, &mut invitation)?;
        } else {
            lock_alone(tx, invitation.id)?;
        }
        if matches!(invitation.status, RsvpStatus::Waiting { .. }) {
            waits.push(event);
        }
    }
    Ok(waits)
}

/// Seats that came free while nobody could be told of them go to who can be now.
fn seat_who_was_passed_over(tx: &mut WriteTx<'_>, waits: Vec<Event>) -> Result<(), StoreError> {
    for mut event in waits {
        seats::settle(tx, &mut event)?;
    }
    Ok(())
}

fn invited_by(tx: &mut ReadTx<'_>, person: Key, group: GroupId) -> Result<bool, StoreError> {
    let query = invitations::table
        .inner_join(events::table)
        .filter(invitations::person_id.eq(person))
        .filter(events::group_id.eq(key(group)))
        .select(invitations::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}
