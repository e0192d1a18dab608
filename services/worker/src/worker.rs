//! Starts the parts of a worker and stops them in order.

use std::sync::Arc;
use std::time::Duration;

use broker::{BrokerError, Queue};
use domain::letters::OwnAnswers;
use mail::{Stationery, Transport};
use store::{SeatDesk, Store};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::announcing::Announcer;
use crate::gate::Gate;
use crate::hands::{Hands, renew_leases};
use crate::lmtp::LmtpListener;
use crate::marking::Marker;
use crate::outside::Outside;
use crate::pace::Pace;
use crate::pipeline::Pipeline;
use crate::sending::Sender;
use crate::stumbles::Stumbles;
use crate::sweeping::sweep_on;

/// What a worker works with.
pub struct WorkerContext {
    /// The database.
    pub store: Store,
    /// Where messages come from.
    pub queue: Arc<dyn Queue>,
    /// What letters are written on.
    pub stationery: Arc<Stationery>,
    /// Where letters go.
    pub transport: Arc<Transport>,
    /// The one door for answers.
    pub desk: SeatDesk,
    /// Where the mail server hands mail from outside to; none: nowhere.
    pub lmtp: Option<LmtpListener>,
    /// The name under which our own mail server says who mail is from.
    pub authserv_id: Option<String>,
    /// How it works.
    pub options: WorkerOptions,
}

/// How a worker works.
#[derive(Clone, Copy, Debug)]
pub struct WorkerOptions {
    /// Most messages taken and not answered yet.
    pub prefetch: usize,
    /// Most invitations whose letters are claimed in one transaction.
    pub batch: usize,
    /// How long a message waits for others to be claimed with.
    pub gather: Duration,
    /// Most letters claimed and not marked yet.
    pub in_hand: usize,
    /// Most letters that are written and handed to the mail server at once.
    pub sending: usize,
    /// How long a letter is held; renewed three times in that time.
    pub lease: Duration,
    /// Whether letters about people's own answers wait for one another.
    pub own_answers: OwnAnswers,
    /// How often the sweep runs.
    pub sweep_every: Duration,
    /// How long after the mail server went away it is probed first; twice as long each time.
    pub probe_after: Duration,
    /// Longest pause between two probes.
    pub probe_at_most: Duration,
    /// How long letters in hand may take to go out when the worker stops.
    pub finish_within: Duration,
}

impl Default for WorkerOptions {
    fn default() -> Self {
        Self {
            prefetch: 512,
            batch: 64,
            gather: Duration::from_millis(5),
            in_hand: 128,
            sending: 32,
            lease: Duration::from_secs(30),
            own_answers: OwnAnswers::Spaced,
            sweep_every: Duration::from_secs(2),
            probe_after: Duration::from_secs(1),
            probe_at_most: Duration::from_secs(30),
            finish_within: Duration::from_secs(8),
        }
    }
}

/// The last marks are written in this time when a worker stops, or their leases lapse.
const MARK_WITHIN: Duration = Duration::from_millis(1_500);
/// Connections are closed politely in this time.
const CLOSE_WITHIN: Duration = Duration::from_millis(300);

/// When the parts stop, one after the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stops {
    /// Nothing new is begun.
    pub(crate) taking: CancellationToken,
    /// Letters that still hang in a conversation are cut off.
    pub(crate) sending: CancellationToken,
    /// Nothing is waited for any longer.
    pub(crate) all: CancellationToken,
}

/// A running worker.
#[must_use = "a worker that is dropped goes on; stop it"]
pub struct Worker {
    stops: Stops,
    intake: Vec<JoinHandle<()>>,
    letters: TaskTracker,
    marker: JoinHandle<()>,
    transport: Arc<Transport>,
    finish_within: Duration,
}

impl Worker {
    /// Starts it on the runtime that this is called in.
    pub async fn start(context: WorkerContext) -> Result<Self, BrokerError> {
        let WorkerContext {
            store,
            queue,
            stationery,
            transport,
            desk,
            lmtp,
            authserv_id,
            options,
        } = context;
        let stops = Stops::default();
        let letters = TaskTracker::new();
        let hands = Arc::new(Hands::default());
        let gate = Arc::new(Gate::default());
        // What is in these two is bounded by the prefetch.
        let (again, came_again) = mpsc::unbounded_channel();
        let (announce, announcements) = mpsc::unbounded_channel();
        let (settle, settled) = mpsc::channel(options.in_hand);

        let outside = Outside {
            store: store.clone(),
            desk,
            stationery: Arc::clone(&stationery),
            transport: Arc::clone(&transport),
            lmtp,
            authserv_id,
            every: options.sweep_every,
            stops: stops.clone(),
        };
        let sender = Sender {
            store: store.clone(),
            stationery,
            transport: Arc::clone(&transport),
            gate: Arc::clone(&gate),
            stumbles: Stumbles::default(),
            pace: Pace::default(),
            slots: Semaphore::new(options.sending),
            stops: stops.clone(),
            settle,
        };
        let pipeline = Pipeline {
            store: store.clone(),
            consumer: queue.consume(options.prefetch).await?,
            came_again,
            again: again.clone(),
            announce,
            places: Arc::new(Semaphore::new(options.in_hand)),
            hands: Arc::clone(&hands),
            gate,
            sender: Arc::new(sender),
            letters: letters.clone(),
            stops: stops.clone(),
            options,
        };
        let announcer = Announcer {
            store: store.clone(),
            announcements,
            stops: stops.clone(),
        };
        let marker = Marker {
            store: store.clone(),
            settled,
            again,
            stops: stops.clone(),
        };
        let mut intake = vec![
            tokio::spawn(pipeline.run()),
            tokio::spawn(announcer.run()),
            tokio::spawn(sweep_on(store.clone(), options.sweep_every, stops.clone())),
        ];
        intake.extend(outside.start());
        tokio::spawn(renew_leases(store, hands, options.lease, stops.clone()));
        Ok(Self {
            stops,
            intake,
            letters,
            marker: tokio::spawn(marker.run()),
            transport,
            finish_within: options.finish_within,
        })
    }

    /// Stops it: nothing new is taken, letters in hand go out and are marked, the rest is let go. A letter whose server
    /// answers too late is cut off before it is whole, or goes out again under its Message-ID.
    pub async fn stop(self) {
        self.stops.taking.cancel();
        for task in self.intake {
            report(task.await);
        }
        self.letters.close();
        if timeout(self.finish_within, self.letters.wait()).await.is_err() {
            tracing::warn!(
                letters = self.letters.len(),
                "the mail server did not take all letters in time; they go out after the next start"
            );
        }
        self.stops.sending.cancel();
        self.letters.wait().await;
        let mut marker = self.marker;
        if let Ok(ended) = timeout(MARK_WITHIN, &mut marker).await {
            report(ended);
            self.stops.all.cancel();
        } else {
            tracing::warn!("the database did not take the last marks in time");
            self.stops.all.cancel();
            report(marker.await);
        }
        // A server that does not say goodbye holds nobody up.
        let _ = timeout(CLOSE_WITHIN, self.transport.close()).await;
    }
}

fn report(ended: Result<(), tokio::task::JoinError>) {
    if let Err(broken) = ended {
        tracing::error!(%broken, "a part of the worker broke off");
    }
}
