//! People of a group's events that are over for as long as the group keeps them: their invitations become nameless, page by
//! page, and contacts that nobody invites go. When, `domain::group::retention` says.

use std::collections::BTreeSet;

use diesel::prelude::*;
use domain::event::Event;
use domain::event::quiet::after_the_night;
use domain::group::retention::Ahead;
use domain::group::{Group, retention};
use domain::mail::link::LinkKind;
use domain::values::ids::Id;
use domain::{EventId, Instant, InvitationId};
use uuid::Uuid;

use super::make_nameless;
use crate::db::schema::{contacts, events, groups, invitations};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::lock_rows;
use crate::event::events::row::EventRow;
use crate::mail_queue::enqueue;
use crate::mail_queue::link::{self, NewLinkLetter};
use crate::people::groups::GroupRow;
use crate::people::team;

/// Invitations, events or contacts that one transaction looks at.
const PAGE: i64 = 500;

/// Groups of which one transaction looks what they erase.
const GROUPS: i64 = 50;

/// What a group erases next; none: it keeps its people for good, or has none.
pub fn ahead(tx: &mut ReadTx<'_>, group: &Group) -> Result<Option<Ahead>, StoreError> {
    let due = due(tx, group)?;
    let first = due.iter().map(|(at, _)| *at).min().map(|at| at.max(tx.now()));
    Ok(first.map(|at| Ahead {
        at,
        invitations: due.iter().filter(|(due, _)| *due <= at).map(|(_, count)| count).sum(),
    }))
}

/// What a group has yet to erase in this week; none: nothing.
pub(crate) fn of_week(tx: &mut ReadTx<'_>, group: &Group, week: i64) -> Result<Option<Ahead>, StoreError> {
    let now = tx.now();
    let due = due(tx, group)?.into_iter();
    let due: Vec<(Instant, i64)> = due
        .filter(|(at, _)| *at > now && retention::week(*at) == week)
        .collect();
    let first = due.iter().map(|(at, _)| *at).min();
    Ok(first.map(|at| Ahead {
        at,
        invitations: due.iter().map(|(_, count)| count).sum(),
    }))
}

/// Tells the owners of the groups behind one that was looked at before what they erase within [`retention::NOTICE`]: of a week
/// once. Answers with the group to go on behind; none: that was the last.
pub fn tell_owners(tx: &mut WriteTx<'_>, after: Option<Uuid>) -> Result<Option<Uuid>, StoreError> {
    let query = groups::table
        .filter(groups::retention_days.is_not_null())
        .filter(groups::id.gt(Key(after.unwrap_or_default())))
        .order(groups::id)
        .limit(GROUPS)
        .select(columns_of::<GroupRow>());
    let rows: Vec<GroupRow> = on_backend!(tx, |c| query.load(c))?;
    let (now, mut last) = (tx.now(), None);
    for group in rows.into_iter().map(Group::from) {
        last = Some(group.id.uuid());
        // By night nobody is written to: the task looks again in an hour.
        if after_the_night(&group.plan.zone, now) > now {
            continue;
        }
        let soon = |at: &Instant| *at > now && *at <= now.plus(retention::NOTICE);
        let due = due(tx, &group)?.into_iter().map(|(at, _)| at);
        let weeks: BTreeSet<i64> = due.filter(soon).map(retention::week).collect();
        for week in weeks {
            tell(tx, &group, week)?;
        }
    }
    Ok(last)
}

fn tell(tx: &mut WriteTx<'_>, group: &Group, week: i64) -> Result<(), StoreError> {
    let mut letters = Vec::new();
    for owner in team::listed_owners(tx, group.id)? {
        letters.push(link::once(
            tx,
            NewLinkLetter {
                kind: LinkKind::RetentionAhead,
                subject: owner.member.id.into(),
                version: 0,
                group: Some(group.id),
                recipient: owner.email,
                language: group.plan.language.clone(),
                good_until: None,
                items: Vec::new(),
            },
            week,
        )?);
    }
    enqueue(tx, letters)
}

/// When the people of each event of a group go, and of how many invitations that is.
fn due(tx: &mut ReadTx<'_>, group: &Group) -> Result<Vec<(Instant, i64)>, StoreError> {
    if group.plan.retention_days.is_none() {
        return Ok(Vec::new());
    }
    let counts = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq(key(group.id)))
        .filter(invitations::person_id.ne(invitations::id))
        .group_by(invitations::event_id)
        .select((invitations::event_id, diesel::dsl::count_star()));
    let counts: Vec<(Key, i64)> = on_backend!(tx, |c| counts.load(c))?;
    let ids: Vec<Key> = counts.iter().map(|(event, _)| *event).collect();
    let query = events::table
        .filter(events::id.eq_any(ids))
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    let mut due = Vec::with_capacity(rows.len());
    for row in rows {
        let event = row.event()?;
        let invitations = counts
            .iter()
            .find(|(id, _)| *id == key(event.id))
            .map_or(0, |(_, count)| *count);
        due.extend(retention::due_at(group, event.plan.over_at()).map(|at| (at, invitations)));
    }
    Ok(due)
}

/// Makes a page of invitations nameless whose time is up, or deletes a page of contacts. `false`: there are none.
pub fn erase_page(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let query = groups::table
        .filter(groups::retention_days.is_not_null())
        .order(groups::id)
        .select(columns_of::<GroupRow>());
    let rows: Vec<GroupRow> = on_backend!(tx, |c| query.load(c))?;
    for group in rows.into_iter().map(Group::from) {
        let Some(before) = retention::over_before(&group, tx.now()) else {
            continue;
        };
        if let Some(event) = over(tx, &group, before)? {
            lock_rows(tx, &[event])?;
            let page = named(tx, event)?;
            make_nameless(tx, &page)?;
            return Ok(true);
        }
        if forget_contacts(tx, &group, before)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// An event that was over by then, and has people.
fn over(tx: &mut ReadTx<'_>, group: &Group, before: Instant) -> Result<Option<EventId>, StoreError> {
    let has_people = invitations::table
        .filter(invitations::event_id.eq(events::id))
        .filter(invitations::person_id.ne(invitations::id));
    let query = events::table
        .filter(events::group_id.eq(key(group.id)))
        .filter(events::starts_at.le(Moment(before)))
        .filter(events::over_at.is_null().or(events::over_at.le(Moment(before))))
        .filter(diesel::dsl::exists(has_people))
        .order(events::starts_at)
        .limit(PAGE)
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    let all = rows
        .into_iter()
        .map(EventRow::event)
        .collect::<Result<Vec<Event>, _>>()?;
    let due = all.into_iter().find(|event| event.plan.over_at() <= before);
    Ok(due.map(|event| event.id))
}

fn named(tx: &mut ReadTx<'_>, event: EventId) -> Result<Vec<InvitationId>, StoreError> {
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::person_id.ne(invitations::id))
        .order(invitations::id)
        .limit(PAGE)
        .select(invitations::id);
    let found: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(Key::id).collect())
}

/// Contacts as old as that whom no invitation of the group names.
fn forget_contacts(tx: &mut WriteTx<'_>, group: &Group, before: Instant) -> Result<bool, StoreError> {
    let invited = invitations::table
        .inner_join(events::table)
        .filter(events::group_id.eq(contacts::group_id))
        .filter(invitations::person_id.eq(contacts::person_id));
    let query = contacts::table
        .filter(contacts::group_id.eq(key(group.id)))
        .filter(contacts::created_at.le(Moment(before)))
        .filter(diesel::dsl::not(diesel::dsl::exists(invited)))
        .order(contacts::id)
        .limit(PAGE)
        .select(contacts::id);
    let ids: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    if ids.is_empty() {
        return Ok(false);
    }
    let rows = contacts::table.filter(contacts::id.eq_any(ids));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(true)
}
