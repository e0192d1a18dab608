//! Deliveries: every letter of an event with its state, as the organizer sees it.

use diesel::dsl::count as number_of;
use diesel::prelude::*;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::{DeliveryId, EventId, Instant, InvitationId, MailAddress};

use crate::Page;
use crate::db::schema::{invitations, mails, people};
use crate::db::sql::{Key, Moment, columns_of, key, lower, pattern};
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

/// How far the letters of an event are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Mail servers took them.
    pub sent: u32,
    /// They are still to go out.
    pub left: u32,
    /// A mail server put them off: they are tried again.
    pub deferred: u32,
    /// They reached nobody.
    pub failed: u32,
}

/// How far the letters of an event are. What is owed and has no letter yet is still to go out.
pub fn progress(tx: &mut ReadTx<'_>, event: EventId) -> Result<Progress, StoreError> {
    let owed = invitations::table
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::mail_due_since.is_not_null())
        .filter(invitations::mail_due_since.le(Some(Moment(tx.now()))))
        .filter(invitations::held.eq(false))
        .count();
    let owed: i64 = on_backend!(tx, |c| owed.first(c))?;
    let mut progress = Progress {
        left: u32::try_from(owed).unwrap_or(u32::MAX),
        ..Progress::default()
    };
    let of_invitations = states(tx, event, false)?.into_iter().map(|one| (one, false));
    let enqueued = states(tx, event, true)?.into_iter().map(|one| (one, true));
    for ((state, number), is_enqueued) in of_invitations.chain(enqueued) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        match DeliveryState::parse(&state) {
            Ok(DeliveryState::Sent) => progress.sent += number,
            Ok(DeliveryState::Bounced | DeliveryState::Failed) => progress.failed += number,
            Ok(DeliveryState::Deferred) => {
                progress.deferred += number;
                // Such a letter of an invitation is owed as well.
                progress.left = progress.left.saturating_sub(if is_enqueued { 0 } else { number });
            }
            Ok(DeliveryState::Pending | DeliveryState::Sending) if is_enqueued => progress.left += number,
            _ => {}
        }
    }
    Ok(progress)
}

/// How many letters of an event mail servers took since then.
pub fn sent_since(tx: &mut ReadTx<'_>, event: EventId, since: Instant) -> Result<u32, StoreError> {
    let query = mails::table
        .filter(mails::event_id.eq(key(event)))
        .filter(mails::sent_at.ge(Some(Moment(since))))
        .count();
    let letters: i64 = on_backend!(tx, |c| query.first(c))?;
    Ok(u32::try_from(letters).unwrap_or(u32::MAX))
}

/// How many of the people who are invited had a letter that a mail server took.
pub fn reached(tx: &mut ReadTx<'_>, event: EventId) -> Result<u32, StoreError> {
    let query = mails::table
        .inner_join(invitations::table.on(invitations::id.eq(mails::subject_id)))
        .filter(mails::event_id.eq(key(event)))
        .filter(mails::state.eq(DeliveryState::Sent.as_str()))
        .filter(invitations::withdrawn.eq(false))
        .select(number_of(mails::subject_id).aggregate_distinct());
    let people: i64 = on_backend!(tx, |c| query.first(c))?;
    Ok(u32::try_from(people).unwrap_or(u32::MAX))
}

/// How many letters of an event there are in each state: of those that are derived from invitations, or of the others.
fn states(tx: &mut ReadTx<'_>, event: EventId, is_enqueued: bool) -> Result<Vec<(String, i64)>, StoreError> {
    let query = mails::table
        .filter(mails::event_id.eq(key(event)))
        .filter(mails::content.is_not_null().eq(is_enqueued))
        .group_by(mails::state)
        .select((mails::state, diesel::dsl::count_star()));
    on_backend!(tx, |c| query.load(c)).map_err(StoreError::from)
}

/// An event's letters, oldest first.
pub fn list(tx: &mut ReadTx<'_>, event: EventId, page: Page<DeliveryId>) -> Result<Vec<Delivery>, StoreError> {
    list_in(tx, event, None, None, page)
}

/// The same, all or those in one state; with these words in the name or the address that they go to, in whatever case.
pub fn list_in(
    tx: &mut ReadTx<'_>,
    event: EventId,
    state: Option<DeliveryState>,
    words: Option<&str>,
    page: Page<DeliveryId>,
) -> Result<Vec<Delivery>, StoreError> {
    let words = pattern(words);
    let states = state.map_or_else(|| DeliveryState::WORDS.to_vec(), |state| vec![state.as_str()]);
    let query = mails::table
        .inner_join(invitations::table.on(invitations::id.eq(mails::subject_id)))
        .inner_join(people::table.on(people::id.eq(invitations::person_id)))
        .filter(mails::event_id.eq(key(event)))
        .filter(mails::state.eq_any(states))
        .filter(mails::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .filter(
            lower(invitations::name)
                .like(lower(words.clone()))
                .escape('\\')
                .or(lower(people::address).like(lower(words)).escape('\\')),
        )
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
