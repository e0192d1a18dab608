//! How the parts of `serve` are put together, started and stopped.

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use api::{Api, ApiContext, BoundApi};
use broker::{InProcessQueue, Queue, Relay, RelayOptions};
use domain::token::Keyring;
use mail::{MailboxFolder, SmtpTransport, Stationery, StationerySettings, Transport};
use settings::{Database, LogFormat, OrganizerAddress, Settings};
use store::{SeatDesk, Store, StoreOptions, SystemClock};
use telemetry::MetricsHandle;
use tokio::sync::watch;
use worker::{Worker, WorkerContext, WorkerOptions};

use crate::data_folder::DataFolder;
use crate::error::Failure;
use crate::signals::Signals;

/// Connections to PostgreSQL, or readers of the SQLite file.
const POOL_SIZE: u32 = 8;

/// Lanes of the seat desk on PostgreSQL; each may hold a connection while it commits. SQLite has one writer, so one lane.
const LANES: usize = 4;

/// Messages that the queue inside the process holds: more than the relay has unconfirmed at once.
const QUEUE_CAPACITY: usize = 1_024;

/// A clean stop takes no longer than this.
const STOP_WITHIN: Duration = Duration::from_millis(9_800);

/// Begins to log as the settings say.
pub(crate) fn start_logging(settings: &Settings) -> Result<(), Failure> {
    let format = match settings.log_format {
        LogFormat::Text => telemetry::LogFormat::Text,
        LogFormat::Json => telemetry::LogFormat::Json,
    };
    Ok(telemetry::init(&settings.log, format)?)
}

/// Opens the database that the settings name. A SQLite file is brought to this version on the way.
pub(crate) fn open_store(settings: &Settings) -> Result<Store, Failure> {
    let database = match &settings.database {
        Database::Postgres(url) => store::Database::Postgres(url.expose().to_owned()),
        Database::Sqlite => store::Database::Sqlite(DataFolder::open(&settings.data_dir)?.sqlite()),
    };
    let embedded = matches!(database, store::Database::Sqlite(_));
    let store = Store::open(StoreOptions {
        database,
        pool_size: POOL_SIZE,
        clock: Arc::new(SystemClock),
    })?;
    if embedded {
        store.migrate()?;
    }
    Ok(store)
}

/// Refuses a PostgreSQL database that `acquaint migrate` has not brought to this version.
pub(crate) fn require_migrated(store: &Store) -> Result<(), Failure> {
    match store.pending_migrations()?.len() {
        0 => Ok(()),
        pending => Err(Failure::NotMigrated(pending)),
    }
}

/// The parts of `serve`, ready to run.
pub(crate) struct House {
    /// The database.
    pub(crate) store: Store,
    /// The one door for answers.
    pub(crate) desk: SeatDesk,
    api: BoundApi,
    worker: Worker,
    relay: Relay,
    _lock: Option<File>,
}

impl House {
    /// Puts the parts together and starts them, within a tokio runtime.
    pub(crate) async fn build(settings: &Settings) -> Result<Self, Failure> {
        let folder = DataFolder::open(&settings.data_dir)?;
        let embedded = settings.database == Database::Sqlite;
        let lock = embedded.then(|| folder.lock()).transpose()?;
        let metrics = telemetry::install_metrics()?;
        let keyring = Arc::new(keyring(settings, &folder)?);
        let transport = Arc::new(transport(settings, &folder)?);
        let stationery = Arc::new(stationery(settings, Arc::clone(&keyring))?);

        let store = open_store(settings)?;
        require_migrated(&store)?;
        if embedded {
            // The lock says that whoever held these leases is gone: nothing has to wait for them to lapse.
            store.write_now(store::sweep::recover)?;
        }
        let desk = SeatDesk::start(store.clone(), if embedded { 1 } else { LANES });
        let queue: Arc<dyn Queue> = Arc::new(InProcessQueue::new(QUEUE_CAPACITY));
        let worker_context = WorkerContext {
            store: store.clone(),
            queue: Arc::clone(&queue),
            stationery,
            transport,
            options: WorkerOptions::default(),
        };
        let mailbox = settings.smtp.is_none().then(|| folder.mailbox());
        let api = Api::bind(api_context(settings, &store, &desk, keyring, mailbox, metrics))?;
        let worker = Worker::start(worker_context).await?;
        let relay = Relay::start(store.clone(), queue, RelayOptions::default());
        Ok(Self {
            store,
            desk,
            api,
            worker,
            relay,
            _lock: lock,
        })
    }

    /// Runs until a signal comes, then stops cleanly: no letter half-sent, ten seconds at most.
    pub(crate) async fn run(self, mut signals: Signals) -> Result<(), Failure> {
        let Self { api, worker, relay, .. } = self;
        let (stop, stopping) = watch::channel(false);
        let until = |mut stopping: watch::Receiver<bool>| async move {
            // An error means that the sender is gone, which is a stop too.
            let _ = stopping.wait_for(|stop| *stop).await;
        };
        let api = tokio::spawn(api.run(until(stopping.clone())));
        tokio::select! {
            () = signals.next() => tracing::info!("stopping"),
            () = ended(&api) => tracing::error!("the HTTP server ended by itself"),
        }
        let _ = stop.send(true);
        let parts = async {
            let (served, ()) = tokio::join!(api, worker.stop());
            relay.stop().await;
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

/// Waits until a task has ended, without taking its result.
async fn ended<T>(task: &tokio::task::JoinHandle<T>) {
    while !task.is_finished() {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

fn keyring(settings: &Settings, folder: &DataFolder) -> Result<Keyring, Failure> {
    let previous = settings.secret_previous.as_ref().map(settings::Secret::as_bytes);
    match &settings.secret {
        Some(secret) => Ok(Keyring::new(secret.as_bytes(), previous)),
        None => Ok(Keyring::new(&folder.secret()?, previous)),
    }
}

fn transport(settings: &Settings, folder: &DataFolder) -> Result<Transport, Failure> {
    match &settings.smtp {
        Some(url) => Ok(Transport::Smtp(SmtpTransport::from_url(url.expose())?)),
        None => Ok(Transport::Mailbox(MailboxFolder::open(folder.mailbox())?)),
    }
}

fn stationery(settings: &Settings, keyring: Arc<Keyring>) -> Result<Stationery, Failure> {
    let organizer_address = match settings.organizer_address {
        OrganizerAddress::Token => mail::OrganizerAddress::Token,
        OrganizerAddress::Fixed => mail::OrganizerAddress::Fixed,
    };
    Ok(Stationery::new(StationerySettings {
        mail_from: &settings.mail_from,
        public_url: settings.public_url.as_str(),
        reply_domain: settings.reply_domain.as_deref(),
        organizer_address,
        keyring,
    })?)
}

fn api_context(
    settings: &Settings,
    store: &Store,
    desk: &SeatDesk,
    keyring: Arc<Keyring>,
    mailbox: Option<PathBuf>,
    metrics: MetricsHandle,
) -> ApiContext {
    ApiContext {
        store: store.clone(),
        desk: desk.clone(),
        keyring,
        public_url: settings.public_url.as_str().to_owned(),
        mailbox,
        metrics,
        // The queue inside the process is there as long as the process is.
        broker_ready: Arc::new(|| true),
        rate_limits: settings.rate_limits,
        trusted_proxies: settings.trusted_proxies.clone(),
        listen: settings.listen,
    }
}
