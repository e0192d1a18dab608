//! Draws, as the database has them: the seed that is committed to, the pages in which seats are given, and the letters to
//! those who were not drawn. How far a draw got stands with the event, so that one that was cut off goes on.

use std::collections::HashMap;

use diesel::prelude::*;
use domain::event::Event;
use domain::event::quiet::after_the_night;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::mail::seat_letter::SeatMatter;
use domain::rsvp::draw::{Draw, DrawStep};
use domain::rsvp::seating::{Actor, Reason};
use domain::rsvp::status::RsvpStatus;
use domain::task::TaskKind;
use domain::values::ids::Id;
use domain::{EventId, Instant, InvitationId};
use serde::{Deserialize, Serialize};

use super::log::{self, DrawEntry};
use super::{Loaded, SeatChanges, SeatUpdate, as_waiting, settle};
use crate::db::schema::{invitations, people};
use crate::db::sql::{Json, Key, Moment, columns_of, key};
use crate::db::{WriteTx, chance, on_backend};
use crate::error::StoreError;
use crate::event::events;
use crate::mail_queue::enqueue;
use crate::mail_queue::row::MailRow;
use crate::rsvp::invitations::load;
use crate::rsvp::invitations::row::InvitationRow;
use crate::task;
use crate::task::{NewTask, Task};

const KIND: TaskKind = TaskKind::Draw;

/// Where a draw is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// There is none.
    None,
    /// It is not time yet.
    Until(Instant),
    /// It began: who was not looked at yet, in its order.
    Goes(Vec<InvitationId>),
    /// All seats were given; who was not drawn hears so from then on: by day.
    Ended(Instant),
}

/// How far the letters to those got who were not drawn.
#[derive(Serialize, Deserialize)]
struct Told {
    arrival: i64,
}

/// Sees to it that a lottery has a seed, which is committed to from now on; a draw that has ended makes room for another where
/// the organizer chose it anew. To be saved with the event. `was_lottery`: whether it was one before this change.
pub fn commit(tx: &mut WriteTx<'_>, event: &mut Event, was_lottery: bool) -> Result<(), StoreError> {
    let has_ended = event.draw.as_ref().is_some_and(|draw| draw.ended_at().is_some());
    let is_kept = event.draw.is_some() && (was_lottery || !has_ended);
    if !event.is_lottery() || is_kept {
        return Ok(());
    }
    let draw = Draw::new(chance()?);
    let hash = draw.commitment();
    event.draw = Some(draw);
    let entry = DrawEntry::of(event, DrawStep::Committed, Actor::Organizer, Some(hash));
    log::write_draw(tx, &entry)
}

/// Has the draw of a locked event that is to come run at its time.
pub fn schedule(tx: &mut WriteTx<'_>, event: &Event) -> Result<(), StoreError> {
    let unique = event.id.to_string();
    let Some(run_at) = event.draw_at() else {
        // One that has ended may still be told.
        let has_ended = event.draw.as_ref().is_some_and(|draw| draw.ended_at().is_some());
        return if has_ended {
            Ok(())
        } else {
            task::cancel(tx, KIND, &unique)
        };
    };
    let new = NewTask {
        kind: KIND,
        key: &unique,
        subject: Some(event.id.uuid()),
        run_at,
        since: run_at,
    };
    task::schedule(tx, new)
}

/// Begins a draw that is due, or goes on with it: who was not looked at yet, in its order.
pub fn begin(tx: &mut WriteTx<'_>, event: EventId) -> Result<Drawing, StoreError> {
    let Some(mut event) = events::lock(tx, event)?.map(|found| found.event) else {
        return Ok(Drawing::None);
    };
    if event.draw.as_ref().is_some_and(|draw| draw.ended_at().is_some()) {
        return Ok(Drawing::Ended(after_the_night(event.plan.schedule.zone(), tx.now())));
    }
    match event.draw_at() {
        None => return Ok(Drawing::None),
        Some(at) if at > tx.now() => return Ok(Drawing::Until(at)),
        Some(_) => {}
    }
    let next_arrival = event.next_arrival;
    let begins = event.draw.as_mut().is_some_and(|draw| draw.begin(next_arrival));
    let Some(draw) = event.draw.clone() else {
        return Ok(Drawing::None);
    };
    if begins {
        event.revision += 1;
        events::save(tx, &event)?;
        let seed = draw.seed().map(str::to_owned);
        log::write_draw(tx, &DrawEntry::of(&event, DrawStep::Began, Actor::System, seed))?;
    }
    let query = invitations::table
        .filter(invitations::event_id.eq(key(event.id)))
        .filter(invitations::arrival.le(draw.until_arrival().unwrap_or_default()))
        .select(invitations::id);
    let waiting: Vec<Key> = on_backend!(tx, |c| query.load(c))?;
    let order = draw.order(waiting.into_iter().map(Key::id));
    Ok(Drawing::Goes(order.into_iter().map(|(_, id)| id).collect()))
}

/// Gives seats to the next of those who are drawn, as far as there are any; ends the draw where none is left, or after the
/// last. `false`: it has ended, or the organizer stopped it or put it off.
pub fn page(tx: &mut WriteTx<'_>, event: EventId, next: &[InvitationId], is_last: bool) -> Result<bool, StoreError> {
    let Some(mut event) = events::lock(tx, event)?.map(|found| found.event) else {
        return Ok(false);
    };
    let is_due = event.draw_at().is_some_and(|at| at <= tx.now());
    let Some(mut draw) = event.draw.clone().filter(|_| is_due) else {
        return Ok(false);
    };
    let until = draw.until_arrival().unwrap_or_default();
    let mut found: HashMap<InvitationId, Invitation> = load(tx, next)?.into_iter().map(|one| (one.id, one)).collect();
    let mut seats = SeatUpdate::open(tx, &mut event, 0)?;
    for id in next {
        if let Some(invitation) = found.remove(id) {
            let is_of_it = matches!(invitation.status, RsvpStatus::Waiting { arrival, .. } if arrival <= until);
            if is_of_it && seats.current(*id).is_none() {
                seats.loaded.insert(
                    *id,
                    Loaded {
                        changed: false,
                        ..Loaded::changed(invitation)
                    },
                );
            }
        }
    }
    seats.learn_who_can_be_told(tx)?;
    let waiting: Vec<_> = next
        .iter()
        .filter_map(|id| as_waiting(seats.loaded.get(id)?))
        .filter(|party| party.arrival <= until)
        .collect();
    for step in seats.allocator.draw(&waiting) {
        if step.reason == Reason::Unreachable {
            seats.passed_over.insert(step.invitation, step);
        } else {
            seats.follow(step);
        }
    }
    let ends = is_last || seats.allocator.free() == Some(0);
    let mut changes = SeatChanges::default();
    seats.close(&mut changes)?;
    changes.write(tx)?;
    if let Some(last) = next.last() {
        draw.reach(&draw.place(*last));
    }
    if ends {
        draw.end(tx.now());
        event.revision += 1;
    }
    event.draw = Some(draw);
    events::save(tx, &event)?;
    if ends {
        log::write_draw(tx, &DrawEntry::of(&event, DrawStep::Ended, Actor::System, None))?;
        // What is left goes to who came after it began, as usual.
        settle(tx, &mut event)?;
    }
    Ok(!ends)
}

/// Tells the next of those who were not drawn, at most `limit`. `false`: all are told.
pub fn tell_the_rest(tx: &mut WriteTx<'_>, task: &Task, limit: u16) -> Result<bool, StoreError> {
    let found = match task.subject.map(EventId::from_uuid) {
        Some(event) => events::get(tx, event)?,
        None => None,
    };
    let draw = found.as_ref().and_then(|found| found.event.draw.as_ref());
    let ended = draw.and_then(|draw| draw.until_arrival().zip(draw.ended_at()));
    let (Some(found), Some((until, drawn_at))) = (found.as_ref(), ended) else {
        return Ok(false);
    };
    let Some(progress) = task::progress(tx, task)? else {
        return Ok(false);
    };
    let told: Option<Told> = progress.map(|progress| progress.read()).transpose()?;
    let query = invitations::table
        .inner_join(people::table)
        .filter(invitations::event_id.eq(key(found.event.id)))
        .filter(invitations::arrival.gt(told.map_or(0, |told| told.arrival)))
        .filter(invitations::arrival.le(until))
        .order(invitations::arrival)
        .limit(limit.into())
        .select((columns_of::<InvitationRow>(), people::address));
    let rows: Vec<(InvitationRow, String)> = on_backend!(tx, |c| query.load(c))?;
    let last = rows.last().and_then(|(row, _)| row.arrival);
    let is_full = rows.len() == usize::from(limit);
    let mut letters = Vec::new();
    for (row, address) in rows {
        letters.push(not_drawn(tx, &found.event, &row.invitation(address)?, drawn_at)?);
    }
    enqueue(tx, letters)?;
    let Some(arrival) = last else { return Ok(false) };
    task::set_progress(tx, task, &Json::of(&Told { arrival })?)?;
    Ok(is_full)
}

fn not_drawn(tx: &mut WriteTx<'_>, event: &Event, to: &Invitation, drawn_at: Instant) -> Result<MailRow, StoreError> {
    let (id, now, kind) = (tx.fresh()?, Moment(tx.now()), LetterKind::NotDrawn.as_str());
    Ok(MailRow {
        event_id: Some(key(event.id)),
        recipient: Some(to.address.to_string()),
        content: Some(Json::of(&SeatMatter::NotDrawn { drawn_at })?),
        ..MailRow::new(id, kind, to.id, drawn_at.as_micros(), Some(event.group), now)
    })
}
