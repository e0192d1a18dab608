//! The link for who asked for a seat on an event's page: a press there confirms it. Nothing is in a calendar before.
//!
//! Anybody can have typed the address, so it says why it comes, and that nothing follows if nothing is done.

use domain::mail::content::ConfirmSeatLetter;
use domain::mail::kind::LetterKind;
use domain::rsvp::status::RsvpStatus;
use mail::{MailIdentity, Message};
use wording::{Text, texts, when};

use crate::invited::Invited;
use crate::layout::{Block, Foot, Layout, Link, Look};
use crate::rsvp::subject::shortened;
use crate::{Letter, LetterError, Links, language_for};

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
        let is_full =
            event.plan.capacity.is_some_and(|most| event.counts.seats_taken >= most) || event.draw_at().is_some();
        let confirm = |sentence: Text| Self {
            subject: |title| texts::confirm_subject(title),
            sentences: vec![sentence, texts::confirm_there()],
            button: texts::confirm_button(),
            rest: "?answer=yes",
        };
        match invitation.status {
            RsvpStatus::Held { until } => confirm(texts::confirm_held(when::moment(zone.local(until), zone))),
            RsvpStatus::Unanswered if event.plan.details.approval => Self {
                subject: |title| texts::confirm_subject_request(title),
                button: texts::confirm_button_request(),
                ..confirm(texts::confirm_request())
            },
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
        asked_at,
    } = about;
    let to = Invited {
        kind: LetterKind::ConfirmSeat,
        group,
        event,
        invitation,
    };
    let language = language_for(invitation, group);
    let say = |text: Text| language.say(text);
    let title = &event.plan.title;
    let said = Said::of(about);
    let opening = Block::Opening(say(texts::confirm_opening(title)));
    let facts = Block::Facts {
        title: title.to_string(),
        facts: to.facts(language, &event.plan.schedule),
    };
    let sentences = said.sentences.into_iter().map(|one| Block::Paragraph(say(one)));
    let button = Block::Buttons(vec![Link {
        label: say(said.button),
        url: format!("{}{}", links.rsvp_page(invitation), said.rest),
    }]);
    let layout = Layout {
        language,
        subject: say((said.subject)(shortened(title.as_str()))),
        look: Look::of_event(group, event),
        blocks: [opening, facts].into_iter().chain(sentences).chain([button]).collect(),
        foot: Foot {
            why: say(texts::confirm_why(
                &invitation.address,
                when::day(group.plan.zone.local(*asked_at).date()),
            )),
            leave: Some(Link {
                label: say(texts::confirm_unsubscribe(&group.plan.name)),
                url: links.unsubscribe_page(invitation.id),
            }),
            ..Foot::by(language, group)
        },
    };
    to.message(identity, letter, layout, true)
}

#[cfg(test)]
mod tests;
