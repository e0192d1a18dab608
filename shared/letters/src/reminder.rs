//! Reminders: when and where a date is, to who comes, and the way to say that they can't.

use askama::Template;
use domain::event::online::Online;
use domain::mail::content::ReminderLetter;
use domain::mail::kind::LetterKind;
use mail::{MailIdentity, Message};
use wording::{Language, Text, facts::further, texts, when};

use crate::foot::Foot;
use crate::rsvp::list_headers;
use crate::rsvp::subject::shortened;
use crate::{Letter, LetterError, Links, language_of};

/// All that a reminder shows, in the language of its group.
#[derive(Template)]
#[template(path = "reminder/letter.html")]
struct Page {
    language: &'static str,
    subject: String,
    opening: String,
    title: String,
    facts: Vec<Fact>,
    ask: String,
    button: String,
    button_url: String,
    foot: Foot,
}

/// A line of what people plan by.
struct Fact {
    label: String,
    value: String,
    is_link: bool,
}

impl Page {
    fn of(links: &Links, about: &ReminderLetter) -> Self {
        let ReminderLetter { event, invitation, .. } = about;
        let language = language_of(&about.group);
        let say = |text: Text| language.say(text);
        let title = &event.plan.title;
        let schedule = &about.schedule;
        let (rest, ask) = match event.plan.series {
            Some(_) => ("#dates", texts::reminder_ask_date()),
            None => ("?answer=no", texts::reminder_ask()),
        };
        let short = when::short_moment(schedule.starts(), schedule.zone());
        let moment = when::moment(schedule.starts(), schedule.zone());
        Self {
            language: language.tag(),
            subject: say(texts::reminder_subject(shortened(title.as_str()), short)),
            opening: say(texts::reminder_opening(title, moment)),
            title: title.to_string(),
            facts: facts(language, about),
            ask: say(ask),
            button: say(texts::reminder_button()),
            button_url: format!("{}{rest}", links.rsvp_page(invitation)),
            foot: Foot::of(links, language, &about.group, event, invitation),
        }
    }

    /// The `text/plain` part.
    fn text(&self) -> String {
        let line = |fact: &Fact| format!("{}: {}", fact.label, fact.value);
        let facts: Vec<String> = self.facts.iter().map(line).collect();
        format!(
            "{}\n\n{}\n{}\n\n{}\n\n{}: {}\n\n-- \n{}\n",
            self.opening,
            self.title,
            facts.join("\n"),
            self.ask,
            self.button,
            self.button_url,
            self.foot.text()
        )
    }
}

fn facts(language: Language, about: &ReminderLetter) -> Vec<Fact> {
    let fact = |label: Text, value: String| Fact {
        label: language.say(label),
        value,
        is_link: false,
    };
    let plan = &about.event.plan;
    let mut facts = vec![fact(texts::facts_when(), language.say(when::span(&about.schedule)))];
    let details = further(&plan.details.told(), &about.schedule).into_iter();
    facts.extend(details.map(|(label, value)| fact(label, language.say(value))));
    facts.extend(
        plan.venue
            .as_ref()
            .map(|venue| fact(texts::facts_where(), venue.line())),
    );
    if let Online::Link(url) = plan.online(about.invitation.status.has_seat()) {
        facts.push(Fact {
            is_link: true,
            ..fact(texts::facts_online(), url.to_string())
        });
    }
    facts
}

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
        ..
    } = about;
    let page = Page::of(links, about);
    let unsubscribe = Some(page.foot.unsubscribe_url.as_str());
    let group_address = || group.plan.reply_to.as_ref().map(ToString::to_string);
    Ok(Message {
        delivery: letter.delivery,
        sender: group.plan.name.as_str(),
        recipient: &invitation.address,
        recipient_name: invitation.name.as_str(),
        reply_to: identity.answer_address(invitation.id).or_else(group_address),
        headers: list_headers(identity, group, LetterKind::Reminder, event, invitation, unsubscribe),
        text: page.text(),
        html: Some(page.render()?),
        subject: page.subject,
        calendar: None,
        now: letter.now,
    })
}

#[cfg(test)]
mod tests;
