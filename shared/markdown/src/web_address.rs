//! Web addresses in what people write: where they begin and end, links to them, and Markdown that leaves them as they are.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// What Markdown emphasizes with.
const MARKS: [char; 3] = ['*', '_', '~'];

/// What ends an address, though some of it may be in one: letters beyond ASCII are, for Köln's sake.
const ENDS: &str = "<>\"|。、，；：！？（）「」『』《》“”„‘’«»";

/// What belongs to the sentence where an address ends with it.
const TRAILING: [char; 11] = ['?', '!', '.', ',', ':', ';', '\'', '(', '[', '{', '\\'];

/// How addresses begin that become links.
const WEB: [&str; 3] = ["http://", "https://", "www."];

/// Where the web addresses in a text are: those that begin with `http://`, `https://` or `www.`. Marks that end a sentence,
/// and brackets that began before it, are not part of one.
pub fn web_addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    addresses(text).filter(move |range| text.get(range.clone()).is_some_and(|address| begins(address, &WEB)))
}

/// Where addresses of all kinds are, `ftp://example.org/` and `example.org/a` too.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let (mut end, mut before) = (0, ' ');
    text.char_indices().filter_map(move |(at, c)| {
        let last = std::mem::replace(&mut before, c);
        if at < end || last.is_ascii_alphanumeric() || !c.is_alphanumeric() {
            return None;
        }
        let rest = text.get(at..)?;
        let web = || matches!(c, 'h' | 'H' | 'w' | 'W') && begins(rest, &WEB);
        let other = || !last.is_alphanumeric() && !is_joint(last) && is_other(rest);
        if !(web() || other()) {
            return None;
        }
        end = at + length(rest);
        (end > at).then_some(at..end)
    })
}

/// Whether a text begins with one of these, and something behind it that a host may begin with.
fn begins(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| {
        let begun = text
            .get(..start.len())
            .is_some_and(|begun| begun.eq_ignore_ascii_case(start));
        let host = text.get(start.len()..).and_then(|rest| rest.chars().next());
        begun && host.is_some_and(|c| c.is_alphanumeric() || c == '[')
    })
}

/// Whether an address that becomes no link begins a text.
fn is_other(text: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || is_joint(c);
    let (name, rest) = text.split_at(text.find(|c: char| !is_name(c)).unwrap_or(text.len()));
    let is_host = || {
        let top = name.rsplit_once('.').map_or("", |(_, top)| top);
        top.chars().count() > 1 && top.chars().all(char::is_alphabetic)
    };
    match rest.as_bytes().first() {
        Some(b'/') => is_host(),
        Some(b':') => name == "mailto" || begins(rest, &["://"]),
        _ => false,
    }
}

/// What may stand in a name beside letters and digits.
fn is_joint(c: char) -> bool {
    matches!(c, '.' | '-' | '+')
}

/// How long the address is that begins a text.
fn length(text: &str) -> usize {
    let mut open = Vec::new();
    let ends = |c: char| {
        open.extend(match c {
            '(' => Some(')'),
            '[' => Some(']'),
            '{' => Some('}'),
            _ => None,
        });
        match c {
            ')' | ']' | '}' => open.pop() != Some(c),
            _ => c.is_whitespace() || c.is_control() || ENDS.contains(c),
        }
    };
    let address = text.get(..text.find(ends).unwrap_or(text.len())).unwrap_or(text);
    let address = address.trim_end_matches(TRAILING);
    let behind_scheme = address.find("://").map_or(0, |at| at + "://".len());
    let has_path = address
        .get(behind_scheme..)
        .is_some_and(|rest| rest.contains(['/', '?', '#']));
    if has_path {
        address
    } else {
        address.trim_end_matches(MARKS)
    }
    .len()
}

/// Markdown whose addresses keep their marks: all are escaped (`CommonMark` 2.4), except where an escape would show.
pub(crate) fn with_marks_kept(markdown: &str, options: Options) -> Cow<'_, str> {
    let addresses: Vec<_> = addresses(markdown).collect();
    if addresses.is_empty() {
        return markdown.into();
    }
    let constructs = Constructs::read(&masked(markdown, &addresses), options);
    let mut kept = String::with_capacity(markdown.len() + 16);
    let mut written = 0;
    for address in addresses
        .into_iter()
        .filter(|address| constructs.is_text(address.start))
    {
        let end = address.end - constructs.closing(&address);
        kept.push_str(markdown.get(written..address.start).unwrap_or_default());
        escape(markdown.get(address.start..end).unwrap_or_default(), &mut kept);
        written = end;
    }
    kept.push_str(markdown.get(written..).unwrap_or_default());
    kept.into()
}

/// Writes an address so that it means itself. Who knows Markdown has escaped some of it already.
fn escape(address: &str, out: &mut String) {
    let mut is_escaped = false;
    for c in address.chars() {
        let escapes = c == '\\' && !is_escaped;
        if c.is_ascii_punctuation() && !is_escaped && !escapes {
            out.push('\\');
        }
        out.push(c);
        is_escaped = escapes;
    }
}

/// Markdown of the same length in which addresses mean nothing, but for what may belong to something that began before
/// them: marks at their end, and backticks.
fn masked(markdown: &str, addresses: &[Range<usize>]) -> String {
    let mut masked = String::with_capacity(markdown.len());
    for address in addresses {
        masked.push_str(markdown.get(masked.len()..address.start).unwrap_or_default());
        let text = markdown.get(address.clone()).unwrap_or_default();
        let scheme = text.find("://").map_or(0, |at| at + "://".len());
        let marks = text.trim_end_matches(MARKS).len();
        masked.extend(text.char_indices().map(|(at, c)| match c {
            '`' | '\\' => c,
            _ if (scheme..marks).contains(&at) && c.is_ascii_punctuation() => 'x',
            _ => c,
        }));
    }
    masked.push_str(markdown.get(masked.len()..).unwrap_or_default());
    masked
}

/// What Markdown makes of a text.
struct Constructs {
    /// What is neither code, HTML nor where a link leads.
    text: Vec<Range<usize>>,
    /// What is emphasized, and by how many marks on each side.
    emphasized: Vec<(Range<usize>, usize)>,
}

impl Constructs {
    fn read(markdown: &str, options: Options) -> Self {
        let (mut text, mut emphasized) = (Vec::new(), Vec::new());
        let mut is_literal = false;
        for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
            match event {
                Event::Start(Tag::CodeBlock(_)) => is_literal = true,
                Event::Start(Tag::Link { link_type, .. }) => {
                    is_literal = matches!(link_type, LinkType::Autolink | LinkType::Email);
                }
                Event::End(TagEnd::CodeBlock | TagEnd::Link) => is_literal = false,
                Event::Text(_) if !is_literal => text.push(range),
                Event::Start(Tag::Emphasis) => emphasized.push((range, 1)),
                Event::Start(Tag::Strong) => emphasized.push((range, 2)),
                Event::Start(Tag::Strikethrough) => {
                    let is_double = markdown.get(range.clone()).is_some_and(|text| text.starts_with("~~"));
                    emphasized.push((range, 1 + usize::from(is_double)));
                }
                _ => {}
            }
        }
        Self { text, emphasized }
    }

    fn is_text(&self, at: usize) -> bool {
        let next = self.text.partition_point(|range| range.end <= at);
        self.text.get(next).is_some_and(|range| range.contains(&at))
    }

    /// How many marks at the end of an address close what was opened before it: `*See https://example.org/*`.
    fn closing(&self, address: &Range<usize>) -> usize {
        let inside = |at: usize| address.start < at && at <= address.end;
        let closed = self
            .emphasized
            .iter()
            .filter(|(range, _)| range.start < address.start && inside(range.end));
        closed.map(|(_, marks)| marks).sum()
    }
}

/// The events with the addresses in their text made links.
pub(crate) fn linked<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    let mut is_closed = 0_usize;
    events.flat_map(move |event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => is_closed += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => is_closed = is_closed.saturating_sub(1),
            Event::Text(text) if is_closed == 0 => return with_links(text),
            _ => {}
        }
        vec![event]
    })
}

fn with_links<'a>(text: &str) -> Vec<Event<'a>> {
    let part = |range: Range<usize>| CowStr::from(text.get(range).unwrap_or_default().to_owned());
    let mut events = Vec::new();
    let mut written = 0;
    for address in web_addresses(text) {
        let words = part(address.clone());
        let scheme = if begins(&words, &["www."]) { "https://" } else { "" };
        // Not `Tag::Link`, which would write brackets and letters beyond ASCII otherwise. Quotes and angles end an address.
        let href = words.replace('&', "&amp;");
        events.extend([
            Event::Text(part(written..address.start)),
            Event::InlineHtml(format!("<a href=\"{scheme}{href}\">").into()),
            Event::Text(words),
            Event::InlineHtml("</a>".into()),
        ]);
        written = address.end;
    }
    events.push(Event::Text(part(written..text.len())));
    events
}

#[cfg(test)]
mod tests;
