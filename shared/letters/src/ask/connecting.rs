//! Letters about asks that go through somebody who knows both: it was passed on, there are lines to forward, and two were brought
//! together.

use domain::values::ids::Id;
use domain::values::token::Claim;
use wording::{texts, when};

use super::{Said, Writing};

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
            Some((one, other)) => (one.to_string(), other.to_string()),
            None => (self.say(texts::asks_somebody()), self.say(texts::asks_somebody())),
        };
        Said {
            subject: texts::asks_connected_subject(),
            blocks: vec![
                self.opening(texts::asks_connected_opening(one, other)),
                self.facts(self.asked()),
            ],
            why: self.why_asker(),
            leaves: false,
        }
    }
}
