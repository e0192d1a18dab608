//! The connection to the broker: opened, kept, opened anew when it breaks, with longer and longer pauses.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions, QueueDeclareOptions};
use lapin::types::FieldTable;
use lapin::uri::{AMQPScheme, AMQPUri};
use lapin::{BasicProperties, Channel, Confirmation, Connection, ConnectionProperties, Event};
use messages::DEAD_LETTERS;
use tokio::sync::{Mutex, watch};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::tls::Tls;
use crate::{BrokerError, topology};

const SHORTEST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// How long a broker may take from the first octet to the declared queues.
const OPEN_WITHIN: Duration = Duration::from_secs(10);
/// How long commands wait for a connection.
const WAIT_AT_MOST: Duration = Duration::from_secs(10);
/// How long it may take to confirm a message.
const CONFIRM_WITHIN: Duration = Duration::from_secs(if cfg!(test) { 5 } else { 30 });
/// How often dead letters are counted, and the connection looked at.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// A connection on which nothing is heard for twice as long is broken.
const HEARTBEAT_SECONDS: u16 = 10;

/// Where the broker is, and what it may call us.
#[derive(Clone)]
pub(super) struct Uri {
    parsed: AMQPUri,
    tls: Option<Tls>,
    name: String,
}

impl Uri {
    pub(super) fn parse(url: &str, name: &str) -> Result<Self, BrokerError> {
        let mut uri = AMQPUri::from_str(url).map_err(BrokerError::Url)?;
        let tls = Tls::of(url, &uri)?;
        // What lapin is given is encrypted already.
        uri.scheme = AMQPScheme::AMQP;
        uri.query.heartbeat.get_or_insert(HEARTBEAT_SECONDS);
        Ok(Self {
            parsed: uri,
            tls,
            name: name.to_owned(),
        })
    }
}

/// A connection that is up: one channel to publish on, with confirms, and as many others as consumers ask for.
pub(super) struct Session {
    connection: Connection,
    publishing: Channel,
    declaring: Mutex<()>,
    /// Given when the connection is gone. lapin does not end every wait then, so each of ours ends by this too: a
    /// confirm that never comes would hold its message for ever.
    over: CancellationToken,
}

impl Session {
    async fn open(uri: &Uri) -> Result<Self, BrokerError> {
        let properties = ConnectionProperties::default().with_connection_name(uri.name.as_str().into());
        let connection = match &uri.tls {
            None => Connection::connect_uri(uri.parsed.clone(), properties).await?,
            Some(tls) => Connection::connect_uri_with_runtime(uri.parsed.clone(), properties, tls.runtime()).await?,
        };
        topology::declare(&connection.create_channel().await?).await?;
        let publishing = connection.create_channel().await?;
        publishing.confirm_select(ConfirmSelectOptions::default()).await?;
        Ok(Self {
            connection,
            publishing,
            declaring: Mutex::new(()),
            over: CancellationToken::new(),
        })
    }

    /// A channel of one's own.
    pub(super) async fn channel(&self) -> Result<Channel, BrokerError> {
        Ok(self.connection.create_channel().await?)
    }

    /// Publishes and waits for the confirm. A message that is `mandatory` and that no queue takes is an error.
    pub(super) async fn send(
        &self,
        exchange: &str,
        key: &str,
        mandatory: bool,
        body: &[u8],
        properties: BasicProperties,
    ) -> Result<(), BrokerError> {
        let options = BasicPublishOptions {
            mandatory,
            ..BasicPublishOptions::default()
        };
        let published = async {
            let (exchange, key) = (exchange.into(), key.into());
            let published = self.publishing.basic_publish(exchange, key, options, body, properties);
            Ok(published.await?.await?)
        };
        let confirmed = tokio::select! {
            confirmed = self.unless_over(published) => confirmed?,
            () = self.too_late() => return Err(BrokerError::Away("it did not confirm a message in time".to_owned())),
        };
        match confirmed {
            Confirmation::Ack(None) => Ok(()),
            Confirmation::Ack(Some(_)) => Err(BrokerError::Unroutable(key.to_owned())),
            Confirmation::Nack(_) | Confirmation::NotRequested => Err(BrokerError::Refused),
        }
    }

    /// A confirm that has not come by now does not come: that of a message which was on its way when another node died that led
    /// its queue, for example. While the broker takes no messages it may still.
    async fn too_late(&self) {
        sleep(CONFIRM_WITHIN).await;
        while self.connection.status().blocked() {
            sleep(CONFIRM_WITHIN).await;
        }
    }

    /// Waits for the broker, but not beyond the end of the connection.
    pub(super) async fn unless_over<T>(
        &self,
        wait: impl Future<Output = Result<T, BrokerError>>,
    ) -> Result<T, BrokerError> {
        unless(&self.over, wait).await
    }

    /// What is given when the connection is gone.
    pub(super) fn over(&self) -> CancellationToken {
        self.over.clone()
    }

    /// Declares what is gone. Hundreds may find it gone at once; one of them declares.
    pub(super) async fn declare_again(&self) {
        let Ok(_only) = self.declaring.try_lock() else { return };
        let declared = match self.channel().await {
            Ok(channel) => topology::declare(&channel).await.map_err(BrokerError::from),
            Err(error) => Err(error),
        };
        match declared {
            Ok(()) => tracing::warn!("the workers' queue or its bindings were gone; they are there again"),
            Err(error) => tracing::warn!(%error, "the workers' queue or its bindings are gone"),
        }
    }

    /// A round trip to the broker.
    pub(super) async fn answers(&self) -> Result<(), BrokerError> {
        let channel = self.channel().await?;
        channel.close(OK, "".into()).await?;
        Ok(())
    }

    /// How many messages a queue holds.
    pub(super) async fn depth(&self, queue: &str) -> Result<u32, BrokerError> {
        let passive = QueueDeclareOptions {
            passive: true,
            ..QueueDeclareOptions::durable()
        };
        let channel = self.channel().await?;
        let queue = channel
            .queue_declare(queue.into(), passive, FieldTable::default())
            .await?;
        Ok(queue.message_count())
    }

    fn is_up(&self) -> bool {
        self.connection.status().connected() && self.publishing.status().connected()
    }

    /// Waits until the connection or its publishing channel is gone.
    async fn ended(&self) {
        let mut events = Box::pin(self.connection.events_listener());
        let mut looks = interval(LOOK_EVERY);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while self.is_up() {
            tokio::select! {
                event = events.next() => note(event),
                _ = looks.tick() => self.count_dead_letters().await,
            }
        }
    }

    async fn count_dead_letters(&self) {
        if let Ok(Ok(count)) = timeout(OPEN_WITHIN, self.depth(DEAD_LETTERS)).await {
            metrics::gauge!("acquaint_dead_letters").set(count);
        }
    }
}

/// Waits for the broker, but not beyond the end of a connection.
pub(super) async fn unless<T>(
    over: &CancellationToken,
    wait: impl Future<Output = Result<T, BrokerError>>,
) -> Result<T, BrokerError> {
    let ended = || Err(BrokerError::Away("the connection to it broke".to_owned()));
    over.run_until_cancelled(wait).await.unwrap_or_else(ended)
}

/// AMQP's code for a close in good order.
const OK: u16 = 200;

fn note(event: Option<Event>) {
    match event {
        Some(Event::ConnectionBlocked(why)) => {
            tracing::warn!(
                why,
                "the broker is short of disk or memory and takes no messages; they wait in the outbox"
            );
        }
        Some(Event::ConnectionUnblocked) => tracing::info!("the broker takes messages again"),
        _ => {}
    }
}

/// The session, or why there is none.
type Current = Result<Arc<Session>, BrokerError>;

fn is_up(current: &Current) -> bool {
    current.as_ref().is_ok_and(|session| session.is_up())
}

fn none_now() -> BrokerError {
    BrokerError::Away("there is no connection to it now".to_owned())
}

/// Keeps a session up for as long as it lives.
pub(super) struct ConnectionSupervisor {
    current: watch::Receiver<Current>,
    stop: CancellationToken,
    keeper: Mutex<Option<JoinHandle<()>>>,
}

impl ConnectionSupervisor {
    pub(super) fn open(uri: Uri) -> Self {
        let (sender, current) = watch::channel(Err(none_now()));
        let stop = CancellationToken::new();
        let keeper = tokio::spawn(keep(uri, sender, stop.clone()));
        Self {
            current,
            stop,
            keeper: Mutex::new(Some(keeper)),
        }
    }

    /// The session, if there is one now.
    pub(super) fn session(&self) -> Result<Arc<Session>, BrokerError> {
        let session = self.current.borrow().clone()?;
        if session.is_up() { Ok(session) } else { Err(none_now()) }
    }

    /// The session as soon as there is one that is up.
    pub(super) async fn next_session(&self) -> Result<Arc<Session>, BrokerError> {
        let mut current = self.current.clone();
        current.wait_for(is_up).await.map_err(|_| BrokerError::Closed)?.clone()
    }

    /// The same for a command, which does not wait for ever; for a certificate that is refused, not at all.
    pub(super) async fn wait(&self) -> Result<Arc<Session>, BrokerError> {
        let mut current = self.current.clone();
        let is_decided = |current: &Current| is_up(current) || matches!(current, Err(BrokerError::Tls(_)));
        match timeout(WAIT_AT_MOST, current.wait_for(is_decided)).await {
            Ok(found) => found.map_err(|_| BrokerError::Closed)?.clone(),
            Err(_) => Err(BrokerError::Away(
                "no connection to it came about; is ACQUAINT_AMQP_URL right?".to_owned(),
            )),
        }
    }

    pub(super) async fn close(&self) {
        self.stop.cancel();
        if let Some(keeper) = self.keeper.lock().await.take() {
            // What it says about its end is in the log.
            let _ = keeper.await;
        }
    }
}

impl Drop for ConnectionSupervisor {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn keep(uri: Uri, current: watch::Sender<Current>, stop: CancellationToken) {
    let mut pause = SHORTEST_PAUSE;
    let mut is_told = false;
    loop {
        match stop
            .run_until_cancelled(timeout(OPEN_WITHIN, Session::open(&uri)))
            .await
        {
            None => return,
            Some(Ok(Ok(session))) => {
                tracing::info!("connected to the broker");
                (pause, is_told) = (SHORTEST_PAUSE, false);
                let session = Arc::new(session);
                current.send_modify(|now| *now = Ok(Arc::clone(&session)));
                let stopped = stop.run_until_cancelled(session.ended()).await.is_none();
                current.send_modify(|now| *now = Err(none_now()));
                session.over.cancel();
                if stopped {
                    part(&session).await;
                    return;
                }
                tracing::warn!("the connection to the broker broke; it is opened anew");
            }
            Some(failed) => {
                let error = failed.map_or_else(
                    |_| BrokerError::Away("it does not answer in time".to_owned()),
                    |opened| opened.err().unwrap_or(BrokerError::Closed),
                );
                if !is_told {
                    tracing::warn!(%error, "no connection to the broker; it is tried again until it is there");
                    is_told = true;
                }
                current.send_modify(|now| *now = Err(error));
            }
        }
        if stop.run_until_cancelled(sleep(pause)).await.is_none() {
            return;
        }
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// A broker that does not say goodbye holds nobody up.
async fn part(session: &Session) {
    let _ = timeout(Duration::from_millis(500), session.connection.close(OK, "".into())).await;
}
