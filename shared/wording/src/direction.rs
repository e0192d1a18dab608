//! Names and other words of people inside a sentence that runs the other way: marks (Unicode's isolates) hold them together
//! in plain text, subject lines and pages alike. `domain::values::text` lets in no such marks from outside, so none is closed
//! early.

use crate::Language;

/// Words as they stand in a sentence of this language.
pub(crate) fn within(words: &str, language: Language) -> String {
    if needs_marks(words, language.direction() == "rtl") {
        return format!("\u{2068}{words}\u{2069}");
    }
    words.to_owned()
}

/// Whether neighbours could pull words apart. Addresses and paths are to be copied as they stand. In a sentence from right to left, words that begin and end with letters from left to
/// right can't be.
fn needs_marks(words: &str, from_right: bool) -> bool {
    if words.contains(['/', '@']) && !words.contains(char::is_whitespace) {
        return false;
    }
    let has_right = words.chars().any(is_from_right);
    if !from_right {
        return has_right;
    }
    let from_left = |char: char| char.is_alphabetic() && !is_from_right(char);
    let held = words.starts_with(from_left) && words.ends_with(from_left) && !has_right;
    words.chars().any(from_left) && !held
}

/// The blocks of scripts that run from right to left.
fn is_from_right(char: char) -> bool {
    let blocks = matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let further = matches!(char, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}');
    char.is_alphabetic() && (blocks || further)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_could_be_pulled_apart_get_marks() {
        for (words, in_english, in_arabic) in [
            ("Rust & Tea", false, false),
            ("anna@example.org", false, false),
            ("https://example.org/1", false, false),
            ("2026", false, false),
            ("Ready?", false, true),
            ("3 talks", false, true),
            ("مساء الخير", true, false),
            ("Rust في برلين", true, true),
        ] {
            let marked = |language| within(words, language) != words;
            assert_eq!(marked(Language::En), in_english, "{words}");
            assert_eq!(marked(Language::Ar), in_arabic, "{words}");
        }
    }
}
