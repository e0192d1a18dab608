//! Bytes to lines: line ends of every kind, unfolding, character sets.

/// Most bytes of a calendar.
const MAX_BYTES: usize = 256 * 1_024;
/// Most bytes of a line once unfolded; longer ones are passed over.
const MAX_LINE: usize = 64 * 1_024;

/// The lines of a calendar, unfolded; none if it is too large.
///
/// Unfolded as octets and decoded after that, since folds are found inside characters (RFC 5545, 3.1).
pub(super) fn unfolded(bytes: &[u8]) -> Option<Vec<String>> {
    if bytes.len() > MAX_BYTES {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines: Vec<Vec<u8>> = vec![];
    // Empty lines go first: Lightning-based programs leave some in the middle, and CR CR LF makes more.
    for line in bytes
        .split(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|line| !line.is_empty())
    {
        match (line, lines.last_mut()) {
            ([b' ' | b'\t', rest @ ..], Some(last)) => last.extend_from_slice(rest),
            _ => lines.push(line.to_vec()),
        }
    }
    let fitting = lines.into_iter().filter(|line| line.len() <= MAX_LINE);
    Some(fitting.map(|line| decoded(&line)).collect())
}

/// UTF-8, or windows-1252 where it is none, without control characters.
fn decoded(line: &[u8]) -> String {
    let text = match std::str::from_utf8(line) {
        Ok(text) => text.to_owned(),
        Err(_) => line.iter().map(|byte| windows_1252(*byte)).collect(),
    };
    text.chars().filter(|c| !c.is_control() || *c == '\t').collect()
}

/// 0x80 to 0x9F of windows-1252; the rest is as in Unicode.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

fn windows_1252(byte: u8) -> char {
    let special = byte
        .checked_sub(0x80)
        .and_then(|index| WINDOWS_1252.chars().nth(usize::from(index)));
    special.unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_they_like() {
        let odd = b"\xef\xbb\xbfA:1\r\nB:2\nC:3\rD:4\r\r\n\r\nE:5";
        assert_eq!(unfolded(odd).unwrap(), ["A:1", "B:2", "C:3", "D:4", "E:5"]);
    }

    #[test]
    fn a_fold_may_be_inside_a_character_and_after_a_blank() {
        assert_eq!(
            unfolded(b"A:K\xc3\r\n \xb6ln \r\n\tam\r\n\r\n  Rhein").unwrap(),
            ["A:Köln am Rhein"]
        );
    }

    #[test]
    fn what_is_not_utf_8_is_read_as_windows_1252() {
        assert_eq!(unfolded(b"A:5 \x80 f\xfcr J\xfcrgen").unwrap(), ["A:5 € für Jürgen"]);
    }

    #[test]
    fn size_is_bounded() {
        assert_eq!(unfolded(&vec![b'x'; MAX_BYTES + 1]), None);
        let mut long = vec![b'x'; MAX_LINE + 1];
        long.extend_from_slice(b"\r\nA:1");
        assert_eq!(unfolded(&long).unwrap(), ["A:1"]);
    }
}
