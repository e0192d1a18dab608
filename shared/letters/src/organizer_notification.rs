//! Notifications of organizers: what people sent, passed on as a letter of ours whose answer goes to the person.

mod wording;

use domain::mail::content::OrganizerNotification;
use mail::{MailIdentity, Message};

use crate::{Letter, LetterError, Links, language_of};

/// What the letter to the organizer says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    told: &'a OrganizerNotification,
) -> Result<Message<'a>, LetterError> {
    let layout = wording::of(identity, links, told, language_of(&told.group));
    Ok(Message {
        delivery: letter.delivery,
        sender: told.group.plan.name.as_str(),
        recipient: &told.recipient,
        recipient_name: "",
        reply_to: wording::reply_to(told),
        headers: vec![("Content-Language", layout.language.tag().to_owned())],
        text: layout.text(),
        html: Some(layout.html()?),
        subject: layout.subject,
        calendar: None,
        files: Vec::new(),
        now: letter.now,
    })
}
