//! Deliveries: every letter of an event with its state, as the organizer sees it.

use diesel::prelude::*;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::{DeliveryId, EventId, Instant, InvitationId, MailAddress};

use crate::Page;
use crate::db::schema::{invitations, mails, people};
use crate::db::sql::{Key, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::count;
use crate::mail_queue::row::MailRow;
use crate::people::addresses::{ADDRESS, AddressRow, address};

/// Longest answer of a mail server that is kept, in characters.
const ERROR_KEPT: usize = 500;

/// What a mail server said, as it is kept.
pub(crate) fn kept_error(words: &str) -> String {
    words.chars().take(ERROR_KEPT).collect()
}

/// Whether the fate of one of an invitation's letters was lost since the last one that surely arrived.
pub(crate) fn is_lost(letters: &[MailRow]) -> bool {
    let last_sent = letters.iter().filter_map(|row| row.sent_at).max();
    let lost = letters.iter().filter(|row| row.uncertain);
    let lost = lost.map(|row| row.updated_at).max();
    lost.is_some_and(|lost| last_sent.is_none_or(|sent| sent < lost))
}

/// A letter as the organizer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its identity; the Message-ID is made of it.
    pub id: DeliveryId,
    /// Whose it is.
    pub invitation: InvitationId,
    /// Where it goes.
    pub recipient: MailAddress,
    /// What it is about.
    pub kind: LetterKind,
    /// Where it is on its way.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// What the mail server said last.
    pub last_error: Option<String>,
    /// When it is tried again.
    pub next_attempt_at: Option<Instant>,
    /// When it was first owed and seen.
    pub created_at: Instant,
    /// When its state changed last.
    pub updated_at: Instant,
    /// When the mail server took it.
    pub sent_at: Option<Instant>,
}

/// An event's letters, oldest first.
pub fn list(tx: &mut ReadTx<'_>, event: EventId, page: Page<DeliveryId>) -> Result<Vec<Delivery>, StoreError> {
    let query = mails::table
        .inner_join(invitations::table.on(invitations::id.eq(mails::subject_id)))
        .inner_join(people::table.on(people::id.eq(invitations::person_id)))
        .filter(mails::event_id.eq(key(event)))
        .filter(mails::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .order(mails::id)
        .limit(page.limit.into())
        .select((columns_of::<MailRow>(), ADDRESS));
    let rows: Vec<(MailRow, AddressRow)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| listed(row, address)).collect()
}

fn listed(row: MailRow, recipient: AddressRow) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: row.id.id(),
        invitation: row.subject_id.id(),
        recipient: address(recipient),
        kind: LetterKind::parse(&row.kind).map_err(|_| StoreError::Unreadable("a mail's kind".to_owned()))?,
        state: row.state()?,
        attempts: count(row.attempts),
        last_error: row.last_error,
        next_attempt_at: row.next_attempt_at.map(|at| at.0),
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
        sent_at: row.sent_at.map(|at| at.0),
    })
}
