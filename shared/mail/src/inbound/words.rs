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
    let plain = shown("text/plain").map(plain).filter(|text| !text.trim().is_empty());
    let text = plain.or_else(|| shown("text/html").map(readable)).unwrap_or_default();
    let (text, is_cut) = clean(&text);
    let files = mail.parts.iter().filter(|part| is_file(part)).count();
    Words { text, is_cut, files }
}

/// A person means a photo by it, not the signature that their program adds (RFC 1847).
fn is_file(part: &Part<'_>) -> bool {
    let is_shown = part.kind.starts_with("text/") && !part.headers.is_attachment();
    !is_shown && !part.kind.ends_with("-signature")
}

/// A text whose lines are as the person wrote them.
fn plain(part: &Part<'_>) -> String {
    let text = transfer::text(part);
    let says = |parameter: &str, word: &str| {
        let value = part.headers.content_type(parameter);
        value.is_some_and(|value| value.trim().eq_ignore_ascii_case(word))
    };
    if says("format", "flowed") {
        joined(&text, says("delsp", "yes"))
    } else {
        text
    }
}

/// Lines that flow on, joined to those that they flow into (RFC 3676, 4). `adds_space`: the space at their end was put
/// there to say so.
fn joined(text: &str, adds_space: bool) -> String {
    let mut lines: Vec<String> = vec![];
    let mut flowing = None;
    for line in text.lines() {
        let content = line.trim_start_matches('>');
        let depth = line.len() - content.len();
        let content = content.strip_prefix(' ').unwrap_or(content);
        let is_signature = content == "-- ";
        let flows = content.ends_with(' ') && !is_signature;
        let kept = content
            .strip_suffix(' ')
            .filter(|_| flows && adds_space)
            .unwrap_or(content);
        match lines.last_mut() {
            Some(last) if flowing == Some(depth) && !is_signature => last.push_str(kept),
            _ if depth == 0 => lines.push(kept.to_owned()),
            _ => lines.push(format!("{} {kept}", ">".repeat(depth))),
        }
        flowing = flows.then_some(depth);
    }
    lines.join("\n")
}

fn readable(part: &Part<'_>) -> String {
    let html: String = transfer::text(part).chars().take(MAX_HTML).collect();
    html_to_text(&html)
}

/// The text without what is not to be seen, and whether it had to be cut.
fn clean(text: &str) -> (String, bool) {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut kept = lines
        .trim()
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    let text: String = kept.by_ref().take(MAX_TEXT).collect();
    (text.trim().to_owned(), kept.next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inbound::{Content, read};

    fn words(raw: &str) -> Words {
        match read(raw.as_bytes(), None, |_, _| (None, ())).unwrap().content {
            Content::Words(words) => words,
            other => panic!("no words: {other:?}"),
        }
    }

    #[test]
    fn a_text_that_is_longer_than_what_is_kept_says_so() {
        for (letters, is_cut) in [(MAX_TEXT, false), (MAX_TEXT + 1, true)] {
            let read = words(&format!("From: a@example.com\r\n\r\n{}\r\n\r\n", "x".repeat(letters)));
            assert_eq!((read.text.len(), read.is_cut), (MAX_TEXT, is_cut), "{letters}");
        }
    }

    #[test]
    fn files_are_counted_and_the_copy_in_html_is_none() {
        let part = |head: &str| format!("--b\r\nContent-Type: {head}\r\n\r\nx\r\n");
        let mail = |parts: &[&str]| {
            let parts: String = parts.iter().map(|head| part(head)).collect();
            words(&format!(
                "From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"
            ))
            .files
        };
        assert_eq!(mail(&["text/plain", "text/html", "application/pgp-signature"]), 0);
        let list = "text/plain\r\nContent-Disposition: attachment; filename=list.txt";
        assert_eq!(mail(&["text/plain", "image/jpeg", list]), 2);
    }
}
