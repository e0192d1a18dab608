//! A message of the broker's in flight, and what becomes of it.

use std::sync::Arc;

use async_trait::async_trait;
use lapin::Acker;
use lapin::message::Delivery as Delivered;
use lapin::options::{BasicAckOptions, BasicNackOptions};
use messages::{DEAD_LETTERS, WORKER_QUEUE};
use tokio_util::sync::CancellationToken;

use super::supervisor::{ConnectionSupervisor, unless};
use super::wire;
use crate::queue::report_parked;
use crate::{BrokerError, Parked, Receipt, Settlement};

/// What is kept of a message until it is answered. Dropped unanswered, it is given back and counted.
pub(super) struct InHand {
    supervisor: Arc<ConnectionSupervisor>,
    /// Given when the connection that it came on is gone: then the broker has given it back already.
    over: CancellationToken,
    /// There until the message is settled.
    delivered: Option<Delivered>,
}

impl InHand {
    pub(super) fn new(supervisor: Arc<ConnectionSupervisor>, over: CancellationToken, delivered: Delivered) -> Self {
        Self {
            supervisor,
            over,
            delivered: Some(delivered),
        }
    }

    /// The broker counts what is given back, so what is handed back in good order goes round as a copy.
    async fn again(&self, delivered: &Delivered) -> Result<(), BrokerError> {
        let properties = wire::afresh(&delivered.properties);
        self.supervisor
            .session()?
            .send("", WORKER_QUEUE, true, &delivered.data, properties)
            .await
    }

    async fn aside(&self, delivered: &Delivered, reason: String) -> Result<(), BrokerError> {
        let properties = wire::with_reason(&delivered.properties, &reason);
        self.supervisor
            .session()?
            .send("", DEAD_LETTERS, true, &delivered.data, properties)
            .await?;
        report_parked(&Parked {
            id: wire::message_id(&delivered.properties),
            kind: wire::kind(&delivered.properties),
            reason,
        });
        Ok(())
    }
}

#[async_trait]
impl Receipt for InHand {
    async fn settle(mut self: Box<Self>, settlement: Settlement) -> Result<(), BrokerError> {
        let Some(delivered) = self.delivered.take() else {
            return Ok(());
        };
        let moved = match settlement {
            Settlement::Done => Ok(()),
            Settlement::Again => self.again(&delivered).await,
            Settlement::Aside(reason) => self.aside(&delivered, reason).await,
        };
        match moved {
            Ok(()) => {
                let answered = async {
                    delivered.acker.ack(BasicAckOptions::default()).await?;
                    Ok(())
                };
                unless(&self.over, answered).await
            }
            Err(error) => {
                give_back(&self.over, &delivered.acker).await;
                Err(error)
            }
        }
    }
}

/// A broker that does not hear it gives the message back by itself, with the end of the channel.
async fn give_back(over: &CancellationToken, acker: &Acker) {
    let requeue = BasicNackOptions {
        requeue: true,
        ..BasicNackOptions::default()
    };
    let _ = over.run_until_cancelled(acker.nack(requeue)).await;
}

impl Drop for InHand {
    fn drop(&mut self) {
        let Some(delivered) = self.delivered.take() else { return };
        // Without a runtime the process ends, and with it the channel.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let over = self.over.clone();
            runtime.spawn(async move { give_back(&over, &delivered.acker).await });
        }
    }
}
