//! Enums that are kept and shown as words.

macro_rules! words {
    ($name:ident, $all:literal, $($variant:ident => $word:literal),+) => {
        impl $name {
            /// All its words.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// The word that stands for it in JSON and in the database.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            /// Reads the word.
            pub fn parse(word: &str) -> Result<Self, $crate::Invalid> {
                match word { $($word => Ok(Self::$variant),)+ _ => Err($crate::Invalid::Word { words: $all }) }
            }
        }
    };
}
pub(crate) use words;
