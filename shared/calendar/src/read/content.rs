//! One line to one property, and its values as they were meant.
//!
//! `ical`'s parser reads name and parameters. Value it is not given: it trims blanks and eats colons there.

use std::borrow::Cow;

use ical::PropertyParser;
use ical::property::Property;

/// Reads a line; none if it is broken.
pub(super) fn property(line: &str) -> Option<Property> {
    let (head, value) = line.split_at_checked(colon(line)? + 1)?;
    let head = quoted(head);
    let mut property = PropertyParser::from_reader(head.as_bytes()).next()?.ok()?;
    property.name = property.name.trim().to_ascii_uppercase();
    property.value = Some(value.to_owned());
    (!property.name.is_empty()).then_some(property)
}

/// Where the value's colon is: the first one outside quotes that no parameter holds. Some programs leave the quotes out,
/// so there may be one in `SENT-BY=mailto:a@b` and in `TZID=(UTC+01:00) Berlin`.
fn colon(line: &str) -> Option<usize> {
    let (mut in_quotes, mut parameter, mut brackets, mut doubtful) = (false, 0, 0_usize, None);
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'"' => in_quotes = !in_quotes,
            _ if in_quotes => {}
            b'=' | b';' => (parameter, brackets) = (at + 1, 0),
            b'(' => brackets += 1,
            b')' => brackets = brackets.saturating_sub(1),
            b':' if brackets == 0 && !is_scheme(line.get(parameter..at)?) => return Some(at),
            b':' => doubtful = doubtful.or(Some(at)),
            _ => {}
        }
    }
    doubtful
}

fn is_scheme(parameter: &str) -> bool {
    parameter.eq_ignore_ascii_case("mailto")
}

/// Name and parameters with the quotes that are missing where a parameter holds a colon.
fn quoted(head: &str) -> Cow<'_, str> {
    let inner = head.strip_suffix(':').unwrap_or(head);
    if !inner.contains(':') || inner.contains('"') {
        return head.into();
    }
    let parameters = inner.split(';').map(|part| match part.split_once('=') {
        Some((name, value)) if value.contains(':') => format!("{name}=\"{value}\""),
        _ => part.to_owned(),
    });
    let mended: Vec<String> = parameters.collect();
    format!("{}:", mended.join(";")).into()
}

/// Undoes the escaping of TEXT (RFC 5545, 3.3.11). An unknown escape means its character.
pub(super) fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            out.push(character);
            continue;
        }
        match characters.next() {
            Some('n' | 'N') => out.push('\n'),
            other => out.push(other.unwrap_or('\\')),
        }
    }
    out
}

/// Undoes RFC 6868 in a parameter. A circumflex before anything else is one.
pub(super) fn without_circumflexes(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        let meant = match (character, characters.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            _ => {
                out.push(character);
                continue;
            }
        };
        characters.next();
        out.push(meant);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_its_colons_and_blanks() {
        let line = property("summary;Language=de:: a, b: ").unwrap();
        assert_eq!(
            (line.name.as_str(), line.value.as_deref()),
            ("SUMMARY", Some(": a, b: "))
        );
        let quoted = property("ATTENDEE;CN=\"a:b;c\":mailto:a@example.org").unwrap();
        assert_eq!(quoted.params.unwrap(), [("CN".to_owned(), vec!["a:b;c".to_owned()])]);
        assert_eq!(quoted.value.as_deref(), Some("mailto:a@example.org"));
    }

    #[test]
    fn missing_quotes_around_a_colon_are_put_back() {
        for (line, parameters, value) in [
            (
                "ATTENDEE;SENT-BY=mailto:b@example.org;PARTSTAT=ACCEPTED:mailto:a@example.org",
                vec![("SENT-BY", "mailto:b@example.org"), ("PARTSTAT", "ACCEPTED")],
                "mailto:a@example.org",
            ),
            (
                "DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20261203T183000",
                vec![("TZID", "(UTC+01:00) Amsterdam, Berlin")],
                "20261203T183000",
            ),
            ("X;A=mailto:b", vec![("A", "mailto")], "b"),
        ] {
            let read = property(line).unwrap();
            let named = parameters
                .into_iter()
                .map(|(name, value)| (name.to_owned(), vec![value.to_owned()]));
            assert_eq!(read.params.unwrap(), named.collect::<Vec<_>>());
            assert_eq!(read.value.as_deref(), Some(value));
        }
    }

    #[test]
    fn a_broken_line_is_none() {
        for broken in ["", ":", "SUMMARY", "X;:a", "X;P:a", "X;P=\"a:b", " :a"] {
            assert_eq!(property(broken), None, "{broken}");
        }
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(unescaped(r"a\, b\; c\\n\nd\N\x\"), "a, b; c\\n\nd\nx\\");
        assert_eq!(without_circumflexes("a^nb^'c^^n^x^"), "a\nb\"c^n^x^");
    }
}
