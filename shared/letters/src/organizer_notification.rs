//! Notifications of organizers: what people sent, passed on as a plain letter of ours whose answer goes to the person.

mod wording;

use domain::group::Group;
use domain::{DeliveryId, Instant, MailAddress};
use mail::{Envelope, MailIdentity, Message};

pub use self::wording::{About, Wording};

use crate::LetterError;

/// What a notice is made of.
#[derive(Clone, Debug)]
pub struct NoticeFacts<'a> {
    /// Its identity; the Message-ID is made of it.
    pub id: DeliveryId,
    /// The group that it is about.
    pub group: &'a Group,
    /// The organizer.
    pub recipient: &'a MailAddress,
    /// Who an answer goes to.
    pub reply_to: Option<&'a MailAddress>,
    /// Its subject line.
    pub title: &'a str,
    /// What it says.
    pub body: &'a str,
    /// The time of writing.
    pub now: Instant,
}

/// Writes a notice.
pub fn compose(identity: &MailIdentity, facts: &NoticeFacts<'_>) -> Result<Envelope, LetterError> {
    let message = Message {
        delivery: facts.id,
        sender: facts.group.plan.name.as_str(),
        recipient: facts.recipient,
        recipient_name: "",
        reply_to: facts.reply_to.map(ToString::to_string),
        subject: facts.title.to_owned(),
        headers: Vec::new(),
        text: facts.body.to_owned(),
        html: None,
        calendar: None,
        now: facts.now,
    };
    Ok(message.envelope(identity)?)
}
