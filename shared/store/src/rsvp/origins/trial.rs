//! The trial of an origin: once its first letters had their time, the rest go out in pages, or none do and the organizer is told.

use std::time::Duration;

use diesel::dsl::min;
use diesel::prelude::*;
use domain::invitation::origin::{COUNTED_FOR, OriginState, TRIED_FOR};
use domain::mail::content::Notification;
use domain::values::ids::Id;
use domain::{Instant, OriginId};
use messages::WakeUp;

use super::{KIND, Origin, first_held, lock, save};
use crate::activity;
use crate::db::schema::{invitations, mails};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail_queue;
use crate::people::groups;
use crate::rsvp::invitations::mail_state;
use crate::task::Task;

/// How soon it is looked again while no letter went out yet: the event may be a draft.
const LOOK_AGAIN: Duration = Duration::from_mins(10);

/// What came of a look at a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// There are more people to be written to.
    More,
    /// Nobody waits any more, or all wait for the organizer.
    Over,
    /// It is looked again then.
    GoesOn(Instant),
}

/// Looks how an origin's letters fared, and has at most `limit` of its people who wait written to.
pub fn page(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<Trial, StoreError> {
    debug_assert_eq!(task.kind, KIND);
    let found = match task.subject {
        Some(id) => lock(tx, OriginId::from_uuid(id))?,
        None => None,
    };
    let Some(origin) = found.filter(|origin| origin.fared.waiting > 0) else {
        return Ok(Trial::Over);
    };
    let state = origin.state.seeing(origin.fared);
    // Letters that all came back at once tell enough, and were never sent.
    if origin.state == OriginState::Trying && state != OriginState::Stopped {
        let first = first_sent(tx, origin.id)?;
        let until = first.map_or(tx.now().plus(LOOK_AGAIN), |first| first.plus(TRIED_FOR));
        if until > tx.now() {
            return Ok(Trial::GoesOn(until));
        }
    }
    if state != origin.state {
        save(tx, origin.id, state)?;
    }
    match state {
        OriginState::Released | OriginState::Continued => release(tx, origin.id, limit),
        OriginState::Stopped if origin.state != state => tell(tx, &origin).map(|()| Trial::Over),
        _ => Ok(Trial::Over),
    }
}

/// When the first letter of a trial went out: to somebody of the origin whom it was counted with. Who had theirs long before
/// tells nothing of who waits.
fn first_sent(tx: &mut ReadTx<'_>, origin: OriginId) -> Result<Option<Instant>, StoreError> {
    let Some((_, held_since)) = first_held(tx, key(origin))? else {
        return Ok(None);
    };
    let query = invitations::table
        .inner_join(mails::table.on(mails::subject_id.eq(invitations::id)))
        .filter(invitations::origin_id.eq(key(origin)))
        .filter(invitations::created_at.gt(Moment(held_since.0.minus(COUNTED_FOR))))
        .filter(mails::recipient.is_null())
        .select(min(mails::sent_at));
    let first: Option<Moment> = on_backend!(tx, |c| query.first(c))?;
    Ok(first.map(|first| first.0))
}

fn release(tx: &mut WriteTx<'_>, origin: OriginId, limit: u16) -> Result<Trial, StoreError> {
    let query = invitations::table
        .filter(invitations::origin_id.eq(key(origin)))
        .filter(invitations::held.eq(true))
        .order(invitations::id)
        .limit(limit.into())
        .select(invitations::id);
    let next: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().load(c),
        sqlite | c | query.load(c)
    )?;
    on_backend!(tx, |c| diesel::update(
        invitations::table.filter(invitations::id.eq_any(next.clone()))
    )
    .set(invitations::held.eq(false))
    .execute(c))?;
    // Letters of a draft are found to be owed by nobody, and wait for publish.
    mail_state::mark_due(tx, next.clone())?;
    activity::wake(tx, next.iter().map(|id| WakeUp::LetterOwed(id.id())))?;
    Ok(if next.len() == usize::from(limit) {
        Trial::More
    } else {
        Trial::Over
    })
}

/// Tells the organizer what came back and how to go on.
fn tell(tx: &mut WriteTx<'_>, origin: &Origin) -> Result<(), StoreError> {
    let waits = first_held(tx, key(origin.id))?;
    let group = groups::get(tx, origin.group)?;
    let Some(((waits, _), group)) = waits.zip(group) else {
        return Ok(());
    };
    let notification = Notification::SendingStopped {
        origin: origin.id,
        from: origin.name.clone(),
        fared: origin.fared,
    };
    let id = tx.fresh_uuid()?;
    mail_queue::notify_organizer(tx, id, &group, waits.id(), &notification).map(drop)
}
