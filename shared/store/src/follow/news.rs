//! New events, told to followers: each event once to each, two letters a week to a person over all groups, and what is beyond
//! that held, and told in one letter of its group when its turn has come.
//!
//! A task spreads an event over its group's followers, a page a transaction; another looks for what is held. Who is told is
//! locked first, so that two events announced at once count each other. The letter asks again, when it is claimed.

mod rows;
mod still_new;

use std::collections::{HashMap, HashSet};

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::event::quiet::after_the_night;
use domain::event::{Event, EventStatus};
use domain::follower::{A_MONTH, A_WEEK, FollowMode, Follower, next_news};
use domain::mail::link::LinkKind;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, FollowerId, Instant, PersonId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) use still_new::StillNew;

use rows::AnnouncementRow;

use super::followers::FollowerRow;
use crate::db::schema::{announcements, events, followers, invitations, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::{ended_before, get};
use crate::mail_queue::link;
use crate::mail_queue::link::NewLinkLetter;
use crate::people::groups;
use crate::task;
use crate::task::{NewTask, Task};

/// Announcements of events that are over that one purge deletes.
const PURGED_AT_ONCE: i64 = 500;

/// How far a task got.
#[derive(Serialize, Deserialize)]
struct Reached {
    reached: Uuid,
}

/// The states and modes of who is told.
const FOLLOWING: &str = "following";
const TOLD: [&str; 2] = ["every", "monthly"];

/// Followers of an event's group who hear of new ones.
macro_rules! who_hear {
    ($event:expr) => {
        followers::table
            .filter(followers::group_id.eq(key($event.group)))
            .filter(followers::state.eq(FOLLOWING))
            .filter(followers::mode.eq_any(TOLD))
    };
}

/// Those of them who are not invited to it and were not told of it.
macro_rules! to_be_told {
    ($event:expr) => {{
        let invited = invitations::table
            .filter(invitations::event_id.eq(key($event.id)))
            .filter(invitations::person_id.nullable().eq(followers::person_id));
        let told = announcements::table
            .filter(announcements::event_id.eq(key($event.id)))
            .filter(announcements::person_id.nullable().eq(followers::person_id));
        who_hear!($event).filter(not(exists(invited))).filter(not(exists(told)))
    }};
}

/// Has a locked event announced to its group's followers. Answers to how many, whatever else they are told or not.
pub fn begin(tx: &mut WriteTx<'_>, event: &Event) -> Result<u64, StoreError> {
    let to = to_be_told(tx, event)?;
    let now = tx.now();
    let new = NewTask {
        kind: TaskKind::Announce,
        key: &event.id.to_string(),
        subject: Some(event.id.uuid()),
        run_at: now,
        since: now,
    };
    task::schedule(tx, new)?;
    Ok(to)
}

/// How many followers an event would be announced to. One that is under way tells who followed by then.
pub fn to_be_told(tx: &mut ReadTx<'_>, event: &Event) -> Result<u64, StoreError> {
    let under_way = task::waits_since(tx, TaskKind::Announce, &event.id.to_string())?;
    let since = Moment(under_way.unwrap_or(Instant::EPOCH));
    let query = to_be_told!(event).filter(followers::since.gt(Some(since))).count();
    let to: i64 = on_backend!(tx, |c| query.get_result(c))?;
    Ok(u64::try_from(to).unwrap_or(0))
}

/// Announces an event to the next followers, at most `limit`. Answers whether there are more.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<bool, StoreError> {
    let found = match task.subject.map(EventId::from_uuid) {
        Some(event) => get(tx, event)?,
        None => None,
    };
    let (Some(found), Some(progress)) = (found, task::progress(tx, task)?) else {
        return Ok(false);
    };
    let event = found.event;
    if event.status != EventStatus::Published || event.is_over(tx.now()) {
        return Ok(false);
    }
    let after: Option<Reached> = progress.map(|progress| progress.read()).transpose()?;
    let query = who_hear!(event)
        .filter(followers::id.gt(Key(after.map_or(Uuid::nil(), |after| after.reached))))
        .order(followers::id)
        .limit(limit.into())
        .select(columns_of::<FollowerRow>());
    let rows: Vec<FollowerRow> = on_backend!(tx, |c| query.load(c))?;
    let next = rows
        .into_iter()
        .map(FollowerRow::follower)
        .collect::<Result<Vec<_>, _>>()?;
    let invited = who_is_invited(tx, &event, next.iter().filter_map(|one| one.person))?;
    let new = next
        .iter()
        .filter(|one| one.person.is_some_and(|person| !invited.contains(&key(person))));
    announce(tx, &event, &new.collect::<Vec<_>>())?;
    let last = next.last().filter(|_| next.len() == usize::from(limit));
    let Some(last) = last else { return Ok(false) };
    task::set_progress(
        tx,
        task,
        &Json::of(&Reached {
            reached: last.id.uuid(),
        })?,
    )?;
    Ok(true)
}

/// Who of these is invited. Asked of a page's people: as part of the page's own statement, PostgreSQL may look through all who are.
fn who_is_invited(
    tx: &mut ReadTx<'_>,
    event: &Event,
    persons: impl Iterator<Item = PersonId>,
) -> Result<HashSet<Key>, StoreError> {
    let invited = invitations::table
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::person_id.eq_any(persons.map(key).collect::<Vec<_>>()))
        .select(invitations::person_id);
    let invited: Vec<Key> = on_backend!(tx, |c| invited.load(c))?;
    Ok(invited.into_iter().collect())
}

/// Tells those of these of an event who were not told before.
fn announce(tx: &mut WriteTx<'_>, event: &Event, to: &[&Follower]) -> Result<(), StoreError> {
    let persons: Vec<PersonId> = to.iter().filter_map(|one| one.person).collect();
    let history = History::load(tx, &persons)?;
    let now = tx.now();
    let (mut rows, mut letters) = (Vec::with_capacity(to.len()), Vec::new());
    for follower in to {
        let Some(person) = follower.person else { continue };
        let due_at = history.due_at(follower, now);
        let is_told = due_at <= now && !history.held.contains(&follower.id) && history.next(person, now).is_none();
        let id = Key(tx.fresh_uuid()?);
        rows.push(AnnouncementRow {
            id,
            event_id: key(event.id),
            follower_id: key(follower.id),
            person_id: key(person),
            due_at: Moment(due_at),
            told_at: is_told.then_some(Moment(now)),
        });
        if is_told {
            letters.push((id, letter(follower, vec![id.0])));
        }
    }
    let new: HashSet<Key> = rows::insert(tx, rows)?.into_iter().collect();
    let letters = letters.into_iter().filter(|(id, _)| new.contains(id));
    let morning = after_the_night(event.plan.schedule.zone(), now);
    link::send_all(tx, letters.map(|(_, letter)| (letter, morning)).collect())
}

/// The letter that tells a follower of these.
fn letter(follower: &Follower, items: Vec<Uuid>) -> NewLinkLetter {
    NewLinkLetter {
        kind: LinkKind::NewEvents,
        subject: follower.id.into(),
        version: 0,
        group: Some(follower.group),
        recipient: follower.address.clone(),
        language: follower.language.clone(),
        good_until: None,
        items,
    }
}

/// What people were told of new events before.
struct History {
    /// By which letters in the last week, over all groups; one tells of several events at a time.
    told: HashMap<PersonId, HashSet<(FollowerId, Instant)>>,
    /// Who had the last letter when, of those who want one a month.
    last: HashMap<FollowerId, Instant>,
    /// Followers for whom something is held.
    held: HashSet<FollowerId>,
}

impl History {
    /// Locks these people, so that nobody else tells them meanwhile.
    fn load(tx: &mut WriteTx<'_>, persons: &[PersonId]) -> Result<Self, StoreError> {
        let keys: Vec<Key> = persons.iter().copied().map(key).collect();
        let query = people::table
            .filter(people::id.eq_any(keys.clone()))
            .order(people::id)
            .select(people::id);
        let _: Vec<Key> = on_backend!(
            tx,
            pg | c | query.for_no_key_update().load(c),
            sqlite | c | query.load(c)
        )?;
        let query = announcements::table
            .filter(announcements::person_id.eq_any(keys))
            .filter(
                announcements::told_at
                    .is_null()
                    .or(announcements::told_at.gt(Some(Moment(tx.now().minus(A_MONTH))))),
            )
            .select((
                announcements::person_id,
                announcements::follower_id,
                announcements::told_at,
            ));
        let rows: Vec<(Key, Key, Option<Moment>)> = on_backend!(tx, |c| query.load(c))?;
        let mut history = Self {
            told: HashMap::new(),
            last: HashMap::new(),
            held: HashSet::new(),
        };
        let a_week_ago = tx.now().minus(A_WEEK);
        for (person, follower, told) in rows {
            let Some(Moment(at)) = told else {
                history.held.insert(follower.id());
                continue;
            };
            let last = history.last.entry(follower.id()).or_insert(at);
            *last = at.max(*last);
            if at > a_week_ago {
                history.told.entry(person.id()).or_default().insert((follower.id(), at));
            }
        }
        Ok(history)
    }

    /// When a follower may be told, by how often they want to be.
    fn due_at(&self, follower: &Follower, now: Instant) -> Instant {
        match (follower.mode, self.last.get(&follower.id)) {
            (FollowMode::Monthly, Some(last)) => last.plus(A_MONTH).max(now),
            _ => now,
        }
    }

    /// When a person's next letter may go; none: now.
    fn next(&self, person: PersonId, now: Instant) -> Option<Instant> {
        let told = self.told.get(&person).into_iter().flatten();
        next_news(told.map(|(_, at)| *at).collect(), now)
    }
}

/// Tells followers for whom something is held and whose turn has come, at most `limit` announcements: all that is held for
/// one in one letter. Answers whether there may be more.
pub fn tell_held(tx: &mut WriteTx<'_>, limit: u16) -> Result<bool, StoreError> {
    let now = tx.now();
    let query = announcements::table
        .filter(announcements::told_at.is_null())
        .filter(announcements::due_at.le(Moment(now)))
        .order((announcements::due_at, announcements::id))
        .limit(limit.into())
        .select((announcements::follower_id, announcements::person_id));
    let due: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let persons: Vec<PersonId> = due.iter().map(|(_, person)| person.id()).collect();
    let mut history = History::load(tx, &persons)?;
    let mut seen = HashSet::new();
    for (follower, person) in due.iter().filter(|(follower, _)| seen.insert(*follower)) {
        let held = || {
            announcements::table
                .filter(announcements::follower_id.eq(*follower))
                .filter(announcements::told_at.is_null())
        };
        if let Some(next) = history.next(person.id(), now) {
            let later = announcements::due_at.eq(Moment(next));
            on_backend!(tx, |c| diesel::update(held()).set(later).execute(c))?;
            continue;
        }
        let items: Vec<Key> = on_backend!(tx, |c| held().select(announcements::id).load(c))?;
        // Another worker was faster.
        if items.is_empty() {
            continue;
        }
        on_backend!(tx, |c| diesel::update(held())
            .set(announcements::told_at.eq(Some(Moment(now))))
            .execute(c))?;
        if let Some(follower) = super::followers::get(tx, follower.id())? {
            let morning = groups::get(tx, follower.group)?.map_or(now, |group| after_the_night(&group.plan.zone, now));
            let letter = letter(&follower, items.iter().map(|id| id.0).collect());
            link::send_all(tx, vec![(letter, morning)])?;
        }
        history
            .told
            .entry(person.id())
            .or_default()
            .insert((follower.id(), now));
    }
    Ok(due.len() == usize::from(limit))
}

/// What somebody was told of: the event, and who they are as a follower of its group.
pub fn open(tx: &mut ReadTx<'_>, announcement: Uuid) -> Result<Option<(EventId, Follower)>, StoreError> {
    let query = announcements::table
        .inner_join(followers::table)
        .filter(announcements::id.eq(Key(announcement)))
        .select((announcements::event_id, columns_of::<FollowerRow>()));
    let found: Option<(Key, FollowerRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    found.map(|(event, row)| Ok((event.id(), row.follower()?))).transpose()
}

/// Forgets who was told of events that have been over for a month.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let over = announcements::table
        .inner_join(events::table)
        .filter(ended_before(Moment(tx.now().minus(A_MONTH))))
        .limit(PURGED_AT_ONCE)
        .select(announcements::id);
    let ids: Vec<Key> = on_backend!(tx, |c| over.load(c))?;
    on_backend!(tx, |c| diesel::delete(
        announcements::table.filter(announcements::id.eq_any(ids))
    )
    .execute(c))?;
    Ok(())
}
