//! Descriptions: Markdown to HTML that is safe to show, and to text.
//!
//! What people write may hold HTML, scripts behind links, and pictures that tell who looked. HTML becomes text, only
//! web and mail links stay, and of a picture its description stays.

mod plain_text;
mod web_address;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html};
use url::Url;

pub use web_address::web_addresses;

use crate::plain_text::PlainText;
use crate::web_address::{linked, with_marks_kept};

/// Most characters of Markdown in a letter; the rest is on the page.
const EXCERPT_MAX: usize = 4_000;

/// What is read beyond `CommonMark`.
const EXTENSIONS: Options = Options::ENABLE_STRIKETHROUGH;

/// Code in a letter, whose lines break where the letter ends: few mail programs read a stylesheet.
const LETTER_PRE: &str = "<pre style=\"white-space:pre-wrap;overflow-wrap:anywhere\">";

/// HTML for a page or a letter. Headings start at the third level: the title is the first, its sections the second.
#[must_use]
pub fn markdown_to_html(markdown: &str) -> String {
    let mut page = String::with_capacity(markdown.len() * 3 / 2);
    let markdown = with_marks_kept(markdown, EXTENSIONS);
    html::push_html(&mut page, linked(TextMergeStream::new(sanitized(&markdown))));
    page
}

/// Text for a letter's plain part or a calendar: no marks, links behind their words.
#[must_use]
pub fn markdown_to_text(markdown: &str) -> String {
    let mut text = PlainText::default();
    sanitized(&with_marks_kept(markdown, EXTENSIONS)).for_each(|event| text.take(event));
    text.finish()
}

/// HTML for a letter, of at most about so many octets: where nesting or references make it grow beyond, the plain words.
#[must_use]
pub fn bounded_html(markdown: &str, max: usize) -> String {
    let page = markdown_to_html(markdown).replace("<pre>", LETTER_PRE);
    if page.len() <= max {
        return page;
    }
    let text = markdown_to_text(markdown);
    let words = text.get(..text.floor_char_boundary(max / 6)).unwrap_or_default();
    let paragraph = [
        Event::Start(Tag::Paragraph),
        Event::Text(words.into()),
        Event::End(TagEnd::Paragraph),
    ];
    let mut page = String::new();
    html::push_html(&mut page, paragraph.into_iter());
    page
}

/// The start of a description that fits into a letter, cut at the end of a line, and whether something was cut.
#[must_use]
pub fn excerpt(markdown: &str) -> (&str, bool) {
    let Some((end, _)) = markdown.char_indices().nth(EXCERPT_MAX) else {
        return (markdown, false);
    };
    let head = markdown.get(..end).unwrap_or(markdown);
    let whole_lines = head
        .rfind('\n')
        .filter(|at| *at > end / 2)
        .and_then(|at| head.get(..at));
    (whole_lines.unwrap_or(head), true)
}

/// The events of a description without what may not be shown.
fn sanitized(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let mut links = Vec::new();
    Parser::new_ext(markdown, EXTENSIONS).filter_map(move |event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        // Who breaks a line means it: programmes and addresses are written so.
        Event::SoftBreak => Some(Event::HardBreak),
        Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link {
            link_type,
            ref dest_url,
            ..
        }) => {
            let stays = link_type == LinkType::Email || is_harmless(dest_url);
            links.push(stays);
            stays.then_some(event)
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or(false).then_some(event),
        Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => Some(Event::Start(Tag::Heading {
            level: lowered(level),
            id,
            classes,
            attrs,
        })),
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lowered(level)))),
        other => Some(other),
    })
}

fn is_harmless(link: &str) -> bool {
    Url::parse(link).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
}

fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_kept() {
        let html = markdown_to_html(
            "# Talks\n\n- **Anna** on [lifetimes](https://example.org/?a=1&b=2)\n- *Bert*\n\n<anna@example.org>",
        );
        assert!(html.contains("<h3>Talks</h3>"), "{html}");
        assert!(
            html.contains("<strong>Anna</strong> on <a href=\"https://example.org/?a=1&amp;b=2\">lifetimes</a>"),
            "{html}"
        );
        assert!(
            html.contains("<a href=\"mailto:anna@example.org\">anna@example.org</a>"),
            "{html}"
        );
    }

    #[test]
    fn html_becomes_text() {
        for evil in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<div\nonclick=x>y</div>",
            "<!-- <b> -->",
            "&lt;script&gt;",
        ] {
            let html = markdown_to_html(evil);
            for tag in ["<script", "<img", "<div", "<!--", "<b>"] {
                assert!(!html.contains(tag), "{evil}: {html}");
            }
        }
        assert!(markdown_to_html("<script>alert(1)</script>").contains("&lt;script&gt;alert(1)"));
    }

    #[test]
    fn only_web_and_mail_links_stay_and_of_pictures_the_words() {
        for evil in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "/relative",
            "vbscript:x",
            "java\u{1}script:x",
            "&#106;avascript:alert(1)",
        ] {
            let html = markdown_to_html(&format!("[words](<{evil}>)"));
            assert!(!html.contains("href"), "{evil}: {html}");
            assert!(html.contains("words"), "{html}");
        }
        let html =
            markdown_to_html("![our *room*](https://tracker.example/pixel.png) [![logo](a.png)](https://example.org)");
        assert!(!html.contains("<img") && !html.contains("pixel"), "{html}");
        assert!(
            html.contains("our <em>room</em>") && html.contains("<a href=\"https://example.org\">logo</a>"),
            "{html}"
        );
    }

    #[test]
    fn web_addresses_arrive_as_written_and_are_links() {
        let link = |url: &str| format!("<a href=\"{url}\">{url}</a>").replace('&', "&amp;");
        for url in [
            "https://example.org/_minutes_/today",
            "https://example.org/_minutes_",
            "http://example.org/*a*/~~b~~/__c__?x_=1&_y=~2",
            "https://example.org/a_(b)_*c*/d",
        ] {
            for (before, after) in [
                ("", ""),
                ("See ", "."),
                ("(", ")"),
                ("*a* ", " and *b*"),
                ("# ", ""),
                ("- ", "\n- _b_"),
            ] {
                let markdown = format!("{before}{url}{after}");
                let (html, text) = (markdown_to_html(&markdown), markdown_to_text(&markdown));
                assert!(html.contains(&link(url)), "{markdown}: {html}");
                assert!(text.contains(url), "{markdown}: {text}");
            }
            assert!(markdown_to_html(&format!("<{url}>")).contains(&link(url)), "{url}");
            assert!(
                markdown_to_html(&format!("[{url}]({url})")).contains(&link(url)),
                "{url}"
            );
            assert_eq!(markdown_to_text(&format!("[{url}]({url})")), url);
            assert_eq!(
                markdown_to_html(&format!("`{url}`")).replace("&amp;", "&"),
                format!("<p><code>{url}</code></p>\n")
            );
        }
        for (markdown, html) in [
            (
                "**https://example.org/_a_**",
                format!("<strong>{}</strong>", link("https://example.org/_a_")),
            ),
            (
                "_See https://example.org/b_c_",
                format!("<em>See {}</em>", link("https://example.org/b_c")),
            ),
            (
                "~~https://example.org/~~",
                format!("<del>{}</del>", link("https://example.org/")),
            ),
            ("https://example.org/\\_a\\_", link("https://example.org/_a_")),
            (
                "www.example.org/_a_",
                "<a href=\"https://www.example.org/_a_\">www.example.org/_a_</a>".to_owned(),
            ),
            (
                "siehe https://example.org/a。次",
                link("https://example.org/a") + "。次",
            ),
            ("<b>https://example.org/_a_</b>", link("https://example.org/_a_")),
            ("readme.md *stays*", "readme.md <em>stays</em>".to_owned()),
        ] {
            let shown = markdown_to_html(markdown);
            assert!(shown.contains(&html), "{markdown}: {shown}");
        }
        assert_eq!(markdown_to_text("www.example.org/_a_, or"), "www.example.org/_a_, or");
    }

    #[test]
    fn a_line_break_stays_one() {
        assert_eq!(
            markdown_to_html("18:30 Doors\n19:00 Talks"),
            "<p>18:30 Doors<br />\n19:00 Talks</p>\n"
        );
        assert_eq!(markdown_to_text("18:30 Doors\n19:00 Talks"), "18:30 Doors\n19:00 Talks");
    }

    #[test]
    fn text_reads_without_marks() {
        let text = markdown_to_text(
            "# Talks\n\nBring *friends*\nand [a laptop](https://example.org/laptops).\n\n- Anna\n- Bert\n  1. one\n  2. two\n\n<https://example.org> & `code`\n\n---\nend",
        );
        assert_eq!(
            text,
            "Talks\n\nBring friends\nand a laptop (https://example.org/laptops).\n\n- Anna\n- Bert\n  1. one\n  2. two\n\nhttps://example.org & code\n\n---\n\nend"
        );
        assert_eq!(markdown_to_text("- a\n\n- b\n\n  more"), "- a\n- b\n\nmore");
        assert_eq!(markdown_to_text("<b>bold</b>"), "<b>bold</b>");
        assert_eq!(markdown_to_text(""), "");
    }

    #[test]
    fn html_that_grows_out_of_bounds_becomes_words() {
        let nested = format!("{} deep", ">".repeat(3_000));
        let referring = format!(
            "{}\n\n[a]: https://example.org/{}",
            "[a] ".repeat(500),
            "x".repeat(1_900)
        );
        for evil in [nested, referring, "\"".repeat(4_000)] {
            let html = bounded_html(&evil, 60_000);
            assert!(html.len() < 70_000, "{}", html.len());
        }
        assert_eq!(bounded_html("*a*", 60_000), "<p><em>a</em></p>\n");
    }

    #[test]
    fn a_long_description_is_cut_at_a_line() {
        let long = "กิจกรรม กิจกรรม\n".repeat(400);
        let (head, cut) = excerpt(&long);
        assert!(cut && head.chars().count() <= EXCERPT_MAX && head.ends_with("กิจกรรม"));
        let unbroken = "é".repeat(EXCERPT_MAX + 1);
        let (head, cut) = excerpt(&unbroken);
        assert!(cut && head.chars().count() == EXCERPT_MAX);
        assert_eq!(excerpt("short"), ("short", false));
    }
}
