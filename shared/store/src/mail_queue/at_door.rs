//! The letter with their link for who stands before an event's poster.

use diesel::dsl::exists;
use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::seat_letter::SeatMatter;
use domain::{Instant, InvitationId};

use super::enqueue;
use super::row::MailRow;
use crate::db::schema::mails;
use crate::db::sql::{Json, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

const KIND: LetterKind = LetterKind::AtDoor;

/// Once a minute there is one, however often it is asked for.
fn minute(now: Instant) -> i64 {
    now.timestamp().as_second() / 60
}

/// Whether this minute's is there.
pub fn is_sent(tx: &mut ReadTx<'_>, to: InvitationId) -> Result<bool, StoreError> {
    let same = mails::table
        .filter(mails::subject_id.eq(key(to)))
        .filter(mails::kind.eq(KIND.as_str()))
        .filter(mails::serial.eq(minute(tx.now())));
    Ok(on_backend!(tx, |c| diesel::select(exists(same)).get_result(c))?)
}

/// Enqueues it.
pub fn send(tx: &mut WriteTx<'_>, event: &Event, to: &Invitation) -> Result<(), StoreError> {
    let (id, now, kind) = (tx.fresh()?, tx.now(), KIND.as_str());
    let minute = minute(now);
    let mail = MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(to.address.to_string()),
        content: Some(Json::of(&SeatMatter::AtDoor)?),
        ..MailRow::new(id, kind, to.id, minute, Some(event.group), Moment(now))
    };
    enqueue(tx, vec![mail])
}
