//! Letters about help at short notice, and about a pause from asks.

use domain::values::ids::Id;
use domain::values::token::Claim;
use wording::texts;

use super::{Said, Writing};
use crate::layout::Block;

impl Writing<'_> {
    pub(super) fn somebody_else(self) -> Said {
        Said {
            subject: texts::asks_soon_else_subject(),
            blocks: vec![
                self.opening(texts::asks_soon_else_opening(self.other())),
                self.facts(self.asked()),
            ],
            why: self.why_asked(),
            leaves: true,
        }
    }

    /// The same, whether anybody could help, but for their name, and a way to thank them.
    pub(super) fn day_after(self) -> Said {
        let about = self.about;
        let mut blocks = vec![self.opening(texts::asks_soon_after_opening()), self.facts(self.asked())];
        if about.other.is_some() {
            blocks.push(self.paragraph(texts::asks_soon_after_helped(self.other())));
        }
        if about.ask.is_helped() {
            let (id, version) = (about.ask.id.uuid(), 0);
            let url = self.links.thanks_page(Claim { id, version });
            blocks.push(self.button(texts::thanks_button(), url));
        }
        Said {
            subject: texts::asks_soon_after_subject(),
            blocks,
            why: self.why_asker(),
            leaves: false,
        }
    }

    pub(super) fn line_offer(self) -> Said {
        let name = self.other();
        Said {
            subject: texts::asks_soon_line_subject(&name),
            blocks: vec![
                self.opening(texts::asks_soon_line_opening(&name)),
                self.facts(self.asked()),
                self.button(texts::asks_soon_line_button(), self.page()),
            ],
            why: self.why_asked(),
            leaves: true,
        }
    }

    pub(super) fn line(self) -> Said {
        let name = self.other();
        let written = self.about.written.as_ref().map(ToString::to_string).unwrap_or_default();
        Said {
            subject: texts::asks_soon_line_from_subject(&name),
            blocks: vec![
                self.opening(texts::asks_soon_line_from_opening(&name)),
                Block::Paragraph(written),
                self.facts(self.asked()),
            ],
            why: self.why_asker(),
            leaves: false,
        }
    }

    pub(super) fn paused(self) -> Said {
        Said {
            subject: texts::asks_paused_subject(),
            blocks: vec![
                self.opening(texts::asks_paused_opening()),
                self.button(texts::asks_stay(), self.page()),
            ],
            why: self.why_asked(),
            leaves: true,
        }
    }
}
