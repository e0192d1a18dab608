//! Invitations as organizers list them: who stands how, with all that is shown beside each.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use domain::check_in::CheckIn;
use domain::event::by_answer::ByAnswer;
use domain::invitation::Invitation;
use domain::mail::delivery::DeliveryState;
use domain::rsvp::segment::Segment;
use domain::{EventId, InvitationId};

use super::answered;
use super::row::InvitationRow;
use super::statuses::positions;
use crate::Page;
use crate::db::schema::{check_ins, events, invitations, people};
use crate::db::sql::{Key, columns_of, key, lower, pattern, text_of};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::count;
use crate::rsvp::check_ins::of as check_ins_of;
use crate::rsvp::occurrences;
use crate::rsvp::occurrences::DayAnswer;

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

impl InvitationFilter {
    fn lets_all_through(&self) -> bool {
        let has_words = self.words.as_ref().is_some_and(|words| !words.is_empty());
        self.segment.is_none() && !self.unreached && self.answered.is_none() && !has_words
    }
}

/// What became of a letter that did not reach its person.
const UNREACHED: [DeliveryState; 3] = [DeliveryState::Bounced, DeliveryState::Failed, DeliveryState::Suppressed];

/// An event's invitations, in the order in which they were made; withdrawn ones are left out.
pub fn list(
    tx: &mut ReadTx<'_>,
    event: EventId,
    page: Page<InvitationId>,
) -> Result<Vec<InvitationListItem>, StoreError> {
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::id.gt(page.after.map_or(Key(uuid::Uuid::nil()), key)))
        .filter(invitations::withdrawn.eq(false))
        .order(invitations::id)
        .limit(page.limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    as_listed_all(tx, event, rows)
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

/// Those of them that a filter lets through. All, without it: PostgreSQL plans a filter anew each time, for as long as it reads
/// the rows.
pub fn search(
    tx: &mut ReadTx<'_>,
    event: EventId,
    filter: &InvitationFilter,
    page: Page<InvitationId>,
) -> Result<Vec<InvitationListItem>, StoreError> {
    if filter.lets_all_through() {
        return list(tx, event, page);
    }
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
    let query =
        events::table
            .find(key(event))
            .select((events::waitlisted, events::checked_in, events::series.is_not_null()));
    let of_event: Option<(i32, i32, bool)> = on_backend!(tx, |c| query.first(c).optional())?;
    let Some((queue, came, is_series)) = of_event else {
        return Ok(Vec::new());
    };
    let mut listed = rows
        .into_iter()
        .map(|(row, address)| as_listed(row, address))
        .collect::<Result<Vec<_>, _>>()?;
    let mut positions = positions(tx, listed.iter().map(|listed| (&listed.invitation, count(queue))))?;
    for listed in &mut listed {
        listed.waitlist_position = positions.remove(&listed.invitation.id);
    }
    if is_series {
        add_days(tx, &mut listed)?;
    }
    if came > 0 {
        add_check_ins(tx, &mut listed)?;
    }
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
pub(super) fn as_listed(row: InvitationRow, address: String) -> Result<InvitationListItem, StoreError> {
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
