//! Where people stand towards a letter: by their answer to all of an event, or to the one date of a series that it is about.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use domain::check_in::CheckIn;
use domain::event::Event;
use domain::invitation::Invitation;
use domain::mail::organizer_letter::SegmentLetter;
use domain::mail::recipients::Recipients;
use domain::rsvp::segment::Segment;
use domain::rsvp::status::{Answer, RsvpStatus};
use domain::schedule::series::Days;
use domain::{Instant, InvitationId};
use jiff::civil::Date;

use crate::db::schema::{invitations, occurrence_answers};
use crate::db::sql::key;
use crate::db::{ReadTx, on_backend};
use crate::error::StoreError;
use crate::rsvp::invitations::answered;
use crate::rsvp::{check_ins, occurrences};

/// What some people said of single dates, and to what they came.
pub(super) struct Standing {
    said: BTreeMap<InvitationId, Days>,
    came: HashMap<InvitationId, Vec<CheckIn>>,
    now: Instant,
}

impl Standing {
    pub(super) fn of(tx: &mut ReadTx<'_>, letter: &SegmentLetter, ids: &[InvitationId]) -> Result<Self, StoreError> {
        Ok(Self {
            said: match letter.date {
                Some(_) => occurrences::of_all(tx, ids)?,
                None => BTreeMap::new(),
            },
            came: check_ins::of(tx, ids)?,
            now: tx.now(),
        })
    }

    /// Whether one of them gets the letter now.
    pub(super) fn is_for(&self, event: &Event, invitation: &Invitation, letter: &SegmentLetter) -> bool {
        let days = self.said.get(&invitation.id);
        let said = letter.date.and_then(|date| days?.get(&date).copied());
        let came = self.came.get(&invitation.id).into_iter().flatten();
        let came = came
            .map(|one| one.day)
            .any(|day| letter.date.is_none() || day == letter.date);
        letter.is_for(event, invitation, said, came, self.now)
    }
}

/// To how many people of an event a letter goes; of a series, of the date of this day.
pub fn people(
    tx: &mut ReadTx<'_>,
    event: &Event,
    recipients: &Recipients,
    date: Option<Date>,
) -> Result<u32, StoreError> {
    match recipients {
        Recipients::Standing(segment) => standing(tx, event, *segment, date),
        Recipients::Answered(by) => answered::people(tx, event.id, by, date),
    }
}

fn standing(tx: &mut ReadTx<'_>, event: &Event, segment: Segment, date: Option<Date>) -> Result<u32, StoreError> {
    let came = check_ins::parties(tx, event.id, date)?;
    let of_all = event.counts.of_segment(segment, came);
    let Some(date) = date else { return Ok(of_all) };
    let query = occurrence_answers::table
        .inner_join(invitations::table)
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::withdrawn.eq(false))
        .filter(occurrence_answers::day.eq(date.to_string()))
        .filter(occurrence_answers::answer.is_not_null())
        .select((invitations::answer, invitations::seat, occurrence_answers::answer));
    let rows: Vec<(Option<String>, Option<String>, Option<String>)> = on_backend!(tx, |c| query.load(c))?;
    let (mut more, mut fewer) = (0, 0);
    for (answer, seat, said) in rows {
        let status = status(answer.as_deref(), seat.as_deref());
        let said = said.and_then(|said| Answer::parse(&said).ok());
        // Who came is counted already.
        let is_counted = segment.has(status, None, false);
        match (is_counted, segment.has(status, said, false)) {
            (true, false) => fewer += 1,
            (false, true) => more += 1,
            _ => {}
        }
    }
    Ok((of_all + more).saturating_sub(fewer))
}

/// As far as segments tell one from another.
fn status(answer: Option<&str>, seat: Option<&str>) -> RsvpStatus {
    match (answer, seat) {
        (Some("yes"), Some("confirmed")) => RsvpStatus::Going { guests: 0 },
        (Some("yes"), _) => RsvpStatus::Waiting { guests: 0, arrival: 0 },
        (Some("maybe"), _) => RsvpStatus::Maybe,
        (Some("no"), _) => RsvpStatus::Declined,
        _ => RsvpStatus::Unanswered,
    }
}
