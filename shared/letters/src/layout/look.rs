//! The look of letters: the values of `acquaint.css` as mail programs take them, inline. No colour stands but where its ground
//! stands beside it, so that letters are read as well when a program turns light into dark.

use domain::cover::{COLUMNS, Cover};
use domain::group::Group;
use domain::values::colour::Colour;
use domain::values::ids::Id;
use uuid::Uuid;

pub(crate) const FONT: &str =
    "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
/// Long words break. Outlook knows the second, most others the first.
pub(crate) const BREAKS: &str = "overflow-wrap:anywhere;word-break:break-word";
/// The words of a label are whole, however narrow the screen.
pub(crate) const KEEPS: &str = "overflow-wrap:normal;word-break:normal";
pub(crate) const OPENING: &str = "margin:0 0 16px;font-size:18px;line-height:1.45";
pub(crate) const PARAGRAPH: &str = "margin:0 0 16px";
pub(crate) const NOTE: &str = "margin:0 0 16px;font-size:14px";
pub(crate) const QUOTED: &str = "margin:0 0 16px;padding:12px 16px;border:1px solid #8a9694;border-radius:8px;white-space:pre-line;unicode-bidi:plaintext";
pub(crate) const SMALL: &str = "margin:0 0 8px;font-size:13px";
pub(crate) const HEADING: &str = "margin:24px 0 8px;font-size:18px;line-height:1.3";
pub(crate) const LINE: &str = "margin:24px 0 16px;border:0;border-top:1px solid #8a9694";
pub(crate) const BUTTON: &str =
    "display:inline-block;margin:0 8px 8px 0;padding:11px 20px;border-radius:8px;text-decoration:none;font-weight:bold";

/// Buttons that are not the one that matters most.
pub(crate) const OUTLINED: &str = "border:2px solid #8a9694;color:inherit";

/// Colours of a letter, and what stands on top of it.
#[derive(Debug)]
pub(crate) struct Look {
    colour: Colour,
    /// The upper row of the cover.
    pub(crate) shades: Vec<Colour>,
    /// Who writes.
    pub(crate) sender: String,
    /// The event that it is about.
    pub(crate) title: Option<String>,
    /// The language of both; empty: they are ours.
    pub(crate) lang: String,
}

impl Look {
    fn of(group: &Group, id: Uuid, title: Option<String>) -> Self {
        let lang = group.plan.language.clone();
        Self::made(group.colour(), id, (group.plan.name.to_string(), lang), title)
    }

    fn made(colour: Colour, id: Uuid, (sender, lang): (String, String), title: Option<String>) -> Self {
        let tiles = Cover::of(colour, id).tiles.into_iter().take(COLUMNS);
        Self {
            colour,
            shades: tiles.map(|tile| tile.ink).collect(),
            sender,
            title,
            lang,
        }
    }

    /// Of a letter about an event.
    pub(crate) fn of_event(group: &Group, event: &domain::event::Event) -> Self {
        let title = event.plan.title.to_string();
        Self::of(group, event.id.uuid(), Some(title))
    }

    /// Of a letter of a group, or of ours.
    pub(crate) fn of_group(group: Option<&Group>) -> Self {
        match group {
            Some(group) => Self::of(group, group.id.uuid(), None),
            None => Self::made(Colour::OWN, Uuid::nil(), ("Acquaint".to_owned(), String::new()), None),
        }
    }

    /// The ground of the band, and what is written on it.
    pub(crate) fn band(&self) -> String {
        format!("background-color:{};color:{}", self.colour, self.colour.ink())
    }

    /// The button that matters most, and alone is filled.
    pub(crate) fn filled(&self) -> String {
        format!("border:2px solid {};{}", self.colour, self.band())
    }
}
