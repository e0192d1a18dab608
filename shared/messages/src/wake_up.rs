//! What tells the worker to look at something. It is no fact: nobody else hears it, and nothing is kept of it.

use domain::values::ids::Id;
use domain::{DeliveryId, InvitationId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Tells the worker to look at something. There may be many about the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WakeUp {
    /// A letter about this invitation may be owed: an event's change reached it, it is sent again, a retry is due, or a
    /// sweep found it.
    LetterOwed(InvitationId),
    /// This mail, which was enqueued by what caused it, is to be sent, or tried again.
    MailEnqueued(DeliveryId),
}

const LETTER_OWED: &str = "acquaint.letter.owed.v1";
const MAIL_ENQUEUED: &str = "acquaint.mail.enqueued.v1";

/// What `data` holds.
#[derive(Serialize, Deserialize)]
struct Data {
    id: Uuid,
}

impl WakeUp {
    /// Every type that this version knows.
    pub const KINDS: &'static [&'static str] = &[LETTER_OWED, MAIL_ENQUEUED];

    /// The CloudEvents `type`.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::LetterOwed(_) => LETTER_OWED,
            Self::MailEnqueued(_) => MAIL_ENQUEUED,
        }
    }

    fn id(self) -> Uuid {
        match self {
            Self::LetterOwed(invitation) => invitation.uuid(),
            Self::MailEnqueued(mail) => mail.uuid(),
        }
    }

    pub(crate) fn subject(self) -> String {
        self.id().to_string()
    }

    pub(crate) fn data(self) -> serde_json::Result<serde_json::Value> {
        serde_json::to_value(Data { id: self.id() })
    }

    /// `None`: a type that this version does not know.
    pub(crate) fn read(kind: &str, data: serde_json::Value) -> Option<serde_json::Result<Self>> {
        let of = match kind {
            LETTER_OWED => |data: Data| Self::LetterOwed(InvitationId::from_uuid(data.id)),
            MAIL_ENQUEUED => |data: Data| Self::MailEnqueued(DeliveryId::from_uuid(data.id)),
            _ => return None,
        };
        Some(serde_json::from_value(data).map(of))
    }
}
