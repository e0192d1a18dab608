//! Invitations without anybody's name: each is of a person of its own from then on, with its id, whose address is none. Where
//! the party stood stays, so that totals and seat log tell what they told.

use diesel::prelude::*;
use domain::values::ids::Id;
use domain::{InvitationId, MailAddress};

use super::traces::delete_mails;
use crate::db::schema::{inbound_mails, invitations, occurrence_answers, people, proposals, seat_log};
use crate::db::sql::{Key, Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// Invitations that a statement takes.
const CHUNK: usize = 1_000;

/// Takes all that tells whose they are off invitations, ends their links, and deletes what was written to and by their people.
pub(crate) fn make_nameless(tx: &mut WriteTx<'_>, ids: &[InvitationId]) -> Result<(), StoreError> {
    for chunk in ids.chunks(CHUNK) {
        make_people(tx, chunk)?;
        let keys: Vec<Key> = chunk.iter().copied().map(key).collect();
        take_off(tx, keys.clone())?;
        delete(tx, keys)?;
    }
    Ok(())
}

fn make_people(tx: &mut WriteTx<'_>, ids: &[InvitationId]) -> Result<(), StoreError> {
    let now = Moment(tx.now());
    let row = |id: &InvitationId| {
        (
            people::id.eq(key(*id)),
            people::address.eq(MailAddress::nobody(id.uuid()).identity().to_owned()),
            people::created_at.eq(now),
            people::erased.eq(true),
        )
    };
    let rows: Vec<_> = ids.iter().map(row).collect();
    on_backend!(tx, |c| diesel::insert_into(people::table)
        .values(rows)
        .execute(c)
        .map(drop))?;
    Ok(())
}

fn take_off(tx: &mut WriteTx<'_>, ids: Vec<Key>) -> Result<(), StoreError> {
    let said = occurrence_answers::table.filter(occurrence_answers::invitation_id.eq_any(ids.clone()));
    on_backend!(tx, |c| diesel::update(said)
        .set(occurrence_answers::note.eq(""))
        .execute(c))?;
    let logged = seat_log::table.filter(seat_log::invitation_id.eq_any(ids.clone()));
    on_backend!(tx, |c| diesel::update(logged.filter(seat_log::note.is_not_null()))
        .set(seat_log::note.eq(None::<String>))
        .execute(c))?;
    let change = (
        invitations::person_id.eq(invitations::id),
        invitations::name.eq(""),
        invitations::typed_address.eq(None::<String>),
        invitations::note.eq(""),
        invitations::answers.eq(None::<crate::db::sql::Json>),
        invitations::private_answers.eq(None::<crate::db::sql::Json>),
        invitations::obtained.eq(None::<crate::db::sql::Json>),
        invitations::held_network.eq(None::<String>),
        invitations::name_shown_at.eq(None::<Moment>),
        invitations::language.eq(None::<String>),
        invitations::reply_issue.eq(None::<String>),
        invitations::resend.eq(false),
        invitations::mail_due_since.eq(None::<Moment>),
        invitations::letter_due_at.eq(None::<Moment>),
        invitations::link_version.eq(invitations::link_version + 1),
        invitations::feed_version.eq(invitations::feed_version + 1),
    );
    let rows = invitations::table.filter(invitations::id.eq_any(ids));
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(())
}

fn delete(tx: &mut WriteTx<'_>, ids: Vec<Key>) -> Result<(), StoreError> {
    let rows = proposals::table.filter(proposals::invitation_id.eq_any(ids.clone()));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    delete_mails(tx, ids.clone())?;
    let ids: Vec<Option<Key>> = ids.into_iter().map(Some).collect();
    let rows = inbound_mails::table.filter(inbound_mails::subject.eq_any(ids));
    on_backend!(tx, |c| diesel::delete(rows).execute(c))?;
    Ok(())
}
