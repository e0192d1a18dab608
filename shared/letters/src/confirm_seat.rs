//! The link for who asked for a seat on an event's page: a press there confirms it. Nothing is in a calendar before.
//!
//! Anybody can have typed the address, so it says why it comes, and that nothing follows if nothing is done.

use askama::Template;
use domain::event::Event;
use domain::mail::content::ConfirmSeatLetter;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::RsvpStatus;
use mail::{MailIdentity, Message};
use wording::{Language, Text, facts::further, texts, when};

use crate::rsvp::list_headers;
use crate::rsvp::subject::shortened;
use crate::{Letter, LetterError, Links, language_of};

/// All that it shows, in the language of its group.
#[derive(Template)]
#[template(path = "confirm_seat/letter.html")]
struct Page {
    language: &'static str,
    subject: String,
    opening: String,
    title: String,
    facts: Vec<Fact>,
    sentences: Vec<String>,
    button: String,
    button_url: String,
    why: String,
    unsubscribe: String,
    unsubscribe_url: String,
}

/// A line of what people plan by.
struct Fact {
    label: String,
    value: String,
}

/// What differs by where the person stands.
struct Said {
    subject: fn(String) -> Text,
    sentences: Vec<Text>,
    button: Text,
    /// What stands behind the link.
    rest: &'static str,
}

impl Said {
    fn of(about: &ConfirmSeatLetter) -> Self {
        let ConfirmSeatLetter { event, invitation, .. } = about;
        let zone = event.plan.schedule.zone();
        let is_full = event.plan.capacity.is_some_and(|most| event.counts.seats_taken >= most);
        let confirm = |sentence: Text| Self {
            subject: |title| texts::confirm_subject(title),
            sentences: vec![sentence, texts::confirm_there()],
            button: texts::confirm_button(),
            rest: "?answer=yes",
        };
        match invitation.status {
            RsvpStatus::Held { until } => confirm(texts::confirm_held(when::moment(zone.local(until), zone))),
            RsvpStatus::Unanswered if !is_full => confirm(texts::confirm_free()),
            RsvpStatus::Unanswered if event.plan.waitlist => Self {
                subject: |title| texts::confirm_subject_waitlist(title),
                button: texts::confirm_button_waitlist(),
                ..confirm(texts::confirm_waitlist())
            },
            RsvpStatus::Unanswered => Self {
                subject: |title| texts::confirm_subject_full(title),
                sentences: vec![texts::confirm_full()],
                button: texts::confirm_button_look(),
                rest: "",
            },
            _ => Self {
                subject: |title| texts::confirm_subject_known(title),
                sentences: vec![texts::confirm_known()],
                button: texts::confirm_button_known(),
                rest: "",
            },
        }
    }
}

impl Page {
    fn of(links: &Links, about: &ConfirmSeatLetter) -> Self {
        let ConfirmSeatLetter {
            group,
            event,
            invitation,
        } = about;
        let language = language_of(group);
        let say = |text: Text| language.say(text);
        let (title, group) = (&event.plan.title, &group.plan.name);
        let said = Said::of(about);
        Self {
            language: language.tag(),
            subject: say((said.subject)(shortened(title.as_str()))),
            opening: say(texts::confirm_opening(title)),
            title: title.to_string(),
            facts: facts(language, event),
            sentences: said.sentences.into_iter().map(say).collect(),
            button: say(said.button),
            button_url: format!("{}{}", links.rsvp_page(invitation), said.rest),
            why: say(texts::confirm_why(&invitation.address)),
            unsubscribe: say(texts::confirm_unsubscribe(group)),
            unsubscribe_url: links.unsubscribe_page(invitation.id),
        }
    }

    /// The `text/plain` part.
    fn text(&self) -> String {
        let line = |fact: &Fact| format!("{}: {}", fact.label, fact.value);
        let facts: Vec<String> = self.facts.iter().map(line).collect();
        format!(
            "{}\n\n{}\n{}\n\n{}\n\n{}: {}\n\n-- \n{}\n{}: {}\n",
            self.opening,
            self.title,
            facts.join("\n"),
            self.sentences.join("\n\n"),
            self.button,
            self.button_url,
            self.why,
            self.unsubscribe,
            self.unsubscribe_url
        )
    }
}

fn facts(language: Language, event: &Event) -> Vec<Fact> {
    let fact = |label: Text, value: String| Fact {
        label: language.say(label),
        value,
    };
    let plan = &event.plan;
    let mut facts = vec![fact(texts::facts_when(), language.say(when::span(&plan.schedule)))];
    let details = further(&plan.details, &plan.schedule).into_iter();
    facts.extend(details.map(|(label, value)| fact(label, language.say(value))));
    let venue = plan.venue.as_ref();
    facts.extend(venue.map(|venue| fact(texts::facts_where(), venue.line())));
    facts
}

/// What it says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a ConfirmSeatLetter,
) -> Result<Message<'a>, LetterError> {
    let ConfirmSeatLetter {
        group,
        event,
        invitation,
    } = about;
    let page = Page::of(links, about);
    let unsubscribe = Some(page.unsubscribe_url.as_str());
    let group_address = || group.plan.reply_to.as_ref().map(ToString::to_string);
    Ok(Message {
        delivery: letter.delivery,
        sender: group.plan.name.as_str(),
        recipient: &invitation.address,
        recipient_name: invitation.name.as_str(),
        reply_to: identity.answer_address(invitation.id).or_else(group_address),
        headers: list_headers(identity, group, LetterKind::ConfirmSeat, event, invitation, unsubscribe),
        text: page.text(),
        html: Some(page.render()?),
        subject: page.subject,
        calendar: None,
        now: letter.now,
    })
}

#[cfg(test)]
mod tests;
