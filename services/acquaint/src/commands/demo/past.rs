//! What came before the sample is looked at: its events were made three weeks ago, and people answered since. It is written
//! down before anything runs, by a clock of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use actions::check_ins::check_in;
use domain::event::Event;
use domain::rsvp::status::Answer;
use domain::{Clock, Instant};
use settings::Settings;
use store::rsvp::invitations;
use store::{AnswerRequest, RsvpQueue, Store, SystemClock, WriteTx};

use super::outlines::{Ending, OUTLINES};
use super::sample::{Made, make_events, request};
use super::shown::{all, comes};
use crate::app;
use crate::error::Failure;

const HOUR: Duration = Duration::from_hours(1);
const MINUTE: Duration = Duration::from_mins(1);
const THREE_WEEKS: Duration = Duration::from_hours(21 * 24);

/// A clock that stands where it is set.
struct Past(AtomicI64);

impl Past {
    fn set(&self, at: Instant) {
        self.0.store(at.as_micros(), Ordering::SeqCst);
    }
}

impl Clock for Past {
    fn now(&self) -> Instant {
        Instant::from_micros(self.0.load(Ordering::SeqCst))
    }
}

/// Makes the events in an empty database, and has people answer and come.
pub(super) async fn make(settings: &Settings) -> Result<Made, Failure> {
    let now = SystemClock.now();
    let clock = Arc::new(Past(AtomicI64::new(0)));
    clock.set(now.minus(THREE_WEEKS));
    let store = app::open_sample(settings, Arc::<Past>::clone(&clock))?;
    let rsvp_queue = RsvpQueue::start(store.clone(), 1);
    let made = store
        .write(move |tx: &mut WriteTx<'_>| make_events(tx, now.timestamp()))
        .await?;
    let mut said = Vec::new();
    for (outline, event) in OUTLINES.iter().zip(&made.events) {
        if outline.ending != Ending::Draft {
            said.extend(answers(&store, event, now).await?);
        }
    }
    said.sort_by_key(|(at, _)| *at);
    for (at, request) in said {
        clock.set(at);
        // Some ask for a guest where none may come; the RSVP queue says no, and so it would be.
        let _ = rsvp_queue.answer(request).await;
    }
    for event in &made.events {
        come(&store, &clock, &made, event, now).await?;
    }
    Ok(made)
}

/// Two in three answer: most come, some with guests, some cannot or may. Most do so as soon as they hear of it.
async fn answers(store: &Store, event: &Event, now: Instant) -> Result<Vec<(Instant, AnswerRequest)>, Failure> {
    let id = event.id;
    let invited = store.read(move |tx| invitations::list(tx, id, all())).await?;
    let made = now.minus(THREE_WEEKS);
    let until = event.plan.schedule.starts_at().min(now).minus(HOUR * 2).since(made);
    let people = u32::try_from(invited.len()).unwrap_or_default();
    let mut said = Vec::new();
    for (number, listed) in (0..).zip(&invited).filter(|(number, _)| number % 3 != 2) {
        let answer = match number % 10 {
            0..=5 => Answer::Yes,
            6 | 7 => Answer::Maybe,
            _ => Answer::No,
        };
        let guests = u16::from(number % 7 == 0);
        let at = made.plus(until * (number * number) / (people * people));
        said.push((at, request(listed.invitation.id, answer, guests)?));
    }
    Ok(said)
}

/// Checks in whoever came to an event that is over: not all who had a seat.
async fn come(store: &Store, clock: &Past, made: &Made, event: &Event, now: Instant) -> Result<(), Failure> {
    let (id, who, starts) = (event.id, made.who, event.plan.schedule.starts_at());
    if starts > now {
        return Ok(());
    }
    let listed = store.read(move |tx| invitations::list(tx, id, all())).await?;
    let seated = listed.iter().filter(|one| one.invitation.status.has_seat());
    for (number, one) in (0..).zip(seated).filter(|(number, _)| number % 5 != 3) {
        clock.set(starts.plus(MINUTE * number));
        let asked = comes(id, one.invitation.id);
        store
            .write(move |tx: &mut WriteTx<'_>| check_in(tx, who, &asked))
            .await?;
    }
    Ok(())
}
