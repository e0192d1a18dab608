//! The fan-out of an event's change: page by page, every invitation is marked and announced.
//!
//! The place it got to is kept in the event's row, so that a crash goes on where it stopped, and a
//! further change starts it anew.

use diesel::prelude::*;
use domain::EventId;
use messages::{Happened, InvitationChanged};

use crate::db::schema::{events, invitations};
use crate::db::sql::{Key, Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::lock_rows;
use crate::outbox;

/// Announces an event's change to the next `limit` invitations. Answers whether there are more.
pub fn page(tx: &mut WriteTx<'_>, event: EventId, limit: u16) -> Result<bool, StoreError> {
    // The lock keeps two workers from announcing the same page, and a change from slipping in between.
    lock_rows(tx, &[event])?;
    let place = events::table
        .find(key(event))
        .select((events::announcing_since, events::announced_to));
    let found: Option<(Option<Moment>, Option<Key>)> = on_backend!(tx, |c| place.first(c).optional())?;
    let Some((Some(_), after)) = found else {
        return Ok(false);
    };

    let query = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.gt(after.unwrap_or(Key(uuid::Uuid::nil()))))
        .filter(invitations::withdrawn.eq(false))
        .order(invitations::id)
        .limit(limit.into())
        .select((invitations::id, invitations::revision));
    // Locked in the order of their ids, as marks of letters lock them, so that no two deadlock.
    let next: Vec<(Key, i64)> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    announce(tx, event, &next)?;

    let more = next.len() == usize::from(limit);
    let now = Moment(tx.now());
    let reached = next.last().map(|(id, _)| *id).filter(|_| more);
    let change = (
        events::announced_to.eq(reached),
        events::announcing_since.eq(more.then_some(now)),
    );
    on_backend!(tx, |c| diesel::update(events::table.find(key(event)))
        .set(change)
        .execute(c))?;
    Ok(more)
}

fn announce(tx: &mut WriteTx<'_>, event_id: EventId, next: &[(Key, i64)]) -> Result<(), StoreError> {
    let ids: Vec<Key> = next.iter().map(|(id, _)| *id).collect();
    let marked = invitations::mail_due_since.eq(Some(Moment(tx.now())));
    on_backend!(tx, |c| diesel::update(
        invitations::table.filter(invitations::id.eq_any(ids))
    )
    .set(marked)
    .execute(c))?;
    let owed = |&(id, revision): &(Key, i64)| {
        Happened::LetterOwed(InvitationChanged {
            event_id,
            invitation_id: id.id(),
            revision,
        })
    };
    outbox::write(tx, &next.iter().map(owed).collect::<Vec<_>>())
}
