//! Addresses that nothing needs any more: of who asked for a seat and never confirmed it, and of people whom nothing is about.

use std::time::Duration;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::InvitationId;
use domain::follower::CONFIRMED_WITHIN;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::Source;

use super::make_nameless;
use crate::asks::erased;
use crate::db::schema::{
    announcements, asks, contacts, followers, invitations, mails, own_page_links, people, soft_bounces, suppressions,
};
use crate::db::sql::{Key, Moment};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::lock;
use crate::rsvp::invitations as invited;
use crate::rsvp::seats::{SeatChanges, SeatUpdate};

/// Takes back and makes nameless one invitation of somebody who asked for a seat on an event's page, and did not confirm it in
/// two days. `false`: there is none.
pub fn forget_unconfirmed(tx: &mut WriteTx<'_>) -> Result<bool, StoreError> {
    let before = Moment(tx.now().minus(CONFIRMED_WITHIN));
    let asked_since = mails::table
        .filter(mails::subject_id.eq(invitations::id))
        .filter(mails::kind.eq(LetterKind::ConfirmSeat.as_str()))
        .filter(mails::created_at.gt(before));
    let query = invitations::table
        .filter(invitations::source.eq(Source::Page.as_str()))
        .filter(invitations::answer.is_null())
        .filter(invitations::seat.is_null())
        .filter(invitations::withdrawn.eq(false))
        .filter(invitations::last_sent.is_null())
        .filter(invitations::created_at.le(before))
        .filter(not(exists(asked_since)))
        .order(invitations::created_at)
        .select((invitations::id, invitations::event_id));
    let Some((id, event)) = on_backend!(tx, |c| query.first::<(Key, Key)>(c).optional())? else {
        return Ok(false);
    };
    let Some(found) = lock(tx, event.id())? else {
        return Ok(false);
    };
    let (mut event, id): (_, InvitationId) = (found.event, id.id());
    // Now under the lock: they may have confirmed it a moment ago.
    let loaded = invited::load(tx, &[id])?;
    if let Some(invitation) = loaded.into_iter().find(Invitation::is_only_asked_for) {
        let mut seats = SeatUpdate::open(tx, &mut event, 1)?;
        seats.forget(tx, invitation)?;
        let mut changes = SeatChanges::default();
        seats.close(&mut changes)?;
        changes.write(tx)?;
        make_nameless(tx, &[id])?;
    }
    Ok(true)
}

/// People that one transaction looks at.
const PAGE: i64 = 2_000;

/// How long somebody is left alone whom nothing is about: what is to be about them may come in the next transaction.
const UNTOUCHED: Duration = Duration::from_hours(24);

/// Deletes people whom nothing is about any more, of the page behind one that was looked at before. Answers with whom to go on;
/// none: that was the last.
pub fn forget_people(tx: &mut WriteTx<'_>, after: Option<uuid::Uuid>) -> Result<Option<uuid::Uuid>, StoreError> {
    let page = people::table
        .filter(people::id.gt(Key(after.unwrap_or_default())))
        .order(people::id)
        .limit(PAGE)
        .select(people::id);
    let page: Vec<Key> = on_backend!(tx, |c| page.load(c))?;
    let last = page.last().map(|last| last.0);
    let is = people::id;
    let query = people::table
        .filter(people::id.eq_any(page))
        .filter(people::created_at.le(Moment(tx.now().minus(UNTOUCHED))))
        .filter(not(exists(invitations::table.filter(invitations::person_id.eq(is)))))
        .filter(not(exists(contacts::table.filter(contacts::person_id.eq(is)))))
        .filter(not(exists(
            followers::table.filter(followers::person_id.eq(is.nullable())),
        )))
        .filter(not(exists(
            announcements::table.filter(announcements::person_id.eq(is)),
        )))
        .filter(not(exists(suppressions::table.filter(suppressions::person_id.eq(is)))))
        .filter(not(exists(
            own_page_links::table.filter(own_page_links::person_id.eq(is)),
        )))
        .filter(not(exists(asks::table.filter(asks::to_id.eq(is.nullable())))))
        .filter(not(exists(soft_bounces::table.filter(soft_bounces::person_id.eq(is)))))
        .select((people::id, people::address));
    let idle: Vec<(Key, String)> = on_backend!(tx, |c| query.load(c))?;
    erased::keep(tx, &idle)?;
    let idle: Vec<Key> = idle.into_iter().map(|(id, _)| id).collect();
    let rows = people::table.filter(people::id.eq_any(idle));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(last)
}
