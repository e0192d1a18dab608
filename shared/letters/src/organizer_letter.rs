//! What an organizer writes to some of an event's people: their words, the event that it is about, and the way to one's page.

use askama::Template;
use domain::event::{Event, Venue};
use domain::mail::content::OrganizerLetter;
use domain::mail::kind::LetterKind;
use mail::{MailIdentity, Message};
use wording::{Text, texts};

use crate::foot::Foot;
use crate::rsvp::{dates, list_headers};
use crate::{Letter, LetterError, Links, language_of};

/// Most octets of the words' HTML: Gmail cuts letters whose HTML exceeds about 102 KB.
const HTML_MAX: usize = 60_000;

/// All that such a letter shows.
#[derive(Template)]
#[template(path = "organizer_letter/letter.html")]
struct Page {
    language: &'static str,
    subject: String,
    /// What tells a test from a letter.
    notice: Option<String>,
    html: String,
    words: String,
    about: String,
    title: String,
    when: String,
    place: Option<String>,
    button: String,
    button_url: String,
    foot: Foot,
}

/// How a letter will look.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Its subject line.
    pub subject: String,
    /// Its `text/html` part.
    pub html: String,
    /// Its `text/plain` part.
    pub text: String,
}

impl Page {
    fn of(links: &Links, about: &OrganizerLetter) -> Self {
        let OrganizerLetter {
            group,
            event,
            invitation,
            ..
        } = about;
        let language = language_of(group);
        let say = |text: Text| language.say(text);
        let body = about.text.body.as_str();
        Self {
            language: language.tag(),
            subject: about.text.subject.to_string(),
            notice: about.is_test.then(|| say(texts::organizer_letter_test())),
            html: markdown::bounded_html(body, HTML_MAX),
            words: markdown::markdown_to_text(body),
            about: say(texts::organizer_letter_about(&group.plan.name)),
            title: event.plan.title.to_string(),
            when: say(told_when(event)),
            place: event.plan.venue.as_ref().map(Venue::line),
            button: say(texts::letter_page()),
            button_url: links.rsvp_page(invitation),
            foot: Foot::of(links, language, group, event, invitation),
        }
    }

    /// The `text/plain` part.
    fn text(&self) -> String {
        let notice = self
            .notice
            .as_ref()
            .map(|notice| format!("{notice}\n\n"))
            .unwrap_or_default();
        let place = self
            .place
            .as_ref()
            .map(|place| format!("{place}\n"))
            .unwrap_or_default();
        format!(
            "{notice}{}\n\n{}\n{}\n{}\n{place}\n{}: {}\n\n-- \n{}\n",
            self.words.trim_end(),
            self.about,
            self.title,
            self.when,
            self.button,
            self.button_url,
            self.foot.text()
        )
    }
}

fn told_when(event: &Event) -> Text {
    dates::told(&event.plan.schedule, event.plan.series.as_ref())
}

/// How a letter will look to one of those whom it is for.
pub fn preview(links: &Links, about: &OrganizerLetter) -> Result<Preview, LetterError> {
    let page = Page::of(links, about);
    Ok(Preview {
        html: page.render()?,
        text: page.text(),
        subject: page.subject,
    })
}

/// What such a letter says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a OrganizerLetter,
) -> Result<Message<'a>, LetterError> {
    let OrganizerLetter {
        group,
        event,
        invitation,
        ..
    } = about;
    let page = Page::of(links, about);
    let group_address = group.plan.reply_to.as_ref().map(ToString::to_string);
    let (reply_to, unsubscribe) = if about.is_test {
        (group_address, None)
    } else {
        let answers = identity.answer_address(invitation.id).or(group_address);
        (answers, Some(page.foot.unsubscribe_url.as_str()))
    };
    let kind = LetterKind::OrganizerLetter;
    Ok(Message {
        delivery: letter.delivery,
        sender: group.plan.name.as_str(),
        recipient: &invitation.address,
        recipient_name: invitation.name.as_str(),
        reply_to,
        headers: list_headers(identity, group, kind, event, invitation, unsubscribe),
        text: page.text(),
        html: Some(page.render()?),
        subject: page.subject,
        calendar: None,
        now: letter.now,
    })
}

#[cfg(test)]
mod tests;
