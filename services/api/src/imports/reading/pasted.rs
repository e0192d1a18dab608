//! Addresses out of pasted text, as mail programs and spreadsheets put them there: `Anna Berg <anna@example.org>, …`.

use domain::people::import::ImportRow;

/// What may be an address, and the name beside it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    email: String,
    name: String,
}

impl Entry {
    fn new(email: &str, name: &str) -> Self {
        let name = name.replace("\\\"", "\"");
        let name = name.trim().trim_matches('"').trim_matches('\'').trim();
        Self {
            email: email.to_owned(),
            name: name.to_owned(),
        }
    }
}

/// A piece of the text, and what stands behind it.
struct Piece<'t> {
    text: &'t str,
    end: Option<char>,
}

/// All that stands between separators. What is no address is a row too: whoever pasted it is told.
pub(in crate::imports) fn rows(text: &str) -> impl ExactSizeIterator<Item = ImportRow> + use<> {
    let numbered = (1..).zip(entries(text)).collect::<Vec<(u32, Entry)>>().into_iter();
    numbered.map(|(number, entry)| ImportRow::read(number, &entry.email, &entry.name))
}

fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut before = "";
    let mut pieces = pieces(text).into_iter().peekable();
    while let Some(piece) = pieces.next() {
        // `Berg, Anna <anna@example.org>`
        let is_surname = piece.end == Some(',')
            && !piece.text.contains('@')
            && pieces.peek().is_some_and(|next| next.text.contains('<'));
        if is_surname && before.is_empty() {
            before = piece.text;
            continue;
        }
        read(piece.text, std::mem::take(&mut before), &mut entries);
    }
    entries
}

fn read(piece: &str, before: &str, entries: &mut Vec<Entry>) {
    if let Some((name, address)) = piece.rsplit_once('<') {
        let address = address.split('>').next().unwrap_or_default().trim();
        let name = match before {
            "" => name.to_owned(),
            before => format!("{before}, {name}"),
        };
        entries.push(Entry::new(bare(address), &name));
        return;
    }
    let (addresses, words): (Vec<&str>, Vec<&str>) = piece.split_whitespace().partition(|word| word.contains('@'));
    match addresses.as_slice() {
        [] => entries.push(Entry::new(piece, "")),
        [address] => entries.push(Entry::new(bare(address), &words.join(" "))),
        several => entries.extend(several.iter().map(|address| Entry::new(bare(address), ""))),
    }
}

/// An address without what text puts around it.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(['(', ')', '[', ']', '<', '>', '"', ':']);
    word.strip_prefix("mailto:").unwrap_or(word)
}

/// What stands between commas, semicolons and line breaks, but for those within quotes or angle brackets. Neither goes
/// beyond its line.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut begin, mut is_quoted, mut is_angled) = (0, false, false);
    let ends = text.char_indices().map(|(at, c)| (at, Some(c)));
    for (at, c) in ends.chain([(text.len(), None)]) {
        let is_end = match c {
            None | Some('\n' | '\r') => true,
            Some(',' | ';') => !is_quoted && !is_angled,
            Some(_) => false,
        };
        match c {
            Some('"') => is_quoted = !is_quoted,
            Some('<') => is_angled = !is_quoted,
            Some('>') => is_angled = false,
            _ => {}
        }
        if is_end {
            let piece = text.get(begin..at).unwrap_or_default().trim();
            if !piece.is_empty() {
                pieces.push(Piece { text: piece, end: c });
            }
            begin = at + c.map_or(0, char::len_utf8);
            (is_quoted, is_angled) = (false, false);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        let entries = entries(text).into_iter();
        entries.map(|entry| (entry.email, entry.name)).collect()
    }

    #[test]
    fn addresses_are_read_as_people_paste_them() {
        let anna = ("anna@example.org".to_owned(), "Anna Berg".to_owned());
        for text in [
            "Anna Berg <anna@example.org>",
            "\"Anna Berg\" <anna@example.org>;\n\n",
            "'Anna Berg' <mailto:anna@example.org>,",
            "Anna Berg\tanna@example.org\r\n",
            "anna@example.org Anna Berg",
            "Anna Berg (anna@example.org)",
            "\"Anna Berg <anna@example.org>",
        ] {
            assert_eq!(read(text), std::slice::from_ref(&anna), "{text}");
        }
        let several = "\"Berg, Anna\" <anna@example.org>, Okafor, Bo <bo@example.org>\ncleo@example.org; dora@example.org ed@example.org\r\n<fay@example.org>, nobody, Gus";
        let expected = [
            ("anna@example.org", "Berg, Anna"),
            ("bo@example.org", "Okafor, Bo"),
            ("cleo@example.org", ""),
            ("dora@example.org", ""),
            ("ed@example.org", ""),
            ("fay@example.org", ""),
            ("nobody", ""),
            ("Gus", ""),
        ];
        assert_eq!(
            read(several),
            expected.map(|(email, name)| (email.to_owned(), name.to_owned()))
        );
    }

    #[test]
    fn what_holds_nothing_has_no_entries() {
        for text in ["", " \n\r\n\t", ",,;;\n,"] {
            assert_eq!(read(text), []);
        }
    }
}
