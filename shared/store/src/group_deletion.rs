//! Deleting a group, with its events and all that hangs on either. What points at other rows goes before them.

use diesel::prelude::*;
use domain::event::EventStatus;
use domain::{EventId, GroupId};

use crate::db::schema::{
    activity, announcements, contacts, events, followers, groups, import_rows, imports, mails, organizer_letters,
    origins, team_members, templates, webhook_tries, webhooks,
};
use crate::db::sql::{Key, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events as event_rows;
use crate::event::events::row::EventRow;
use crate::people::suppressions;

/// Whether somebody counts on an event of the group: it is published, and not over.
pub fn has_events_to_come(tx: &mut ReadTx<'_>, group: GroupId) -> Result<bool, StoreError> {
    let query = events::table
        .filter(events::group_id.eq(key(group)))
        .filter(events::status.eq(EventStatus::Published.as_str()))
        .order(events::starts_at.desc())
        .select(columns_of::<EventRow>());
    let published: Vec<EventRow> = on_backend!(tx, |c| query.load(c))?;
    for row in published {
        if !row.event()?.is_over(tx.now()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Deletes a group that the caller has locked. Tasks about it find nothing and end.
pub fn delete(tx: &mut WriteTx<'_>, group: GroupId) -> Result<(), StoreError> {
    let id = key(group);
    let query = events::table
        .filter(events::group_id.eq(id))
        .order(events::id)
        .select(events::id);
    let all: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    let of_events = announcements::table.filter(announcements::event_id.eq_any(&all));
    let letters = organizer_letters::table.filter(organizer_letters::event_id.eq_any(&all));
    on_backend!(tx, |c| {
        diesel::delete(of_events).execute(c)?;
        diesel::delete(letters).execute(c)?;
    });
    for event in &all {
        event_rows::delete(tx, event.id::<EventId>())?;
    }
    let lists = imports::table.filter(imports::group_id.eq(id)).select(imports::id);
    let rows = import_rows::table.filter(import_rows::import_id.eq_any(lists));
    let hooks = webhooks::table.filter(webhooks::group_id.eq(id)).select(webhooks::id);
    let hooks: Vec<Key> = on_backend!(tx, |c| hooks.load(c))?;
    let tries = webhook_tries::table.filter(webhook_tries::webhook_id.eq_any(hooks));
    suppressions::delete_of_group(tx, group)?;
    on_backend!(tx, |c| {
        diesel::delete(rows).execute(c)?;
        diesel::delete(tries).execute(c)?;
        diesel::delete(imports::table.filter(imports::group_id.eq(id))).execute(c)?;
        diesel::delete(webhooks::table.filter(webhooks::group_id.eq(id))).execute(c)?;
        diesel::delete(followers::table.filter(followers::group_id.eq(id))).execute(c)?;
        diesel::delete(contacts::table.filter(contacts::group_id.eq(id))).execute(c)?;
        diesel::delete(templates::table.filter(templates::group_id.eq(id))).execute(c)?;
        diesel::delete(origins::table.filter(origins::group_id.eq(id))).execute(c)?;
        diesel::delete(mails::table.filter(mails::group_id.eq(id))).execute(c)?;
        diesel::delete(team_members::table.filter(team_members::group_id.eq(id))).execute(c)?;
        diesel::delete(activity::table.filter(activity::group_id.eq(id))).execute(c)?;
        diesel::delete(groups::table.find(id)).execute(c)?;
    });
    Ok(())
}
