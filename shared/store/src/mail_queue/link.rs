//! Short letters of which a link is the matter: what is kept of one until its turn has come. The link itself is not: it is
//! signed when the letter is written.

use domain::mail::link::LinkKind;
use domain::mail::subject::MailSubject;
use domain::values::ids::Id;
use domain::{DeliveryId, GroupId, Instant, MailAddress};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::enqueue;
use super::row::MailRow;
use crate::db::WriteTx;
use crate::db::sql::{Json, Moment};
use crate::error::StoreError;

/// A short letter that is to go out.
#[derive(Clone, Debug)]
pub struct NewLinkLetter {
    /// What it is for.
    pub kind: LinkKind,
    /// What its link names.
    pub subject: MailSubject,
    /// The version that the link is signed for.
    pub version: u16,
    /// Who writes; none: Acquaint itself.
    pub group: Option<GroupId>,
    /// Where it goes.
    pub recipient: MailAddress,
    /// The tag of the language that it is written in.
    pub language: String,
    /// When the link opens nothing any more, so that the letter is of no use; none: it opens for good.
    pub good_until: Option<Instant>,
    /// What else it is about, by what its kind knows it by.
    pub items: Vec<Uuid>,
}

/// What is kept of a letter beside its row.
#[derive(Serialize, Deserialize)]
pub(crate) struct KeptLink {
    pub(crate) version: u16,
    pub(crate) language: String,
    pub(crate) good_until: Option<Instant>,
    pub(crate) items: Vec<Uuid>,
}

/// Enqueues a short letter. One that anybody can have sent goes through [`people::unasked`](crate::people::unasked).
pub fn send(tx: &mut WriteTx<'_>, letter: NewLinkLetter) -> Result<(), StoreError> {
    let now = tx.now();
    send_all(tx, vec![(letter, now)])
}

/// Enqueues many, none of which goes out before its time.
pub(crate) fn send_all(tx: &mut WriteTx<'_>, letters: Vec<(NewLinkLetter, Instant)>) -> Result<(), StoreError> {
    let mut mails = Vec::with_capacity(letters.len());
    for (letter, not_before) in letters {
        // Of the same about the same there may be many.
        let id: DeliveryId = tx.fresh()?;
        let serial = i64::try_from(id.uuid().as_u128() & u128::from(i64::MAX.unsigned_abs())).unwrap_or_default();
        mails.push(once(tx, letter, serial)?.not_before(not_before));
    }
    enqueue(tx, mails)
}

/// A short letter of which there is one about the same with this number, however often it is enqueued.
pub(crate) fn once(tx: &mut WriteTx<'_>, letter: NewLinkLetter, serial: i64) -> Result<MailRow, StoreError> {
    let NewLinkLetter {
        version,
        language,
        good_until,
        items,
        ..
    } = letter;
    let kept = KeptLink {
        version,
        language,
        good_until,
        items,
    };
    let (id, now): (DeliveryId, _) = (tx.fresh()?, tx.now());
    Ok(MailRow {
        recipient: Some(letter.recipient.to_string()),
        content: Some(Json::of(&kept)?),
        ..MailRow::new(
            id,
            letter.kind.as_str(),
            letter.subject,
            serial,
            letter.group,
            Moment(now),
        )
    })
}
