//! The queue of dead letters, as an operator looks at it and empties it.

use lapin::message::BasicGetMessage;
use lapin::options::{BasicAckOptions, BasicGetOptions, BasicNackOptions};
use lapin::types::AMQPValue;
use messages::{DEAD_LETTERS, WORKER_QUEUE};

use super::supervisor::Session;
use super::wire;
use crate::{BrokerError, MAX_REDELIVERIES, Parked};

/// Looks at the first `limit` and puts them back.
pub(super) async fn list(session: &Session, limit: usize) -> Result<Vec<Parked>, BrokerError> {
    let channel = session.channel().await?;
    let mut parked = Vec::new();
    let mut last = None;
    while parked.len() < limit {
        let Some(message) = channel
            .basic_get(DEAD_LETTERS.into(), BasicGetOptions::default())
            .await?
        else {
            break;
        };
        parked.push(described(&message));
        last = Some(message);
    }
    if let Some(last) = last {
        let all_back = BasicNackOptions {
            multiple: true,
            requeue: true,
        };
        last.acker.nack(all_back).await?;
    }
    Ok(parked)
}

/// Moves as many as there are now; what is put aside meanwhile waits for the next time.
pub(super) async fn redrive(session: &Session) -> Result<usize, BrokerError> {
    let waiting = session.depth(DEAD_LETTERS).await?;
    let channel = session.channel().await?;
    let mut moved = 0;
    for _ in 0..waiting {
        let Some(message) = channel
            .basic_get(DEAD_LETTERS.into(), BasicGetOptions::default())
            .await?
        else {
            break;
        };
        let properties = wire::afresh(&message.properties);
        session.send("", WORKER_QUEUE, true, &message.data, properties).await?;
        message.acker.ack(BasicAckOptions::default()).await?;
        moved += 1;
    }
    Ok(moved)
}

fn described(message: &BasicGetMessage) -> Parked {
    let properties = &message.properties;
    let ours = wire::header(properties, wire::PARKED_REASON).and_then(wire::text);
    let the_brokers = || match death(wire::header(properties, wire::DEATH)).as_deref() {
        Some("delivery_limit") => format!("it came {MAX_REDELIVERIES} times again and was never answered"),
        Some(reason) => format!("the broker put it aside: {reason}"),
        None => "nobody wrote down why".to_owned(),
    };
    Parked {
        id: wire::message_id(properties),
        kind: wire::kind(properties),
        reason: ours.unwrap_or_else(the_brokers),
    }
}

/// The broker's word for why it put a message aside last.
fn death(header: Option<&AMQPValue>) -> Option<String> {
    let Some(AMQPValue::FieldArray(deaths)) = header else {
        return None;
    };
    match deaths.as_slice().first()? {
        AMQPValue::FieldTable(last) => wire::text(last.inner().get("reason")?),
        _ => None,
    }
}
