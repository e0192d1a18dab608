//! What people write in asks, and are called there: short enough to be read at once, long enough to be understood, and without links, which nobody
//! opens before they said yes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::values::invalid::Invalid;
use crate::values::text::{Note, PersonName};

macro_rules! ask_words {
    ($($(#[$doc:meta])* $name:ident($min:expr, $max:expr)),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Fewest characters.
            pub const MIN: usize = $min;
            /// Most characters.
            pub const MAX: usize = $max;

            /// Checks and trims what somebody wrote.
            pub fn parse(text: &str) -> Result<Self, Invalid> {
                checked(text, Self::MIN, Self::MAX).map(Self)
            }

            /// Takes what was parsed before, as the database gives it back.
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

ask_words! {
    /// What is asked.
    What(40, 280),
    /// Why this person is asked.
    WhyYou(20, 200),
    /// A word with a yes; may be empty.
    AskNote(0, 280),
    /// An answer in writing.
    WrittenAnswer(1, 1_000),
}

impl WhyYou {
    /// Nothing: nobody in particular is asked.
    #[must_use]
    pub fn none() -> Self {
        Self(String::new())
    }
}

impl AskNote {
    /// No word.
    #[must_use]
    pub fn none() -> Self {
        Self(String::new())
    }
}

/// What somebody says that they are called, which others read before a yes.
pub fn own_name(text: &str) -> Result<PersonName, Invalid> {
    let name = PersonName::parse(text)?;
    (!has_link(name.as_str())).then_some(name).ok_or(Invalid::Link)
}

/// What others read before a yes that somebody is called: nothing, where there is a link in it.
#[must_use]
pub fn shown_name(name: String) -> PersonName {
    PersonName::trusted(if has_link(&name) { String::new() } else { name })
}

fn checked(text: &str, min: usize, max: usize) -> Result<String, Invalid> {
    let text = Note::parse(text)?.to_string();
    let len = text.chars().count();
    if len > max {
        return Err(Invalid::TooLong { len, max });
    }
    if text.is_empty() && min > 0 {
        return Err(Invalid::Empty);
    }
    if len < min {
        return Err(Invalid::TooShort { len, min });
    }
    if has_link(&text) {
        return Err(Invalid::Link);
    }
    Ok(text)
}

/// Whether there is a web or mail address in a text, as far as mail programs would make a link of it.
#[must_use]
pub fn has_link(text: &str) -> bool {
    let small = text.to_lowercase();
    let is_link = |word: &str| match word.split_once('@') {
        Some((user, domain)) => !user.is_empty() && domain.trim_matches('.').contains('.'),
        None => has_path(word),
    };
    let is_of_host = |char: char| char.is_ascii_alphanumeric() || char == '.' || char == '-';
    small.contains("://")
        || small.contains("www.")
        || small.split_whitespace().any(is_link)
        || text.split(|char| !is_of_host(char)).any(is_host)
}

/// Whether it is a host with something behind it (`example.org/cv`), whatever it ends with: a name alone (`Node.js`) may be anything.
fn has_path(word: &str) -> bool {
    let host = word.trim_start_matches(|c: char| !c.is_alphanumeric()).split_once('/');
    let labels = host.and_then(|(host, path)| host.rsplit_once('.').filter(|_| !path.is_empty()));
    labels.is_some_and(|(name, top)| !name.is_empty() && top.len() > 1 && top.chars().all(char::is_alphabetic))
}

/// What hosts end with of which mail programs make a link even where nothing stands behind them.
const TOPS: [&str; 18] = [
    "ae", "ai", "app", "ch", "cn", "com", "de", "dev", "edu", "es", "eu", "fr", "gov", "info", "io", "net", "org", "uk",
];

/// Whether it is such a host. What ends in capitals is a product's name (`ASP.NET`).
fn is_host(word: &str) -> bool {
    let labels = word.trim_matches(['.', '-']).rsplit_once('.');
    labels.is_some_and(|(_, top)| {
        let is_shouted = top.chars().all(|char| char.is_ascii_uppercase());
        !is_shouted && TOPS.contains(&top.to_ascii_lowercase().as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_neither_too_few_nor_too_many_and_hold_no_link() {
        let words = "How did you get from teaching into research, and would you do it again?";
        assert_eq!(What::parse(words).unwrap().as_str(), words);
        assert_eq!(What::parse("Coffee?"), Err(Invalid::TooShort { len: 7, min: 40 }));
        assert_eq!(What::parse(" "), Err(Invalid::Empty));
        assert_eq!(
            WhyYou::parse(&"x".repeat(201)),
            Err(Invalid::TooLong { len: 201, max: 200 })
        );
        for link in [
            "https://example.org/cv",
            "www.example.org",
            "write to ada@example.org.",
            "(example.org/cv)",
            "example.org.",
            "Example.Org",
            "(see:ada-lovelace.dev)",
            "example.co.uk:8080",
            "请看example.cn谢谢",
            "jobs.example.org/in/ada",
        ] {
            assert_eq!(
                WhyYou::parse(&format!("You know the field well: {link}")),
                Err(Invalid::Link)
            );
        }
        for none in [
            "You spoke @ the meetup about hiring.",
            "You know Node.js, e.g. and/or 3.5/4 of it.",
            "You know ASP.NET and Socket.IO, i.e. all of it... or U.S. law.",
            "Tu as dit oui.Et de .net, p. ex. de v2.0?",
        ] {
            assert!(WhyYou::parse(none).is_ok(), "{none}");
        }
        assert!(AskNote::parse("").is_ok());
    }
}
