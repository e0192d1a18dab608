//! Starts the parts of a worker and stops them in order.

use std::sync::Arc;
use std::time::Duration;

use broker::{BrokerError, Queue};
use ipnet::IpNet;
use letters::Links;
use mail::{MailIdentity, Transport};
use store::{RsvpQueue, Store};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::task::TaskTracker;

use crate::inbound::Inbox;
use crate::lmtp::{self, LmtpContext, LmtpListener};
use crate::mail::breaker::CircuitBreaker;
use crate::mail::in_flight::{InFlight, renew_leases};
use crate::mail::pipeline::Pipeline;
use crate::mail::recording::Recorder;
use crate::mail::sending::Sender;
use crate::mail::throttle::DomainThrottle;
use crate::mail::transient_failures::TransientFailureCounter;
use crate::options::WorkerOptions;
use crate::shutdown::Shutdown;
use crate::tasks::{Runner, TaskContext};
use crate::webhooks;
use crate::webhooks::Post;

/// What a worker works with.
pub struct WorkerContext {
    /// The database.
    pub store: Store,
    /// Where messages come from.
    pub queue: Arc<dyn Queue>,
    /// Who letters are from.
    pub identity: Arc<MailIdentity>,
    /// What makes the links in them.
    pub links: Links,
    /// Where letters go.
    pub transport: Arc<Transport>,
    /// The queue that takes all answers.
    pub rsvp_queue: RsvpQueue,
    /// Where the mail server hands mail from outside to; none: nowhere.
    pub lmtp: Option<LmtpListener>,
    /// The name under which our own mail server says who mail is from.
    pub authserv_id: Option<String>,
    /// Networks beside the public internet that webhooks may lead to.
    pub webhook_networks: Vec<IpNet>,
    /// How it works.
    pub options: WorkerOptions,
}

/// The last marks are written in this time when a worker stops, or their leases lapse.
const MARK_WITHIN: Duration = Duration::from_millis(1_500);
/// Connections are closed politely in this time.
const CLOSE_WITHIN: Duration = Duration::from_millis(300);

/// A running worker.
#[must_use = "a worker that is dropped goes on; stop it"]
pub struct Worker {
    shutdown: Shutdown,
    intake: Vec<JoinHandle<()>>,
    letters: TaskTracker,
    recorder: JoinHandle<()>,
    transport: Arc<Transport>,
    finish_within: Duration,
}

impl Worker {
    /// Starts it on the runtime that this is called in.
    pub async fn start(context: WorkerContext) -> Result<Self, BrokerError> {
        let WorkerContext {
            store,
            queue,
            identity,
            links,
            transport,
            rsvp_queue,
            lmtp,
            authserv_id,
            webhook_networks,
            options,
        } = context;
        let (shutdown, letters) = (Shutdown::default(), TaskTracker::new());
        let (in_flight, breaker) = (Arc::<InFlight>::default(), Arc::<CircuitBreaker>::default());
        // What is in these two is bounded by the prefetch.
        let (again, came_again) = mpsc::unbounded_channel();
        let (settle, settled) = mpsc::channel(options.in_hand);

        let tasks = TaskContext {
            store: store.clone(),
            inbox: Inbox {
                store: store.clone(),
                rsvp_queue,
                identity: Arc::clone(&identity),
                authserv_id,
            },
            post: Post::to(webhook_networks),
            transport: Arc::clone(&transport),
            every: options.sweep_every,
            shutdown: shutdown.clone(),
        };
        let lmtp_context = lmtp_context(&store, &identity, &shutdown);
        let sender = Sender {
            store: store.clone(),
            identity,
            links,
            transport: Arc::clone(&transport),
            breaker: Arc::clone(&breaker),
            transient_failures: TransientFailureCounter::default(),
            throttle: DomainThrottle::default(),
            slots: Semaphore::new(options.sending),
            shutdown: shutdown.clone(),
            settle,
        };
        let pipeline = Pipeline {
            store: store.clone(),
            consumer: queue.consume(options.prefetch).await?,
            came_again,
            again: again.clone(),
            places: Arc::new(Semaphore::new(options.in_hand)),
            in_flight: Arc::clone(&in_flight),
            breaker,
            sender: Arc::new(sender),
            letters: letters.clone(),
            shutdown: shutdown.clone(),
            options,
        };
        let recorder = Recorder {
            store: store.clone(),
            settled,
            in_flight: Arc::clone(&in_flight),
            again,
            shutdown: shutdown.clone(),
        };
        let mut intake = vec![tokio::spawn(pipeline.run()), tokio::spawn(Runner::new(tasks).run())];
        let following = webhooks::follow(store.clone(), options.sweep_every, shutdown.taking.clone());
        intake.push(tokio::spawn(following));
        intake.extend(lmtp.map(|listener| tokio::spawn(lmtp::serve(listener, lmtp_context))));
        tokio::spawn(renew_leases(store, in_flight, options.lease, shutdown.clone()));
        Ok(Self {
            shutdown,
            intake,
            letters,
            recorder: tokio::spawn(recorder.run()),
            transport,
            finish_within: options.finish_within,
        })
    }

    /// Stops it: nothing new is taken, letters in flight go out and are marked, the rest is let go. A letter whose server
    /// answers too late is cut off before it is whole, or goes out again under its Message-ID.
    pub async fn stop(self) {
        self.shutdown.taking.cancel();
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
        self.shutdown.sending.cancel();
        self.letters.wait().await;
        let mut recorder = self.recorder;
        if let Ok(ended) = timeout(MARK_WITHIN, &mut recorder).await {
            report(ended);
            self.shutdown.all.cancel();
        } else {
            tracing::warn!("the database did not take the last marks in time");
            self.shutdown.all.cancel();
            report(recorder.await);
        }
        // A server that does not say goodbye holds nobody up.
        let _ = timeout(CLOSE_WITHIN, self.transport.close()).await;
    }
}

fn lmtp_context(store: &Store, identity: &Arc<MailIdentity>, shutdown: &Shutdown) -> LmtpContext {
    LmtpContext {
        store: store.clone(),
        identity: Arc::clone(identity),
        stop: shutdown.taking.clone(),
    }
}

fn report(ended: Result<(), tokio::task::JoinError>) {
    if let Err(broken) = ended {
        tracing::error!(%broken, "a part of the worker broke off");
    }
}
