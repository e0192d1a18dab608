//! Letters that somebody does not get, since a suppression stops them, and that are sent after all once it is lifted.

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::mail::owed;
use domain::{EventId, GroupId, InvitationId, PersonId};

use crate::db::schema::{events, invitations, mails};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::goes_on_after;
use crate::mail::deliveries::is_lost;
use crate::mail_queue::row::MailRow;
use crate::people::suppressions;

/// Letters that are sent after all when a suppression is lifted. Who was not written to for longer reads of the rest on the
/// group's page.
const SENT_AT_ONCE: i64 = 20;

/// An invitation of which a person missed a letter, or by which they wait for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldBack {
    /// Which.
    pub invitation: InvitationId,
    /// To which event.
    pub event: EventId,
    /// Whether a letter was missed.
    pub is_missed: bool,
}

/// Whether the letter that somebody is owed now is one that they do not get.
pub fn is_stopped(tx: &mut ReadTx<'_>, event: &Event, invitation: &Invitation) -> Result<bool, StoreError> {
    let query = mails::table
        .filter(mails::subject_id.eq(key(invitation.id)))
        .filter(mails::recipient.is_null())
        .select(columns_of::<MailRow>());
    let letters: Vec<MailRow> = on_backend!(tx, |c| query.load(c))?;
    let Some(letter) = owed::owed(event, invitation, is_lost(&letters), tx.now()) else {
        return Ok(false);
    };
    let all = suppressions::shown_of(tx, invitation.person, event.group)?;
    Ok(all.iter().any(|one| one.stops(letter.kind, invitation.status)))
}

/// Invitations to a group's events to come of which a person missed a letter, or by which they wait, in the order of their
/// ids.
pub fn held_back(tx: &mut ReadTx<'_>, person: PersonId, group: GroupId) -> Result<Vec<HeldBack>, StoreError> {
    let now = Moment(tx.now());
    let missed = [
        DeliveryState::Suppressed.as_str(),
        DeliveryState::Bounced.as_str(),
        DeliveryState::Failed.as_str(),
    ];
    let query = invitations::table
        .inner_join(events::table)
        .filter(invitations::person_id.eq(key(person)))
        .filter(events::group_id.eq(key(group)))
        .filter(
            invitations::delivery
                .eq_any(missed)
                .or(invitations::arrival.is_not_null()),
        )
        .filter(goes_on_after(now))
        .order(invitations::id)
        .limit(SENT_AT_ONCE)
        .select((invitations::id, invitations::event_id, invitations::delivery));
    let found: Vec<(Key, Key, Option<String>)> = on_backend!(tx, |c| query.load(c))?;
    let held_back = |(invitation, event, delivery): (Key, Key, Option<String>)| HeldBack {
        invitation: invitation.id(),
        event: event.id(),
        is_missed: delivery.is_some_and(|state| missed.contains(&state.as_str())),
    };
    Ok(found.into_iter().map(held_back).collect())
}
