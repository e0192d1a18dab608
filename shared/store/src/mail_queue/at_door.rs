//! The letter with their link for who stands before an event's poster.

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::seat_letter::SeatMatter;

use super::enqueue;
use super::row::MailRow;
use crate::db::schema::mails;
use crate::db::sql::{Json, Moment, key};
use crate::db::{WriteTx, on_backend};
use crate::error::StoreError;

/// Letters that one person gets at most.
const AT_MOST: i64 = 5;

/// Enqueues it: once a minute, and a few times in all, however often it is asked for.
pub fn send(tx: &mut WriteTx<'_>, event: &Event, to: &Invitation) -> Result<(), StoreError> {
    let (id, now, kind) = (tx.fresh()?, tx.now(), LetterKind::AtDoor.as_str());
    let sent = mails::table
        .filter(mails::subject_id.eq(key(to.id)))
        .filter(mails::kind.eq(kind))
        .count();
    let sent: i64 = on_backend!(tx, |c| sent.get_result(c))?;
    if sent >= AT_MOST {
        return Ok(());
    }
    let minute = now.timestamp().as_second() / 60;
    let mail = MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(to.address.to_string()),
        content: Some(Json::of(&SeatMatter::AtDoor)?),
        ..MailRow::new(id, kind, to.id, minute, Some(event.group), Moment(now))
    };
    enqueue(tx, vec![mail])
}
