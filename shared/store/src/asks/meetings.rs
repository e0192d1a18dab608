//! Meetings of two who said yes to each other: their rows, and what time does to them.

use diesel::prelude::*;
use domain::asks::{Ask, AskState};
use domain::mail::ask_letter::{AskLetterKind, Party};
use domain::meetings::{Heard, MISSED_IN_A_ROW, Meeting, MeetingState, MeetingStep, Offer, Side};
use domain::values::text::Place;
use domain::{AskId, Instant, MeetingId, PersonId};

use super::row::AskRow;
use super::{asked, letters, lock, look_at, party};
use crate::db::schema::{asks, mails, meetings};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{ReadTx, WriteTx, on_backend};
use crate::error::StoreError;

#[derive(Queryable, Selectable, Insertable, AsChangeset, Clone)]
#[diesel(table_name = meetings, treat_none_as_null = true)]
struct MeetingRow {
    id: Key,
    ask_id: Key,
    offered: Option<Json>,
    offered_by: Option<String>,
    state: String,
    starts_at: Option<Moment>,
    place: Option<String>,
    sequence: i32,
    revision: i32,
    reminded: bool,
    asked: bool,
    happened: Option<bool>,
    heard: Json,
    created_at: Moment,
    updated_at: Moment,
}

fn number(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

impl MeetingRow {
    fn of(meeting: &Meeting) -> Result<Self, StoreError> {
        let offer = meeting.offer.as_ref();
        Ok(Self {
            id: key(meeting.id),
            ask_id: key(meeting.ask),
            offered: offer.map(|(_, offer)| Json::of(offer)).transpose()?,
            offered_by: offer.map(|(by, _)| by.as_str().to_owned()),
            state: meeting.state.as_str().to_owned(),
            starts_at: meeting.starts_at.map(Moment),
            place: meeting.place.as_ref().map(ToString::to_string),
            sequence: number(meeting.sequence),
            revision: number(meeting.revision),
            reminded: meeting.is_reminded,
            asked: meeting.is_asked,
            happened: meeting.happened,
            heard: Json::of(&meeting.heard)?,
            created_at: Moment(meeting.created_at),
            updated_at: Moment(meeting.updated_at),
        })
    }

    fn meeting(self) -> Result<Meeting, StoreError> {
        let unreadable = |_| StoreError::Unreadable("a meeting's state or side".to_owned());
        let by = self
            .offered_by
            .as_deref()
            .map(Side::parse)
            .transpose()
            .map_err(unreadable)?;
        let offer = self.offered.map(|offered| offered.read::<Offer>()).transpose()?;
        Ok(Meeting {
            id: self.id.id(),
            ask: self.ask_id.id(),
            offer: by.zip(offer),
            state: MeetingState::parse(&self.state).map_err(unreadable)?,
            starts_at: self.starts_at.map(|at| at.0),
            place: self.place.map(Place::trusted),
            sequence: u32::try_from(self.sequence).unwrap_or_default(),
            revision: u32::try_from(self.revision).unwrap_or_default(),
            is_reminded: self.reminded,
            is_asked: self.asked,
            happened: self.happened,
            heard: self.heard.read::<Heard>()?,
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
        })
    }
}

/// Makes the meeting that two may have who said yes to each other. `offer`: times that the one asked gave with the yes.
pub fn create(tx: &mut WriteTx<'_>, ask: AskId, offer: Option<Offer>) -> Result<(), StoreError> {
    let (id, now): (MeetingId, _) = (tx.fresh()?, tx.now());
    let mut meeting = Meeting::new(id, ask, now);
    if let Some(offer) = offer {
        meeting.offer(Side::Asked, offer, now);
    }
    let row = MeetingRow::of(&meeting)?;
    on_backend!(tx, |c| diesel::insert_into(meetings::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// A meeting, whose ask is locked where it is to change.
pub fn get(tx: &mut ReadTx<'_>, meeting: MeetingId) -> Result<Option<Meeting>, StoreError> {
    let query = meetings::table.find(key(meeting)).select(columns_of::<MeetingRow>());
    let row: Option<MeetingRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(MeetingRow::meeting).transpose()
}

/// The meeting that came of an ask.
pub fn of_ask(tx: &mut ReadTx<'_>, ask: AskId) -> Result<Option<Meeting>, StoreError> {
    let query = meetings::table
        .filter(meetings::ask_id.eq(key(ask)))
        .select(columns_of::<MeetingRow>());
    let row: Option<MeetingRow> = on_backend!(tx, |c| query.first(c).optional())?;
    row.map(MeetingRow::meeting).transpose()
}

/// Somebody's meetings, the first first, each with the ask that it came of and the side that is theirs.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> Result<Vec<(Meeting, Ask, Side)>, StoreError> {
    let query = meetings::table
        .inner_join(asks::table)
        .filter(asks::asker_id.eq(key(person)).or(asks::to_id.eq(Some(key(person)))))
        .order(meetings::id)
        .select((columns_of::<MeetingRow>(), columns_of::<AskRow>()));
    let rows: Vec<(MeetingRow, AskRow)> = on_backend!(tx, |c| query.load(c))?;
    let one = |(meeting, ask): (MeetingRow, AskRow)| {
        let ask = ask.ask()?;
        let side = if ask.asker == person { Side::Asker } else { Side::Asked };
        Ok((meeting.meeting()?, ask, side))
    };
    rows.into_iter().map(one).collect()
}

/// Writes what became of a meeting, and has it looked at when there is something to do.
pub fn save(tx: &mut WriteTx<'_>, meeting: &Meeting) -> Result<(), StoreError> {
    let row = MeetingRow::of(meeting)?;
    on_backend!(tx, |c| diesel::update(meetings::table.find(row.id)).set(row).execute(c))?;
    match meeting.next_at(tx.now()) {
        // A task of an ask does all that is due with it, and finds out when it is to run again.
        Some(_) => look_at(tx, meeting.ask, tx.now()),
        None => Ok(()),
    }
}

/// Whether each of somebody's last meetings of which that was said since then happened, the newest first.
pub fn last_of(tx: &mut ReadTx<'_>, person: PersonId, since: Option<Instant>) -> Result<Vec<bool>, StoreError> {
    let since = since.unwrap_or(Instant::from_micros(0));
    let query = meetings::table
        .inner_join(asks::table)
        .filter(asks::asker_id.eq(key(person)).or(asks::to_id.eq(Some(key(person)))))
        .filter(meetings::happened.is_not_null())
        // Once that is said, nothing changes any more.
        .filter(meetings::updated_at.gt(Moment(since)))
        .order(meetings::starts_at.desc())
        .limit(i64::try_from(MISSED_IN_A_ROW).unwrap_or(i64::MAX))
        .select(meetings::happened.assume_not_null());
    Ok(on_backend!(tx, |c| query.load(c))?)
}

/// One of the two; none: nobody any more.
pub fn side(tx: &mut ReadTx<'_>, ask: &Ask, side: Side) -> Result<Option<Party>, StoreError> {
    match side {
        Side::Asker => party(tx, ask.event, ask.asker),
        Side::Asked => asked(tx, ask),
    }
}

/// Writes to these of the two.
pub fn tell(
    tx: &mut WriteTx<'_>,
    ask: &Ask,
    meeting: &Meeting,
    kind: AskLetterKind,
    sides: &[Side],
) -> Result<(), StoreError> {
    for one in sides {
        if let Some(to) = side(tx, ask, *one)? {
            // Each change is told to each once.
            let serial = i64::from(meeting.revision) * 2 + i64::from(one.number());
            letters::send_serial(tx, ask, kind, &to, serial)?;
        }
    }
    Ok(())
}

/// Forgets where the two of these asks meant to meet, and when else: one of them wrote it who is gone.
pub(super) fn forget(tx: &mut WriteTx<'_>, asks: Vec<Key>) -> Result<(), StoreError> {
    let rows = meetings::table.filter(meetings::ask_id.eq_any(asks));
    let nothing = (
        meetings::offered.eq(None::<Json>),
        meetings::offered_by.eq(None::<String>),
        meetings::place.eq(None::<String>),
    );
    on_backend!(tx, |c| diesel::update(rows).set(nothing).execute(c))?;
    Ok(())
}

/// Calls off what somebody who is gone was to come to: the other hears so, and their calendar takes it out. What the one who is gone
/// asked stays until then, without a word or a name. `theirs`: their invitations, which are nameless by now, each with its event.
pub(crate) fn call_all_off(tx: &mut WriteTx<'_>, gone: PersonId, theirs: &[(Key, Key)]) -> Result<(), StoreError> {
    let query = meetings::table
        .inner_join(asks::table)
        .filter(asks::asker_id.eq(key(gone)).or(asks::to_id.eq(Some(key(gone)))))
        .filter(meetings::state.eq(MeetingState::Planned.as_str()))
        .order(asks::id)
        .select(asks::id);
    let planned: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    for id in planned {
        let (ask, meeting) = (lock(tx, id.id())?, of_ask(tx, id.id())?);
        let Some((mut ask, mut meeting)) = ask.zip(meeting) else {
            continue;
        };
        let side = if ask.asker == gone { Side::Asker } else { Side::Asked };
        if !meeting.call_off(side, tx.now()) {
            continue;
        }
        save(tx, &meeting)?;
        let place = theirs.iter().find(|(_, event)| *event == key(ask.event));
        if let Some((nobody, _)) = place.filter(|_| side == Side::Asker) {
            ask.asker = nobody.id();
            leave_to_nobody(tx, id, *nobody)?;
        }
        tell(tx, &ask, &meeting, AskLetterKind::MeetOff, &[side.other()])?;
    }
    Ok(())
}

fn leave_to_nobody(tx: &mut WriteTx<'_>, ask: Key, nobody: Key) -> Result<(), StoreError> {
    let about = mails::table.filter(mails::subject_id.eq(ask));
    let change = (
        asks::asker_id.eq(nobody),
        asks::what.eq(""),
        asks::why_you.eq(""),
        asks::note.eq(""),
        asks::passed_words.eq(None::<String>),
        asks::passed_by.eq(None::<Key>),
    );
    on_backend!(tx, |c| {
        diesel::delete(about).execute(c)?;
        diesel::update(asks::table.find(ask)).set(change).execute(c)?;
    });
    forget(tx, vec![ask])
}

/// Does what is due with the meeting of an ask that is locked. Answers when there is more to do; none: nothing is known.
pub(super) fn advance(tx: &mut WriteTx<'_>, ask: &Ask) -> Result<Option<Instant>, StoreError> {
    if ask.state != AskState::Agreed {
        return Ok(None);
    }
    let Some(mut meeting) = of_ask(tx, ask.id)? else {
        return Ok(None);
    };
    let now = tx.now();
    while let Some(step) = meeting.due(now) {
        meeting.done(step, now);
        let row = MeetingRow::of(&meeting)?;
        on_backend!(tx, |c| diesel::update(meetings::table.find(row.id)).set(row).execute(c))?;
        let kind = match step {
            MeetingStep::Remind => AskLetterKind::MeetReminder,
            MeetingStep::Ask => AskLetterKind::MeetAsk,
        };
        tell(tx, ask, &meeting, kind, &[Side::Asker, Side::Asked])?;
    }
    Ok(meeting.next_at(now))
}
