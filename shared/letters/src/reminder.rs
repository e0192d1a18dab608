//! Reminders: when and where a date is, to who comes, and the way to say that they can't.

use domain::mail::content::ReminderLetter;
use domain::mail::kind::LetterKind;
use mail::{MailIdentity, Message};
use wording::{Text, texts, when};

use crate::invited::Invited;
use crate::layout::{Block, Foot, Layout, Link, Look};
use crate::rsvp::subject::shortened;
use crate::{Letter, LetterError, Links, language_for};

/// What a reminder says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a ReminderLetter,
) -> Result<Message<'a>, LetterError> {
    let ReminderLetter {
        group,
        event,
        invitation,
        schedule,
    } = about;
    let to = Invited {
        kind: LetterKind::Reminder,
        group,
        event,
        invitation,
    };
    let language = language_for(invitation, group);
    let say = |text: Text| language.say(text);
    let title = &event.plan.title;
    let (rest, ask) = match event.plan.series {
        Some(_) => ("#dates", texts::reminder_ask_date()),
        None => ("?answer=no", texts::reminder_ask()),
    };
    let short = when::short_moment(schedule.starts(), schedule.zone());
    let moment = when::moment(schedule.starts(), schedule.zone());
    let facts = Block::Facts {
        title: title.to_string(),
        facts: to.facts(language, schedule),
    };
    let button = Block::Buttons(vec![Link {
        label: say(texts::reminder_button()),
        url: format!("{}{rest}", links.rsvp_page(invitation)),
    }]);
    let mut blocks = vec![Block::Opening(say(texts::reminder_opening(title, moment))), facts];
    blocks.extend(to.code(links, language));
    blocks.extend([Block::Paragraph(say(ask)), button]);
    let layout = Layout {
        language,
        subject: say(texts::reminder_subject(shortened(title.as_str()), short)),
        look: Look::of_event(group, event),
        blocks,
        foot: Foot::of(links, language, group, event, invitation),
    };
    to.message(identity, letter, layout, true)
}

#[cfg(test)]
mod tests;
