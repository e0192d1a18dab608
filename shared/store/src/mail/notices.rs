//! Letters to organizers about what people sent, and about who can't be told: written in the transaction that finds them owed, sent under a lease,
//! tried again until they are taken or given up. Like the outbox, the row is the guarantee.

use std::time::Duration;

use diesel::prelude::*;
use domain::group::Group;
use domain::mail::delivery;
use domain::mail::delivery::Verdict;
use domain::people::Role;
use domain::{GroupId, Instant, InvitationId, MailAddress};
use uuid::Uuid;

use crate::db::schema::{accounts, groups, notices, team_members};
use crate::db::sql::{Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::{count, int};
use crate::mail::deliveries::kept_error;
use crate::people::groups::GroupRow;

/// How long a notice is kept once it went out, or was given up.
const KEPT_FOR: Duration = Duration::from_hours(30 * 24);

/// A mail server that is away is asked again this much later.
const AWAY: Duration = Duration::from_secs(10);

const DAY: Duration = Duration::from_hours(24);

/// Most notices of one kind about one invitation in a day: whoever has one could fill the organizer's mailbox else.
const OF_ONE_IN_A_DAY: i64 = 10;

/// The same to a group, whoever they are about.
const IN_A_DAY: i64 = 200;

/// Old notices that one purge deletes.
const PURGED_AT_ONCE: i64 = 500;

/// Nobody reads mail to an address in it: `serve` gives it to the organizer that it makes by itself.
const NOWHERE: &str = "localhost";

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// A person wrote.
    Words,
    /// A person proposed another time.
    Proposal,
    /// A person passed the invitation on.
    Delegated,
    /// Somebody answered who is not invited, or cannot prove to be.
    Held,
    /// A seat came free, and the person could not be told. Its words are found when it is sent.
    PassedOver,
}

impl NoticeKind {
    /// The word for it in the database and in metrics.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Proposal => "proposal",
            Self::Delegated => "delegated",
            Self::Held => "held",
            Self::PassedOver => "passed_over",
        }
    }
}

/// A notice to be written.
#[derive(Clone, Debug)]
pub struct NewNotice<'a> {
    /// Its identity: the same if the mail that it is about is worked on again.
    pub id: Uuid,
    /// Whose organizer it goes to.
    pub group: &'a Group,
    /// Whose invitation it is about.
    pub invitation: InvitationId,
    /// What it is about.
    pub kind: NoticeKind,
    /// Who an answer goes to.
    pub reply_to: Option<MailAddress>,
    /// Its subject line.
    pub title: &'a str,
    /// What it says; empty: that is found when it is sent.
    pub body: &'a str,
}

/// A notice that this worker may send while its lease lasts.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its identity.
    pub id: Uuid,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// The group that it is about.
    pub group: Group,
    /// The invitation that it is about; none: that is gone.
    pub invitation: Option<InvitationId>,
    /// Where it goes.
    pub recipient: MailAddress,
    /// Who an answer goes to.
    pub reply_to: Option<MailAddress>,
    /// Its subject line.
    pub title: String,
    /// What it says; empty: the words are still to be found.
    pub body: String,
    first_attempt_at: Instant,
}

/// What became of a notice that was to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It goes out.
    OnItsWay,
    /// The organizer has no address that is read.
    Nowhere,
    /// There were too many of its kind in a day, about this invitation or for the group.
    TooMany,
    /// The organizer was told the same within a day.
    SentSnapshot,
}

/// Writes a notice, once.
pub fn write(tx: &mut WriteTx<'_>, notice: &NewNotice<'_>) -> Result<Written, StoreError> {
    let Some(recipient) = recipient(tx, notice.group)? else {
        return Ok(Written::Nowhere);
    };
    if is_crowded(tx, notice)? {
        return Ok(Written::TooMany);
    }
    if is_told(tx, notice)? {
        return Ok(Written::SentSnapshot);
    }
    let now = Moment(tx.now());
    let row = (
        notices::id.eq(Key(notice.id)),
        notices::group_id.eq(key(notice.group.id)),
        notices::invitation_id.eq(Some(key(notice.invitation))),
        notices::kind.eq(notice.kind.as_str()),
        notices::recipient.eq(recipient.to_string()),
        notices::reply_to.eq(notice.reply_to.as_ref().map(ToString::to_string)),
        notices::title.eq(notice.title.to_owned()),
        notices::body.eq(notice.body.to_owned()),
        notices::state.eq(NoticeState::Waiting.as_str()),
        notices::attempts.eq(0),
        notices::due_at.eq(now),
        notices::created_at.eq(now),
    );
    on_backend!(tx, |c| diesel::insert_into(notices::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(Written::OnItsWay)
}

fn is_crowded(tx: &mut ReadTx<'_>, notice: &NewNotice<'_>) -> Result<bool, StoreError> {
    let recent = notices::table
        .filter(notices::created_at.gt(Moment(tx.now().minus(DAY))))
        .filter(notices::kind.eq(notice.kind.as_str()));
    let of_one = recent.filter(notices::invitation_id.eq(key(notice.invitation))).count();
    let of_group = recent.filter(notices::group_id.eq(key(notice.group.id))).count();
    let of_one: i64 = on_backend!(tx, |c| of_one.get_result(c))?;
    let of_group: i64 = on_backend!(tx, |c| of_group.get_result(c))?;
    Ok(of_one >= OF_ONE_IN_A_DAY || of_group >= IN_A_DAY)
}

/// Whether the organizer was told the very same of somebody within a day. Anybody can have the same thing said as
/// often as they like.
fn is_told(tx: &mut ReadTx<'_>, notice: &NewNotice<'_>) -> Result<bool, StoreError> {
    let same = notices::table
        .filter(notices::group_id.eq(key(notice.group.id)))
        .filter(notices::invitation_id.eq(key(notice.invitation)))
        .filter(notices::created_at.gt(Moment(tx.now().minus(DAY))))
        .filter(notices::kind.eq(notice.kind.as_str()))
        .filter(notices::body.eq(notice.body))
        .filter(notices::id.ne(Key(notice.id)))
        .select(notices::id);
    let same: Option<Key> = on_backend!(tx, |c| same.first(c).optional())?;
    Ok(same.is_some())
}

/// Where a group's organizer reads mail.
fn recipient(tx: &mut ReadTx<'_>, group: &Group) -> Result<Option<MailAddress>, StoreError> {
    if let Some(address) = &group.plan.reply_to {
        return Ok(Some(address.clone()));
    }
    let query = team_members::table
        .inner_join(accounts::table)
        .filter(team_members::group_id.eq(key(group.id)))
        .filter(team_members::role.eq(Role::Owner.as_str()))
        .order(team_members::account_id)
        .select((accounts::typed_email, accounts::email));
    let email: Option<(Option<String>, String)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(email
        .map(|(typed, identity)| MailAddress::kept(typed, identity))
        .filter(|address| address.domain() != NOWHERE))
}

type Row = (
    Key,
    Option<Key>,
    String,
    Option<String>,
    String,
    String,
    i32,
    Option<Moment>,
    GroupRow,
);

/// Takes notices that are due, for `lease`.
pub fn claim(tx: &mut WriteTx<'_>, limit: u16, lease: Duration) -> Result<Vec<Notice>, StoreError> {
    let now = Moment(tx.now());
    let due = notices::table
        .filter(notices::state.eq(NoticeState::Waiting.as_str()))
        .filter(notices::due_at.le(now))
        .order((notices::due_at, notices::id))
        .limit(limit.into())
        .select(notices::id);
    let ids: Vec<Key> = on_backend!(
        tx,
        pg | c | due.for_update().skip_locked().load(c),
        sqlite | c | due.load(c)
    )?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = notices::table
        .inner_join(groups::table)
        .filter(notices::id.eq_any(ids.clone()))
        .order((notices::due_at, notices::id))
        .select((
            notices::id,
            notices::invitation_id,
            notices::recipient,
            notices::reply_to,
            notices::title,
            notices::body,
            notices::attempts,
            notices::first_attempt_at,
            columns_of::<GroupRow>(),
        ));
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    let change = (
        notices::attempts.eq(notices::attempts + 1),
        notices::due_at.eq(Moment(tx.now().plus(lease))),
    );
    on_backend!(tx, |c| diesel::update(notices::table.filter(notices::id.eq_any(ids)))
        .set(change)
        .execute(c))?;
    Ok(rows.into_iter().map(|row| notice(row, now.0)).collect())
}

fn notice((id, invitation, recipient, reply_to, title, body, attempts, first, group): Row, now: Instant) -> Notice {
    Notice {
        id: id.0,
        attempt: count::<u32>(attempts) + 1,
        group: group.into(),
        invitation: invitation.map(Key::id),
        recipient: MailAddress::trusted(recipient),
        reply_to: reply_to.map(MailAddress::trusted),
        title,
        body,
        first_attempt_at: first.map_or(now, |at| at.0),
    }
}

/// Where a notice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeState {
    /// It goes out, now or later.
    Waiting,
    /// The mail server took it.
    Sent,
    /// It was given up.
    Failed,
}

impl NoticeState {
    /// The word for it in the database and in metrics.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

/// Writes down how a notice fared, and answers where it stands by that; none if it was taken over or settled meanwhile.
pub fn mark(tx: &mut WriteTx<'_>, notice: &Notice, verdict: &Verdict) -> Result<Option<NoticeState>, StoreError> {
    use NoticeState::{Failed, Sent, Waiting};
    let now = tx.now();
    let (state, next, words, counts): (_, _, Option<&str>, _) = match verdict {
        Verdict::Accepted => (Sent, None, None, true),
        // It may have been taken; a second try under the same Message-ID is the most that is right.
        Verdict::Unknown(words) if notice.attempt > 1 => (Sent, None, Some(words), true),
        Verdict::PutOff(words) | Verdict::Unknown(words) => {
            let next = delivery::next_attempt(notice.attempt, notice.first_attempt_at, Instant::FAR, now);
            (next.map_or(Failed, |_| Waiting), next, Some(words), true)
        }
        Verdict::Refused(words) | Verdict::NoSuchAddress(words) => (Failed, None, Some(words), true),
        Verdict::Away(words) => (Waiting, Some(now.plus(AWAY)), Some(words), false),
        Verdict::Slowed(wait) => (Waiting, Some(now.plus(*wait)), Some(delivery::SLOWED), false),
    };
    let attempts = if counts { notice.attempt } else { notice.attempt - 1 };
    let change = (
        notices::state.eq(state.as_str()),
        notices::attempts.eq(int(attempts)),
        notices::first_attempt_at.eq(Some(Moment(notice.first_attempt_at))),
        notices::due_at.eq(Moment(next.unwrap_or(now))),
        notices::last_error.eq(words.map(kept_error)),
    );
    // One whose lease lapsed meanwhile is another's.
    let ours = notices::table
        .find(Key(notice.id))
        .filter(notices::state.eq(NoticeState::Waiting.as_str()))
        .filter(notices::attempts.eq(int(notice.attempt)));
    let marked = on_backend!(tx, |c| diesel::update(ours).set(change).execute(c))?;
    Ok((marked > 0).then_some(state))
}

/// Whose notice this was and where it went; none if there is no such notice any more.
pub fn find(tx: &mut ReadTx<'_>, id: Uuid) -> Result<Option<(GroupId, MailAddress)>, StoreError> {
    let query = notices::table
        .find(Key(id))
        .select((notices::group_id, notices::recipient));
    let found: Option<(Key, String)> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(|(group, recipient)| (group.id(), MailAddress::trusted(recipient))))
}

/// It came back after the mail server had taken it.
pub fn came_back(tx: &mut WriteTx<'_>, id: Uuid, words: &str) -> Result<(), StoreError> {
    let change = (
        notices::state.eq(NoticeState::Failed.as_str()),
        notices::last_error.eq(Some(kept_error(words))),
    );
    let row = notices::table.find(Key(id));
    on_backend!(tx, |c| diesel::update(row).set(change).execute(c))?;
    Ok(())
}

/// Deletes notices that are old, but none that still waits.
pub(crate) fn purge(tx: &mut WriteTx<'_>) -> Result<usize, StoreError> {
    let old = notices::table
        .filter(notices::created_at.lt(Moment(tx.now().minus(KEPT_FOR))))
        .filter(notices::state.ne(NoticeState::Waiting.as_str()))
        .order(notices::created_at)
        .limit(PURGED_AT_ONCE)
        .select(notices::id);
    let ids: Vec<Key> = on_backend!(tx, |c| old.load(c))?;
    if ids.is_empty() {
        return Ok(0);
    }
    Ok(on_backend!(tx, |c| diesel::delete(
        notices::table.filter(notices::id.eq_any(ids))
    )
    .execute(c))?)
}

/// Lets go of all notices that are held: their holders are gone.
pub(crate) fn recover(tx: &mut WriteTx<'_>) -> Result<(), StoreError> {
    let waiting = notices::table.filter(notices::state.eq(NoticeState::Waiting.as_str()));
    let now = Moment(tx.now());
    on_backend!(tx, |c| diesel::update(waiting).set(notices::due_at.eq(now)).execute(c))?;
    Ok(())
}
