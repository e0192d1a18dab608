//! How the parts of a process are put together, started and stopped.

mod parts;

use std::fs::File;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use api::{Api, BoundApi};
use broker::{AmqpQueue, Queue, Relay, RelayOptions};
use letters::Links;
use settings::{Database, Settings};
use store::{RsvpQueue, Store};
use tokio::sync::watch;
use worker::{Worker, WorkerContext};

pub(crate) use parts::{
    identity, keyring, keyring_if_any, open_broker, open_sample, open_store, open_store_as_it_is, require_migrated,
    start_logging,
};

use crate::data_folder::DataFolder;
use crate::error::Failure;
use crate::signals::Signals;

/// Shards of the RSVP queue on PostgreSQL; each may hold a connection while it commits. SQLite has one writer, so one shard.
const SHARDS: usize = 4;

/// A clean stop takes no longer than this.
const STOP_WITHIN: Duration = Duration::from_millis(9_800);

/// What a process is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    /// API and worker in one.
    Both,
    /// The API, beside workers.
    Api,
    /// A worker, beside the API.
    Worker,
}

impl Service {
    /// The command that starts it.
    pub(crate) fn command(self) -> &'static str {
        match self {
            Self::Both => "serve",
            Self::Api => "api",
            Self::Worker => "worker",
        }
    }
}

/// The parts of a process, ready to run.
pub(crate) struct App {
    /// The database.
    pub(crate) store: Store,
    /// The queue that takes all answers.
    pub(crate) rsvp_queue: RsvpQueue,
    /// What makes links.
    pub(crate) links: Links,
    /// The API, or what watches a worker.
    http: Option<BoundApi>,
    worker: Option<Worker>,
    relay: Relay,
    broker: Option<AmqpQueue>,
    _lock: Option<File>,
}

impl App {
    /// Puts the parts together and starts them, within a tokio runtime.
    pub(crate) async fn build(settings: &Settings, service: Service) -> Result<Self, Failure> {
        let folder = DataFolder::open(&settings.data_dir)?;
        let embedded = settings.database == Database::Sqlite;
        let lock = embedded.then(|| folder.lock()).transpose()?;
        let store = open_store(settings)?;
        require_migrated(&store)?;
        parts::require_secret(settings, &folder, &store)?;
        let keyring = Arc::new(parts::keyring(settings, &folder)?);
        parts::unlock(settings, &folder, &store)?;
        let links = Links::new(settings.public_url.as_str(), Arc::clone(&keyring));
        parts::warn_of_mail_that_stays(settings, &folder);
        if embedded {
            // The lock says that whoever held these leases is gone: nothing has to wait for them to lapse.
            store.write_now(store::upkeep::recover)?;
        }
        let rsvp_queue = RsvpQueue::start(store.clone(), if embedded { 1 } else { SHARDS });
        let broker = settings
            .amqp
            .as_ref()
            .map(|url| open_broker(url, service.command()))
            .transpose()?;
        let queue = parts::queue(broker.as_ref());
        let http = match service {
            Service::Both | Service::Api => {
                let mailbox = settings.smtp.is_none().then(|| folder.mailbox());
                let context = parts::api_context(settings, &store, &rsvp_queue, &queue, links.clone(), mailbox)?;
                Some(Api::bind(context).map_err(|error| Failure::listen("ACQUAINT_LISTEN", error))?)
            }
            Service::Worker => settings
                .worker_listen
                .map(|address| watch(address, &store, &queue))
                .transpose()?,
        };
        let worker = match service {
            Service::Api => None,
            Service::Both | Service::Worker => {
                parts::warn_of_unproven_answers(settings);
                let context = WorkerContext {
                    store: store.clone(),
                    queue: Arc::clone(&queue),
                    identity: Arc::new(parts::identity(settings, keyring)?),
                    links: links.clone(),
                    transport: Arc::new(parts::transport(settings, &folder)?),
                    rsvp_queue: rsvp_queue.clone(),
                    lmtp: parts::lmtp(settings).await?,
                    authserv_id: settings.authserv_id.clone(),
                    webhook_networks: settings.webhook_networks.clone(),
                    options: parts::worker_options(settings),
                };
                Some(Worker::start(context).await?)
            }
        };
        let relay = Relay::start(store.clone(), queue, RelayOptions::default());
        Ok(Self {
            store,
            rsvp_queue,
            links,
            http,
            worker,
            relay,
            broker,
            _lock: lock,
        })
    }

    /// Runs until a signal comes, then stops cleanly: no letter half-sent, ten seconds at most.
    pub(crate) async fn run(self, mut signals: Signals) -> Result<(), Failure> {
        let Self {
            http,
            worker,
            relay,
            broker,
            ..
        } = self;
        let (stop, mut stopping) = watch::channel(false);
        let until = async move {
            // An error means that the sender is gone, which is a stop too.
            let _ = stopping.wait_for(|stop| *stop).await;
        };
        let http = tokio::spawn(async move {
            if let Some(http) = http {
                return http.run(until).await;
            }
            until.await;
            Ok(())
        });
        tokio::select! {
            () = signals.next() => tracing::info!("stopping"),
            () = ended(&http) => tracing::error!("the HTTP server ended by itself"),
        }
        let _ = stop.send(true);
        let parts = async {
            let working = async {
                if let Some(worker) = worker {
                    worker.stop().await;
                }
            };
            let (served, ()) = tokio::join!(http, working);
            relay.stop().await;
            if let Some(broker) = broker {
                broker.close().await;
            }
            served
        };
        tokio::select! {
            served = tokio::time::timeout(STOP_WITHIN, parts) => {
                if let Ok(Ok(result)) = served {
                    return result.map_err(Failure::from);
                }
                tracing::warn!("not everything stopped in time; what was under way is taken up at the next start");
                Ok(())
            }
            () = signals.next() => Ok(()),
        }
    }
}

/// What a worker apart answers, and where.
fn watch(address: SocketAddr, store: &Store, queue: &Arc<dyn Queue>) -> Result<BoundApi, Failure> {
    let watched = api::HealthState {
        store: store.clone(),
        broker_ready: parts::broker_ready(queue),
        metrics: telemetry::install_metrics()?,
    };
    api::bind_health(address, watched).map_err(|error| Failure::listen("ACQUAINT_WORKER_LISTEN", error))
}

/// Waits until a task has ended, without taking its result.
async fn ended<T>(task: &tokio::task::JoinHandle<T>) {
    while !task.is_finished() {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
