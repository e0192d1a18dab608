//! What is still news when a letter's turn has come.

use std::collections::HashMap;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::event::{Event, EventStatus};
use domain::mail::content::NewEvent;
use uuid::Uuid;

use crate::db::schema::{announcements, events, invitations};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::goes_on_after;
use crate::event::events::row::EventRow;

/// Events to come, by their ids, as many letters of one claim tell of them; none: it is off, or over.
pub(crate) type ToCome = HashMap<Key, Option<Event>>;

/// What of these is still news to a follower: events to come that they are not invited to.
pub(crate) fn still_new(
    tx: &mut ReadTx<'_>,
    items: &[Uuid],
    to_come: &mut ToCome,
) -> Result<Vec<NewEvent>, StoreError> {
    let keys: Vec<Key> = items.iter().copied().map(Key).collect();
    let invited = invitations::table
        .filter(invitations::event_id.eq(announcements::event_id))
        .filter(invitations::person_id.eq(announcements::person_id));
    let query = announcements::table
        .filter(announcements::id.eq_any(keys))
        .filter(not(exists(invited)))
        .order(announcements::id)
        .select((announcements::event_id, announcements::id));
    // Apart from the events: joined, PostgreSQL may begin at those, and read all that is announced of them.
    let told: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    let unread: Vec<Key> = told
        .iter()
        .map(|(event, _)| *event)
        .filter(|event| !to_come.contains_key(event))
        .collect();
    read_events(tx, unread, to_come)?;
    let mut new: Vec<NewEvent> = told
        .into_iter()
        .filter_map(|(event, announcement)| {
            Some(NewEvent {
                announcement: announcement.0,
                event: to_come.get(&event)?.clone()?,
            })
        })
        .collect();
    new.sort_by_key(|one| one.event.plan.schedule.starts_at());
    Ok(new)
}

fn read_events(tx: &mut ReadTx<'_>, ids: Vec<Key>, to_come: &mut ToCome) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    to_come.extend(ids.iter().map(|id| (*id, None)));
    let query = events::table
        .filter(events::id.eq_any(ids))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .filter(goes_on_after(Moment(tx.now())))
        .select(columns_of::<EventRow>());
    let rows: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    for row in rows {
        let event = row.event()?;
        to_come.insert(key(event.id), Some(event));
    }
    Ok(())
}
