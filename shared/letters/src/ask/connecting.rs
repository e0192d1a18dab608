//! Letters about asks that go through somebody who knows both: it was passed on, there are lines to forward, and two were brought
//! together.

use domain::mail::ask_letter::AskLetter;
use domain::values::ids::Id;
use domain::values::token::Claim;
use wording::{texts, when};

use super::{Said, Writing};
use crate::layout::Block;

impl Writing<'_> {
    pub(super) fn passed_on(self) -> Said {
        let (name, day) = (self.other(), when::day(self.day()));
        // Whoever takes lines to forward has asked nobody yet.
        let (subject, opening) = match &self.about.ask.outside {
            Some(_) => (
                texts::asks_passed_outside_subject(&name),
                texts::asks_passed_outside_opening(day, &name),
            ),
            None => (
                texts::asks_passed_subject(&name),
                texts::asks_passed_opening(day, &name),
            ),
        };
        Said {
            subject,
            blocks: vec![self.opening(opening), self.facts(self.asked())],
            why: self.why_asker(),
            leaves: false,
        }
    }

    /// The nearer of two said yes: what is to be forwarded to the other stands on a page, which only who suggested it can open.
    pub(super) fn lines(self) -> Said {
        let (name, day) = (self.other(), when::day(self.day()));
        let url = self.links.ask_page(Claim {
            id: self.about.ask.id.uuid(),
            version: 0,
        });
        Said {
            subject: texts::asks_lines_subject(&name),
            blocks: vec![
                self.opening(texts::asks_lines_opening(day, &name)),
                self.facts(self.asked()),
                self.button(texts::asks_outside_button(), url),
            ],
            why: self.why_asker(),
            leaves: false,
        }
    }

    pub(super) fn connected(self) -> Said {
        let (one, other) = match &self.about.both {
            // A link can be sent on and on: who said yes to it told their name to the one who asked alone.
            Some((one, _)) if self.about.ask.outside.is_some() => (one.to_string(), self.say(texts::asks_somebody())),
            Some((one, other)) => (one.to_string(), other.to_string()),
            None => (self.say(texts::asks_somebody()), self.say(texts::asks_somebody())),
        };
        let is_passed_on = self.about.ask.passed_on.is_some();
        Said {
            subject: texts::asks_connected_subject(),
            blocks: vec![
                self.opening(texts::asks_connected_opening(one, other)),
                self.facts(self.asked()),
            ],
            // Who passed it on asked nothing.
            why: if is_passed_on {
                self.why_asked()
            } else {
                self.why_asker()
            },
            leaves: is_passed_on,
        }
    }

    /// What came with a yes. Of two whom somebody brings together each said one, the first before they asked for anything.
    pub(super) fn notes(self) -> impl Iterator<Item = String> {
        let AskLetter { to, ask, .. } = self.about;
        let (own, other) = (to.name.to_string(), self.other());
        let is_asker = to.person == ask.asker;
        let (one, two) = if is_asker { (own, other) } else { (other, own) };
        let (first, last) = (ask.plan.why_you.as_str(), ask.note.as_str());
        let both = match ask.suggestion {
            Some(_) => [(first, format!("{one}: {first}")), (last, format!("{two}: {last}"))],
            None => [("", String::new()), (last, last.to_owned())],
        };
        both.into_iter()
            .filter(|(note, _)| !note.is_empty())
            .map(|(_, said)| said)
    }

    /// Why the two should talk, as who knows both put it.
    pub(super) fn connectors_word(self) -> Option<Block> {
        let (connector, words) = self.about.connector.as_ref()?;
        (!words.as_str().is_empty()).then(|| self.paragraph(texts::asks_connector(connector, words)))
    }
}
