//! Answers to single occurrences of a series, where they differ from the answer to all.
//!
//! They move no seat: a seat is for the whole series. Whether one is taken is decided in `domain::series`; answers to
//! all come through the [`desk`](crate::desk).

use std::collections::BTreeMap;

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::{Answer, Invitation, Seat, Source};
use domain::seating::Refusal;
use domain::series::{Deviation, Occurrence, Series, take_answer};
use domain::{EventId, InvitationId};
use jiff::civil::Date;
use messages::{Happened, RsvpChanged};

use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::events::lock_rows;
use crate::events::row::EventRow;
use crate::invitations::{events_of, load};
use crate::outbox;
use crate::schema::{invitations, occurrence_answers};
use crate::sql::{Key, Moment, key};

/// Why an answer to one occurrence was not taken.
#[derive(Debug, thiserror::Error)]
pub enum OccurrenceError {
    /// No such invitation, or its link is an old one.
    #[error("there is no such invitation")]
    NoInvitation,
    /// The event does not take place on that day, or is no series.
    #[error("the event has no occurrence on that day")]
    NoOccurrence,
    /// It can't be given now.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An answer to one occurrence.
#[derive(Clone, Copy, Debug)]
pub struct OccurrenceAnswer {
    /// Whose.
    pub invitation: InvitationId,
    /// The version of the personal link by which it came; none: it did not come by one.
    pub link_version: Option<u16>,
    /// The day of the rule: that of RECURRENCE-ID in the event's zone.
    pub day: Date,
    /// Yes, no or maybe.
    pub answer: Answer,
    /// Which way it came.
    pub source: Source,
}

/// What a person said about days, where it differs from the answer to all.
pub type Days = BTreeMap<Date, Answer>;

/// Takes an answer to one occurrence. The same as the answer to all takes an earlier one back. Twice changes nothing.
pub fn answer(tx: &mut Tx<'_>, given: OccurrenceAnswer) -> Result<(), OccurrenceError> {
    let (event, invitation) = locked(tx, given)?;
    let occurrence = occurrence(&event, given.day).ok_or(OccurrenceError::NoOccurrence)?;
    take_answer(&event, invitation.standing, &occurrence, given.answer, tx.now())?;
    let before = of(tx, invitation.id)?.get(&given.day).copied();
    let differs = invitation.standing.answer() != Some(given.answer);
    let after = differs.then_some(given.answer);
    if before == after {
        return Ok(());
    }
    write(tx, given, after)?;
    Ok(announce(tx, &invitation)?)
}

/// The event is locked first, as whatever changes invitations does.
fn locked(tx: &mut Tx<'_>, given: OccurrenceAnswer) -> Result<(Event, Invitation), OccurrenceError> {
    let id = given.invitation;
    let event: EventId = *events_of(tx, &[id])?.get(&id).ok_or(OccurrenceError::NoInvitation)?;
    let row: Option<EventRow> = lock_rows(tx, &[event])?.pop();
    let event = row.ok_or(OccurrenceError::NoInvitation)?.event()?;
    let invitation = load(tx, &[id])?.pop().ok_or(OccurrenceError::NoInvitation)?;
    let is_current = given
        .link_version
        .is_none_or(|version| version == invitation.link_version);
    is_current
        .then_some((event, invitation))
        .ok_or(OccurrenceError::NoInvitation)
}

fn occurrence(event: &Event, day: Date) -> Option<Occurrence> {
    let series = event.plan.series.as_ref()?;
    let all = series.occurrences(&event.plan.schedule);
    all.into_iter().find(|occurrence| occurrence.day == day)
}

fn write(tx: &mut Tx<'_>, given: OccurrenceAnswer, answer: Option<Answer>) -> Result<(), StoreError> {
    let id = (key(given.invitation), given.day.to_string());
    on_backend!(tx, |c| diesel::delete(occurrence_answers::table.find(id.clone()))
        .execute(c))?;
    let Some(answer) = answer else { return Ok(()) };
    let row = (
        occurrence_answers::invitation_id.eq(id.0),
        occurrence_answers::day.eq(id.1),
        occurrence_answers::answer.eq(answer.as_str()),
        occurrence_answers::source.eq(given.source.as_str()),
        occurrence_answers::answered_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(occurrence_answers::table)
        .values(row)
        .execute(c))?;
    Ok(())
}

/// The revision grows, so that feeds show it; no letter is owed for it.
fn announce(tx: &mut Tx<'_>, invitation: &Invitation) -> Result<(), StoreError> {
    let change = (
        invitations::revision.eq(invitation.revision + 1),
        invitations::moved_at.eq(Some(Moment(tx.now()))),
    );
    on_backend!(tx, |c| diesel::update(invitations::table.find(key(invitation.id)))
        .set(change)
        .execute(c))?;
    let standing = invitation.standing;
    let changed = RsvpChanged {
        event_id: invitation.event,
        invitation_id: invitation.id,
        revision: invitation.revision + 1,
        answer: standing.answer(),
        seat: standing.seat(),
        guests: standing.guests(),
    };
    outbox::write(tx, &[Happened::RsvpChanged(changed)])
}

/// What one person said about days.
pub fn of(tx: &mut Tx<'_>, invitation: InvitationId) -> Result<Days, StoreError> {
    Ok(of_all(tx, &[invitation])?.remove(&invitation).unwrap_or_default())
}

/// What people said about days; who said nothing is left out.
pub fn of_all(tx: &mut Tx<'_>, ids: &[InvitationId]) -> Result<BTreeMap<InvitationId, Days>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = occurrence_answers::table
        .filter(occurrence_answers::invitation_id.eq_any(keys))
        .select((
            occurrence_answers::invitation_id,
            occurrence_answers::day,
            occurrence_answers::answer,
        ));
    let rows: Vec<(Key, String, String)> = on_backend!(tx, |c| query.load(c))?;
    let mut found: BTreeMap<InvitationId, Days> = BTreeMap::new();
    for (invitation, day, answer) in rows {
        let (day, answer) = read(&day, &answer)?;
        found.entry(invitation.id()).or_default().insert(day, answer);
    }
    Ok(found)
}

/// Takes the dates that a person said no to out of their copy of a series.
pub fn leave_out_declined(event: &mut Event, days: &Days) {
    let declined = days.iter().filter(|(_, answer)| **answer == Answer::No);
    let series = event.plan.series.take();
    let left = |series: Series| declined.fold(series, |series, (day, _)| series.with(*day, Some(Deviation::CalledOff)));
    event.plan.series = series.map(left);
}

/// How many people with a seat said no to which day of an event.
pub fn absences(tx: &mut Tx<'_>, event: EventId) -> Result<BTreeMap<Date, u32>, StoreError> {
    let query = occurrence_answers::table
        .inner_join(invitations::table)
        .filter(invitations::event_id.eq(key(event)))
        .filter(invitations::withdrawn.eq(false))
        .filter(invitations::seat.eq(Some(Seat::Confirmed.as_str())))
        .filter(occurrence_answers::answer.eq(Answer::No.as_str()))
        .group_by(occurrence_answers::day)
        .select((occurrence_answers::day, diesel::dsl::count_star()));
    let rows: Vec<(String, i64)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(day, number)| Ok((read(&day, "no")?.0, u32::try_from(number).unwrap_or(u32::MAX))))
        .collect()
}

fn read(day: &str, answer: &str) -> Result<(Date, Answer), StoreError> {
    let unreadable = || StoreError::Unreadable("an answer to one occurrence".to_owned());
    let day = day.parse().map_err(|_| unreadable())?;
    Ok((day, Answer::parse(answer).map_err(|_| unreadable())?))
}
