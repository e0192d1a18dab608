//! What is still news when letters' turn has come: read for all letters of one claim together.

use std::collections::{BTreeSet, HashMap, HashSet};

use diesel::prelude::*;
use domain::event::{Event, EventStatus};
use domain::follower::{FollowState, Follower};
use domain::mail::content::NewEvent;
use domain::{FollowerId, PersonId};
use uuid::Uuid;

use crate::db::schema::{announcements, events, followers, invitations};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::goes_on_after;
use crate::event::events::row::EventRow;
use crate::follow::followers::FollowerRow;
use crate::people::suppressions;

/// What letters of new events tell, and whom.
#[derive(Default)]
pub(crate) struct StillNew {
    /// Those who follow still, and may be written to.
    readers: HashMap<FollowerId, Follower>,
    /// By their announcements: events to come to which whoever is told of them is not invited.
    news: HashMap<Uuid, NewEvent>,
}

impl StillNew {
    /// Reads what these announcements tell these followers.
    pub(crate) fn read(tx: &mut ReadTx<'_>, to: Vec<Key>, items: &[Uuid]) -> Result<Self, StoreError> {
        if to.is_empty() {
            return Ok(Self::default());
        }
        Ok(Self {
            readers: readers(tx, to)?,
            news: news(tx, items)?,
        })
    }

    /// A follower, and what of these is still news to them, the soonest first; none: nothing is, or they are not to be told.
    pub(crate) fn of(&self, follower: FollowerId, items: &[Uuid]) -> Option<(&Follower, Vec<NewEvent>)> {
        let reader = self.readers.get(&follower)?;
        let mut new: Vec<NewEvent> = items.iter().filter_map(|item| self.news.get(item)).cloned().collect();
        new.sort_by_key(|one| one.event.plan.schedule.starts_at());
        (!new.is_empty()).then_some((reader, new))
    }
}

fn readers(tx: &mut ReadTx<'_>, ids: Vec<Key>) -> Result<HashMap<FollowerId, Follower>, StoreError> {
    let query = followers::table
        .filter(followers::id.eq_any(ids))
        .filter(followers::state.eq(FollowState::Following.as_str()))
        .select(columns_of::<FollowerRow>());
    let rows: Vec<FollowerRow> = on_backend!(tx, |c| query.load(c))?;
    let found: Vec<Follower> = rows.into_iter().map(FollowerRow::follower).collect::<Result<_, _>>()?;
    let persons: Vec<PersonId> = found.iter().filter_map(|one| one.person).collect();
    let stopped = suppressions::of_people(tx, &persons)?;
    let hears = |one: &Follower| {
        one.person.is_some_and(|person| {
            let known = stopped.get(&person);
            suppressions::shown(known, one.group).next().is_none() && !suppressions::is_silent(known, one.group)
        })
    };
    Ok(found.into_iter().filter(hears).map(|one| (one.id, one)).collect())
}

/// In a statement a table: joined, PostgreSQL may begin at an event, and read all that is announced of it, or all who are invited.
fn news(tx: &mut ReadTx<'_>, items: &[Uuid]) -> Result<HashMap<Uuid, NewEvent>, StoreError> {
    let keys: Vec<Key> = items.iter().copied().map(Key).collect();
    let query = announcements::table.filter(announcements::id.eq_any(keys)).select((
        announcements::id,
        announcements::event_id,
        announcements::person_id,
    ));
    let told: Vec<(Key, Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let ids: BTreeSet<Key> = told.iter().map(|(_, event, _)| *event).collect();
    let to_come = to_come(tx, ids.iter().copied().collect())?;
    let query = invitations::table
        .filter(invitations::event_id.eq_any(ids))
        .filter(invitations::person_id.eq_any(told.iter().map(|(.., person)| *person).collect::<Vec<_>>()))
        .select((invitations::event_id, invitations::person_id));
    let invited: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let invited: HashSet<(Key, Key)> = invited.into_iter().collect();
    let new = told
        .into_iter()
        .filter(|(_, event, person)| !invited.contains(&(*event, *person)));
    let new = new.filter_map(|(Key(announcement), event, _)| {
        let event = to_come.get(&event)?.clone();
        Some((announcement, NewEvent { announcement, event }))
    });
    Ok(new.collect())
}

/// Those of these events that are not off and not over.
fn to_come(tx: &mut ReadTx<'_>, ids: Vec<Key>) -> Result<HashMap<Key, Event>, StoreError> {
    let query = events::table
        .filter(events::id.eq_any(ids))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(goes_on_after(Moment(tx.now())))
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|row| row.event().map(|event| (key(event.id), event)))
        .collect()
}
