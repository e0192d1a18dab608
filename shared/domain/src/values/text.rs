//! Text from outside, bounded and free of what would break a header, a page or a calendar.

use std::fmt;

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use serde::{Deserialize, Serialize};

use crate::values::invalid::Invalid;

pub(crate) fn is_forbidden(c: char, lines: bool) -> bool {
    // U+2028 and U+2029 break lines too; bidi overrides make a name read as another.
    let breaks = matches!(c, '\u{2028}' | '\u{2029}');
    let overrides = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    overrides
        || if lines {
            c.is_control() && !matches!(c, '\n' | '\t')
        } else {
            c.is_control() || breaks
        }
}

/// Whether a character shows nothing and takes no room: joiners, marks of direction, variation selectors, tags, fillers.
pub(crate) fn is_invisible(c: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

/// Whether nothing can be seen of a text. Two more characters show nothing though Unicode has them as symbols: the empty
/// pattern of Braille and the empty note head.
fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || is_invisible(c) || matches!(c, '\u{2800}' | '\u{1d159}'))
}

fn bounded(text: &str, max: usize, lines: bool) -> Result<String, Invalid> {
    let text = if lines {
        text.replace("\r\n", "\n")
    } else {
        text.to_owned()
    };
    if text.chars().any(|c| is_forbidden(c, lines)) {
        return Err(Invalid::Control);
    }
    if is_blank(&text) {
        return Ok(String::new());
    }
    let text = text.trim();
    let len = text.chars().count();
    if len > max {
        return Err(Invalid::TooLong { len, max });
    }
    Ok(text.to_owned())
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident($max:expr, lines: $lines:expr, empty: $empty:expr)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Most characters that fit.
            pub const MAX: usize = $max;

            /// Checks and trims a text from outside.
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                let text = bounded(text, Self::MAX, $lines)?;
                if text.is_empty() && !$empty {
                    return Err(Invalid::Empty);
                }
                Ok(Self(text))
            }

            /// Takes a text that was parsed before, as the database gives it back.
            #[must_use]
            pub fn trusted(text: String) -> Self {
                Self(text)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

texts! {
    /// What an event or a group is called. One line.
    Title(200, lines: false, empty: false),
    /// What a person is called. One line; may be empty, since some give only an address.
    PersonName(120, lines: false, empty: true),
    /// What an organizer calls a key, to tell it from others. One line.
    KeyName(120, lines: false, empty: false),
    /// Where somebody's address came from, in the organizer's words. One line.
    Origin(200, lines: false, empty: false),
    /// What an event or a group is about, in Markdown.
    Description(20_000, lines: true, empty: true),
    /// What a person writes beside an answer.
    Note(1_000, lines: true, empty: true),
    /// Why an event was called off.
    CancelReason(1_000, lines: true, empty: true),
    /// A venue's name or postal address. One line.
    Place(300, lines: false, empty: false),
}

impl Place {
    /// Checks and trims an address that may be written in several lines, as on an envelope: LOCATION and letters have one.
    pub fn parse_lines(text: &str) -> Result<Self, Invalid> {
        let lines = text.split(['\r', '\n']).map(|line| line.trim().trim_end_matches(','));
        let lines: Vec<&str> = lines.filter(|line| !is_blank(line)).collect();
        Self::parse(&lines.join(", "))
    }
}

/// The part of a URL that names a group or an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Slug(String);

impl Slug {
    /// Most characters that fit.
    pub const MAX: usize = 80;

    /// Checks a slug that somebody chose.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let edges = text.starts_with('-') || text.ends_with('-');
        if !plain || edges || !(2..=Self::MAX).contains(&text.len()) {
            return Err(Invalid::Slug);
        }
        Ok(Self(text.to_owned()))
    }

    /// Makes a slug from a title, ended by letters that chance made: unique, and for an unlisted
    /// event not to be guessed.
    #[must_use]
    pub fn from_title(title: &Title, chance: &str) -> Self {
        let mut slug = String::new();
        // "Köln" becomes "koln", not "k-ln"; other scripts become Latin letters as well as they can.
        for c in deunicode::deunicode(title.as_str()).chars() {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
            } else if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
            if slug.len() >= 48 {
                break;
            }
        }
        let stem = slug.trim_matches('-');
        let slug = if stem.is_empty() {
            chance.to_owned()
        } else {
            format!("{stem}-{chance}")
        };
        Self(slug.to_ascii_lowercase())
    }

    /// Takes a slug that was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: String) -> Self {
        Self(text)
    }

    /// The slug.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An http(s) address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WebUrl(String);

impl WebUrl {
    /// Most octets that fit.
    pub const MAX: usize = 2_000;

    /// Checks a web address, so that no `javascript:` reaches a page and no line break a calendar.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let wrong = Invalid::WebUrl { max: Self::MAX };
        if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(wrong);
        }
        let url = url::Url::parse(text).map_err(|_| wrong.clone())?;
        let web = matches!(url.scheme(), "http" | "https") && url.has_host();
        let written = String::from(url);
        if !web || written.len() > Self::MAX {
            return Err(wrong);
        }
        Ok(Self(written))
    }

    /// Takes an address that was parsed before, as the database gives it back.
    #[must_use]
    pub fn trusted(text: String) -> Self {
        Self(text)
    }

    /// The address, percent-encoded.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_takes_any_script_but_no_line_break() {
        assert_eq!(Title::parse("  กิจกรรม 🎉 ").unwrap().as_str(), "กิจกรรม 🎉");
        assert_eq!(Title::parse("a\r\nBcc: x@example.org"), Err(Invalid::Control));
        assert_eq!(Title::parse("a\u{2028}b"), Err(Invalid::Control));
        assert_eq!(Title::parse("   "), Err(Invalid::Empty));
        assert_eq!(
            Title::parse(&"x".repeat(201)),
            Err(Invalid::TooLong { len: 201, max: 200 })
        );
    }

    #[test]
    fn a_description_keeps_its_lines() {
        assert_eq!(Description::parse("a\r\nb").unwrap().as_str(), "a\nb");
        assert_eq!(Description::parse("a\u{0}b"), Err(Invalid::Control));
    }

    #[test]
    fn an_address_of_several_lines_becomes_one() {
        for lines in [
            "Ring 1\n50667 Köln",
            "Ring 1,\r\n50667 Köln\r\n",
            "\n\nRing 1 \r 50667 Köln",
        ] {
            assert_eq!(Place::parse_lines(lines).unwrap().as_str(), "Ring 1, 50667 Köln");
        }
        assert_eq!(Place::parse_lines("Ring 1, Köln").unwrap().as_str(), "Ring 1, Köln");
        assert_eq!(Place::parse_lines("a\u{0}b"), Err(Invalid::Control));
        assert_eq!(Place::parse_lines("\n \n"), Err(Invalid::Empty));
    }

    #[test]
    fn a_slug_is_made_of_what_urls_carry() {
        assert!(Slug::parse("rust-koeln").is_ok());
        for wrong in ["-a", "a", "Käse", "a b", ""] {
            assert_eq!(Slug::parse(wrong), Err(Invalid::Slug), "{wrong}");
        }
        let title = Title::parse("Rust & Röst: 3. Abend!").unwrap();
        assert_eq!(Slug::from_title(&title, "ab12").as_str(), "rust-rost-3-abend-ab12");
        let dots = Title::parse("…!?").unwrap();
        assert_eq!(Slug::from_title(&dots, "ab12").as_str(), "ab12");
    }

    #[test]
    fn a_web_url_is_http_and_one_line() {
        assert!(WebUrl::parse("https://meet.example.org/a?b=c").is_ok());
        for wrong in [
            "javascript:alert(1)",
            "https://a b",
            "https://a\r\nX: y",
            "mailto:a@b.c",
            "https://",
        ] {
            assert!(WebUrl::parse(wrong).is_err(), "{wrong}");
        }
    }
}
