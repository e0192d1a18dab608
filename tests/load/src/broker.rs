//! The broker as the bench sees it: queues of its own, and those of Acquaint by name.

use futures_util::StreamExt;
use lapin::options::{
    BasicConsumeOptions, ConfirmSelectOptions, ExchangeDeclareOptions, QueueBindOptions, QueueDeclareOptions,
    QueueDeleteOptions,
};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{Channel, Connection, ConnectionProperties, Consumer, ExchangeKind};

use crate::failure::Failure;

/// Where Acquaint publishes.
const EXCHANGE: &str = "acquaint";
/// What its worker reads.
const WORKER_QUEUE: &str = "acquaint.worker.v1";
/// Exchange and queue of the bare publisher.
pub(crate) const BARE: &str = "bench.bare";

/// A connection with a channel.
pub(crate) struct Broker {
    /// Dropped, it would close the channel.
    _connection: Connection,
    /// The channel.
    pub(crate) channel: Channel,
}

impl Broker {
    /// Connects.
    pub(crate) async fn connect(url: &str) -> Result<Self, Failure> {
        let connection = Connection::connect(url, ConnectionProperties::default()).await?;
        let channel = connection.create_channel().await?;
        Ok(Self {
            _connection: connection,
            channel,
        })
    }

    /// Deletes what earlier runs left in queues, so that a row starts from nothing. A queue that is not there is fine.
    pub(crate) async fn wipe(url: &str) -> Result<(), Failure> {
        let broker = Self::connect(url).await?;
        for queue in [WORKER_QUEUE, BARE] {
            broker
                .channel
                .queue_delete(queue.into(), QueueDeleteOptions::default())
                .await?;
        }
        Ok(())
    }

    /// Messages that wait for the worker.
    pub(crate) async fn waiting(&self) -> Result<u32, Failure> {
        let options = QueueDeclareOptions {
            passive: true,
            ..QueueDeclareOptions::default()
        };
        let queue = self
            .channel
            .queue_declare(WORKER_QUEUE.into(), options, FieldTable::default())
            .await?;
        Ok(queue.message_count())
    }

    /// A topic exchange with a quorum queue behind it, as Acquaint has, and a channel that confirms.
    pub(crate) async fn declare_bare(&self) -> Result<(), Failure> {
        let durable = ExchangeDeclareOptions {
            durable: true,
            ..ExchangeDeclareOptions::default()
        };
        let (channel, none) = (&self.channel, FieldTable::default);
        channel
            .exchange_declare(BARE.into(), ExchangeKind::Topic, durable, none())
            .await?;
        let mut quorum = FieldTable::default();
        quorum.insert("x-queue-type".into(), AMQPValue::LongString("quorum".into()));
        channel
            .queue_declare(BARE.into(), QueueDeclareOptions::durable(), quorum)
            .await?;
        channel
            .queue_bind(
                BARE.into(),
                BARE.into(),
                "#".into(),
                QueueBindOptions::default(),
                none(),
            )
            .await?;
        channel.confirm_select(ConfirmSelectOptions::default()).await?;
        Ok(())
    }

    /// Follows what Acquaint publishes, as an outsider would: with a queue of its own.
    pub(crate) async fn follow(&self, key: &str) -> Result<Following, Failure> {
        let own = QueueDeclareOptions {
            exclusive: true,
            auto_delete: true,
            ..QueueDeclareOptions::default()
        };
        let (channel, none) = (&self.channel, FieldTable::default);
        let queue = channel.queue_declare("".into(), own, none()).await?;
        let name = queue.name().clone();
        channel
            .queue_bind(
                name.clone(),
                EXCHANGE.into(),
                key.into(),
                QueueBindOptions::default(),
                none(),
            )
            .await?;
        let unanswered = BasicConsumeOptions {
            no_ack: true,
            ..BasicConsumeOptions::default()
        };
        let consumer = channel.basic_consume(name, "bench".into(), unanswered, none()).await?;
        Ok(Following { consumer })
    }
}

/// Messages as they come.
pub(crate) struct Following {
    consumer: Consumer,
}

impl Following {
    /// Waits for the next message.
    pub(crate) async fn next(&mut self) -> Result<Vec<u8>, Failure> {
        match self.consumer.next().await {
            Some(delivery) => Ok(delivery?.data),
            None => Err(Failure::unexpected("the broker ended the queue")),
        }
    }
}
