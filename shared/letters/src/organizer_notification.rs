//! Notifications of organizers: what people sent, passed on as a plain letter of ours whose answer goes to the person.

mod wording;

use domain::mail::content::OrganizerNotification;
use mail::Message;

use crate::{Letter, Links, language_of};

/// What the letter to the organizer says.
pub(crate) fn message<'a>(links: &Links, letter: &Letter<'_>, told: &'a OrganizerNotification) -> Message<'a> {
    let language = language_of(&told.group);
    let wording = wording::of(links, told, language);
    Message {
        delivery: letter.delivery,
        sender: told.group.plan.name.as_str(),
        recipient: &told.recipient,
        recipient_name: "",
        reply_to: wording.reply_to,
        subject: wording.title,
        headers: vec![("Content-Language", language.tag().to_owned())],
        text: wording.body,
        html: None,
        calendar: None,
        files: Vec::new(),
        now: letter.now,
    }
}
