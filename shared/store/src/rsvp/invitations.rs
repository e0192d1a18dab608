//! Invitations: inviting, finding, taking back, sending again. Answers come through the [RSVP queue](crate::RsvpQueue).

pub(crate) mod answered;
pub mod answers;
pub mod coming;
mod invite;
mod latest;
mod made;
pub(crate) mod mail_state;
pub(crate) mod row;
mod shown_names;
mod statuses;

use std::collections::HashMap;
use std::time::Duration;

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::check_in::CheckIn;
use domain::event::Event;
use domain::event::by_answer::ByAnswer;
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::rsvp::segment::Segment;
use domain::rsvp::status::{ReplyIssue, ReplyVersion};
use domain::values::text::PersonName;
use domain::{EventId, Instant, InvitationId, MailAddress};
use messages::WakeUp;

pub use invite::{Invited, ensure, invite, of_asking};
pub use latest::latest;
pub use made::{made_since, of_group, typed_since};
pub use shown_names::{name_shown_since, show_name, shown_names};
pub(crate) use statuses::{StatusUpdate, positions, save};

use crate::Page;
use crate::activity;
use crate::db::schema::{check_ins, events, groups, invitations, people};
use crate::db::sql::{Key, Moment, columns_of, key, lower, pattern, text_of};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::lock_rows;
use crate::event::events::row::{EventRow, count, int};
use crate::people::groups::GroupRow;
use crate::rsvp::check_ins::of as check_ins_of;
use crate::rsvp::occurrences;
use crate::rsvp::occurrences::DayAnswer;
use crate::rsvp::seats::{SeatChanges, SeatUpdate};
use row::InvitationRow;

/// An invitation with all that its page shows.
#[derive(Clone, Debug)]
pub struct InvitationView {
    /// The invitation.
    pub invitation: Invitation,
    /// Its event.
    pub event: Event,
    /// The event's group.
    pub group: Group,
    /// Place in the queue, from 1.
    pub waitlist_position: Option<u32>,
}

/// An invitation in the organizer's list.
#[derive(Clone, Debug)]
pub struct InvitationListItem {
    /// The invitation.
    pub invitation: Invitation,
    /// Place in the queue, from 1.
    pub waitlist_position: Option<u32>,
    /// What became of the last letter, or that one is on its way.
    pub delivery: DeliveryState,
    /// What the person said about single dates of a series.
    pub days: Vec<DayAnswer>,
    /// When the person came; of a series, to each date.
    pub came: Vec<CheckIn>,
}

/// The event that an invitation belongs to. That never changes.
pub fn event_of(tx: &mut ReadTx<'_>, id: InvitationId) -> Result<Option<EventId>, StoreError> {
    Ok(events_of(tx, &[id])?.remove(&id))
}

/// The events that invitations belong to.
pub(crate) fn events_of(
    tx: &mut ReadTx<'_>,
    ids: &[InvitationId],
) -> Result<HashMap<InvitationId, EventId>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = invitations::table
        .filter(invitations::id.eq_any(keys))
        .select((invitations::id, invitations::event_id));
    let found: Vec<(Key, Key)> = on_backend!(tx, |c| query.load(c))?;
    Ok(found.into_iter().map(|(id, event)| (id.id(), event.id())).collect())
}

/// What the people of invitations are called: by their address where they have no name.
pub fn names(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<HashMap<InvitationId, String>, StoreError> {
    let called = |one: Invitation| {
        let name = one.name.to_string();
        let name = if name.is_empty() { one.address.to_string() } else { name };
        (one.id, name)
    };
    Ok(load(tx, ids)?.into_iter().map(called).collect())
}

/// Whether anybody was ever invited.
pub fn any(tx: &mut ReadTx<'_>) -> Result<bool, StoreError> {
    let query = invitations::table.select(invitations::id).limit(1);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.is_some())
}

/// An invitation for its page. Whether the link still opens it is the caller's to decide.
pub fn open(tx: &mut ReadTx<'_>, invitation: InvitationId) -> Result<Option<InvitationView>, StoreError> {
    let columns = (
        columns_of::<InvitationRow>(),
        people::address,
        columns_of::<EventRow>(),
        columns_of::<GroupRow>(),
    );
    let query = invitations::table
        .inner_join(people::table)
        .inner_join(events::table.inner_join(groups::table))
        .filter(invitations::id.eq(key(invitation)))
        .select(columns);
    let found: Option<(InvitationRow, String, EventRow, GroupRow)> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some((row, address, event, group)) = found else {
        return Ok(None);
    };
    let invitation = row.invitation(address)?;
    let event = event.event()?;
    let waitlist_position = positions(tx, [(&invitation, event.counts.waitlisted)])?.remove(&invitation.id);
    Ok(Some(InvitationView {
        invitation,
        event,
        group: group.into(),
        waitlist_position,
    }))
}

/// Which of an event's invitations are listed.
#[derive(Clone, Debug, Default)]
pub struct InvitationFilter {
    /// Of people who stand so.
    pub segment: Option<Segment>,
    /// Of people whom the last letter did not reach.
    pub unreached: bool,
    /// Of people who gave this answer to a question.
    pub answered: Option<ByAnswer>,
    /// With these words in the name or the address, in whatever case.
    pub words: Option<String>,
}

/// What became of a letter that did not reach its person.
const UNREACHED: [DeliveryState; 3] = [DeliveryState::Bounced, DeliveryState::Failed, DeliveryState::Suppressed];

/// An event's invitations, in the order in which they were made; withdrawn ones are left out.
pub fn list(
    tx: &mut ReadTx<'_>,
    event: EventId,
    page: Page<InvitationId>,
) -> Result<Vec<InvitationListItem>, StoreError> {
    search(tx, event, &InvitationFilter::default(), page)
}

/// The answers and the seats of who belongs to a segment, as the columns have them; `None`: they are of no account.
fn standing(segment: Segment) -> Option<(&'static [&'static str], &'static [&'static str])> {
    Some(match segment {
        Segment::Came => return None,
        Segment::Going | Segment::Absent => (&["yes"], &["confirmed"]),
        Segment::Waitlisted => (&["yes"], &["waitlisted", "offered"]),
        Segment::Requested => (&["yes"], &["requested"]),
        Segment::Maybe => (&["maybe"], &[""]),
        // A yes without a seat is one that the organizer declined.
        Segment::Declined => (&["no", "yes"], &[""]),
        Segment::Silent => (&[""], &[""]),
    })
}

/// Those of them that a filter lets through.
pub fn search(
    tx: &mut ReadTx<'_>,
    event: EventId,
    filter: &InvitationFilter,
    page: Page<InvitationId>,
) -> Result<Vec<InvitationListItem>, StoreError> {
    let standing = filter.segment.and_then(standing);
    let any = standing.is_none();
    let (answers, seats) = standing.unwrap_or_default();
    let of_who_came = filter.segment.filter(|segment| segment.is_of_who_came());
    let came = check_ins::table
        .filter(check_ins::invitation_id.eq(invitations::id))
        .filter(check_ins::undone_at.is_null());
    let words = pattern(filter.words.as_deref());
    let unreached = UNREACHED.map(DeliveryState::as_str);
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .filter(invitations::withdrawn.eq(false))
        .filter(
            any.into_sql::<Bool>().or(text_of(invitations::answer, "")
                .eq_any(answers)
                .and(text_of(invitations::seat, "").eq_any(seats))),
        )
        .filter(
            of_who_came
                .is_none()
                .into_sql::<Bool>()
                .or(exists(came).eq(of_who_came == Some(Segment::Came))),
        )
        .filter(
            (!filter.unreached)
                .into_sql::<Bool>()
                .or(text_of(invitations::delivery, "").eq_any(unreached)),
        )
        .filter(
            lower(invitations::name)
                .like(lower(words.clone()))
                .escape('\\')
                .or(lower(people::address).like(lower(words)).escape('\\')),
        )
        .filter(answered::Has::of(filter.answered.as_ref())?)
        .order(invitations::id)
        .limit(page.limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    as_listed_all(tx, event, rows)
}

/// These invitations to an event, as lists have them.
pub fn listed(
    tx: &mut ReadTx<'_>,
    event: EventId,
    ids: &[InvitationId],
) -> Result<Vec<InvitationListItem>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.eq_any(keys))
        .filter(invitations::withdrawn.eq(false))
        .order(invitations::id)
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    as_listed_all(tx, event, rows)
}

/// With all that is shown beside each.
fn as_listed_all(
    tx: &mut ReadTx<'_>,
    event: EventId,
    rows: Vec<(InvitationRow, String)>,
) -> Result<Vec<InvitationListItem>, StoreError> {
    let waits = rows.iter().any(|(row, _)| row.arrival.is_some());
    let queue = if waits { queue(tx, event)? } else { 0 };
    let mut listed = rows
        .into_iter()
        .map(|(row, address)| as_listed(row, address))
        .collect::<Result<Vec<_>, _>>()?;
    let mut positions = positions(tx, listed.iter().map(|listed| (&listed.invitation, queue)))?;
    for listed in &mut listed {
        listed.waitlist_position = positions.remove(&listed.invitation.id);
    }
    add_days(tx, &mut listed)?;
    add_check_ins(tx, &mut listed)?;
    Ok(listed)
}

/// Both are in the order of the invitations.
fn add_days(tx: &mut ReadTx<'_>, listed: &mut [InvitationListItem]) -> Result<(), StoreError> {
    let ids: Vec<InvitationId> = listed.iter().map(|one| one.invitation.id).collect();
    let mut days = occurrences::deviating(tx, &ids)?.into_iter().peekable();
    for one in listed {
        while let Some(day) = days.next_if(|day| day.invitation == one.invitation.id) {
            one.days.push(day);
        }
    }
    Ok(())
}

fn add_check_ins(tx: &mut ReadTx<'_>, listed: &mut [InvitationListItem]) -> Result<(), StoreError> {
    let ids: Vec<InvitationId> = listed.iter().map(|one| one.invitation.id).collect();
    let mut came = check_ins_of(tx, &ids)?;
    for one in listed {
        one.came = came.remove(&one.invitation.id).unwrap_or_default();
    }
    Ok(())
}

/// Without the place in the queue, and without days.
fn as_listed(row: InvitationRow, address: String) -> Result<InvitationListItem, StoreError> {
    let last = row
        .delivery
        .as_deref()
        .map(DeliveryState::parse)
        .transpose()
        .map_err(|_| StoreError::Unreadable("a delivery's state".to_owned()))?;
    let is_due = row.mail_due_since.is_some();
    let invitation = row.invitation(address)?;
    let delivery = match last {
        // None is owed to who asked on the event's page: the one with their link is among the deliveries alone.
        _ if invitation.is_only_asked_for() => DeliveryState::Superseded,
        Some(last) if !is_due => last,
        _ => DeliveryState::Pending,
    };
    Ok(InvitationListItem {
        invitation,
        waitlist_position: None,
        delivery,
        days: Vec::new(),
        came: Vec::new(),
    })
}

/// How many parties queue for an event.
fn queue(tx: &mut ReadTx<'_>, event: EventId) -> Result<u32, StoreError> {
    let query = events::table.find(key(event)).select(events::waitlisted);
    let waiting: Option<i32> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(count(waiting.unwrap_or(0)))
}

/// Loads invitations with their addresses.
pub(crate) fn load(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<Vec<Invitation>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::id.eq_any(keys))
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(|(row, address)| row.invitation(address)).collect()
}

/// Takes an invitation to a locked event back; its seats go to who waits. `false`: there is none.
pub fn withdraw(tx: &mut WriteTx<'_>, event: &mut Event, invitation: InvitationId) -> Result<bool, StoreError> {
    let found = load(tx, &[invitation])?
        .into_iter()
        .find(|found| found.event == event.id);
    let Some(invitation) = found else { return Ok(false) };
    let mut seats = SeatUpdate::open(tx, event, 1)?;
    let withdrawn = seats.withdraw(tx, invitation)?;
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    Ok(withdrawn)
}

/// The invitation to an event that went to this address.
pub fn find(tx: &mut ReadTx<'_>, event: EventId, address: &MailAddress) -> Result<Option<InvitationId>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(people::address.eq(address.identity()))
        .select(invitations::id);
    let found: Option<Key> = on_backend!(tx, |c| query.first(c).optional())?;
    Ok(found.map(Key::id))
}

/// Letters that calendars can ask for are sent to a person at most so often.
const ASKED_FOR_AT_MOST_EVERY: Duration = Duration::from_hours(24);

/// An invitation and its event, locked as whatever changes an invitation locks them: the event first.
pub fn locked(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<Option<(Event, Invitation)>, StoreError> {
    let Some(event) = events_of(tx, &[id])?.remove(&id) else {
        return Ok(None);
    };
    let Some(row) = lock_rows(tx, &[event])?.pop() else {
        return Ok(None);
    };
    let event = row.event()?;
    Ok(load(tx, &[id])?.pop().map(|invitation| (event, invitation)))
}

/// Locks an invitation alone, for what changes its letters and not where the person stands.
pub fn lock_alone(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<(), StoreError> {
    let query = invitations::table.find(key(id)).select(invitations::id);
    let _: Option<Key> = on_backend!(
        tx,
        pg | c | query.for_no_key_update().first(c).optional(),
        sqlite | c | query.first(c).optional()
    )?;
    Ok(())
}

/// Why a letter is sent because of what the person's calendar said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResendReason {
    /// To tell what became of it, and set the calendar right.
    Tell(ReplyIssue),
    /// The calendar shows what is not so, and only that is set right.
    SetRight,
    /// The calendar asked for its entry once more.
    SendAgain,
}

/// Has a letter sent because of what the person's calendar said. At most one a day; `false`: there was one.
///
/// Where it sets a calendar right that shows an answer of its own, this person's SEQUENCE grows: Outlook passes over what
/// comes under a number that it has.
pub fn request_resend(
    tx: &mut WriteTx<'_>,
    id: InvitationId,
    request_resend: ResendReason,
) -> Result<bool, StoreError> {
    let Some((event, mut invitation)) = locked(tx, id)? else {
        return Ok(false);
    };
    let now = tx.now();
    let rested = Moment(now.minus(ASKED_FOR_AT_MOST_EVERY));
    let row = invitations::table.find(key(invitation.id)).filter(
        invitations::calendar_resend_at
            .is_null()
            .or(invitations::calendar_resend_at.le(rested)),
    );
    // What was not told yet stays to be told.
    let (reply_issue, raised) = match request_resend {
        ResendReason::Tell(reply_issue) => (Some(reply_issue), 1),
        ResendReason::SetRight => (invitation.reply_issue, 1),
        ResendReason::SendAgain => (invitation.reply_issue, 0),
    };
    invitation.sequence_offset += raised;
    let change = (
        invitations::calendar_resend_at.eq(Some(Moment(now))),
        invitations::reply_issue.eq(reply_issue.map(ReplyIssue::as_str)),
    );
    if on_backend!(tx, |c| diesel::update(row).set(change).execute(c))? == 0 {
        return Ok(false);
    }
    resend(tx, &event, &mut invitation)?;
    Ok(true)
}

/// Writes a revision that was raised though the person stands where they stood, so that feeds show it.
pub(crate) fn save_revision(tx: &mut WriteTx<'_>, invitation: &Invitation) -> Result<(), StoreError> {
    let change = (
        invitations::revision.eq(invitation.revision),
        invitations::moved_at.eq(Some(Moment(tx.now()))),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(invitation.id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// Writes what people call themselves.
pub(crate) fn rename(tx: &mut WriteTx<'_>, named: Vec<(InvitationId, PersonName)>) -> Result<(), StoreError> {
    for (id, name) in named {
        let change = invitations::name.eq(name.to_string());
        on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
            .set(change)
            .execute(c))?;
    }
    Ok(())
}

/// Ends every address of the feeds of invitations that this transaction has locked.
pub(crate) fn renew_feed_addresses(tx: &mut WriteTx<'_>, ids: Vec<Key>) -> Result<(), StoreError> {
    let change = invitations::feed_version.eq(invitations::feed_version + 1);
    let rows = invitations::table.filter(invitations::id.eq_any(ids));
    on_backend!(tx, |c| diesel::update(rows).set(change).execute(c))?;
    Ok(())
}

/// Remembers what a calendar said last, though it did not count.
pub fn record_reply(tx: &mut WriteTx<'_>, id: InvitationId, reply_version: ReplyVersion) -> Result<(), StoreError> {
    let Some((_, invitation)) = locked(tx, id)? else {
        return Ok(());
    };
    let reply_version = reply_version.after(invitation.reply_version);
    let change = (
        invitations::reply_sequence.eq(Some(int(reply_version.sequence))),
        invitations::reply_stamp.eq(Some(Moment(reply_version.stamp))),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
        .set(change)
        .execute(c))?;
    Ok(())
}

/// When the organizer asked last for the letter to be sent again.
pub fn resent_at(tx: &mut ReadTx<'_>, id: InvitationId) -> Result<Option<Instant>, StoreError> {
    let query = invitations::table.find(key(id)).select(invitations::resent_at);
    let last: Option<Moment> = on_backend!(tx, |c| query.first(c))?;
    Ok(last.map(|last| last.0))
}

/// Writes down that the organizer asked for it now.
pub fn record_resent(tx: &mut WriteTx<'_>, id: InvitationId) -> Result<(), StoreError> {
    let asked = invitations::resent_at.eq(Some(Moment(tx.now())));
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(id)))
        .set(asked)
        .execute(c))?;
    Ok(())
}

/// Has the letter that fits the invitation's state sent once more.
pub fn resend(tx: &mut WriteTx<'_>, event: &Event, invitation: &mut Invitation) -> Result<(), StoreError> {
    invitation.ask_again();
    let change = (
        invitations::resend.eq(invitation.resend),
        invitations::revision.eq(invitation.revision),
        invitations::sequence_offset.eq(int(invitation.sequence_offset)),
        invitations::mail_due_since.eq(event.mail_due_since(tx.now()).map(Moment)),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(invitation.id)))
        .set(change)
        .execute(c))?;
    activity::wake(tx, [WakeUp::LetterOwed(invitation.id)])
}
