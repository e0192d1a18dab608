//! What letters to somebody who is invited have in common: from whom and to whom they go, the facts of the event, and what list
//! programs go by.

use domain::event::online::Online;
use domain::event::{Event, Venue};
use domain::group::Group;
use domain::invitation::Invitation;
use domain::mail::kind::LetterKind;
use domain::schedule::Schedule;
use mail::{MailIdentity, Message};
use wording::facts::{access, further};
use wording::{Language, Text, texts, when};

use crate::layout::{Block, Fact, Layout, Link};
use crate::{Letter, LetterError, Links, qr_svg};

/// Whom a letter goes to, and about what.
#[derive(Clone, Copy)]
pub(crate) struct Invited<'a> {
    pub(crate) kind: LetterKind,
    pub(crate) group: &'a Group,
    pub(crate) event: &'a Event,
    pub(crate) invitation: &'a Invitation,
}

impl<'a> Invited<'a> {
    /// The letter. `ends_by_one_click`: mail programs offer to end such letters.
    pub(crate) fn message(
        self,
        identity: &MailIdentity,
        letter: &Letter<'_>,
        layout: Layout,
        ends_by_one_click: bool,
    ) -> Result<Message<'a>, LetterError> {
        let Self { group, invitation, .. } = self;
        let group_address = || group.plan.reply_to.as_ref().map(ToString::to_string);
        let unsubscribe = layout.foot.leave_url().filter(|_| ends_by_one_click);
        Ok(Message {
            delivery: letter.delivery,
            sender: group.plan.name.as_str(),
            recipient: &invitation.address,
            recipient_name: invitation.name.as_str(),
            // To us, who know whose words they are and hand them on, or to the group itself.
            reply_to: identity.answer_address(invitation.id).or_else(group_address),
            headers: self.headers(identity, layout.language, unsubscribe),
            text: layout.text(),
            html: Some(layout.html()?),
            subject: layout.subject,
            calendar: None,
            files: Vec::new(),
            now: letter.now,
        })
    }

    /// What list programs go by. `unsubscribe_url`: where one click ends it (RFC 8058).
    fn headers(
        self,
        identity: &MailIdentity,
        language: Language,
        unsubscribe_url: Option<&str>,
    ) -> Vec<(&'static str, String)> {
        // No value in Feedback-ID may tell recipients apart (Google's feedback loop counts by it).
        let feedback_id = format!("{}:{}:{}:acquaint", self.kind.as_str(), self.group.id, self.event.id);
        let mut headers = vec![
            ("Content-Language", language.tag().to_owned()),
            ("List-Id", identity.list_id(self.group.slug.as_str())),
            ("Feedback-ID", feedback_id),
        ];
        if let Some(url) = unsubscribe_url {
            // The page first, for the POST; no blank after the comma, where lettre would fold.
            let by_mail = identity
                .unsubscribe_address(self.invitation.id)
                .map(|address| format!(",<mailto:{address}>"))
                .unwrap_or_default();
            headers.extend(one_click(&format!("<{url}>{by_mail}")));
        }
        headers
    }

    /// When and where it is, of a date that is then, and what else there is to know.
    pub(crate) fn facts(self, language: Language, schedule: &Schedule) -> Vec<Fact> {
        let plan = &self.event.plan;
        let has_yet_to = self.invitation.status.answer().is_none();
        let details = if has_yet_to {
            further(&plan.details, schedule)
        } else {
            further(&plan.details.told(), schedule)
        };
        let mut facts = vec![fact(language, texts::facts_when(), language.say(when::span(schedule)))];
        let details = details.into_iter();
        facts.extend(details.map(|(label, value)| fact(language, label, language.say(value))));
        facts.extend(self.place(language));
        if let Online::Link(url) = plan.online(self.invitation.status.has_seat()) {
            facts.push(Fact {
                is_link: true,
                ..fact(language, texts::facts_online(), url.to_string())
            });
        }
        facts
    }

    /// What who has a seat shows at the door; none: the event has no door.
    pub(crate) fn code(self, links: &Links, language: Language) -> Option<Block> {
        let shows = self.invitation.status.has_seat() && self.event.plan.has_door();
        let url = links.seat_code(self.invitation);
        shows.then(|| Block::Code {
            heading: language.say(texts::seat_code()),
            svg: qr_svg(&url),
            way: Link {
                label: language.say(texts::seat_code_open()),
                url,
            },
        })
    }

    /// Where it is, and what the place has for people who need it.
    pub(crate) fn place(self, language: Language) -> Vec<Fact> {
        let plan = &self.event.plan;
        let venue = plan.venue.as_ref().map(Venue::line);
        let venue = venue.map(|venue| fact(language, texts::facts_where(), venue));
        let access = access(&plan.details);
        let access = access.map(|(label, value)| fact(language, label, language.say(value)));
        venue.into_iter().chain(access).collect()
    }
}

/// A line of what people plan by.
pub(crate) fn fact(language: Language, label: Text, value: String) -> Fact {
    Fact {
        label: language.say(label),
        value,
        is_link: false,
    }
}

/// The headers by which mail programs offer to end such letters. `ways`: each in angle brackets.
pub(crate) fn one_click(ways: &str) -> [(&'static str, String); 2] {
    [
        ("List-Unsubscribe", ways.to_owned()),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()),
    ]
}
