//! What a person wrote, as text.

use mail_parser::decoders::html::html_to_text;

use super::mime::{Mail, Part};
use super::{Words, transfer};

/// Most characters of a text that are kept.
const MAX_TEXT: usize = 20_000;
/// Most bytes of HTML that are turned into text.
const MAX_HTML: usize = 256 * 1_024;

/// The words of a message: its plain text, else its HTML as text.
pub(super) fn of(mail: &Mail<'_>) -> Words {
    let shown = |kind: &str| {
        let mut parts = mail.parts.iter().filter(|part| part.kind == kind);
        parts.find(|part| !part.headers.is_attachment())
    };
    let plain = shown("text/plain")
        .map(transfer::text)
        .filter(|text| !text.trim().is_empty());
    let text = plain.or_else(|| shown("text/html").map(readable)).unwrap_or_default();
    Words { text: clean(&text) }
}

fn readable(part: &Part<'_>) -> String {
    let html: String = transfer::text(part).chars().take(MAX_HTML).collect();
    html_to_text(&html)
}

fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .take(MAX_TEXT);
    kept.collect::<String>().trim().to_owned()
}
