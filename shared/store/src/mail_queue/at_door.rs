//! The letter with their link for who stands before an event's poster.

use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::seat_letter::SeatMatter;

use super::enqueue;
use super::row::MailRow;
use crate::db::WriteTx;
use crate::db::sql::{Json, Moment, key};
use crate::error::StoreError;

/// Enqueues it: once a minute, however often it is asked for.
pub fn send(tx: &mut WriteTx<'_>, event: &Event, to: &Invitation) -> Result<(), StoreError> {
    let (id, now, kind) = (tx.fresh()?, tx.now(), LetterKind::AtDoor.as_str());
    let minute = now.timestamp().as_second() / 60;
    let mail = MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(to.address.to_string()),
        content: Some(Json::of(&SeatMatter::AtDoor)?),
        ..MailRow::new(id, kind, to.id, minute, Some(event.group), Moment(now))
    };
    enqueue(tx, vec![mail])
}
