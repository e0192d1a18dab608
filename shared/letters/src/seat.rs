//! Letters about somebody's seat that are enqueued: whether they still come, that they were not drawn, their link where
//! they stand before the poster, and what is asked once it is over.

use domain::mail::seat_letter::{SeatLetter, SeatMatter};
use domain::rsvp::status::Answer;
use mail::{MailIdentity, Message};
use wording::{Text, texts, when};

use crate::invited::Invited;
use crate::layout::{Block, Foot, Layout, Link, Look};
use crate::rsvp::subject::shortened;
use crate::{Letter, LetterError, Links, language_for};

/// What differs by what it is about.
struct Said {
    subject: Text,
    opening: Text,
    sentences: Vec<Text>,
    /// What each button says, and what stands behind the link.
    buttons: Vec<(Text, String)>,
}

impl Said {
    fn of(about: &SeatLetter) -> Self {
        let SeatLetter { event, .. } = about;
        let schedule = &event.plan.schedule;
        let title = event.plan.title.as_str();
        let short = shortened(title);
        let moment = when::moment(schedule.starts(), schedule.zone());
        match about.matter {
            SeatMatter::StillComing { until, again } => {
                let until = when::moment(schedule.zone().local(until), schedule.zone());
                let answer = |answer: Answer| format!("?answer={}", answer.as_str());
                Self {
                    subject: texts::still_coming_subject(short, when::short_moment(schedule.starts(), schedule.zone())),
                    opening: texts::still_coming_opening(title, moment),
                    sentences: again
                        .then(texts::still_coming_again)
                        .into_iter()
                        .chain([texts::still_coming_until(until)])
                        .collect(),
                    buttons: vec![
                        (texts::still_coming_yes(), answer(Answer::Yes)),
                        (texts::still_coming_no(), answer(Answer::No)),
                    ],
                }
            }
            SeatMatter::NotDrawn { .. } => Self {
                subject: texts::not_drawn_subject(short),
                opening: texts::not_drawn_opening(title),
                sentences: vec![texts::not_drawn_next()],
                buttons: vec![(texts::not_drawn_button(), String::new())],
            },
            SeatMatter::AtDoor => Self {
                subject: texts::at_door_subject(short),
                opening: texts::at_door_opening(title),
                sentences: Vec::new(),
                buttons: vec![(texts::at_door_button(), format!("?here={}", event.poster))],
            },
            SeatMatter::Feedback { .. } => Self {
                subject: texts::feedback_subject(short),
                opening: texts::feedback_opening(title),
                sentences: vec![texts::feedback_once()],
                buttons: vec![(texts::feedback_button(), "#questions".to_owned())],
            },
        }
    }
}

/// What it says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a SeatLetter,
) -> Result<Message<'a>, LetterError> {
    let SeatLetter {
        group,
        event,
        invitation,
        matter,
    } = about;
    let to = Invited {
        kind: matter.kind(),
        group,
        event,
        invitation,
    };
    let language = language_for(invitation, group);
    let say = |text: Text| language.say(text);
    let said = Said::of(about);
    let mut facts = to.facts(language, &event.plan.schedule);
    if let SeatMatter::Feedback { .. } = matter {
        // Where it was, and by which link, is of no use any more.
        facts.truncate(1);
    }
    let facts = Block::Facts {
        title: event.plan.title.to_string(),
        facts,
    };
    let page = links.rsvp_page(invitation);
    let buttons = said.buttons.into_iter().map(|(label, rest)| Link {
        label: say(label),
        url: format!("{page}{rest}"),
    });
    let mut blocks = vec![Block::Opening(say(said.opening))];
    blocks.extend(said.sentences.into_iter().map(|one| Block::Paragraph(say(one))));
    blocks.extend([Block::Buttons(buttons.collect()), facts]);
    let layout = Layout {
        language,
        subject: say(said.subject),
        look: Look::of_event(group, event),
        blocks,
        foot: Foot::of(links, language, group, event, invitation),
    };
    to.message(identity, letter, layout, true)
}

#[cfg(test)]
mod tests;
