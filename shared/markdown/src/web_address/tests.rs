//! Descriptions with addresses in them, as text and as HTML.

use proptest::prelude::*;

use crate::{markdown_to_html, markdown_to_text};

/// The links of a page: where they lead, and their words.
fn links(html: &str) -> Vec<(String, String)> {
    let plain = |text: &str| text.replace("&lt;", "<").replace("&quot;", "\"").replace("&amp;", "&");
    html.split("<a href=\"")
        .skip(1)
        .map(|link| {
            let (target, rest) = link.split_once("\">").unwrap();
            (plain(target), plain(rest.split("</a>").next().unwrap()))
        })
        .collect()
}

/// Addresses that nobody would write by hand, and that programs make.
const ADDRESSES: [&str; 34] = [
    "https://example.org/_minutes_/today",
    "https://example.org/a**",
    "https://example.org/**",
    "https://example.org/**/b/**",
    "https://example.org/*",
    "https://example.org/_",
    "https://example.org/__init__",
    "https://example.org/~~a~~/~b~",
    "https://example.org/`a`",
    "https://example.org/a`b`c",
    "https://example.org/[x](y)",
    "https://example.org/![x](y)",
    "https://example.org/[x][y]",
    "https://example.org/?a=1&copy=1&lt=2",
    "https://example.org/?a=1&copy;=2&amp;b=&#42;x",
    "https://example.org/#_a_*b*",
    "https://example.org#_a_",
    "https://example.org?_a_=*b*",
    "https://example.org:8443/_a_/",
    "https://anna:pass_word_@example.org/_a_/",
    "https://a_b_c.example.org/_a_/",
    "http://localhost:8080/_a_/",
    "http://[2001:db8::1]:8080/_a_/",
    "http://192.0.2.1/_a_",
    "HTTPS://EXAMPLE.ORG/_A_",
    "https://de.wikipedia.org/wiki/Rust_(Programmiersprache)",
    "https://en.wikipedia.org/wiki/A_(b_(c))_d",
    "https://müller.example/_straße_/ü",
    "https://例え.jp/_会_",
    "https://example.org/%5Fa%5F/%C3%BC?q=a%20b",
    "https://example.org/it's/$1/a+b=c/@d/e,f;g:h!i",
    "https://example.org/{id}/_a_^2",
    "https://example.org/1.-a/1-b/#-c/-d-/=",
    "https://web.example/https://example.org/_a_",
];

#[test]
fn an_address_arrives_as_written_wherever_it_stands() {
    for url in ADDRESSES {
        for (before, after) in [
            ("", ""),
            ("See ", "."),
            ("See ", ", please"),
            ("(", ")"),
            ("\"", "\"!"),
            ("**Bold** and *not* ", " and **bold**, _so_ `code`"),
            ("*a ", " b* c"),
            ("# ", ""),
            ("- ", "\n- _b_"),
            ("1. ", "\n2. ~~b~~"),
            ("> ", "\n> b"),
            ("| a | ", " | c |"),
            ("a\n", "\nb"),
            ("https://example.net/_x_*y ", " https://example.net/_x_*y"),
            ("<b>", "</b>"),
            ("参加：", "。"),
        ] {
            // Which of two asterisks closes an emphasis nobody can tell.
            if before == "*a " && url.ends_with('*') {
                continue;
            }
            let markdown = format!("{before}{url}{after}");
            let (html, text) = (markdown_to_html(&markdown), markdown_to_text(&markdown));
            assert!(text.contains(url), "{markdown}: {text}");
            let link = (url.to_owned(), url.to_owned());
            assert!(links(&html).contains(&link), "{markdown}: {html}");
        }
        assert_eq!(
            markdown_to_text(&format!("`{url}`")).replace('`', ""),
            url.replace('`', "")
        );
        assert_eq!(markdown_to_text(&format!("    {url}")), url);
    }
}

/// Descriptions, what their HTML holds, and their text.
const AROUND: &[(&str, &str, &str)] = &[
    (
        "**https://example.org/a**",
        "<strong><a href=\"https://example.org/a\">https://example.org/a</a></strong>",
        "https://example.org/a",
    ),
    (
        "**https://example.org/_a_** b",
        "<strong><a href=\"https://example.org/_a_\">https://example.org/_a_</a></strong> b",
        "https://example.org/_a_ b",
    ),
    (
        "_https://example.org/_a__",
        "<em><a href=\"https://example.org/_a_\">https://example.org/_a_</a></em>",
        "https://example.org/_a_",
    ),
    (
        "***https://example.org***, *b*",
        "<em><strong><a href=\"https://example.org\">https://example.org</a></strong></em>, <em>b</em>",
        "https://example.org, b",
    ),
    (
        "**See https://example.org/a.** *B*",
        "<strong>See <a href=\"https://example.org/a\">https://example.org/a</a>.</strong> <em>B</em>",
        "See https://example.org/a. B",
    ),
    (
        "~~https://example.org/~a~~",
        "<del><a href=\"https://example.org/~a\">https://example.org/~a</a></del>",
        "https://example.org/~a",
    ),
    (
        "*https://example.org/a and https://example.org/b*",
        "<em><a href=\"https://example.org/a\">https://example.org/a</a> and <a href=\"https://example.org/b\">https://example.org/b</a></em>",
        "https://example.org/a and https://example.org/b",
    ),
    (
        "https://example.org/*a and *https://example.org/b*",
        "<a href=\"https://example.org/*a\">https://example.org/*a</a> and <em><a href=\"https://example.org/b\">https://example.org/b</a></em>",
        "https://example.org/*a and https://example.org/b",
    ),
    (
        "see https://example.org/a_b_c, and *this*",
        "see <a href=\"https://example.org/a_b_c\">https://example.org/a_b_c</a>, and <em>this</em>",
        "see https://example.org/a_b_c, and this",
    ),
    (
        "[text](https://example.org/_x_/)",
        "<a href=\"https://example.org/_x_/\">text</a>",
        "text (https://example.org/_x_/)",
    ),
    (
        "[*b*](https://example.org/a_(b)?c=1&amp;d=*2* \"t\")",
        "<a href=\"https://example.org/a_(b)?c=1&amp;d=*2*\" title=\"t\"><em>b</em></a>",
        "b (https://example.org/a_(b)?c=1&d=*2*)",
    ),
    (
        "[https://example.org/_x_](https://example.org/_x_)",
        "<a href=\"https://example.org/_x_\">https://example.org/_x_</a>",
        "https://example.org/_x_",
    ),
    (
        "[at https://example.org/_x_][1]\n\n[1]: https://example.org/_y_",
        "<a href=\"https://example.org/_y_\">at https://example.org/_x_</a>",
        "at https://example.org/_x_ (https://example.org/_y_)",
    ),
    (
        "<https://example.org/_x_>",
        "<a href=\"https://example.org/_x_\">https://example.org/_x_</a>",
        "https://example.org/_x_",
    ),
    (
        "<https://köln.example/_x_?a&b>",
        ">https://köln.example/_x_?a&amp;b</a>",
        "https://köln.example/_x_?a&b",
    ),
    (
        "`curl https://example.org/_x_`, *b*",
        "<code>curl https://example.org/_x_</code>, <em>b</em>",
        "curl https://example.org/_x_, b",
    ),
    (
        "``https://example.org/\\_x_``",
        "<code>https://example.org/\\_x_</code>",
        "https://example.org/\\_x_",
    ),
    (
        "https://example.org/\\_a\\_b*c*",
        "<a href=\"https://example.org/_a_b*c*\">https://example.org/_a_b*c*</a>",
        "https://example.org/_a_b*c*",
    ),
    (
        "https://example.org/a\\\nb",
        "<a href=\"https://example.org/a\">https://example.org/a</a><br />\nb",
        "https://example.org/a\nb",
    ),
    (
        "see example.org/_minutes_/ *b*",
        "see example.org/_minutes_/ <em>b</em>",
        "see example.org/_minutes_/ b",
    ),
    (
        "*example.org/_minutes_*",
        "<em>example.org/_minutes_</em>",
        "example.org/_minutes_",
    ),
    ("köln.example/*a*/", "köln.example/*a*/", "köln.example/*a*/"),
    (
        "mailto:_a_@example.org",
        "mailto:_a_@example.org",
        "mailto:_a_@example.org",
    ),
    (
        "ftp://example.org/_a_",
        "ftp://example.org/_a_",
        "ftp://example.org/_a_",
    ),
    (
        "a_b_c@example.org, *b*",
        "a_b_c@example.org, <em>b</em>",
        "a_b_c@example.org, b",
    ),
    (
        "www.example.org/_a_?b=*c*.",
        "<a href=\"https://www.example.org/_a_?b=*c*\">www.example.org/_a_?b=*c*</a>.",
        "www.example.org/_a_?b=*c*.",
    ),
    (
        "and/or *b*, z.B. *c*, 1/2*d*",
        "and/or <em>b</em>, z.B. <em>c</em>, 1/2<em>d</em>",
        "and/or b, z.B. c, 1/2d",
    ),
    (
        "https:// *b* www. _c_ http://*d*",
        "https:// <em>b</em> www. <em>c</em> http://<em>d</em>",
        "https:// b www. c http://d",
    ),
    (
        "xhttps://example.org/ awww.example.org",
        "xhttps://example.org/ awww.example.org",
        "xhttps://example.org/ awww.example.org",
    ),
    (
        "https://example.org/\" onclick=\"x",
        "<a href=\"https://example.org/\">https://example.org/</a>\" onclick",
        "https://example.org/\" onclick=\"x",
    ),
];

#[test]
fn what_is_written_around_an_address_still_works() {
    for (markdown, html, text) in AROUND {
        let shown = markdown_to_html(markdown);
        assert!(shown.contains(html), "{markdown}: {shown}");
        assert_eq!(markdown_to_text(markdown), *text, "{markdown}");
    }
}

#[test]
fn text_made_of_addresses_is_read_in_time() {
    for part in [
        "https://example.org/*a ",
        "www.",
        "a.",
        "https://example.org/_a_*",
        "*https://example.org/a* ",
        "https://",
    ] {
        let started = std::time::Instant::now();
        assert!(!markdown_to_html(&part.repeat(20_000 / part.len())).is_empty());
        assert!(started.elapsed().as_secs() < 5, "{part}: {:?}", started.elapsed());
    }
}

proptest! {
    #[test]
    fn any_address_of_the_rfcs_characters_arrives_as_written(
        path in "[A-Za-z0-9._~%!$&'*+,;=:@/?#-]{0,40}[a-z0-9/=]",
        words in "a[a-z*_~]{0,6}",
    ) {
        let url = format!("https://example.org/{path}");
        let markdown = format!("{words} {url} b");
        let (html, text) = (markdown_to_html(&markdown), markdown_to_text(&markdown));
        prop_assert!(text.contains(&url), "{text}");
        prop_assert!(links(&html).contains(&(url.clone(), url)), "{html}");
    }
}
