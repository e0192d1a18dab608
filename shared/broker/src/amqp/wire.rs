//! A message as AMQP carries it: what stands in the body, in the properties and in the headers.

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable, ShortString};
use messages::{MEDIA_TYPE, TRACEPARENT, Traceparent};

use crate::Message;

/// AMQP's number for "keep on disk".
const PERSISTENT: u8 = 2;

/// How often the message came before without an answer, counted by the quorum queue.
const DELIVERY_COUNT: &str = "x-delivery-count";

/// Why we put a message aside.
pub(super) const PARKED_REASON: &str = "x-parked-reason";

/// What the broker writes when it puts a message aside itself.
pub(super) const DEATH: &str = "x-death";

pub(super) fn properties(message: &Message) -> BasicProperties {
    let mut headers = FieldTable::default();
    if let Some(trace) = &message.trace {
        headers.insert(TRACEPARENT.into(), AMQPValue::LongString(trace.as_str().into()));
    }
    BasicProperties::default()
        .with_message_id(message.id.to_string().into())
        .with_type(short(&message.kind))
        .with_content_type(MEDIA_TYPE.into())
        .with_delivery_mode(PERSISTENT)
        .with_app_id("acquaint".into())
        .with_headers(headers)
}

/// AMQP's short strings end at 255 octets; types of ours are far shorter.
fn short(text: &str) -> ShortString {
    ShortString::try_new(text).unwrap_or_default()
}

/// The same properties for a copy that begins anew: without what the broker noted on the way.
pub(super) fn afresh(properties: &BasicProperties) -> BasicProperties {
    let mut headers = FieldTable::default();
    for (name, value) in properties.headers().iter().flatten() {
        let is_ours = name.as_str() != PARKED_REASON;
        if is_ours && !name.as_str().starts_with("x-") {
            headers.insert(name.clone(), value.clone());
        }
    }
    properties.clone().with_headers(headers)
}

/// The same properties with the reason why the message is put aside.
pub(super) fn with_reason(properties: &BasicProperties, reason: &str) -> BasicProperties {
    let mut headers = afresh(properties).headers().clone().unwrap_or_default();
    headers.insert(PARKED_REASON.into(), AMQPValue::LongString(reason.into()));
    properties.clone().with_headers(headers)
}

pub(super) fn header<'p>(properties: &'p BasicProperties, name: &str) -> Option<&'p AMQPValue> {
    properties.headers().as_ref()?.inner().get(name)
}

pub(super) fn trace(properties: &BasicProperties) -> Option<Traceparent> {
    text(header(properties, TRACEPARENT)?).map(Traceparent::new)
}

pub(super) fn text(value: &AMQPValue) -> Option<String> {
    match value {
        AMQPValue::LongString(text) => Some(text.to_string()),
        AMQPValue::ShortString(text) => Some(text.to_string()),
        _ => None,
    }
}

pub(super) fn redeliveries(properties: &BasicProperties) -> u32 {
    let count = match header(properties, DELIVERY_COUNT) {
        Some(AMQPValue::LongLongInt(count)) => u32::try_from(*count).ok(),
        Some(AMQPValue::LongInt(count)) => u32::try_from(*count).ok(),
        Some(AMQPValue::ShortInt(count)) => u32::try_from(*count).ok(),
        Some(AMQPValue::ShortShortInt(count)) => u32::try_from(*count).ok(),
        Some(AMQPValue::LongUInt(count)) => Some(*count),
        _ => None,
    };
    count.unwrap_or(0)
}

pub(super) fn kind(properties: &BasicProperties) -> String {
    properties.kind().as_ref().map(ToString::to_string).unwrap_or_default()
}

pub(super) fn message_id(properties: &BasicProperties) -> String {
    properties
        .message_id()
        .as_ref()
        .map_or_else(|| "without id".to_owned(), ToString::to_string)
}
