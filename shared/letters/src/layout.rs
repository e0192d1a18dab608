//! How every letter to people is laid out: a band, blocks in the order in which they are read, the foot. From the same come its
//! text and its HTML part; a kind of letter only says which blocks it has.

mod foot;
mod look;

use askama::Template;
use wording::{Language, texts};

use crate::LetterError;

pub(crate) use foot::Foot;
pub(crate) use look::Look;

/// How a letter will look.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Its subject line.
    pub subject: String,
    /// Its `text/html` part.
    pub html: String,
    /// Its `text/plain` part.
    pub text: String,
}

/// A letter before it is laid out.
#[derive(Debug, Template)]
#[template(path = "layout/letter.html")]
pub(crate) struct Layout {
    pub(crate) language: Language,
    pub(crate) subject: String,
    pub(crate) look: Look,
    pub(crate) blocks: Vec<Block>,
    pub(crate) foot: Foot,
}

/// A part of a letter.
#[derive(Debug)]
pub(crate) enum Block {
    /// What happened, or what it is about.
    Opening(String),
    /// Words of ours, or an organizer's in lines.
    Paragraph(String),
    /// What somebody wrote to whom the reader wrote.
    Quoted(String),
    /// What is said by the way.
    Note(String),
    /// What is different: label, what was, what is.
    Changes { heading: String, lines: Vec<[String; 3]> },
    /// What people plan by, below the name of what they plan.
    Facts { title: String, facts: Vec<Fact> },
    /// What to press, the likeliest first.
    Buttons(Vec<Link>),
    /// A way for who wants it.
    Way(Link),
    /// What is shown at the door: a QR code, as SVG, and where the same stands. Many mail programs leave out pictures of that kind.
    Code { heading: String, svg: String, way: Link },
    /// An event among several.
    Event {
        title: String,
        lines: Vec<String>,
        button: Link,
    },
    /// An organizer's Markdown.
    Words {
        heading: Option<String>,
        html: String,
        text: String,
        /// Where the rest stands.
        goes_on: Option<String>,
    },
}

/// A line of what people plan by.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) label: String,
    pub(crate) value: String,
    /// The value is a web address.
    pub(crate) is_link: bool,
}

/// Something to press.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) label: String,
    pub(crate) url: String,
}

impl Link {
    /// The same as plain text.
    pub(crate) fn text(&self, language: Language) -> String {
        labelled(language, &self.label, &self.url)
    }
}

impl Block {
    fn text(&self, language: Language) -> String {
        match self {
            Self::Opening(words) | Self::Paragraph(words) | Self::Note(words) => words.clone(),
            Self::Quoted(words) => joined(words.lines().map(|line| format!("> {line}")), "\n"),
            Self::Changes { heading, lines } => {
                let lines = lines
                    .iter()
                    .map(|[label, was, now]| labelled(language, &format!("* {label}"), &changed(language, was, now)));
                let heading = labelled(language, heading, "").trim_end().to_owned();
                joined([heading].into_iter().chain(lines), "\n")
            }
            Self::Facts { title, facts } => {
                let facts = facts.iter().map(|fact| labelled(language, &fact.label, &fact.value));
                joined([title.clone()].into_iter().chain(facts), "\n")
            }
            Self::Buttons(buttons) => joined(buttons.iter().map(|button| button.text(language)), "\n"),
            Self::Way(link) | Self::Code { way: link, .. } => link.text(language),
            Self::Event { title, lines, button } => {
                let lines = [title].into_iter().chain(lines).cloned();
                joined(lines.chain([button.text(language)]), "\n")
            }
            Self::Words {
                heading, text, goes_on, ..
            } => {
                let rest = goes_on.as_ref().map(|goes_on| format!("…\n\n{goes_on}"));
                let text = text.trim_end().to_owned();
                joined(heading.clone().into_iter().chain([text]).chain(rest), "\n\n")
            }
        }
    }
}

/// In plain text: what it is called, and it.
fn labelled(language: Language, label: &str, value: &str) -> String {
    format!("{label}{}{value}", language.say(texts::after_label()))
}

fn changed(language: Language, was: &str, now: &str) -> String {
    format!("{was} {} {now}", language.say(texts::became()))
}

fn joined(pieces: impl Iterator<Item = String>, between: &str) -> String {
    pieces.collect::<Vec<_>>().join(between)
}

impl Layout {
    /// The language of the organizer's words, where the letter is not in it.
    fn lang(&self) -> Option<&str> {
        let lang = self.look.lang.as_str();
        (!lang.is_empty() && lang != self.language.tag()).then_some(lang)
    }

    /// How it will look.
    pub(crate) fn preview(self) -> Result<Preview, LetterError> {
        Ok(Preview {
            html: self.html()?,
            text: self.text(),
            subject: self.subject,
        })
    }

    /// The `text/html` part.
    pub(crate) fn html(&self) -> Result<String, LetterError> {
        Ok(self.render()?)
    }

    /// The `text/plain` part. What stands before the foot lets programs leave it out of what they quote (RFC 3676, 4.3).
    pub(crate) fn text(&self) -> String {
        let blocks = joined(self.blocks.iter().map(|block| block.text(self.language)), "\n\n");
        format!("{blocks}\n\n-- \n{}\n", self.foot.text(self.language))
    }
}
