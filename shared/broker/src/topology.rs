//! What Acquaint has in a broker: an exchange, a queue for its workers and one for dead letters, and which types the
//! workers' queue takes. Declared by every process that connects; a definitions file in `deploy/` says the same.
//!
//! A queue's arguments can't be changed once it is there, and to declare it with others is an error: whoever changes
//! them gives the queue another name too.

use lapin::options::{ExchangeDeclareOptions, QueueBindOptions, QueueDeclareOptions};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{Channel, ExchangeKind};
use messages::{DEAD_LETTERS, EXCHANGE, Happened, WORKER_QUEUE};
use serde_json::{Value, json};

use crate::MAX_REDELIVERIES;

/// A quorum queue counts each look at a message that is not taken as a redelivery, and RabbitMQ 4 drops at twenty. An
/// operator may look at dead letters as often as they like.
const LOOKS: u32 = 1_000_000;

/// A value of a queue's argument.
#[derive(Clone, Copy)]
enum Argument {
    Text(&'static str),
    Number(u32),
}

/// A queue: durable, replicated, its argument names as RabbitMQ has them.
struct Plan {
    name: &'static str,
    arguments: &'static [(&'static str, Argument)],
}

const QUEUES: [Plan; 2] = [
    Plan {
        name: DEAD_LETTERS,
        arguments: &[
            ("x-queue-type", Argument::Text("quorum")),
            ("x-delivery-limit", Argument::Number(LOOKS)),
        ],
    },
    Plan {
        name: WORKER_QUEUE,
        arguments: &[
            ("x-queue-type", Argument::Text("quorum")),
            ("x-delivery-limit", Argument::Number(MAX_REDELIVERIES)),
            // The default exchange, which leads to the queue of the routing key's name.
            ("x-dead-letter-exchange", Argument::Text("")),
            ("x-dead-letter-routing-key", Argument::Text(DEAD_LETTERS)),
            // A dead letter leaves the queue only once the other has it; that needs `reject-publish`.
            ("x-dead-letter-strategy", Argument::Text("at-least-once")),
            ("x-overflow", Argument::Text("reject-publish")),
        ],
    },
];

/// The types that the workers' queue takes.
fn worker_keys() -> impl Iterator<Item = &'static str> {
    Happened::KINDS
        .iter()
        .copied()
        .filter(|kind| Happened::wakes_worker(kind))
}

/// Makes what is not there. What is there and differs is an error of the broker's.
pub(crate) async fn declare(channel: &Channel) -> Result<(), lapin::Error> {
    let durable = ExchangeDeclareOptions {
        durable: true,
        ..ExchangeDeclareOptions::default()
    };
    channel
        .exchange_declare(EXCHANGE.into(), ExchangeKind::Topic, durable, FieldTable::default())
        .await?;
    for queue in &QUEUES {
        channel
            .queue_declare(
                queue.name.into(),
                QueueDeclareOptions::durable(),
                table(queue.arguments),
            )
            .await?;
    }
    for key in worker_keys() {
        channel
            .queue_bind(
                WORKER_QUEUE.into(),
                EXCHANGE.into(),
                key.into(),
                QueueBindOptions::default(),
                FieldTable::default(),
            )
            .await?;
    }
    Ok(())
}

fn table(arguments: &[(&'static str, Argument)]) -> FieldTable {
    let mut table = FieldTable::default();
    for (name, value) in arguments {
        let value = match *value {
            Argument::Text(text) => AMQPValue::LongString(text.into()),
            Argument::Number(number) => AMQPValue::LongLongInt(number.into()),
        };
        table.insert((*name).into(), value);
    }
    table
}

/// The same as a definitions file that RabbitMQ imports, for operators who let no program declare.
#[must_use]
pub fn definitions() -> Value {
    let queue = |queue: &Plan| {
        let arguments = queue.arguments.iter().map(|(name, value)| {
            let value = match *value {
                Argument::Text(text) => json!(text),
                Argument::Number(number) => json!(number),
            };
            ((*name).to_owned(), value)
        });
        json!({
            "name": queue.name, "vhost": "/", "durable": true, "auto_delete": false,
            "arguments": arguments.collect::<serde_json::Map<_, _>>(),
        })
    };
    let binding = |key: &str| {
        json!({
            "source": EXCHANGE, "vhost": "/", "destination": WORKER_QUEUE, "destination_type": "queue",
            "routing_key": key, "arguments": {},
        })
    };
    json!({
        "vhosts": [{ "name": "/" }],
        "exchanges": [{
            "name": EXCHANGE, "vhost": "/", "type": "topic", "durable": true, "auto_delete": false,
            "internal": false, "arguments": {},
        }],
        "queues": QUEUES.iter().map(queue).collect::<Vec<_>>(),
        "bindings": worker_keys().map(binding).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../deploy/rabbitmq/definitions.json");

    #[test]
    fn the_definitions_file_says_what_the_program_declares() {
        let right = format!("{}\n", serde_json::to_string_pretty(&definitions()).unwrap());
        let written = std::fs::read_to_string(FILE).unwrap_or_default();
        assert_eq!(written, right, "deploy/rabbitmq/definitions.json is to be:\n{right}");
    }
}
