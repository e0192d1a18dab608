//! Answers to single occurrences of a series, where they differ from the answer to all.
//!
//! They move no seat: a seat is for the whole series. Whether one is taken is decided in `domain::series`; answers to
//! all come through the [RSVP queue](crate::RsvpQueue).

mod said;

use std::collections::BTreeMap;

use diesel::prelude::*;
use domain::event::Event;
use domain::event::occurrences::take_answer;
use domain::invitation::Invitation;
use domain::mail::owed;
use domain::rsvp::seating::{Refusal, RsvpWindow};
use domain::rsvp::status::{Answer, RsvpStatus, Source};
use domain::schedule::series::Occurrence;
use domain::values::text::Note;
use domain::{Instant, InvitationId};
use jiff::civil::Date;
use messages::{Happened, RsvpChanged};

use crate::activity;
use crate::db::schema::occurrence_answers;
use crate::db::sql::{Key, Moment, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::rsvp::invitations::{locked, resend, save_revision};

pub(crate) use said::said_at;
pub use said::{DayAnswer, absences, asked, deviating, of, of_all};
use said::{read_answer, read_day};

/// Why an answer to one occurrence was not taken.
#[derive(Debug, thiserror::Error)]
pub enum OccurrenceError {
    /// No such invitation, or its link is an old one.
    #[error("there is no such invitation")]
    NoInvitation,
    /// The event does not take place on that day, or is no series.
    #[error("the event has no occurrence on that day")]
    NoOccurrence,
    /// The person said something newer of that day, in a calendar or elsewhere.
    #[error("something newer was said about that day")]
    Outdated {
        /// Whether it was elsewhere: then the calendar shows what does not count.
        by_hand: bool,
    },
    /// It can't be given now.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An answer to occurrences.
#[derive(Clone, Debug)]
pub struct OccurrenceAnswer {
    /// Whose.
    pub invitation: InvitationId,
    /// The version of the personal link by which it came; none: it did not come by one.
    pub link_version: Option<u16>,
    /// The days of the rule: those of RECURRENCE-ID in the event's zone. Where there are several, those that are over or
    /// called off are passed over, and so are those of which something newer was said.
    pub days: Vec<Date>,
    /// Yes, no or maybe.
    pub answer: Answer,
    /// Words beside it.
    pub note: Option<Note>,
    /// Which way it came.
    pub source: Source,
    /// When it was given, by the clock of the calendar that it came from; none: it is given now.
    pub stamp: Option<Instant>,
}

/// Takes an answer to occurrences. The same as the answer to all takes an earlier one back. Twice changes nothing.
///
/// What was not said in the calendar itself owes a letter, which brings the calendar to the same.
pub fn answer(tx: &mut WriteTx<'_>, given: &OccurrenceAnswer) -> Result<(), OccurrenceError> {
    let is_current = |invitation: &Invitation| {
        let version = given.link_version;
        version.is_none_or(|version| version == invitation.link_version)
    };
    let found = locked(tx, given.invitation)?.filter(|(_, invitation)| is_current(invitation));
    let (event, mut invitation) = found.ok_or(OccurrenceError::NoInvitation)?;
    tx.act_as(given.source);
    let dates = Dates::load(tx, &event, &invitation)?;
    let taken = dates.take_all(given)?;
    let is_shown_elsewise = given.stamp.is_none() && given.days.iter().any(|day| dates.was_asked(*day, &invitation));
    let is_news = is_shown_elsewise || taken.iter().any(|(day, answer)| dates.answer_to(*day) != *answer);
    dates.write(tx, given, &taken)?;
    if !is_news {
        return Ok(());
    }
    if given.answer == Answer::No && event.plan.misses_all_to_come(&of(tx, invitation.id)?, tx.now()) {
        return Err(Refusal::LastDate.into());
    }
    announce(tx, &mut invitation)?;
    if given.stamp.is_none() {
        // Under a higher SEQUENCE: some calendars pass over an EXDATE that comes under the same.
        invitation.sequence_offset += 1;
        resend(tx, &event, &mut invitation)?;
    }
    Ok(())
}

/// Takes back what was said of occurrences before, so that of them counts what was said of all: so much of a yes to them
/// is taken that comes without a seat.
pub fn take_back(tx: &mut WriteTx<'_>, given: &OccurrenceAnswer) -> Result<(), StoreError> {
    let Some((event, mut invitation)) = locked(tx, given.invitation)? else {
        return Ok(());
    };
    tx.act_as(given.source);
    let dates = Dates::load(tx, &event, &invitation)?;
    let is_said = |day: &Date| dates.answer_to(*day).is_some() && !dates.is_outdated(given, *day);
    let taken: Taken = given
        .days
        .iter()
        .copied()
        .filter(is_said)
        .map(|day| (day, None))
        .collect();
    if taken.is_empty() {
        return Ok(());
    }
    dates.write(tx, given, &taken)?;
    announce(tx, &mut invitation)
}

/// A series' dates, and what one person said of them last.
struct Dates {
    occurrences: BTreeMap<Date, Occurrence>,
    said: BTreeMap<Date, Last>,
    status: RsvpStatus,
    /// When the person said no to all in their calendar, by its clock, if that is what counts.
    declined_at: Option<Instant>,
    /// The days that letters asked about, and since when.
    asked: BTreeMap<String, Instant>,
    window: RsvpWindow,
    now: Instant,
}

/// What was said of a day last.
#[derive(Clone, Debug)]
struct Last {
    /// None: the same as of all.
    answer: Option<Answer>,
    note: String,
    at: Instant,
    /// Whether it was not a calendar that said it.
    by_hand: bool,
}

/// Days, and what counts of each: none, if it is the same as of all.
type Taken = Vec<(Date, Option<Answer>)>;

impl Dates {
    fn load(tx: &mut ReadTx<'_>, event: &Event, invitation: &Invitation) -> Result<Self, StoreError> {
        let series = event.plan.series.as_ref();
        let all = series.map_or_else(Vec::new, |series| series.occurrences(&event.plan.schedule));
        Ok(Self {
            occurrences: all.into_iter().map(|one| (one.day, one)).collect(),
            said: said(tx, invitation.id)?,
            status: invitation.status,
            declined_at: invitation
                .reply_version
                .filter(|_| invitation.declined_in_calendar())
                .map(|reply_version| reply_version.stamp),
            asked: invitation
                .last_sent
                .as_ref()
                .map(|last_sent| last_sent.asked_dates.clone())
                .unwrap_or_default(),
            window: RsvpWindow::of(event, tx.now()),
            now: tx.now(),
        })
    }

    fn answer_to(&self, day: Date) -> Option<Answer> {
        self.said.get(&day)?.answer
    }

    /// Whether a letter asked about a day that changed, and nothing was said of it since: the calendar shows the question.
    fn was_asked(&self, day: Date, invitation: &Invitation) -> bool {
        owed::is_asked(invitation, day, self.said.get(&day).map(|last| last.at))
    }

    /// When an answer was given. One to a date that was asked about was given after that, whatever the calendar's clock says:
    /// its SEQUENCE shows it.
    fn at(&self, given: &OccurrenceAnswer, day: Date) -> Instant {
        let at = given.stamp.unwrap_or(self.now);
        let asked = self.asked.get(&day.to_string()).copied();
        asked.map_or(at, |asked| asked.max(at))
    }

    /// Within a second the one that comes later counts: DTSTAMP has no fractions.
    fn is_outdated(&self, given: &OccurrenceAnswer, day: Date) -> bool {
        let said_last = self.said.get(&day).map(|last| last.at).max(self.declined_at);
        given.stamp.is_some() && said_last.is_some_and(|last| self.at(given, day) < last.whole_second())
    }

    /// Of several days, those that can be answered.
    fn take_all(&self, given: &OccurrenceAnswer) -> Result<Taken, OccurrenceError> {
        let mut taken = Taken::new();
        for &day in &given.days {
            match self.take(given, day) {
                Ok(answer) => taken.push((day, answer)),
                Err(error) if given.days.len() > 1 && error.is_of_one_day() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(taken)
    }

    fn take(&self, given: &OccurrenceAnswer, day: Date) -> Result<Option<Answer>, OccurrenceError> {
        let occurrence = self.occurrences.get(&day).ok_or(OccurrenceError::NoOccurrence)?;
        if self.is_outdated(given, day) {
            let by_hand = self.said.get(&day).is_some_and(|last| last.by_hand);
            return Err(OccurrenceError::Outdated { by_hand });
        }
        take_answer(self.window, self.status, occurrence, given.answer, self.now)?;
        Ok(Some(given.answer).filter(|answer| self.status.answer() != Some(*answer)))
    }

    /// A row without an answer remembers when the person took one back, so that an older one does not come after it.
    fn write(&self, tx: &mut WriteTx<'_>, given: &OccurrenceAnswer, taken: &Taken) -> Result<(), StoreError> {
        let id = key(given.invitation);
        let days: Vec<String> = taken.iter().map(|(day, _)| day.to_string()).collect();
        let before = occurrence_answers::table
            .filter(occurrence_answers::invitation_id.eq(id))
            .filter(occurrence_answers::day.eq_any(days));
        on_backend!(tx, |c| diesel::delete(before).execute(c))?;
        let row = |(day, answer): &(Date, Option<Answer>)| {
            (
                occurrence_answers::invitation_id.eq(id),
                occurrence_answers::day.eq(day.to_string()),
                occurrence_answers::answer.eq(answer.map(Answer::as_str)),
                occurrence_answers::source.eq(given.source.as_str()),
                occurrence_answers::note.eq(self.note(given, *day)),
                occurrence_answers::answered_at.eq(Moment(self.at(given, *day))),
            )
        };
        let rows: Vec<_> = taken.iter().map(row).collect();
        on_backend!(tx, |c| diesel::insert_into(occurrence_answers::table)
            .values(rows)
            .execute(c)
            .map(drop))?;
        Ok(())
    }

    /// Without words the old ones stay.
    fn note(&self, given: &OccurrenceAnswer, day: Date) -> String {
        let before = || self.said.get(&day).map(|last| last.note.clone());
        let now = given.note.as_ref().map(ToString::to_string);
        now.or_else(before).unwrap_or_default()
    }
}

fn said(tx: &mut ReadTx<'_>, invitation: InvitationId) -> Result<BTreeMap<Date, Last>, StoreError> {
    let query = occurrence_answers::table
        .filter(occurrence_answers::invitation_id.eq(key(invitation)))
        .select((
            occurrence_answers::day,
            occurrence_answers::answer,
            occurrence_answers::note,
            occurrence_answers::answered_at,
            occurrence_answers::source,
        ));
    let rows: Vec<(String, Option<String>, String, Moment, String)> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter()
        .map(|(day, answer, note, at, source)| {
            let last = Last {
                answer: answer.as_deref().map(read_answer).transpose()?,
                note,
                at: at.0,
                by_hand: source != Source::Calendar.as_str(),
            };
            Ok((read_day(&day)?, last))
        })
        .collect()
}

impl OccurrenceError {
    /// Whether other days may be answered all the same.
    fn is_of_one_day(&self) -> bool {
        matches!(
            self,
            Self::Outdated { .. } | Self::NoOccurrence | Self::Refused(Refusal::Over | Refusal::DateCalledOff)
        )
    }
}

/// The revision grows, so that feeds show it.
fn announce(tx: &mut WriteTx<'_>, invitation: &mut Invitation) -> Result<(), StoreError> {
    invitation.revision += 1;
    save_revision(tx, invitation)?;
    let status = invitation.status;
    let changed = RsvpChanged {
        event_id: invitation.event,
        invitation_id: invitation.id,
        revision: invitation.revision,
        answer: status.answer(),
        seat: status.seat(),
        guests: status.guests(),
    };
    activity::record(tx, &[Happened::RsvpChanged(changed)])
}

/// Forgets what people said about days.
pub(crate) fn forget(tx: &mut WriteTx<'_>, people: &[InvitationId]) -> Result<(), StoreError> {
    if people.is_empty() {
        return Ok(());
    }
    let keys: Vec<Key> = people.iter().copied().map(key).collect();
    let said = occurrence_answers::table.filter(occurrence_answers::invitation_id.eq_any(keys));
    on_backend!(tx, |c| diesel::delete(said).execute(c))?;
    Ok(())
}
