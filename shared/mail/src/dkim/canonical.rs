//! The "relaxed" forms of header fields and body (RFC 6376, 3.4.2 and 3.4.4): what stays the same when a relay folds a
//! line anew or drops blanks at its end.

/// A header field as it stands in the letter, its line end included.
pub(super) struct Field<'a>(&'a [u8]);

impl Field<'_> {
    /// Whether it has this name, in any case.
    pub(super) fn is(&self, name: &str) -> bool {
        let (own, _) = self.parts();
        own.trim_ascii_end().eq_ignore_ascii_case(name.as_bytes())
    }

    fn parts(&self) -> (&[u8], &[u8]) {
        let colon = self.0.iter().position(|octet| *octet == b':').unwrap_or(self.0.len());
        let (name, rest) = self.0.split_at(colon);
        (name, rest.get(1..).unwrap_or_default())
    }
}

/// Header and body of a letter, the empty line between them left out.
pub(super) fn halves(letter: &[u8]) -> (&[u8], &[u8]) {
    let gap = letter.windows(4).position(|four| four == b"\r\n\r\n");
    match gap {
        Some(at) => {
            let (head, rest) = letter.split_at(at + 2);
            (head, rest.get(2..).unwrap_or_default())
        }
        None => (letter, &[]),
    }
}

/// The fields of a header, in their order. A line that begins with a blank goes on with the field above it.
pub(super) fn fields(head: &[u8]) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    let mut start = 0;
    for (at, octet) in head.iter().enumerate() {
        let goes_on = matches!(head.get(at + 1), Some(b' ' | b'\t'));
        if *octet == b'\n' && !goes_on {
            fields.extend(head.get(start..=at).map(Field));
            start = at + 1;
        }
    }
    fields
}

/// The chosen fields, each in its relaxed form. A name takes the last field of that name that is not taken yet (RFC 6376,
/// 5.4.2), and nothing where there is none.
pub(super) fn chosen(fields: &[Field<'_>], names: &[&str]) -> Vec<u8> {
    let mut taken = vec![false; fields.len()];
    let mut out = Vec::new();
    for name in names {
        let last = fields
            .iter()
            .zip(&mut taken)
            .rev()
            .find(|(field, taken)| !**taken && field.is(name));
        if let Some((found, taken)) = last {
            *taken = true;
            out.extend(field(found.0));
        }
    }
    out
}

/// One field: its name in small letters, its value on one line, blanks as one space, none at either end.
pub(super) fn field(octets: &[u8]) -> Vec<u8> {
    let whole = Field(octets);
    let (name, value) = whole.parts();
    let mut out = name.trim_ascii_end().to_ascii_lowercase();
    out.push(b':');
    let words = value
        .split(|octet| b" \t\r\n".contains(octet))
        .filter(|word| !word.is_empty());
    for (number, word) in words.enumerate() {
        if number > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(word);
    }
    out.extend_from_slice(b"\r\n");
    out
}

/// A body: blanks within a line as one space, none at its end, and no empty lines at the end of it all.
pub(super) fn body(octets: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(octets.len());
    for line in octets.split_inclusive(|octet| *octet == b'\n') {
        let line = line.strip_suffix(b"\r\n").unwrap_or(line);
        let mut blank = false;
        for octet in line {
            if matches!(octet, b' ' | b'\t') {
                blank = true;
                continue;
            }
            if std::mem::take(&mut blank) {
                out.push(b' ');
            }
            out.push(*octet);
        }
        out.extend_from_slice(b"\r\n");
    }
    while out.ends_with(b"\r\n\r\n") {
        out.truncate(out.len() - 2);
    }
    if out == b"\r\n" {
        out.clear();
    }
    out
}
