//! A text before it is said: which message, with which arguments.

use fluent_bundle::FluentValue;

use crate::direction::within;
use crate::{Language, texts};

/// What is to be said, in whatever language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub(crate) id: &'static str,
    pub(crate) arguments: Vec<(&'static str, Argument)>,
}

impl Text {
    pub(crate) fn new(id: &'static str, arguments: Vec<(&'static str, Argument)>) -> Self {
        Self { id, arguments }
    }
}

// Templates hand out references to references, which `AsRef` sees through.
impl AsRef<Self> for Text {
    fn as_ref(&self) -> &Self {
        self
    }
}

/// How many, or which one in a row: what messages choose a plural by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(i64);

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Number {
            fn from(number: $number) -> Self {
                Self(number.into())
            }
        }
        // Templates hand out references.
        impl From<&$number> for Number {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
    )+};
}
numbers!(u16, u32, i8, i16);

macro_rules! wide_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Number {
            fn from(number: $number) -> Self {
                Self(number.try_into().unwrap_or(i64::MAX))
            }
        }
        impl From<&$number> for Number {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
    )+};
}
wide_numbers!(u64, usize);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    Words(String),
    End(String),
    Number(Number),
    Text(Text),
}

impl Argument {
    pub(crate) fn value(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Words(words) => within(words, language).into(),
            Self::End(words) => ended(words, language).into(),
            Self::Number(Number(number)) => (*number).into(),
            Self::Text(text) => language.say(text).into(),
        }
    }
}

/// Words as the end of a sentence: names may bring a mark of their own (`Verein e.V.`, `Ready?`).
fn ended(words: &str, language: Language) -> String {
    let has_mark = words.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']);
    let stop = if has_mark {
        String::new()
    } else {
        language.say(texts::full_stop())
    };
    within(words, language) + &stop
}
