//! The parts of a process, each made from the settings.

use std::path::PathBuf;
use std::sync::Arc;

use actions::invitations::InvitePolicy;
use api::{ApiContext, BrokerReady, Deadlines};
use broker::{AmqpQueue, InProcessQueue, Queue};
use domain::Clock;
use domain::mail::owed::OwnAnswers;
use domain::values::token::Keyring;
use letters::Links;
use mail::{Dkim, MailIdentity, MailIdentitySettings, MailboxFolder, SmtpTransport, Transport};
use settings::{Database, LmtpListen, LogFormat, NewOrganizers, OrganizerAddress, PrivateUrl, Settings};
use store::{RsvpQueue, Store, StoreOptions, SystemClock};
use worker::{LmtpListener, WorkerOptions};

use crate::data_folder::DataFolder;
use crate::error::Failure;

/// Connections to PostgreSQL, or readers of the SQLite file.
const POOL_SIZE: u32 = 8;

/// Messages that the queue inside the process holds: more than the relay has unconfirmed at once.
const QUEUE_CAPACITY: usize = 1_024;

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
    open_store_by(settings, Arc::new(SystemClock))
}

/// The same by another clock, with what is kept under the secret: nothing else runs yet.
pub(crate) fn open_sample(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Store, Failure> {
    let store = open_store_by(settings, clock)?;
    unlock(settings, &DataFolder::open(&settings.data_dir)?, &store)?;
    Ok(store)
}

fn open_store_by(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Store, Failure> {
    let store = opened(settings, clock)?;
    if matches!(settings.database, Database::Sqlite) {
        store.migrate()?;
    }
    Ok(store)
}

/// The same, whatever version it has.
pub(crate) fn open_store_as_it_is(settings: &Settings) -> Result<Store, Failure> {
    opened(settings, Arc::new(SystemClock))
}

fn opened(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Store, Failure> {
    let database = match &settings.database {
        Database::Postgres(url) => store::Database::Postgres(url.expose().to_owned()),
        Database::Sqlite => store::Database::Sqlite(DataFolder::open(&settings.data_dir)?.sqlite()?),
    };
    Ok(Store::open(StoreOptions {
        database,
        pool_size: POOL_SIZE,
        clock,
    })?)
}

/// Refuses a PostgreSQL database that `acquaint migrate` has not brought to this version.
pub(crate) fn require_migrated(store: &Store) -> Result<(), Failure> {
    match store.pending_migrations()?.len() {
        0 => Ok(()),
        pending => Err(Failure::NotMigrated(pending)),
    }
}

/// Begins to connect to the broker; `command` is what its operators see.
pub(crate) fn open_broker(url: &PrivateUrl, command: &str) -> Result<AmqpQueue, Failure> {
    Ok(AmqpQueue::open(url.expose(), &format!("acquaint {command}"))?)
}

/// The broker's queue, or one inside the process.
pub(super) fn queue(broker: Option<&AmqpQueue>) -> Arc<dyn Queue> {
    match broker {
        Some(broker) => Arc::new(broker.clone()),
        None => Arc::new(InProcessQueue::new(QUEUE_CAPACITY)),
    }
}

pub(super) fn broker_ready(queue: &Arc<dyn Queue>) -> BrokerReady {
    let queue = Arc::clone(queue);
    Arc::new(move || {
        let queue = Arc::clone(&queue);
        Box::pin(async move { queue.ready().await.is_ok() })
    })
}

/// Refuses to have another secret made where the one that signed people's links is gone.
pub(super) fn require_secret(settings: &Settings, folder: &DataFolder, store: &Store) -> Result<(), Failure> {
    let has_one = settings.secret.is_some() || DataFolder::has_secret(&settings.data_dir);
    if !has_one && store.write_now(|tx| store::rsvp::invitations::any(tx))? {
        return Err(folder.secret_is_gone());
    }
    Ok(())
}

/// The key that signs links. Processes that share a database must share it too.
pub(crate) fn keyring(settings: &Settings, folder: &DataFolder) -> Result<Keyring, Failure> {
    if settings.secret.is_none() && settings.amqp.is_some() {
        tracing::warn!(
            "ACQUAINT_SECRET is not set: links are signed with the secret in the data folder, which every api and worker must share"
        );
    }
    Ok(Keyring::new(&secret(settings, folder)?, previous(settings)))
}

/// Opens what the database keeps under the secret.
pub(super) fn unlock(settings: &Settings, folder: &DataFolder, store: &Store) -> Result<(), Failure> {
    Ok(store.unlock(&secret(settings, folder)?, previous(settings))?)
}

fn secret(settings: &Settings, folder: &DataFolder) -> Result<Vec<u8>, Failure> {
    match &settings.secret {
        Some(secret) => Ok(secret.as_bytes().to_vec()),
        None => folder.secret(),
    }
}

fn previous(settings: &Settings) -> Option<&[u8]> {
    settings.secret_previous.as_ref().map(settings::Secret::as_bytes)
}

/// On a public address people wait for letters.
pub(super) fn warn_of_mail_that_stays(settings: &Settings, folder: &DataFolder) {
    if settings.smtp.is_none() && !settings.public_url.is_loopback() {
        tracing::warn!(
            "ACQUAINT_SMTP_URL is not set, and ACQUAINT_PUBLIC_URL is {}: no letter reaches anybody; they are kept in {} and shown at /dev/mailbox to whoever has an organizer's key",
            settings.public_url,
            folder.mailbox().display()
        );
    }
}

/// Nobody would see it otherwise but the people whose answers come to nothing.
pub(super) fn warn_of_unproven_answers(settings: &Settings) {
    if settings.leaves_answers_unproven() {
        tracing::warn!(
            "ACQUAINT_ORGANIZER_ADDRESS is fixed and ACQUAINT_AUTHSERV_ID is not set: nothing shows whose a calendar's answer is, so none of them counts"
        );
    }
}

pub(super) fn worker_options(settings: &Settings) -> WorkerOptions {
    let own_answers = if settings.settle.is_zero() {
        OwnAnswers::AtOnce
    } else {
        OwnAnswers::Spaced
    };
    WorkerOptions {
        own_answers,
        ..WorkerOptions::default()
    }
}

pub(super) fn transport(settings: &Settings, folder: &DataFolder) -> Result<Transport, Failure> {
    match &settings.smtp {
        Some(url) => Ok(Transport::Smtp(SmtpTransport::from_url(url.expose())?)),
        None => Ok(Transport::Mailbox(MailboxFolder::open(folder.mailbox())?)),
    }
}

/// Where the mail server hands mail over, if anywhere.
pub(super) async fn lmtp(settings: &Settings) -> Result<Option<LmtpListener>, Failure> {
    let Some(place) = &settings.lmtp_listen else {
        return Ok(None);
    };
    let listening = match place {
        LmtpListen::Port(address) => LmtpListener::on_port(*address).await,
        LmtpListen::Path(path) => LmtpListener::on_path(path).await,
    };
    let failed = |cause| Failure::Listen {
        setting: "ACQUAINT_LMTP_LISTEN",
        place: place.to_string(),
        cause,
    };
    Ok(Some(listening.map_err(failed)?))
}

pub(crate) fn identity(settings: &Settings, keyring: Arc<Keyring>) -> Result<MailIdentity, Failure> {
    let organizer_address = match settings.organizer_address {
        OrganizerAddress::Token => mail::OrganizerAddress::Token,
        OrganizerAddress::Fixed => mail::OrganizerAddress::Fixed,
    };
    Ok(MailIdentity::new(MailIdentitySettings {
        mail_from: &settings.mail_from,
        reply_domain: settings.reply_domain.as_deref(),
        organizer_address,
        keyring,
        dkim: settings.dkim.as_ref().map(dkim).transpose()?,
    })?)
}

/// What signs letters, its key read once.
fn dkim(settings: &settings::Dkim) -> Result<Dkim, Failure> {
    let path = settings.key.clone();
    match std::fs::read_to_string(&path) {
        Err(cause) => Err(Failure::DkimFile { path, cause }),
        Ok(pem) => {
            Dkim::new(&pem, &settings.selector, &settings.domain).map_err(|cause| Failure::DkimKey { path, cause })
        }
    }
}

/// The key that signs links, where there is one: a command makes none.
pub(crate) fn keyring_if_any(settings: &Settings) -> Result<Option<Keyring>, Failure> {
    if settings.secret.is_none() && !DataFolder::has_secret(&settings.data_dir) {
        return Ok(None);
    }
    keyring(settings, &DataFolder::open(&settings.data_dir)?).map(Some)
}

pub(super) fn api_context(
    settings: &Settings,
    store: &Store,
    rsvp_queue: &RsvpQueue,
    queue: &Arc<dyn Queue>,
    links: Links,
    mailbox: Option<PathBuf>,
) -> Result<ApiContext, Failure> {
    Ok(ApiContext {
        store: store.clone(),
        rsvp_queue: rsvp_queue.clone(),
        links,
        mailbox,
        metrics: telemetry::install_metrics()?,
        broker_ready: broker_ready(queue),
        rate_limits: settings.rate_limits,
        settle: settings.settle,
        opens_accounts: settings.opens_accounts,
        invite_policy: InvitePolicy {
            names_senders: settings.smtp.is_some(),
            limits_new: settings.new_organizers == NewOrganizers::Limited,
        },
        trusted_proxies: settings.trusted_proxies.clone(),
        webhook_networks: settings.webhook_networks.clone(),
        listen: settings.listen,
        deadlines: Deadlines::default(),
    })
}
