//! Short letters of which a link is the only matter, or a few of them: one layout for all kinds. A new kind is an arm of
//! [`said`], and texts in `wording`.

use askama::Template;
use domain::mail::content::{Coming, LinkLetter};
use domain::mail::link::LinkKind;
use domain::values::ids::Id;
use domain::{MemberId, SignInId};
use mail::Message;
use wording::{Language, Text, texts, when};

use crate::{Letter, LetterError, Links};

/// All that a short letter shows, in its reader's language.
#[derive(Template)]
#[template(path = "link/letter.html")]
struct Page {
    language: &'static str,
    subject: String,
    opening: String,
    buttons: Vec<Button>,
    closing: String,
    why: String,
}

/// A link, as what people press.
struct Button {
    /// What it is about, if there are several.
    about: Option<About>,
    label: String,
    url: String,
}

struct About {
    title: String,
    when: String,
}

/// What a kind of letter says.
struct Said {
    subject: Text,
    opening: Text,
    buttons: Vec<Button>,
    closing: Text,
    /// Why its reader gets it.
    why: Text,
}

fn said(language: Language, links: &Links, letter: &LinkLetter) -> Said {
    let site = links.absolute("/");
    match letter.kind {
        LinkKind::YourLinks => Said {
            subject: texts::your_links_subject(),
            opening: texts::your_links_opening(&letter.recipient),
            buttons: letter.coming.iter().map(|one| to_page(language, links, one)).collect(),
            closing: texts::links_yours_alone(),
            why: texts::link_why(&letter.recipient, site),
        },
        LinkKind::SignIn => Said {
            subject: texts::sign_in_letter_subject(),
            opening: texts::sign_in_letter_opening(&letter.recipient),
            buttons: button(
                language,
                &texts::sign_in_button(),
                links.sign_in(SignInId::from_uuid(letter.names.id)),
            ),
            closing: texts::sign_in_letter_closing(),
            why: texts::link_why(&letter.recipient, site),
        },
        LinkKind::TeamPlace => team_place(language, links, letter),
    }
}

/// An offer of a place in a team.
fn team_place(language: Language, links: &Links, letter: &LinkLetter) -> Said {
    let group = letter.group.as_ref().map_or("", |group| group.plan.name.as_str());
    let offer = letter.offer.as_ref();
    let role = texts::role(offer.map_or("", |offer| offer.role.as_str()));
    Said {
        subject: texts::place_letter_subject(group),
        opening: match offer.and_then(|offer| offer.event.as_ref()) {
            None => texts::place_letter_opening(group, role),
            Some(event) => texts::place_letter_opening_event(event, group, role),
        },
        buttons: button(
            language,
            &texts::place_letter_button(),
            links.team_place(MemberId::from_uuid(letter.names.id)),
        ),
        closing: texts::place_letter_closing(),
        why: texts::place_letter_why(&letter.recipient, group, links.absolute("/")),
    }
}

/// The only button of a letter.
fn button(language: Language, label: &Text, url: String) -> Vec<Button> {
    vec![Button {
        about: None,
        label: language.say(label),
        url,
    }]
}

/// The button to somebody's page of an event.
fn to_page(language: Language, links: &Links, coming: &Coming) -> Button {
    let plan = &coming.event.plan;
    Button {
        about: Some(About {
            title: plan.title.to_string(),
            when: language.say(when::span(&plan.schedule)),
        }),
        label: language.say(texts::your_links_button()),
        url: links.rsvp_page(&coming.invitation),
    }
}

impl Page {
    fn of(links: &Links, letter: &LinkLetter) -> Self {
        let language = Language::of_tag(&letter.language).unwrap_or_default();
        let said = said(language, links, letter);
        Self {
            language: language.tag(),
            subject: language.say(said.subject),
            opening: language.say(said.opening),
            buttons: said.buttons,
            closing: language.say(said.closing),
            why: language.say(said.why),
        }
    }

    /// The `text/plain` part.
    fn text(&self) -> String {
        let line = |button: &Button| match &button.about {
            Some(About { title, when }) => format!("{title}\n{when}\n{}: {}", button.label, button.url),
            None => format!("{}: {}", button.label, button.url),
        };
        let buttons: Vec<String> = self.buttons.iter().map(line).collect();
        format!(
            "{}\n\n{}\n\n{}\n\n-- \n{}\n",
            self.opening,
            buttons.join("\n\n"),
            self.closing,
            self.why
        )
    }
}

/// What a short letter says.
pub(crate) fn message<'a>(
    links: &Links,
    letter: &Letter<'_>,
    about: &'a LinkLetter,
) -> Result<Message<'a>, LetterError> {
    let page = Page::of(links, about);
    let group = about.group.as_ref();
    Ok(Message {
        delivery: letter.delivery,
        sender: group.map_or("", |group| group.plan.name.as_str()),
        recipient: &about.recipient,
        recipient_name: "",
        reply_to: group.and_then(|group| group.plan.reply_to.as_ref().map(ToString::to_string)),
        headers: vec![("Content-Language", page.language.to_owned())],
        text: page.text(),
        html: Some(page.render()?),
        subject: page.subject,
        calendar: None,
        now: letter.now,
    })
}

#[cfg(test)]
mod tests;
