//! The seat log: every step with its reason. Replayed from the start it gives the seats as they are.

use diesel::prelude::*;
use diesel::sql_types::{Integer, Nullable, Text};
use domain::event::Event;
use domain::rsvp::draw::DrawStep;
use domain::rsvp::seating::{Actor, Reason, Step};
use domain::rsvp::status::RsvpStatus;
use domain::values::text::Note;
use domain::{EventId, Instant, InvitationId};

use crate::Page;
use crate::db::schema::seat_log;
use crate::db::sql::{DbJson, DbUuid, Json, Key, Moment, UtcTimestamp, key};
use crate::db::{Prepared, ReadTx, WriteTx, on_backend};
use crate::error::StoreError;
use crate::event::events::row::{count, int};

/// One step as it was logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedStep {
    /// Its number; later steps of an event have higher ones.
    pub number: i64,
    /// What happened.
    pub logged: Logged,
    /// The capacity at the time.
    pub capacity: Option<u32>,
    /// Why, in the words of the organizer who set a rule aside.
    pub note: Option<String>,
    /// When.
    pub at: Instant,
}

/// What the log has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logged {
    /// What changed for a party, and why.
    Step(Step),
    /// A step of a draw, which is of the whole event; the note has the hash of its seed, and then the seed.
    Draw(DrawStep, Actor),
}

impl LoggedStep {
    /// What changed for a party; none: it is about the whole event.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        match self.logged {
            Logged::Step(step) => Some(step),
            Logged::Draw(..) => None,
        }
    }
}

/// A step of a draw that is to be logged.
pub(super) struct DrawEntry {
    event: EventId,
    step: DrawStep,
    actor: Actor,
    capacity: Option<u32>,
    note: Option<String>,
}

impl DrawEntry {
    pub(super) fn of(event: &Event, step: DrawStep, actor: Actor, note: Option<String>) -> Self {
        Self {
            event: event.id,
            step,
            actor,
            capacity: event.plan.capacity,
            note,
        }
    }
}

/// Writes a step of a draw: nobody's status changes with it.
pub(super) fn write_draw(tx: &mut WriteTx<'_>, entry: &DrawEntry) -> Result<(), StoreError> {
    let nowhere = Json::of(&RsvpStatus::Unanswered)?;
    let row = (
        seat_log::event_id.eq(key(entry.event)),
        seat_log::status_from.eq(nowhere.clone()),
        seat_log::status_to.eq(nowhere),
        seat_log::reason.eq(entry.step.as_str()),
        seat_log::actor.eq(entry.actor.as_str()),
        seat_log::capacity.eq(entry.capacity.map(int)),
        seat_log::note.eq(entry.note.clone()),
        seat_log::created_at.eq(Moment(tx.now())),
    );
    on_backend!(tx, |c| diesel::insert_into(seat_log::table).values(row).execute(c))?;
    Ok(())
}

/// A step to be logged.
pub(crate) struct Entry {
    pub(crate) event: EventId,
    pub(crate) step: Step,
    pub(crate) capacity: Option<u32>,
    pub(crate) note: Option<Note>,
}

/// The order of the rows is the order of their numbers, by which the log is replayed.
const WRITE: &str = "\
INSERT INTO seat_log (event_id, invitation_id, status_from, status_to, reason, actor, capacity, note, created_at) \
SELECT n.event_id, n.invitation_id, n.status_from, n.status_to, n.reason, n.actor, n.capacity, n.note, $ \
FROM unnest($, $, $, $, $, $, $, $) WITH ORDINALITY \
AS n (event_id, invitation_id, status_from, status_to, reason, actor, capacity, note, place) ORDER BY n.place";

/// Writes steps in the order in which they were taken.
pub(crate) fn write(tx: &mut WriteTx<'_>, entries: &[Entry]) -> Result<(), StoreError> {
    let now = Moment(tx.now());
    let statuses = entries
        .iter()
        .map(|entry| Ok((Json::of(&entry.step.from)?, Json::of(&entry.step.to)?)))
        .collect::<Result<Vec<_>, StoreError>>()?;
    if entries.is_empty() {
        return Ok(());
    }
    on_backend!(
        tx,
        pg | c | write_all(now, entries, &statuses).execute(c).map(drop),
        sqlite
            | c
            | entries
                .iter()
                .zip(statuses)
                .try_for_each(|(entry, (from, to))| write_one(c, now, entry, from, to))
    )?;
    Ok(())
}

fn write_all<'q>(now: Moment, entries: &'q [Entry], statuses: &'q [(Json, Json)]) -> Prepared<'q> {
    Prepared::new(WRITE)
        .value::<UtcTimestamp, _>(now)
        .column::<DbUuid, _>(entries.iter().map(|entry| key(entry.event)))
        .column::<DbUuid, _>(entries.iter().map(|entry| key(entry.step.invitation)))
        .column::<DbJson, _>(statuses.iter().map(|(from, _)| from))
        .column::<DbJson, _>(statuses.iter().map(|(_, to)| to))
        .column::<Text, _>(entries.iter().map(|entry| entry.step.reason.as_str()))
        .column::<Text, _>(entries.iter().map(|entry| entry.step.actor.as_str()))
        .column::<Nullable<Integer>, _>(entries.iter().map(|entry| entry.capacity.map(int)))
        .column::<Nullable<Text>, _>(entries.iter().map(|entry| entry.note.as_ref().map(Note::as_str)))
}

fn write_one(c: &mut SqliteConnection, now: Moment, entry: &Entry, from: Json, to: Json) -> QueryResult<()> {
    let row = (
        seat_log::event_id.eq(key(entry.event)),
        seat_log::invitation_id.eq(Some(key(entry.step.invitation))),
        seat_log::status_from.eq(from),
        seat_log::status_to.eq(to),
        seat_log::reason.eq(entry.step.reason.as_str()),
        seat_log::actor.eq(entry.step.actor.as_str()),
        seat_log::capacity.eq(entry.capacity.map(int)),
        seat_log::note.eq(entry.note.as_ref().map(ToString::to_string)),
        seat_log::created_at.eq(now),
    );
    diesel::insert_into(seat_log::table).values(row).execute(c).map(drop)
}

type Row = (
    i64,
    Option<Key>,
    Json,
    Json,
    String,
    String,
    Option<i32>,
    Option<String>,
    Moment,
);

#[diesel::dsl::auto_type(no_type_alias)]
fn columns() -> _ {
    (
        seat_log::id,
        seat_log::invitation_id,
        seat_log::status_from,
        seat_log::status_to,
        seat_log::reason,
        seat_log::actor,
        seat_log::capacity,
        seat_log::note,
        seat_log::created_at,
    )
}

/// The steps of some invitations beside which something was written, oldest first.
pub(crate) fn noted(tx: &mut ReadTx<'_>, ids: &[InvitationId]) -> Result<Vec<LoggedStep>, StoreError> {
    let ids: Vec<Option<Key>> = ids.iter().copied().map(|id| Some(key(id))).collect();
    let query = seat_log::table
        .filter(seat_log::invitation_id.eq_any(ids))
        .filter(seat_log::note.is_not_null())
        .order(seat_log::id)
        .select(columns());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(logged).collect()
}

/// An event's steps, oldest first.
pub fn log(tx: &mut ReadTx<'_>, event: EventId, page: Page<i64>) -> Result<Vec<LoggedStep>, StoreError> {
    let query = seat_log::table
        .filter(seat_log::event_id.eq(key(event)))
        .filter(seat_log::id.gt(page.after.unwrap_or(0)))
        .order(seat_log::id)
        .limit(page.limit.into())
        .select(columns());
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(logged).collect()
}

fn logged((number, invitation, from, to, reason, actor, capacity, note, at): Row) -> Result<LoggedStep, StoreError> {
    let unreadable = |_| StoreError::Unreadable("a reason or an actor in the seat log".to_owned());
    let actor = Actor::parse(&actor).map_err(unreadable)?;
    let logged = match invitation {
        Some(invitation) => Logged::Step(Step {
            invitation: invitation.id::<InvitationId>(),
            from: from.read::<RsvpStatus>()?,
            to: to.read::<RsvpStatus>()?,
            reason: Reason::parse(&reason).map_err(unreadable)?,
            actor,
        }),
        None => Logged::Draw(DrawStep::parse(&reason).map_err(unreadable)?, actor),
    };
    Ok(LoggedStep {
        number,
        logged,
        capacity: capacity.map(count),
        note,
        at: at.0,
    })
}
