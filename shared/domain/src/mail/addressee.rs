//! What an address of ours that mail came to says of the mail, before anybody reads it.

use crate::meetings::Side;
use crate::values::ids::{DeliveryId, InvitationId, MeetingId};

/// Whom a mail from outside is about. The token in the address has proved it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// `rsvp+TOKEN@`: from who has this invitation, or their calendar.
    Answer(InvitationId),
    /// The same of a meeting: from one of the two, or their calendar.
    Meeting(MeetingId, Side),
    /// `bounce+TOKEN@`: about this letter.
    Bounce(DeliveryId),
    /// `unsub+TOKEN@`: who has this invitation wants no more of them.
    Unsubscribe(InvitationId),
    /// An address without a token: the mail itself must prove whose it is.
    Open,
}
