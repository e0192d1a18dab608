//! An identity, a delivery and a message for this crate's tests.

use std::sync::Arc;

use domain::values::ids::Id;
use domain::values::token::Keyring;
use domain::{DeliveryId, Instant, InvitationId, MailAddress};
use uuid::Uuid;

use crate::message::Message;
use crate::{MailIdentity, MailIdentitySettings, OrganizerAddress};

pub(crate) fn delivery() -> DeliveryId {
    Id::from_uuid(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_00dd))
}

pub(crate) fn invitation() -> InvitationId {
    Id::from_uuid(Uuid::from_u128(4))
}

pub(crate) fn keyring() -> Arc<Keyring> {
    Arc::new(Keyring::new(b"a secret of thirty-two octets ok", None))
}

pub(crate) fn settings() -> MailIdentitySettings<'static> {
    MailIdentitySettings {
        mail_from: "Acquaint <events@example.org>",
        reply_domain: Some("replies.example.org"),
        organizer_address: OrganizerAddress::Token,
        keyring: keyring(),
        dkim: None,
    }
}

pub(crate) fn identity() -> MailIdentity {
    MailIdentity::new(settings()).unwrap()
}

pub(crate) fn message(delivery: DeliveryId, recipient: &MailAddress) -> Message<'_> {
    Message {
        delivery,
        sender: "Rust Köln",
        recipient,
        recipient_name: "",
        reply_to: None,
        subject: "Invitation: Rust & Röst".to_owned(),
        headers: Vec::new(),
        text: "Are you coming?\n".to_owned(),
        html: None,
        calendar: None,
        files: Vec::new(),
        now: Instant::new("2026-11-22T09:00:00Z".parse().unwrap()),
    }
}
