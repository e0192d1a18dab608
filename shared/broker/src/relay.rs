//! Drains the outbox into the queue: leases pages of it, publishes with many messages unconfirmed at once, marks what
//! was confirmed. No transaction is open while the queue is spoken to.
//!
//! A relay that dies leaves leases behind; when they lapse another relay publishes again, and the worker, which
//! compares states, is not bothered by the second copy.

use std::collections::HashSet;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use futures_util::stream::{FuturesUnordered, StreamExt};
use store::outbox;
use store::outbox::{OutboxRow, Place};
use store::{Store, StoreError, WriteTx};
use telemetry::TraceContext;
use tokio::task::JoinHandle;
use tokio::time::{Instant, Interval, MissedTickBehavior};
use tokio_util::sync::CancellationToken;

use crate::{BrokerError, Message, Queue};

/// Confirmed rows are marked at once when there are so many, or after [`LINGER`].
const MARK_AT: usize = 64;
/// How long a confirmed row waits for others, so that a lone answer's way ends in few transactions.
const LINGER: Duration = Duration::from_millis(20);
const SHORTEST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// The gauge need not tell a large backlog from a larger one, and counting on costs.
const BACKLOG_COUNTED: u16 = 50_000;

/// How a relay works.
#[derive(Clone, Copy, Debug)]
pub struct RelayOptions {
    /// Most messages published and not confirmed yet.
    pub window: usize,
    /// Most rows that are leased at once.
    pub page: usize,
    /// How long rows are held; renewed four times in that time.
    pub lease: Duration,
    /// How often the outbox is looked at when nothing wakes the relay: another process may have written or crashed.
    pub poll: Duration,
}

impl Default for RelayOptions {
    fn default() -> Self {
        Self {
            window: 512,
            page: 256,
            lease: Duration::from_secs(20),
            poll: Duration::from_secs(2),
        }
    }
}

/// A running relay.
#[derive(Debug)]
pub struct Relay {
    stop: CancellationToken,
    task: JoinHandle<()>,
}

impl Relay {
    /// Starts it on the runtime that this is called in.
    #[must_use]
    pub fn start(store: Store, queue: Arc<dyn Queue>, options: RelayOptions) -> Self {
        let stop = CancellationToken::new();
        let state = RelayState {
            store,
            queue,
            stop: stop.clone(),
            unconfirmed: FuturesUnordered::new(),
            held: HashSet::new(),
            confirmed: Vec::new(),
            returned: Vec::new(),
            look: true,
            renew: false,
            with_queue: Outage::default(),
            with_store: Outage::default(),
            options,
        };
        let task = tokio::spawn(state.run());
        Self { stop, task }
    }

    /// Stops it: what was confirmed is marked, what was not is let go for the next relay.
    pub async fn stop(self) {
        self.stop.cancel();
        if let Err(broken) = self.task.await {
            tracing::error!(%broken, "the relay broke off; its leases lapse by themselves");
        }
    }
}

type Confirmation = (Place, Result<(), BrokerError>);

/// One relay's working state.
struct RelayState {
    store: Store,
    queue: Arc<dyn Queue>,
    options: RelayOptions,
    stop: CancellationToken,
    unconfirmed: FuturesUnordered<BoxFuture<'static, Confirmation>>,
    /// The rows behind `unconfirmed`.
    held: HashSet<Place>,
    /// To be marked.
    confirmed: Vec<Place>,
    /// To be let go, since the queue did not take them.
    returned: Vec<Place>,
    /// Whether there may be rows to lease.
    look: bool,
    renew: bool,
    with_queue: Outage,
    with_store: Outage,
}

impl RelayState {
    async fn run(mut self) {
        let mut poll = every(self.options.poll);
        let mut renewal = every(self.options.lease / 4);
        let mut linger_until = None;
        loop {
            tokio::select! {
                () = self.stop.cancelled() => break,
                Some(confirmation) = self.unconfirmed.next() => self.note(confirmation),
                () = self.store.outbox_written().notified() => self.look = true,
                _ = poll.tick() => self.look = true,
                _ = renewal.tick() => self.renew = true,
                () = tokio::time::sleep_until(linger_until.unwrap_or_else(Instant::now)), if linger_until.is_some() => {}
            }
            self.note_all_that_came();
            let mut due = linger_until.is_some_and(|until| until <= Instant::now());
            while self.has_work(due) && self.turn().await {
                self.note_all_that_came();
                due = false;
            }
            linger_until = match linger_until {
                _ if self.confirmed.is_empty() => None,
                Some(until) if until > Instant::now() => Some(until),
                _ => Some(Instant::now() + LINGER),
            };
        }
        self.leave().await;
    }

    fn note(&mut self, (place, result): Confirmation) {
        self.held.remove(&place);
        match result {
            Ok(()) => {
                metrics::counter!("acquaint_outbox_published_total").increment(1);
                self.with_queue.is_over("the queue takes messages again");
                self.confirmed.push(place);
            }
            Err(error) => {
                // Many fail together: that is one trouble until the next turn.
                if self.returned.is_empty() {
                    self.with_queue
                        .met("the queue takes no messages; they wait in the outbox", &error);
                }
                self.returned.push(place);
            }
        }
    }

    fn note_all_that_came(&mut self) {
        while let Some(Some(confirmation)) = self.unconfirmed.next().now_or_never() {
            self.note(confirmation);
        }
    }

    fn has_work(&self, linger_is_over: bool) -> bool {
        let to_mark = self.confirmed.len() >= MARK_AT || (linger_is_over && !self.confirmed.is_empty());
        to_mark || self.renew || !self.returned.is_empty() || (self.look && self.room() > 0)
    }

    fn room(&self) -> usize {
        let taken = self.held.len() + self.confirmed.len();
        self.options.window.saturating_sub(taken).min(self.options.page)
    }

    /// One transaction: mark, let go, renew, lease. Then the leased rows are published. `false` if nothing came of it.
    async fn turn(&mut self) -> bool {
        let pause = self
            .with_store
            .pause
            .max(self.with_queue.pause.filter(|_| !self.returned.is_empty()));
        if let Some(pause) = pause
            && self.stop.run_until_cancelled(tokio::time::sleep(pause)).await.is_none()
        {
            return false;
        }
        let room = if self.look { self.room() } else { 0 };
        match self.exchange(room).await {
            Ok(rows) => {
                self.confirmed.clear();
                self.returned.clear();
                self.renew = false;
                self.look &= rows.len() == room;
                self.with_store.is_over("the relay reaches the outbox again");
                self.publish(rows);
                true
            }
            Err(error) => {
                self.with_store
                    .met("the relay can't reach the outbox; it tries again", &error);
                false
            }
        }
    }

    async fn exchange(&mut self, room: usize) -> Result<Vec<OutboxRow>, StoreError> {
        let (confirmed, returned) = (self.confirmed.clone(), self.returned.clone());
        let held: Vec<Place> = if self.renew {
            self.held.iter().copied().collect()
        } else {
            Vec::new()
        };
        let (lease, count) = (self.options.lease, self.renew);
        let room = u16::try_from(room).unwrap_or(u16::MAX);
        let unit = move |tx: &mut WriteTx<'_>| {
            outbox::confirm(tx, &confirmed)?;
            outbox::release(tx, &returned)?;
            outbox::renew(tx, &held, lease)?;
            let rows = if room > 0 {
                outbox::lease(tx, room, lease)?
            } else {
                Vec::new()
            };
            let backlog = if count {
                Some(outbox::backlog(tx, BACKLOG_COUNTED)?)
            } else {
                None
            };
            Ok::<_, StoreError>((rows, backlog))
        };
        let (rows, backlog) = self.store.write(unit).await?;
        if let Some(backlog) = backlog {
            metrics::gauge!("acquaint_outbox_backlog").set(u32::try_from(backlog).unwrap_or(u32::MAX));
        }
        Ok(rows)
    }

    fn publish(&mut self, rows: Vec<OutboxRow>) {
        for row in rows {
            // A lease of ours that lapsed while the database was away gives us the row a second time.
            if !self.held.insert(row.place) {
                continue;
            }
            let queue = Arc::clone(&self.queue);
            let message = Message {
                id: row.id,
                kind: row.kind,
                json: row.json,
                trace: row.trace,
            };
            self.unconfirmed.push(Box::pin(hand_over(queue, row.place, message)));
        }
    }

    async fn leave(mut self) {
        self.note_all_that_came();
        self.unconfirmed.clear();
        self.returned.extend(self.held.drain());
        self.renew = false;
        if let Err(error) = self.exchange(0).await {
            tracing::warn!(%error, "the relay could not let go of its rows; their leases lapse by themselves");
        }
    }
}

async fn hand_over(queue: Arc<dyn Queue>, place: Place, message: Message) -> Confirmation {
    let (kind, trace) = (message.kind.clone(), message.trace.clone());
    let handed = queue.publish(message).await;
    if handed.is_ok() {
        let trace = trace.and_then(|trace| trace.as_str().parse::<TraceContext>().ok());
        let trace_id = trace.map(|trace| tracing::field::display(trace.trace_id()));
        tracing::debug!(trace_id, kind, "a message was handed to the queue");
    }
    (place, handed)
}

/// Something that fails for a while: said once, met with longer and longer pauses.
#[derive(Debug, Default)]
struct Outage {
    /// None while all is well.
    pause: Option<Duration>,
}

impl Outage {
    fn met(&mut self, what: &str, error: &dyn Error) {
        if self.pause.is_none() {
            tracing::warn!(%error, "{what}");
        }
        self.pause = Some(
            self.pause
                .map_or(SHORTEST_PAUSE, |pause| (pause * 2).min(LONGEST_PAUSE)),
        );
    }

    fn is_over(&mut self, what: &str) {
        if self.pause.take().is_some() {
            tracing::info!("{what}");
        }
    }
}

fn every(period: Duration) -> Interval {
    let mut interval = tokio::time::interval(period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}

#[cfg(test)]
mod tests;
