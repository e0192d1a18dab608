//! The envelope: CloudEvents 1.0 in structured JSON.

use domain::Instant;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::content::Content;

/// A message as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CloudEvent {
    /// The message's identity, by which it is recognised when it comes twice.
    pub id: Uuid,
    /// When it was written.
    pub time: Instant,
    /// What it says.
    pub content: Content,
}

/// Why a message could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// Octets that are no text.
    #[error("the message is not UTF-8")]
    NotText,
    /// Not a CloudEvent in JSON, or not the payload that its type promises.
    #[error("the message is not a CloudEvent that fits its type: {0}")]
    Malformed(#[from] serde_json::Error),
    /// A `time` that is none.
    #[error("the message's time {0:?} is not RFC 3339")]
    Time(String),
    /// A type, or a version of one, that this program does not know.
    #[error("the message type {0} is not known to this version")]
    UnknownType(String),
}

#[derive(Serialize, Deserialize)]
struct Wire {
    specversion: String,
    id: Uuid,
    source: String,
    #[serde(rename = "type")]
    kind: String,
    time: String,
    subject: String,
    datacontenttype: String,
    data: serde_json::Value,
}

impl CloudEvent {
    /// The message in JSON.
    pub fn to_json(&self) -> Result<String, Unreadable> {
        Ok(serde_json::to_string(&self.wire()?)?)
    }

    /// The same, laid out for people.
    pub fn to_json_pretty(&self) -> Result<String, Unreadable> {
        Ok(serde_json::to_string_pretty(&self.wire()?)?)
    }

    fn wire(&self) -> Result<Wire, Unreadable> {
        Ok(Wire {
            specversion: "1.0".to_owned(),
            id: self.id,
            source: "/acquaint".to_owned(),
            kind: self.content.kind().to_owned(),
            time: self.time.to_string(),
            subject: self.content.subject(),
            datacontenttype: "application/json".to_owned(),
            data: self.content.data()?,
        })
    }

    /// Reads a message.
    pub fn from_json(json: &str) -> Result<Self, Unreadable> {
        let wire: Wire = serde_json::from_str(json)?;
        let time = wire.time.parse().map_err(|_| Unreadable::Time(wire.time.clone()))?;
        let content = Content::read(&wire.kind, wire.data).ok_or(Unreadable::UnknownType(wire.kind))??;
        Ok(Self {
            id: wire.id,
            time,
            content,
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::values::ids::Id;
    use domain::{DeliveryId, InvitationId};

    use super::*;
    use crate::payload::{EventChanged, Payload};
    use crate::{Happened, WakeUp};

    fn published() -> CloudEvent {
        CloudEvent {
            id: Uuid::from_u128(1),
            time: Instant::from_micros(0),
            content: Content::Fact(Happened::EventPublished(EventChanged::example())),
        }
    }

    #[test]
    fn a_message_comes_back_as_it_was_sent() {
        let json = published().to_json().unwrap();
        assert_eq!(CloudEvent::from_json(&json).unwrap(), published());
        let wire: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(wire["type"], "acquaint.event.published.v1");
        assert_eq!(wire["specversion"], "1.0");
    }

    #[test]
    fn every_type_comes_back_as_it_was_sent() {
        let facts = Happened::described().into_iter().map(|of| Content::Fact(of.example));
        let id = Uuid::from_u128(2);
        let wake_ups = [
            WakeUp::LetterOwed(InvitationId::from_uuid(id)),
            WakeUp::MailEnqueued(DeliveryId::from_uuid(id)),
        ];
        for content in facts.chain(wake_ups.map(Content::WakeUp)) {
            let event = CloudEvent { content, ..published() };
            assert_eq!(CloudEvent::from_json(&event.to_json().unwrap()).unwrap(), event);
        }
    }

    #[test]
    fn a_version_of_tomorrow_is_told_from_rubbish() {
        let newer = published().to_json().unwrap().replace(".v1", ".v2");
        assert!(
            matches!(CloudEvent::from_json(&newer), Err(Unreadable::UnknownType(kind)) if kind == "acquaint.event.published.v2")
        );
        assert!(matches!(CloudEvent::from_json("{"), Err(Unreadable::Malformed(_))));
    }
}
