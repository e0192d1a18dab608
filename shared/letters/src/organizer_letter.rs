//! What an organizer writes to some of an event's people: their words, the event that it is about, and the way to one's page.

use domain::mail::content::OrganizerLetter;
use domain::mail::kind::LetterKind;
use mail::{MailIdentity, Message};
use wording::{Text, texts};

use crate::invited::{Invited, fact};
use crate::layout::{Block, Foot, Layout, Link, Look};
use crate::rsvp::dates;
use crate::{Letter, LetterError, Links, Preview, language_for};

/// Most octets of the words' HTML: Gmail cuts letters whose HTML exceeds about 102 KB.
const HTML_MAX: usize = 60_000;

fn invited(about: &OrganizerLetter) -> Invited<'_> {
    Invited {
        kind: LetterKind::OrganizerLetter,
        group: &about.group,
        event: &about.event,
        invitation: &about.invitation,
    }
}

fn layout(links: &Links, about: &OrganizerLetter) -> Layout {
    let to = invited(about);
    let Invited {
        group,
        event,
        invitation,
        ..
    } = to;
    let language = language_for(invitation, group);
    let say = |text: Text| language.say(text);
    let body = about.text.body.as_str();
    let date = about.date.and_then(|day| event.plan.occurrence_on(day));
    let when = say(match &date {
        Some(date) => dates::told(&date.schedule, None),
        None => dates::told(&event.plan.schedule, event.plan.series.as_ref()),
    });
    let notice = about
        .is_test
        .then(|| Block::Opening(say(texts::organizer_letter_test())));
    let facts = [fact(language, texts::facts_when(), when)];
    let blocks = [
        Block::Words {
            heading: None,
            html: markdown::bounded_html(body, HTML_MAX),
            text: markdown::markdown_to_text(body),
            goes_on: None,
        },
        Block::Note(say(texts::organizer_letter_about(&group.plan.name))),
        Block::Facts {
            title: event.plan.title.to_string(),
            facts: facts.into_iter().chain(to.place(language)).collect(),
        },
        Block::Way(Link {
            label: say(texts::letter_page()),
            url: links.rsvp_page(invitation),
        }),
    ];
    Layout {
        language,
        subject: about.text.subject.to_string(),
        look: Look::of_event(group, event),
        blocks: notice.into_iter().chain(blocks).collect(),
        foot: Foot::of(links, language, group, event, invitation),
    }
}

/// How a letter will look to one of those whom it is for.
pub fn preview(links: &Links, about: &OrganizerLetter) -> Result<Preview, LetterError> {
    layout(links, about).preview()
}

/// What such a letter says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a OrganizerLetter,
) -> Result<Message<'a>, LetterError> {
    let message = invited(about).message(identity, letter, layout(links, about), !about.is_test)?;
    if !about.is_test {
        return Ok(message);
    }
    // Whoever tests it answers for nobody.
    Ok(Message {
        reply_to: about.group.plan.reply_to.as_ref().map(ToString::to_string),
        ..message
    })
}

#[cfg(test)]
mod tests;
