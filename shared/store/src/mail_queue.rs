//! Mails that are enqueued by what causes them: written in that transaction, with what can't be read again, and announced.
//! They are claimed and recorded as all mails are ([`letters`](crate::mail::letters)).

pub mod at_door;
mod insert;
pub mod link;
pub(crate) mod row;

use std::collections::HashSet;
use std::time::Duration;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::group::Group;
use domain::mail::content::Notification;
use domain::mail::delivery::DeliveryState;
use domain::mail::kind::LetterKind;
use domain::mail::organizer_letter::MOST_HOURS;
use domain::people::Role;
use domain::values::ids::Id;
use domain::{DeliveryId, InvitationId, MailAddress};
use messages::WakeUp;
use uuid::Uuid;

use crate::activity;
use crate::db::schema::{accounts, mails, team_members};
use crate::db::sql::{Json, Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use row::MailRow;

/// How long a mail is kept once it went out, or was given up.
const KEPT_FOR: Duration = Duration::from_hours(30 * 24);

/// The same of a letter to some of an event: it may follow who signs up later for [`MOST_HOURS`], and nobody gets it twice.
const LETTERS_KEPT_FOR: Duration = Duration::from_hours(30 * 24 + MOST_HOURS.unsigned_abs() as u64);

/// A mail that nobody took up for so long is announced anew.
const ANNOUNCED_ANEW_AFTER: Duration = Duration::from_mins(10);

const DAY: Duration = Duration::from_hours(24);

/// Most notifications of one kind about one invitation in a day: whoever has one could fill the organizer's mailbox else.
const OF_ONE_IN_A_DAY: usize = 10;

/// The same to a group, whoever they are about.
const IN_A_DAY: usize = 200;

/// Old mails that one purge deletes.
const PURGED_AT_ONCE: i64 = 500;

/// Written out, since bound values keep partial indexes from being used.
const IS_OPEN: &str = "content IS NOT NULL AND state IN ('pending', 'sending', 'deferred')";

/// Nobody reads mail to an address in it: `serve` gives it to the organizer that it makes by itself.
const NOWHERE: &str = "localhost";

/// What became of a notification that was to be enqueued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enqueued {
    /// It goes out.
    OnItsWay,
    /// The organizer has no address that is read.
    Nowhere,
    /// There were too many of its kind in a day, about this invitation or for the group.
    TooMany,
    /// The organizer was told the same within a day.
    SaidBefore,
}

/// Enqueues a notification of a group's organizer about somebody whom they invited. `id`: the same if what causes it is
/// worked on again, so that it goes out once.
pub fn notify_organizer(
    tx: &mut WriteTx<'_>,
    id: Uuid,
    group: &Group,
    invitation: InvitationId,
    notification: &Notification,
) -> Result<Enqueued, StoreError> {
    let Some(recipient) = organizers_address(tx, group)? else {
        return Ok(Enqueued::Nowhere);
    };
    let content = Json::of(notification)?;
    let recent = recent(tx, group, notification.kind(), content.clone())?;
    let mut of_one = recent.iter().filter(|row| row.subject == key(invitation));
    if of_one.clone().count() >= OF_ONE_IN_A_DAY || recent.len() >= IN_A_DAY {
        return Ok(Enqueued::TooMany);
    }
    // Anybody can have the same thing said as often as they like.
    if of_one.any(|row| row.says_the_same && row.id != Key(id)) {
        return Ok(Enqueued::SaidBefore);
    }
    let now = Moment(tx.now());
    // What makes it one of its kind is its identity: that of the mail from outside, for one.
    let serial = i64::try_from(id.as_u128() & u128::from(i64::MAX.unsigned_abs())).unwrap_or_default();
    let mail = MailRow {
        recipient: Some(recipient.to_string()),
        content: Some(content),
        ..MailRow::new(
            DeliveryId::from_uuid(id),
            notification.kind(),
            invitation,
            serial,
            Some(group.id),
            now,
        )
    };
    enqueue(tx, vec![mail])?;
    Ok(Enqueued::OnItsWay)
}

/// Writes mails and announces them; one for later is announced when its time has come. One that is there already stays as it is.
pub(crate) fn enqueue(tx: &mut WriteTx<'_>, mails: Vec<MailRow>) -> Result<(), StoreError> {
    let is_for_now = |mail: &&MailRow| mail.next_attempt_at.is_none();
    let for_now: HashSet<Key> = mails.iter().filter(is_for_now).map(|mail| mail.id).collect();
    let again_at = |mail: &MailRow| Moment(mail.created_at.0.plus(ANNOUNCED_ANEW_AFTER));
    let rows = mails.into_iter().map(|mail| MailRow {
        next_attempt_at: mail.next_attempt_at.or_else(|| Some(again_at(&mail))),
        ..mail
    });
    let made = insert::insert(tx, rows.collect())?;
    let now = made.into_iter().filter(|id| for_now.contains(id));
    activity::wake(tx, now.map(|id| WakeUp::MailEnqueued(id.id())))
}

/// A notification of the same kind.
struct Recent {
    id: Key,
    subject: Key,
    says_the_same: bool,
}

/// What a group's organizer was told of this kind within a day; [`IN_A_DAY`] at most.
fn recent(tx: &mut ReadTx<'_>, group: &Group, kind: &str, content: Json) -> Result<Vec<Recent>, StoreError> {
    let query = mails::table
        .filter(mails::group_id.eq(key(group.id)))
        .filter(mails::created_at.gt(Moment(tx.now().minus(DAY))))
        .filter(mails::content.is_not_null())
        .filter(mails::kind.eq(kind))
        .select((mails::id, mails::subject_id, mails::content.eq(content)));
    let rows: Vec<(Key, Key, Option<bool>)> = on_backend!(tx, |c| query.load(c))?;
    let recent = |(id, subject, same): (Key, Key, Option<bool>)| Recent {
        id,
        subject,
        says_the_same: same == Some(true),
    };
    Ok(rows.into_iter().map(recent).collect())
}

/// Where a group's organizer reads mail.
fn organizers_address(tx: &mut ReadTx<'_>, group: &Group) -> Result<Option<MailAddress>, StoreError> {
    if let Some(address) = &group.plan.reply_to {
        return Ok(Some(address.clone()));
    }
    let query = team_members::table
        .inner_join(accounts::table)
        .filter(team_members::group_id.eq(key(group.id)))
        .filter(team_members::role.eq(Role::Owner.as_str()))
        .filter(team_members::event_id.is_null())
        .filter(team_members::accepted_at.is_not_null())
        .order(team_members::id)
        .select((accounts::typed_email, accounts::email));
    let email: Option<(Option<String>, String)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(email
        .map(|(typed, identity)| MailAddress::kept(typed, identity))
        .filter(|address| address.domain() != NOWHERE))
}

/// Announces mails anew whose time has come, whose worker was lost, or whose message was.
pub(crate) fn wake(tx: &mut WriteTx<'_>, limit: u16) -> Result<usize, StoreError> {
    let now = tx.now();
    let lapsed = mails::state
        .eq(DeliveryState::Sending.as_str())
        .and(mails::lease_until.lt(Moment(now)));
    let query = mails::table
        .filter(sql::<Bool>(IS_OPEN))
        .filter(mails::next_attempt_at.le(Moment(now)).or(lapsed))
        .order(mails::created_at)
        .limit(limit.into())
        .select(mails::id);
    let found: Vec<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().skip_locked().load(c),
        sqlite | c | query.load(c)
    )?;
    if found.is_empty() {
        return Ok(0);
    }
    let change = (
        mails::state.eq(DeliveryState::Pending.as_str()),
        mails::lease_until.eq(None::<Moment>),
        mails::next_attempt_at.eq(Some(Moment(now.plus(ANNOUNCED_ANEW_AFTER)))),
        mails::updated_at.eq(Moment(now)),
    );
    on_backend!(tx, |c| diesel::update(
        mails::table.filter(mails::id.eq_any(found.clone()))
    )
    .set(change)
    .execute(c))?;
    activity::wake(tx, found.iter().map(|id| WakeUp::MailEnqueued(id.id())))?;
    Ok(found.len())
}

/// Deletes mails that are old, but none that is still to be sent.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let open = [DeliveryState::Pending, DeliveryState::Sending, DeliveryState::Deferred].map(DeliveryState::as_str);
    let old = mails::table
        .filter(mails::content.is_not_null())
        .filter(mails::created_at.lt(Moment(tx.now().minus(KEPT_FOR))))
        .filter(
            mails::kind
                .ne(LetterKind::OrganizerLetter.as_str())
                .or(mails::created_at.lt(Moment(tx.now().minus(LETTERS_KEPT_FOR)))),
        )
        .filter(mails::state.ne_all(open))
        .order(mails::created_at)
        .limit(PURGED_AT_ONCE)
        .select(mails::id);
    let ids: Vec<Key> = on_backend!(tx, |c| old.load(c))?;
    if ids.is_empty() {
        return Ok(0);
    }
    Ok(on_backend!(tx, |c| diesel::delete(
        mails::table.filter(mails::id.eq_any(ids))
    )
    .execute(c))?)
}
