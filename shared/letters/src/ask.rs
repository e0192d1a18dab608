//! Letters about what one person asks of another: the ask itself, and how it ended. No letter holds an address, or words, of
//! somebody who has not said yes.

mod cards;
mod connecting;
mod meeting;
mod soon;

use domain::Instant;
use domain::asks::{AskKind, AskState};
use domain::mail::ask_letter::{AskLetter, AskLetterKind, Party};
use domain::values::ids::Id;
use domain::values::token::Claim;
use jiff::civil::Date;
use mail::{MailIdentity, Message};
use wording::{Language, Text, texts, when};

use crate::invited::{fact, one_click};
use crate::layout::{Block, Fact, Foot, Layout, Link, Look};
use crate::{Letter, LetterError, Links};

/// What a kind of letter says.
struct Said {
    subject: Text,
    blocks: Vec<Block>,
    why: Text,
    /// Whether it goes to who is asked, and says how to be asked less.
    leaves: bool,
}

/// What a letter is written with.
#[derive(Clone, Copy)]
struct Writing<'a> {
    language: Language,
    links: &'a Links,
    about: &'a AskLetter,
}

impl Writing<'_> {
    fn say(self, text: Text) -> String {
        self.language.say(text)
    }

    /// What the other is called.
    fn other(self) -> String {
        let name = self.about.other.as_ref().map_or("", |other| other.name.as_str());
        if name.is_empty() {
            self.say(texts::asks_somebody())
        } else {
            name.to_owned()
        }
    }

    /// The day on which the asker hears, where the group is, or, where help is needed soon, where the reader is.
    fn day(self) -> Date {
        let AskLetter { ask, group, zone, .. } = self.about;
        let zone = if ask.urgent.is_some() { zone } else { &group.plan.zone };
        zone.local(ask.closes_at).date()
    }

    fn kind(self) -> &'static str {
        self.about.ask.read_word()
    }

    /// What the asker wrote.
    fn asked(self) -> Vec<Fact> {
        let plan = &self.about.ask.plan;
        let minutes = self.say(texts::asks_minutes(plan.minutes.as_str()));
        let what = fact(self.language, texts::asks_what(self.kind()), plan.what.to_string());
        // It was written for who was asked first; the word of who passed it on, or suggested it, stands above.
        let ask = &self.about.ask;
        let has_why = ask.passed_on.is_none() && !plan.why_you.as_str().is_empty();
        let why_you = has_why.then(|| {
            fact(
                self.language,
                texts::asks_why_you(self.kind()),
                plan.why_you.to_string(),
            )
        });
        let minutes = ask
            .has_minutes()
            .then(|| fact(self.language, texts::asks_how_long(), minutes));
        let urgent = ask.urgent.as_ref().map(|urgent| {
            let zone = &self.about.zone;
            let needed = self.say(when::moment(zone.local(urgent.needed_at), zone));
            let topic = fact(self.language, texts::asks_soon_topic(), urgent.topic.to_string());
            [topic, fact(self.language, texts::asks_soon_needed(), needed)]
        });
        let facts = [Some(what), why_you, minutes].into_iter().flatten();
        facts.chain(urgent.into_iter().flatten()).collect()
    }

    fn facts(self, facts: Vec<Fact>) -> Block {
        // Who is none of an event's people reads nothing of it.
        let is_outside = self.about.ask.outside.is_some() && Some(self.about.to.person) == self.about.ask.to;
        Block::Facts {
            title: if is_outside {
                self.other()
            } else {
                self.about.event.to_string()
            },
            facts,
        }
    }

    fn button(self, label: Text, url: String) -> Block {
        Block::Buttons(vec![Link {
            label: self.say(label),
            url,
        }])
    }

    fn opening(self, text: Text) -> Block {
        Block::Opening(self.say(text))
    }

    fn paragraph(self, text: Text) -> Block {
        Block::Paragraph(self.say(text))
    }

    /// A day where the group is.
    fn on(self, at: Instant) -> Text {
        when::day(self.about.group.plan.zone.local(at).date())
    }

    fn why_asker(self) -> Text {
        let AskLetter { to, ask, group, .. } = self.about;
        match ask.suggested_at() {
            // The nearer of the two that somebody brings together asked nothing: they said yes.
            Some(_) if to.person == ask.asker => {
                texts::asks_why_forwarded(&to.address, self.on(ask.written_at()), &group.plan.name)
            }
            suggested => texts::asks_why_asker(&to.address, self.on(suggested.unwrap_or_else(|| ask.written_at()))),
        }
    }

    /// When the one asked said yes.
    fn agreed_on(self) -> Text {
        let ask = &self.about.ask;
        self.on(ask.answered_at.unwrap_or(ask.asked_at))
    }

    /// Why who is asked may be: by what they said on their page, by their yes to this, or by one before.
    fn why_asked(self) -> Text {
        let (address, group) = (&self.about.to.address, &self.about.group.plan.name);
        match self.about.said_at {
            Some(said) => texts::asks_why_asked(address, self.on(said), group),
            None if self.about.ask.state == AskState::Agreed => {
                texts::asks_why_forwarded(address, self.agreed_on(), group)
            }
            None => texts::asks_why_known(address, group),
        }
    }

    /// The page of who is asked.
    fn page(self) -> String {
        self.links.ask_page(Claim {
            id: self.about.ask.id.uuid(),
            version: self.about.turn,
        })
    }

    fn ask(self) -> Said {
        let (about, name) = (self.about, self.other());
        let subject = match about.kind {
            AskLetterKind::Asked => texts::asks_subject(self.kind(), &name),
            _ => texts::asks_subject_reminder(self.kind(), &name),
        };
        // Of one that is asked once more nobody hears anything on a day.
        let either_way = (about.kind != AskLetterKind::Again).then(|| {
            self.paragraph(texts::asks_either_way(
                when::day(self.day()),
                self.about.ask.told_word(),
                &name,
            ))
        });
        let blocks = [
            self.opening(match &about.connector {
                Some((connector, words)) => texts::asks_connector(connector, words),
                None => texts::asks_opening(&about.event, self.kind(), &name),
            }),
            self.facts(self.asked()),
            self.button(texts::asks_see(), self.page()),
        ];
        Said {
            subject,
            blocks: blocks.into_iter().chain(either_way).collect(),
            why: self.why_asked(),
            leaves: true,
        }
    }

    fn agreed(self) -> Said {
        let (about, name) = (self.about, self.other());
        let is_asker = about.to.person == about.ask.asker;
        let opening = if is_asker {
            texts::asks_agreed_asker(about.ask.agreed_word(), &name)
        } else {
            texts::asks_agreed_asked(&name)
        };
        let address = about.other.as_ref().map(|other| other.address.to_string());
        let facts = address
            .map(|address| fact(self.language, texts::asks_address(), address))
            .into_iter()
            .chain(self.asked())
            .chain(self.notes().map(|note| fact(self.language, texts::asks_note(), note)));
        let facts = Block::Facts {
            title: name.clone(),
            facts: facts.collect(),
        };
        let is_mentoring = about.ask.plan.kind == AskKind::Mentoring;
        // Who comes to none of the events finds nobody there, and is found by nobody.
        let has_page = about.ask.outside.is_none();
        Said {
            subject: texts::asks_agreed_subject(if is_asker { about.ask.agreed_word() } else { "talk" }, &name),
            blocks: [self.opening(opening)]
                .into_iter()
                .chain(self.connectors_word())
                .chain([facts])
                .chain(is_mentoring.then(|| self.paragraph(texts::asks_agreed_mentoring())))
                .chain(meeting::invite(self))
                .chain([
                    self.paragraph(texts::asks_agreed_closing(&name)),
                    Block::Note(self.say(texts::asks_onward(&name, if has_page { "page" } else { "none" }))),
                ])
                .collect(),
            why: if is_asker { self.why_asker() } else { self.why_asked() },
            leaves: !is_asker,
        }
    }

    fn written(self) -> Said {
        let written = self.about.written.as_ref().map(ToString::to_string).unwrap_or_default();
        Said {
            subject: texts::asks_written_subject(&self.about.event),
            blocks: vec![
                self.opening(texts::asks_written_opening()),
                Block::Paragraph(written),
                self.paragraph(texts::asks_written_closing()),
                self.facts(self.asked()),
            ],
            why: self.why_asker(),
            leaves: false,
        }
    }

    /// The same whatever was said, if anything was, and whoever read it.
    fn closed(self) -> Said {
        Said {
            subject: texts::asks_closed_subject(&self.about.event, self.kind()),
            blocks: vec![
                self.opening(texts::asks_closed_opening(self.kind())),
                self.facts(self.asked()),
                self.paragraph(texts::asks_closed_closing()),
                self.button(texts::asks_to_own_page(), self.links.absolute("/me")),
            ],
            why: self.why_asker(),
            leaves: false,
        }
    }

    fn thanks_offer(self) -> Said {
        let (about, name) = (self.about, self.other());
        let url = self.links.thanks_page(Claim {
            id: about.ask.id.uuid(),
            version: 0,
        });
        Said {
            subject: texts::thanks_offer_subject(about.ask.helped_word(), &name),
            blocks: vec![
                self.opening(texts::thanks_offer_opening(
                    self.agreed_on(),
                    about.ask.helped_word(),
                    &name,
                )),
                self.button(texts::thanks_button(), url),
                self.paragraph(texts::thanks_offer_closing()),
            ],
            why: self.why_asker(),
            leaves: false,
        }
    }

    fn thanks(self) -> Said {
        let (about, name) = (self.about, self.other());
        let written = about.written.as_ref().map(ToString::to_string).unwrap_or_default();
        Said {
            subject: texts::thanks_subject(&name),
            blocks: vec![
                self.opening(texts::thanks_opening(&name)),
                Block::Paragraph(written),
                self.paragraph(texts::thanks_closing()),
                self.facts(self.asked()),
                self.button(texts::asks_to_own_page(), self.links.absolute("/me")),
            ],
            why: self.why_asked(),
            leaves: true,
        }
    }

    fn said(self) -> Said {
        match self.about.kind {
            AskLetterKind::Asked | AskLetterKind::Reminder | AskLetterKind::Again => self.ask(),
            AskLetterKind::Agreed => self.agreed(),
            AskLetterKind::Written => self.written(),
            AskLetterKind::Closed => self.closed(),
            AskLetterKind::PassedOn => self.passed_on(),
            AskLetterKind::Lines => self.lines(),
            AskLetterKind::Connected => self.connected(),
            AskLetterKind::ThanksOffer => self.thanks_offer(),
            AskLetterKind::Thanks => self.thanks(),
            AskLetterKind::SomebodyElse => self.somebody_else(),
            AskLetterKind::DayAfter => self.day_after(),
            AskLetterKind::LineOffer => self.line_offer(),
            AskLetterKind::Line => self.line(),
            AskLetterKind::Paused => self.paused(),
            AskLetterKind::MeetPaused => meeting::paused(self),
            AskLetterKind::MeetOffer
            | AskLetterKind::Meet
            | AskLetterKind::MeetOff
            | AskLetterKind::MeetReminder
            | AskLetterKind::MeetAsk => meeting::said(self),
        }
    }

    fn layout(self, said: Said) -> Layout {
        let fewer = said.leaves.then(|| {
            Block::Way(Link {
                label: self.say(texts::asks_leave()),
                url: self.links.absolute("/me"),
            })
        });
        Layout {
            language: self.language,
            subject: self.say(said.subject),
            look: Look::of_group(Some(&self.about.group)),
            blocks: said.blocks.into_iter().chain(fewer).collect(),
            foot: Foot {
                why: self.say(said.why),
                leave: Some(Link {
                    label: self.say(texts::asks_object(&self.about.to.address)),
                    url: self.links.object_page(&self.about.objection),
                }),
                ..Foot::by(self.language, &self.about.group)
            },
        }
    }
}

/// What a letter about an ask says.
pub(crate) fn message<'a>(
    identity: &MailIdentity,
    links: &Links,
    letter: &Letter<'_>,
    about: &'a AskLetter,
) -> Result<Message<'a>, LetterError> {
    let language = Language::of_tag(&about.language)
        .unwrap_or_default()
        .spoken_by(&about.group);
    let writing = Writing { language, links, about };
    let said = writing.said();
    let leaves = said.leaves && about.to.person != about.ask.asker;
    let layout = writing.layout(said);
    // From a yes on they write to each other. Who answered in writing, or brought the two together, has no address of the other.
    let knows = match about.kind {
        AskLetterKind::Agreed | AskLetterKind::Line => true,
        AskLetterKind::Thanks => about.ask.state == AskState::Agreed && about.ask.to == Some(about.to.person),
        kind => kind.is_of_meeting(),
    };
    let both = about.other.as_ref().filter(|_| knows);
    let Party { address, name, .. } = &about.to;
    Ok(Message {
        delivery: letter.delivery,
        sender: about.group.plan.name.as_str(),
        recipient: address,
        recipient_name: name.as_str(),
        reply_to: both.map(|other| other.address.to_string()),
        headers: headers(writing, leaves),
        text: layout.text(),
        html: Some(layout.html()?),
        subject: layout.subject,
        calendar: meeting::calendar(identity, writing, letter.now),
        files: cards::both(about),
        now: letter.now,
    })
}

/// Who was asked leaves by one click (RFC 8058): nobody of the group asks them any more.
fn headers(writing: Writing<'_>, leaves: bool) -> Vec<(&'static str, String)> {
    let mut headers = vec![("Content-Language", writing.language.tag().to_owned())];
    if leaves {
        headers.extend(one_click(&format!("<{}>", writing.page())));
    }
    headers
}

#[cfg(test)]
mod tests;
