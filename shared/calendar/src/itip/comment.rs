//! COMMENT: what a person wrote beside an answer, wherever and however a program puts it.

use crate::read::{Component, ContentLine};

/// Most characters of a comment that are kept: as many as a note beside an answer on the page has.
const MAX_COMMENT: usize = 1_000;

/// What stands beside all answers of an event. Empty: it was left empty on purpose; none: nothing is said.
pub(super) fn of_event(event: &Component) -> Option<String> {
    // There may be several, and each says something (RFC 5545, 3.8.1.4).
    let comments: Vec<String> = event.lines("COMMENT").filter_map(|line| read(&line.text())).collect();
    let words: Vec<&str> = comments
        .iter()
        .map(String::as_str)
        .filter(|words| !words.is_empty())
        .collect();
    let joined = (!comments.is_empty()).then(|| cut(&words.join("\n")));
    best(joined, event.text("X-RESPONSE-COMMENT").as_deref().and_then(read))
}

/// What stands beside one attendee's: Google's programs have a parameter for it.
pub(super) fn of_attendee(line: ContentLine<'_>, of_event: Option<&String>) -> Option<String> {
    let own = line.parameter("X-RESPONSE-COMMENT").as_deref().and_then(read);
    best(own, of_event.cloned())
}

/// Words come before what is empty on purpose, and that before nothing.
fn best(first: Option<String>, second: Option<String>) -> Option<String> {
    match first {
        Some(words) if !words.is_empty() => Some(words),
        empty => second.or(empty),
    }
}

/// A comment without controls and bidi overrides, cut where it is too long. Exchange writes a lone line break where the
/// person said nothing, which is not the same as a comment that was emptied.
fn read(text: &str) -> Option<String> {
    if text.trim_matches([' ', '\t']).is_empty() {
        return Some(String::new());
    }
    let plain = if is_html(text) {
        without_tags(text)
    } else {
        text.to_owned()
    };
    let plain: String = plain.chars().filter(|c| is_plain(*c)).collect();
    let kept = cut(&plain);
    (!kept.is_empty()).then_some(kept)
}

fn cut(text: &str) -> String {
    let kept: String = text.trim().chars().take(MAX_COMMENT).collect();
    kept.trim_end().to_owned()
}

fn is_plain(c: char) -> bool {
    let overrides = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !overrides && (!c.is_control() || matches!(c, '\n' | '\t'))
}

/// Exchange passes on a whole page where the person wrote in one. People write angle brackets too, so it must begin with
/// what such a page begins with.
fn is_html(text: &str) -> bool {
    let begins = [
        "!doctype", "html", "head", "meta", "body", "div", "p", "span", "font", "br",
    ];
    tag(text.trim_start()).is_some_and(|(name, ..)| begins.contains(&name.as_str()))
}

/// Elements whose text is not shown.
const HIDDEN: [&str; 4] = ["head", "title", "style", "script"];

/// Elements that begin a line.
const LINES: [&str; 9] = ["p", "div", "br", "li", "tr", "h1", "h2", "h3", "blockquote"];

/// The text of HTML. It goes over it once, whatever is open or broken.
fn without_tags(html: &str) -> String {
    let (mut out, mut rest, mut hidden) = (String::new(), html, None::<String>);
    while let Some(at) = rest.find('<') {
        let (text, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
        if hidden.is_none() {
            add_words(&mut out, text);
        }
        let Some((name, is_end, after)) = tag(behind) else {
            if hidden.is_none() {
                out.push('<');
            }
            rest = behind.get(1..).unwrap_or_default();
            continue;
        };
        rest = after;
        if let Some(element) = &hidden {
            // A body ends a head that nobody closed.
            if is_end && *element == name || name == "body" {
                hidden = None;
            }
        } else if !is_end && HIDDEN.contains(&name.as_str()) {
            hidden = Some(name);
        } else if LINES.contains(&name.as_str()) {
            out.push('\n');
        }
    }
    if hidden.is_none() {
        add_words(&mut out, rest);
    }
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The tag that a text begins with: its name in small letters, whether it closes, and what stands behind it. A comment is
/// one without a name.
fn tag(text: &str) -> Option<(String, bool, &str)> {
    let inner = text.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        let behind = comment.split_once("-->").map_or("", |(_, behind)| behind);
        return Some((String::new(), false, behind));
    }
    let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |inner| (true, inner));
    let length = inner
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '!')
        .unwrap_or(inner.len());
    let (name, attributes) = inner.split_at_checked(length)?;
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!');
    let goes_on = attributes.starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    if !is_name || !goes_on {
        return None;
    }
    Some((name.to_ascii_lowercase(), is_end, behind_tag(attributes)))
}

/// What stands behind the bracket that ends a tag; one in quotes ends none.
fn behind_tag(attributes: &str) -> &str {
    let mut quote = None;
    for (at, c) in attributes.char_indices() {
        if quote == Some(c) {
            quote = None;
        } else if quote.is_none() && matches!(c, '"' | '\'') {
            quote = Some(c);
        } else if quote.is_none() && c == '>' {
            return attributes.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

/// Adds text between tags: blanks and line ends are one blank there, and characters have names.
fn add_words(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (c, length) = if c == '&' { entity(rest) } else { (c, c.len_utf8()) };
        rest = rest.get(length..).unwrap_or_default();
        let is_blank = c.is_whitespace();
        if !is_blank {
            out.push(c);
        } else if !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// The character that a reference stands for, and its length; an ampersand that begins none is one.
fn entity(text: &str) -> (char, usize) {
    let known = || {
        let (end, _) = text.char_indices().take(10).find(|(_, c)| *c == ';')?;
        let name = text.get(1..end)?;
        let character = match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => ' ',
            _ => numbered(name.strip_prefix('#')?)?,
        };
        Some((character, name.len() + 2))
    };
    known().unwrap_or(('&', 1))
}

fn numbered(number: &str) -> Option<char> {
    let number = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    char::from_u32(number.ok()?)
}
