//! A letter ready to go: who it is from and to on the envelope, and its octets.

use domain::{DeliveryId, MailAddress};

/// A letter ready to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The delivery that it belongs to.
    pub delivery: DeliveryId,
    /// Where it bounces to.
    pub sender: String,
    /// Where it goes.
    pub recipient: MailAddress,
    /// Its Message-ID, the same at every attempt.
    pub message_id: String,
    /// The message.
    pub bytes: Vec<u8>,
}
