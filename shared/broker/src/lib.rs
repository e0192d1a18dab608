//! How messages move: the [`Queue`] that carries them from the outbox to the worker, and the [`Relay`] that
//! drains the outbox into it.
//!
//! Every queue keeps the same promises, held by one conformance suite: at least once, bounded, a
//! message that is given up comes again, one that nobody can read is parked alone. There are two: inside one process,
//! and RabbitMQ. What a message says is left to `messages`, what follows from it
//! to `worker`, the outbox itself to `store`.

mod amqp;
#[cfg(test)]
mod conformance;
mod error;
mod in_process;
mod queue;
mod relay;
mod topology;

pub use amqp::AmqpQueue;
pub use error::BrokerError;
pub use in_process::InProcessQueue;
pub use queue::{Consumer, Delivery, MAX_REDELIVERIES, Message, Parked, Queue, Receipt, Settlement};
pub use relay::{Relay, RelayOptions};
pub use topology::definitions;
