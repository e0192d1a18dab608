//! Deliveries: every letter of an event with its state, as the organizer sees it.

use diesel::prelude::*;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::{DeliveryId, EventId, GroupId, Instant, InvitationId, MailAddress};

use crate::Page;
use crate::db::schema::{invitations, mails, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
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

/// The word for mails whose subject is an invitation.
const INVITATION: &str = "invitation";

#[derive(Queryable, Selectable, Insertable, Clone)]
#[diesel(table_name = mails)]
pub(crate) struct MailRow {
    pub(crate) id: Key,
    pub(crate) kind: String,
    pub(crate) subject_kind: String,
    pub(crate) subject_id: Key,
    pub(crate) serial: i64,
    pub(crate) group_id: Key,
    pub(crate) event_id: Option<Key>,
    pub(crate) recipient: Option<String>,
    pub(crate) content: Option<Json>,
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

impl MailRow {
    /// A mail about an invitation that nobody took up yet.
    pub(crate) fn new(
        id: DeliveryId,
        kind: &str,
        invitation: InvitationId,
        serial: i64,
        group: GroupId,
        now: Moment,
    ) -> Self {
        Self {
            id: key(id),
            kind: kind.to_owned(),
            subject_kind: INVITATION.to_owned(),
            subject_id: key(invitation),
            serial,
            group_id: key(group),
            event_id: None,
            recipient: None,
            content: None,
            state: DeliveryState::Pending.as_str().to_owned(),
            attempts: 0,
            lease_until: None,
            next_attempt_at: None,
            first_attempt_at: None,
            sent_at: None,
            uncertain: false,
            last_error: None,
            created_at: now,
            updated_at: now,
        }
    }

    pub(crate) fn state(&self) -> Result<DeliveryState, StoreError> {
        DeliveryState::parse(&self.state).map_err(|_| StoreError::Unreadable("a mail's state".to_owned()))
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
