//! What an organizer's change of an event writes. The event is one that this transaction has locked.

use diesel::prelude::*;
use domain::EventId;
use domain::event::Event;

use super::row::PlanChange;
use crate::db::schema::{
    check_ins, door_links, events, invitations, mails, occurrence_answers, proposals, seat_log, team_members,
};
use crate::db::sql::key;
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// Deletes an event with all that hangs on it. What points at other rows goes before them.
pub fn delete(tx: &mut WriteTx<'_>, id: EventId) -> Result<(), StoreError> {
    let id = key(id);
    let invited = invitations::table
        .filter(invitations::event_id.eq(id))
        .select(invitations::id);
    let days = occurrence_answers::table.filter(occurrence_answers::invitation_id.eq_any(invited));
    on_backend!(tx, |c| {
        diesel::delete(days).execute(c)?;
        diesel::delete(check_ins::table.filter(check_ins::event_id.eq(id))).execute(c)?;
        diesel::delete(door_links::table.filter(door_links::event_id.eq(id))).execute(c)?;
        diesel::delete(proposals::table.filter(proposals::event_id.eq(id))).execute(c)?;
        diesel::delete(seat_log::table.filter(seat_log::event_id.eq(id))).execute(c)?;
        diesel::delete(mails::table.filter(mails::event_id.eq(id))).execute(c)?;
        diesel::delete(invitations::table.filter(invitations::event_id.eq(id))).execute(c)?;
        diesel::delete(team_members::table.filter(team_members::event_id.eq(id))).execute(c)?;
        diesel::delete(events::table.find(id)).execute(c)?;
    });
    Ok(())
}

/// Writes all of an event but identity and totals.
pub fn save(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), StoreError> {
    let change = PlanChange::of(event)?;
    on_backend!(tx, |c| diesel::update(events::table.find(key(event.id)))
        .set(&change)
        .execute(c))?;
    Ok(())
}
