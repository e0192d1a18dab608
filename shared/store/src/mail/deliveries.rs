//! Deliveries: every letter of an event with its state, as the organizer sees it.

use diesel::prelude::*;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::{DeliveryId, EventId, Instant, InvitationId, MailAddress};

use crate::Page;
use crate::db::schema::{deliveries, invitations, people};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::count;
use crate::rsvp::invitations::{ADDRESS, AddressRow, address};

/// Longest answer of a mail server that is kept, in characters.
const ERROR_KEPT: usize = 500;

/// What a mail server said, as it is kept.
pub(crate) fn kept_error(words: &str) -> String {
    words.chars().take(ERROR_KEPT).collect()
}

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = deliveries)]
pub(crate) struct DeliveryRow {
    pub(crate) id: Key,
    pub(crate) event_id: Key,
    pub(crate) invitation_id: Key,
    pub(crate) kind: String,
    pub(crate) revision: i64,
    pub(crate) state: String,
    pub(crate) attempts: i32,
    pub(crate) lease_until: Option<Moment>,
    pub(crate) next_attempt_at: Option<Moment>,
    pub(crate) first_attempt_at: Option<Moment>,
    pub(crate) sent_at: Option<Moment>,
    pub(crate) uncertain: bool,
    pub(crate) last_error: Option<String>,
    pub(crate) created_at: Moment,
    pub(crate) updated_at: Moment,
}

impl DeliveryRow {
    pub(crate) fn state(&self) -> Result<DeliveryState, StoreError> {
        DeliveryState::parse(&self.state).map_err(|_| StoreError::Unreadable("a delivery's state".to_owned()))
    }
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
    let query = deliveries::table
        .inner_join(invitations::table.inner_join(people::table))
        .filter(deliveries::event_id.eq(key(event)))
        .filter(deliveries::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .order(deliveries::id)
        .limit(page.limit.into())
        .select((columns_of::<DeliveryRow>(), ADDRESS));
    let rows: Vec<(DeliveryRow, AddressRow)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| listed(row, address)).collect()
}

fn listed(row: DeliveryRow, recipient: AddressRow) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: row.id.id(),
        invitation: row.invitation_id.id(),
        recipient: address(recipient),
        kind: LetterKind::parse(&row.kind).map_err(|_| StoreError::Unreadable("a delivery's kind".to_owned()))?,
        state: row.state()?,
        attempts: count(row.attempts),
        last_error: row.last_error,
        next_attempt_at: row.next_attempt_at.map(|at| at.0),
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
        sent_at: row.sent_at.map(|at| at.0),
    })
}
