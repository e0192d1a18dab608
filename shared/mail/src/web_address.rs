//! Web addresses in what people write: where they begin and end, links to them, and Markdown that leaves them as they are.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// What Markdown emphasizes with.
const MARKS: [char; 3] = ['*', '_', '~'];

/// What ends an address though it may be in one: `linkify` takes every letter that is not ASCII, for Köln's sake.
const WIDE_MARKS: &str = "。、，；：！？（）「」『』《》“”„‘’«»";

static FINDER: LazyLock<LinkFinder> = LazyLock::new(|| {
    let mut finder = LinkFinder::new();
    finder
        .kinds(&[LinkKind::Url, LinkKind::Email])
        .url_must_have_scheme(false);
    finder
});

/// Where the web addresses in a text are: those that begin with `http://`, `https://` or `www.`. Marks that end a sentence,
/// and brackets that began before it, are not part of one.
pub fn web_addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let found = FINDER.links(text).filter(|link| *link.kind() == LinkKind::Url);
    let web = found.filter(|link| is_scheme(link.as_str(), &["http://", "https://", "www."]));
    web.map(|link| {
        let ends = |c: char| c.is_whitespace() || WIDE_MARKS.contains(c);
        let length = link.as_str().find(ends).unwrap_or(link.as_str().len());
        link.start()..link.start() + length
    })
}

fn is_scheme(address: &str, schemes: &[&str]) -> bool {
    let starts = |scheme: &&str| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    schemes.iter().any(starts)
}

/// Markdown whose addresses keep their marks: those that would emphasize are escaped (`CommonMark` 2.4), except where an
/// escape would show.
pub(crate) fn with_marks_kept(markdown: &str, options: Options) -> Cow<'_, str> {
    let has_marks = |address: &Range<usize>| markdown.get(address.clone()).is_some_and(|text| text.contains(MARKS));
    let addresses: Vec<_> = web_addresses(markdown).filter(has_marks).collect();
    if addresses.is_empty() {
        return markdown.into();
    }
    let (literal, emphasized) = constructs(markdown, options);
    let mut kept = String::with_capacity(markdown.len() + 16);
    let mut written = 0;
    for address in addresses {
        if literal.iter().any(|range| range.contains(&address.start)) {
            continue;
        }
        let address = without_closing_marks(markdown, address, &emphasized);
        for (at, mark) in markdown.get(address.clone()).unwrap_or_default().match_indices(MARKS) {
            let before = markdown.get(written..address.start + at).unwrap_or_default();
            kept.push_str(before);
            // Who knows Markdown has escaped it already.
            kept.push_str(if before.ends_with('\\') { "" } else { "\\" });
            kept.push_str(mark);
            written = address.start + at + mark.len();
        }
    }
    kept.push_str(markdown.get(written..).unwrap_or_default());
    kept.into()
}

/// What is taken as it is (code, HTML, addresses in angle brackets), and what is emphasized.
fn constructs(markdown: &str, options: Options) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (mut literal, mut emphasized) = (Vec::new(), Vec::new());
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(
                Tag::CodeBlock(_)
                | Tag::Link {
                    link_type: LinkType::Autolink | LinkType::Email,
                    ..
                },
            ) => literal.push(range),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => emphasized.push(range),
            _ => {}
        }
    }
    (literal, emphasized)
}

/// The address without marks at its end that close what was opened before it: `*See https://example.org/*`.
fn without_closing_marks(markdown: &str, address: Range<usize>, emphasized: &[Range<usize>]) -> Range<usize> {
    let text = markdown.get(address.clone()).unwrap_or_default();
    let end = address.start + text.trim_end_matches(MARKS).len();
    let closes = |range: &Range<usize>| range.start < address.start && (end + 1..=address.end).contains(&range.end);
    if emphasized.iter().any(closes) {
        address.start..end
    } else {
        address
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
        let scheme = if is_scheme(&words, &["www."]) { "https://" } else { "" };
        events.extend([
            Event::Text(part(written..address.start)),
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                dest_url: format!("{scheme}{words}").into(),
                title: "".into(),
                id: "".into(),
            }),
            Event::Text(words),
            Event::End(TagEnd::Link),
        ]);
        written = address.end;
    }
    events.push(Event::Text(part(written..text.len())));
    events
}
