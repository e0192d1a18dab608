//! What people said about single dates, as it is read: their answers, when they gave them, and what is still asked.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use domain::invitation::Invitation;
use domain::mail::owed;
use domain::mail::owed::SaidAt;
use domain::rsvp::status::{Answer, Seat};
use domain::schedule::series::Days;
use domain::values::text::Note;
use domain::{EventId, InvitationId};
use jiff::civil::Date;

use crate::db::schema::{invitations, occurrence_answers};
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;

/// What one person said about days.
pub fn of(tx: &mut ReadTx<'_>, invitation: InvitationId) -> Result<Days, StoreError> {
    Ok(of_all(tx, &[invitation])?.remove(&invitation).unwrap_or_default())
}

/// What people said about days; who said nothing is left out.
pub fn of_all(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<BTreeMap<InvitationId, Days>, StoreError> {
    let mut found: BTreeMap<InvitationId, Days> = BTreeMap::new();
    for one in deviating(tx, ids)? {
        found.entry(one.invitation).or_default().insert(one.day, one.answer);
    }
    Ok(found)
}

/// When people said something about days last; who said nothing is left out.
pub(crate) fn said_at(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<BTreeMap<InvitationId, SaidAt>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = occurrence_answers::table
        .filter(occurrence_answers::invitation_id.eq_any(keys))
        .select((
            occurrence_answers::invitation_id,
            occurrence_answers::day,
            occurrence_answers::answered_at,
        ));
    let rows: Vec<(Key, String, Moment)> = on_backend!(tx, |c| query.load(c))?;
    let mut found: BTreeMap<InvitationId, SaidAt> = BTreeMap::new();
    for (invitation, day, at) in rows {
        found.entry(invitation.id()).or_default().insert(read_day(&day)?, at.0);
    }
    Ok(found)
}

/// The days that letters asked about, which nobody answered yet.
pub fn asked(tx: &mut ReadTx<'_>, invitation: &Invitation) -> Result<BTreeSet<Date>, StoreError> {
    let last_sent = invitation.last_sent.as_ref();
    let days: Vec<Date> = last_sent
        .iter()
        .flat_map(|last_sent| last_sent.asked_dates.keys())
        .filter_map(|day| day.parse().ok())
        .collect();
    if days.is_empty() {
        return Ok(BTreeSet::new());
    }
    let said = said_at(tx, &[invitation.id])?
        .remove(&invitation.id)
        .unwrap_or_default();
    let is_open = |day: &Date| owed::is_asked(invitation, *day, said.get(day).copied());
    Ok(days.into_iter().filter(is_open).collect())
}

/// What a person said of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayAnswer {
    /// Who.
    pub invitation: InvitationId,
    /// The day of the rule.
    pub day: Date,
    /// What they said of it.
    pub answer: Answer,
    /// Words beside it.
    pub note: Note,
}

/// What people said about days where it differs from what they said of all, with the words, by person and day.
pub fn deviating(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<Vec<DayAnswer>, StoreError> {
    let keys: Vec<Key> = ids.iter().copied().map(key).collect();
    let query = occurrence_answers::table
        .filter(occurrence_answers::invitation_id.eq_any(keys))
        .filter(occurrence_answers::answer.is_not_null())
        .order((occurrence_answers::invitation_id, occurrence_answers::day))
        .select((
            occurrence_answers::invitation_id,
            occurrence_answers::day,
            occurrence_answers::answer.assume_not_null(),
            occurrence_answers::note,
        ));
    let rows: Vec<(Key, String, String, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(invitation, day, answer, note)| {
            Ok(DayAnswer {
                invitation: invitation.id(),
                day: read_day(&day)?,
                answer: read_answer(&answer)?,
                note: Note::trusted(note),
            })
        })
        .collect()
}

/// How many people with a seat said no to which day of an event.
pub fn absences(tx: &mut ReadTx<'_>, event: EventId) -> Result<BTreeMap<Date, u32>, StoreError> {
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
        .map(|(day, number)| Ok((read_day(&day)?, u32::try_from(number).unwrap_or(u32::MAX))))
        .collect()
}

fn unreadable() -> StoreError {
    StoreError::Unreadable("an answer to one occurrence".to_owned())
}

pub(super) fn read_day(day: &str) -> Result<Date, StoreError> {
    day.parse().map_err(|_| unreadable())
}

pub(super) fn read_answer(answer: &str) -> Result<Answer, StoreError> {
    Answer::parse(answer).map_err(|_| unreadable())
}
