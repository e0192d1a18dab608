//! What comes back of a letter that the mail server had taken: no such mailbox, not now, or "this is spam".

use std::time::Duration;

use diesel::dsl::{case_when, exists};
use diesel::prelude::*;
use domain::mail::ask_letter::AskLetterKind;
use domain::mail::coffee_letter::CoffeeLetterKind;
use domain::mail::delivery::DeliveryState;
use domain::mail::link::LinkKind;
use domain::mail::subject::SubjectKind;
use domain::mail::suppression::{Cause, Scope};
use domain::{DeliveryId, GroupId, InvitationId, MailAddress, PersonId};

use crate::db::schema::{events, invitations, mails, people, soft_bounces};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::mail::deliveries::kept_error;
use crate::people::addresses::address;
use crate::people::{addresses, suppressions};
use crate::rsvp::invitations::{lock_alone, mail_state};
use crate::rsvp::seats::offers;

/// So many soft bounces in [`SOFT_WITHIN`] stop further mail.
pub const SOFT_AT_MOST: i64 = 5;

/// The time over which soft bounces are counted.
pub const SOFT_WITHIN: Duration = Duration::from_hours(14 * 24);

/// Whose mail it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// The mail.
    pub delivery: DeliveryId,
    /// Where it went.
    pub address: MailAddress,
    /// Who it is from; none: Acquaint itself.
    pub group: Option<GroupId>,
    /// The invitation that it was about, if it went to who is invited.
    pub invited: Option<InvitationId>,
    /// The person who got it; none: it went to an organizer.
    pub person: Option<PersonId>,
}

type AddressedRow = (
    MailKind,
    Option<Key>,
    Option<String>,
    Key,
    Option<String>,
    Option<Key>,
    Option<String>,
);

/// The kinds of a mail and of its subject.
type MailKind = (String, String);

/// Finds whose mail this was; none if there is no such mail any more.
pub fn find(tx: &mut ReadTx<'_>, delivery: DeliveryId) -> Result<Option<Addressed>, StoreError> {
    let query = mails::table
        .left_join(invitations::table.on(invitations::id.eq(mails::subject_id)))
        .left_join(people::table.on(people::id.eq(invitations::person_id)))
        .left_join(events::table.on(events::id.nullable().eq(mails::event_id)))
        .filter(mails::id.eq(key(delivery)))
        .select((
            (mails::kind, mails::subject_kind),
            case_when(mails::group_id.is_null(), events::group_id.nullable()).otherwise(mails::group_id),
            // What belongs to an event goes to who is invited, whoever is named.
            case_when(mails::event_id.is_null(), mails::recipient),
            mails::subject_id,
            invitations::typed_address.nullable(),
            people::id.nullable(),
            people::address.nullable(),
        ));
    let found: Option<AddressedRow> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some((kind, group, recipient, subject, typed, person, identity)) = found else {
        return Ok(None);
    };
    let (address, invited, person) = match (recipient, person, identity) {
        (Some(recipient), _, _) => {
            let address = MailAddress::trusted(recipient);
            let person = if is_to_a_person(&kind) {
                addresses::known(tx, &address)?
            } else {
                None
            };
            (address, None, person)
        }
        (None, Some(person), Some(identity)) => (address((typed, identity)), Some(subject.id()), Some(person.id())),
        _ => return Ok(None),
    };
    Ok(Some(Addressed {
        delivery,
        address,
        group: group.map(Key::id),
        invited,
        person,
    }))
}

/// Whether a mail that names its recipient went to a person, and not to an organizer.
fn is_to_a_person((kind, subject): &MailKind) -> bool {
    let is_short =
        LinkKind::parse(kind).is_ok() || AskLetterKind::parse(kind).is_ok() || CoffeeLetterKind::parse(kind).is_ok();
    is_short && SubjectKind::parse(subject).is_ok_and(SubjectKind::is_of_person)
}

/// The mailbox is not there: no more mail goes to it until an organizer gives it another chance.
pub fn hard(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<(), StoreError> {
    turn(tx, letter, DeliveryState::Bounced, words)?;
    forget_told(tx, letter)?;
    suppress(tx, letter, Cause::Bounced)
}

/// The person called it spam: no more mail goes to them.
pub fn complained(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<(), StoreError> {
    turn(tx, letter, DeliveryState::Suppressed, words)?;
    suppress(tx, letter, Cause::Complained)
}

/// An organizer who can't be reached sets another address: nobody could give theirs another chance.
fn suppress(tx: &mut WriteTx<'_>, letter: &Addressed, cause: Cause) -> Result<(), StoreError> {
    match letter.person {
        Some(person) => suppressions::add(tx, person, letter.group, Scope::All, cause),
        None => Ok(()),
    }
}

/// It came back for now. Answers whether that was once too often; then the letter counts as bounced.
///
/// A letter counts once: some servers say every few hours that it waits, each time as if it were over.
pub fn soft(tx: &mut WriteTx<'_>, letter: &Addressed, words: &str) -> Result<bool, StoreError> {
    let Some(person) = letter.person else {
        failed(tx, letter, words)?;
        return Ok(false);
    };
    let now = tx.now();
    let row = (
        soft_bounces::id.eq(key(letter.delivery)),
        soft_bounces::person_id.eq(key(person)),
        soft_bounces::created_at.eq(Moment(now)),
    );
    on_backend!(tx, |c| diesel::insert_into(soft_bounces::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    // Those of groups' letters and of Acquaint's own count apart: by when they stop, no group learns of the others.
    let is_of_group = mails::group_id.is_not_null().or(mails::event_id.is_not_null());
    let recent = soft_bounces::table
        .inner_join(mails::table.on(mails::id.eq(soft_bounces::id)))
        .filter(is_of_group.eq(letter.group.is_some()))
        .filter(soft_bounces::person_id.eq(key(person)))
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
    let Some(invitation) = letter.invited else {
        return Ok(());
    };
    let arrived = mails::table
        .filter(mails::subject_id.eq(key(invitation)))
        .filter(mails::recipient.is_null())
        .filter(mails::sent_at.is_not_null())
        .filter(mails::state.ne_all([DeliveryState::Bounced.as_str(), DeliveryState::Failed.as_str()]));
    let arrived = diesel::select(exists(arrived));
    if on_backend!(tx, |c| arrived.get_result::<bool>(c))? {
        return Ok(());
    }
    mail_state::forget_told(tx, invitation)
}

/// A letter that was overtaken stays so. Its invitation is locked before it, as whoever claims or marks letters does.
fn turn(tx: &mut WriteTx<'_>, letter: &Addressed, state: DeliveryState, words: &str) -> Result<(), StoreError> {
    if let Some(invitation) = letter.invited {
        lock_alone(tx, invitation)?;
    }
    let change = (
        mails::state.eq(state.as_str()),
        mails::lease_until.eq(None::<Moment>),
        mails::next_attempt_at.eq(None::<Moment>),
        mails::uncertain.eq(false),
        mails::last_error.eq(Some(kept_error(words))),
        mails::updated_at.eq(Moment(tx.now())),
    );
    let row = mails::table
        .find(key(letter.delivery))
        .filter(mails::state.ne(DeliveryState::Superseded.as_str()));
    if on_backend!(tx, |c| diesel::update(row).set(change).execute(c))? == 0 {
        return Ok(());
    }
    letter
        .invited
        .map_or(Ok(()), |invitation| offers::wake_of(tx, invitation))?;
    show(tx, letter, state)
}

/// Where an invitation's mail stands, its newest letter says: an earlier one may come back days later.
fn show(tx: &mut WriteTx<'_>, letter: &Addressed, state: DeliveryState) -> Result<(), StoreError> {
    let Some(invitation) = letter.invited else {
        return Ok(());
    };
    // Identities sort by the time at which they were made.
    let newer = mails::table
        .filter(mails::subject_id.eq(key(invitation)))
        .filter(mails::recipient.is_null())
        .filter(mails::id.gt(key(letter.delivery)))
        .filter(mails::state.ne(DeliveryState::Superseded.as_str()));
    let newer = diesel::select(exists(newer));
    if on_backend!(tx, |c| newer.get_result::<bool>(c))? {
        return Ok(());
    }
    mail_state::show(tx, invitation, state)
}

/// Forgets soft bounces that no longer count.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let old = soft_bounces::table.filter(soft_bounces::created_at.lt(Moment(tx.now().minus(SOFT_WITHIN))));
    on_backend!(tx, |c| diesel::delete(old).execute(c))?;
    Ok(())
}
