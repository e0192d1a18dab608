//! What comes back of a letter that the mail server had taken: no such mailbox, not now, or "this is spam".

use std::time::Duration;

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use domain::mail::delivery::DeliveryState;
use domain::mail::suppression::{Cause, Scope};
use domain::{DeliveryId, GroupId, InvitationId, MailAddress, PersonId};

use crate::db::schema::{deliveries, events, invitations, people, soft_bounces};
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail::deliveries::kept_error;
use crate::mail::suppressions;
use crate::rsvp::invitations::{ADDRESS, AddressRow, address, lock_alone};

/// So many soft bounces in [`SOFT_WITHIN`] stop further mail.
pub const SOFT_AT_MOST: i64 = 5;

/// The time over which soft bounces are counted.
pub const SOFT_WITHIN: Duration = Duration::from_hours(14 * 24);

/// Whose letter it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// The letter.
    pub delivery: DeliveryId,
    /// The invitation that it was about.
    pub invitation: InvitationId,
    /// Who it went to.
    pub person: PersonId,
    /// Where it went.
    pub address: MailAddress,
    /// Whose letter it was.
    pub group: GroupId,
}

/// Finds whose letter this was; none if there is no such letter any more.
pub fn find(tx: &mut ReadTx<'_>, delivery: DeliveryId) -> Result<Option<Addressed>, StoreError> {
    let query = deliveries::table
        .inner_join(invitations::table.inner_join(events::table).inner_join(people::table))
        .filter(deliveries::id.eq(key(delivery)))
        .select((
            deliveries::invitation_id,
            invitations::person_id,
            ADDRESS,
            events::group_id,
        ));
    let found: Option<(Key, Key, AddressRow, Key)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(invitation, person, written, group)| Addressed {
        delivery,
        invitation: invitation.id(),
        person: person.id(),
        address: address(written),
        group: group.id(),
    }))
}

/// The mailbox is not there: no more mail goes to it until an organizer gives it another chance.
pub fn hard(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<(), StoreError> {
    turn(tx, letter, DeliveryState::Bounced, words)?;
    forget_told(tx, letter)?;
    suppressions::add(tx, letter.person, letter.group, Scope::All, Cause::Bounced)
}

/// The person called it spam: no more mail goes to them.
pub fn complained(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<(), StoreError> {
    turn(tx, letter, DeliveryState::Suppressed, words)?;
    suppressions::add(tx, letter.person, letter.group, Scope::All, Cause::Complained)
}

/// It came back for now. Answers whether that was once too often; then the letter counts as bounced.
///
/// A letter counts once: some servers say every few hours that it waits, each time as if it were over.
pub fn soft(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let row = (
        soft_bounces::id.eq(key(letter.delivery)),
        soft_bounces::person_id.eq(key(letter.person)),
        soft_bounces::created_at.eq(Moment(now)),
    );
    on_backend!(tx, |c| diesel::insert_into(soft_bounces::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    let recent = soft_bounces::table
        .filter(soft_bounces::person_id.eq(key(letter.person)))
        .filter(soft_bounces::created_at.gt(Moment(now.minus(SOFT_WITHIN))))
        .count();
    let recent: i64 = on_backend!(tx, |c| recent.get_result(c))?;
    if recent < SOFT_AT_MOST {
        failed(tx, letter, words)?;
        return Ok(false);
    }
    hard(tx, letter, words)?;
    Ok(true)
}

/// It did not arrive, for what it is or whence it comes: that says nothing of the address.
pub fn failed(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<(), StoreError> {
    turn(tx, letter, DeliveryState::Failed, words)?;
    forget_told(tx, letter)
}

/// If no letter to the person arrived, they were told nothing: the next one is their first. One that they called spam did
/// arrive.
fn forget_told(tx: &mut WriteTx<'_>, letter: &Addressed) -> Result<(), StoreError> {
    let arrived = deliveries::table
        .filter(deliveries::invitation_id.eq(key(letter.invitation)))
        .filter(deliveries::sent_at.is_not_null())
        .filter(deliveries::state.ne_all([DeliveryState::Bounced.as_str(), DeliveryState::Failed.as_str()]));
    let row = invitations::table
        .find(key(letter.invitation))
        .filter(not(exists(arrived)));
    on_backend!(tx, |c| diesel::update(row)
        .set(invitations::last_sent.eq(None::<Json>))
        .execute(c))?;
    Ok(())
}

/// A letter that was overtaken stays so. Its invitation is locked before it, as whoever claims or marks letters does.
fn turn(tx: &mut WriteTx<'_>, letter: &Addressed, state: DeliveryState, words: &str) -> Result<(), StoreError> {
    lock_alone(tx, letter.invitation)?;
    let change = (
        deliveries::state.eq(state.as_str()),
        deliveries::lease_until.eq(None::<Moment>),
        deliveries::next_attempt_at.eq(None::<Moment>),
        deliveries::uncertain.eq(false),
        deliveries::last_error.eq(Some(kept_error(words))),
        deliveries::updated_at.eq(Moment(tx.now())),
    );
    let row = deliveries::table
        .find(key(letter.delivery))
        .filter(deliveries::state.ne(DeliveryState::Superseded.as_str()));
    match on_backend!(tx, |c| diesel::update(row).set(change).execute(c))? {
        0 => Ok(()),
        _ => show(tx, letter, state),
    }
}

/// Where an invitation's mail stands, its newest letter says: an earlier one may come back days later.
fn show(tx: &mut WriteTx<'_>, letter: &Addressed, state: DeliveryState) -> Result<(), StoreError> {
    // Identities sort by the time at which they were made.
    let newer = deliveries::table
        .filter(deliveries::invitation_id.eq(key(letter.invitation)))
        .filter(deliveries::id.gt(key(letter.delivery)))
        .filter(deliveries::state.ne(DeliveryState::Superseded.as_str()));
    let row = invitations::table
        .find(key(letter.invitation))
        .filter(not(exists(newer)));
    on_backend!(tx, |c| diesel::update(row)
        .set(invitations::delivery.eq(Some(state.as_str())))
        .execute(c))?;
    Ok(())
}

/// Forgets soft bounces that no longer count.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let old = soft_bounces::table.filter(soft_bounces::created_at.lt(Moment(tx.now().minus(SOFT_WITHIN))));
    on_backend!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
