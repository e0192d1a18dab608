//! The seat log: every step with its reason. Replayed from the start it gives the seats as they are.

use diesel::prelude::*;
use domain::event::Event;
use domain::invitation::Standing;
use domain::seating::{Reason, Step};
use domain::{EventId, Instant, InvitationId};

use crate::Page;
use crate::backend::{Tx, on_backend};
use crate::error::StoreError;
use crate::events::row::{count, int};
use crate::schema::seat_log;
use crate::sql::{Json, Key, Moment, key};

/// One step as it was logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggedStep {
    /// Its number; later steps of an event have higher ones.
    pub number: i64,
    /// What changed, for whom, and why.
    pub step: Step,
    /// The capacity at the time.
    pub capacity: Option<u32>,
    /// When.
    pub at: Instant,
}

/// Rows that one INSERT takes, with seven columns each.
const CHUNK: usize = 1_000;

pub(super) fn write(tx: &mut Tx<'_>, event: &Event, steps: &[Step]) -> Result<(), StoreError> {
    let now = tx.now();
    for chunk in steps.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(chunk.len());
        for step in chunk {
            rows.push((
                seat_log::event_id.eq(key(event.id)),
                seat_log::invitation_id.eq(key(step.invitation)),
                seat_log::standing_from.eq(Json::of(&step.from)?),
                seat_log::standing_to.eq(Json::of(&step.to)?),
                seat_log::reason.eq(step.reason.as_str()),
                seat_log::capacity.eq(event.plan.capacity.map(int)),
                seat_log::created_at.eq(Moment(now)),
            ));
        }
        on_backend!(tx, |c| diesel::insert_into(seat_log::table)
            .values(rows)
            .execute(c)
            .map(drop))?;
    }
    Ok(())
}

type Row = (i64, Key, Json, Json, String, Option<i32>, Moment);

/// An event's steps, oldest first.
pub fn log(tx: &mut Tx<'_>, event: EventId, page: Page<i64>) -> Result<Vec<LoggedStep>, StoreError> {
    let columns = (
        seat_log::id,
        seat_log::invitation_id,
        seat_log::standing_from,
        seat_log::standing_to,
        seat_log::reason,
        seat_log::capacity,
        seat_log::created_at,
    );
    let query = seat_log::table
        .filter(seat_log::event_id.eq(key(event)))
        .filter(seat_log::id.gt(page.after.unwrap_or(0)))
        .order(seat_log::id)
        .limit(page.limit.into())
        .select(columns);
    let rows: Vec<Row> = on_backend!(tx, |c| query.load(c))?;
    rows.into_iter().map(logged).collect()
}

fn logged((number, invitation, from, to, reason, capacity, at): Row) -> Result<LoggedStep, StoreError> {
    let step = Step {
        invitation: invitation.id::<InvitationId>(),
        from: from.read::<Standing>()?,
        to: to.read::<Standing>()?,
        reason: Reason::parse(&reason).map_err(|_| StoreError::Unreadable("a reason in the seat log".to_owned()))?,
    };
    Ok(LoggedStep {
        number,
        step,
        capacity: capacity.map(count),
        at: at.0,
    })
}
