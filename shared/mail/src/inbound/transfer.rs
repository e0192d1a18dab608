//! A part's bytes as they were before they were packed for the way, and as text.
//!
//! Lenient: what is broken in an encoding is passed over, since the rest of it may still be an answer.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use mail_parser::decoders::base64::base64_decode;

use super::mime::Part;

/// A part's Content-Transfer-Encoding, undone.
pub(super) fn bytes<'a>(part: &Part<'a>) -> Cow<'a, [u8]> {
    unpacked(&part.headers.transfer_encoding(), part.body)
}

/// A Content-Transfer-Encoding, named in small letters, undone (RFC 2045, 6).
#[must_use]
pub fn unpacked<'a>(encoding: &str, body: &'a [u8]) -> Cow<'a, [u8]> {
    match encoding {
        "base64" => base64(body).into(),
        "quoted-printable" => quoted_printable(body).into(),
        _ => body.into(),
    }
}

/// What begins a sequence that shifts to another set, as in ISO-2022-JP.
pub(super) const ESCAPE: u8 = 0x1b;

/// What begins a text in ISO-2022-KR (RFC 1557).
const KOREAN: &str = "\u{1b}$)C";

/// The part as text, by the character set that it says it has, or else the one that its bytes look like.
pub(super) fn text(part: &Part<'_>) -> String {
    let bytes = bytes(part);
    decoded(part, &bytes).unwrap_or_else(|| guessed(&bytes).decode(&bytes).0.into_owned())
}

/// The part as text, where it says what character set it has, or what it is in shows it.
pub(super) fn decoded(part: &Part<'_>, bytes: &[u8]) -> Option<String> {
    let label = part.headers.content_type("charset").unwrap_or_default();
    let label = label.trim().to_ascii_lowercase();
    if label.ends_with("utf-7") {
        return Some(utf_7(&String::from_utf8_lossy(bytes)));
    }
    if bytes.windows(KOREAN.len()).any(|start| start == KOREAN.as_bytes()) {
        return Some(EUC_KR.decode(&unshifted(bytes)).0.replace(KOREAN, ""));
    }
    charset(&label, bytes).map(|charset| charset.decode(bytes).0.into_owned())
}

/// UTF-7 (RFC 2152). A plus sign that begins nothing stands for itself.
fn utf_7(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('+') {
        out.push_str(before);
        let is_packed = |c: char| c.is_ascii_alphanumeric() || c == '/' || c == '+';
        let (packed, tail) = behind.split_at(behind.find(|c: char| !is_packed(c)).unwrap_or(behind.len()));
        let octets = base64(packed.as_bytes());
        let units = octets.as_chunks::<2>().0.iter().copied().map(u16::from_be_bytes);
        if octets.len() < 2 {
            out.push('+');
            out.push_str(packed);
        }
        out.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        rest = tail.strip_prefix('-').unwrap_or(tail);
    }
    out + rest
}

/// ISO-2022-KR as EUC-KR: what stands between shift out and shift in has the eighth bit.
fn unshifted(bytes: &[u8]) -> Vec<u8> {
    let mut is_out = false;
    let raised = bytes.iter().filter_map(|byte| match byte {
        0x0e | 0x0f => {
            is_out = *byte == 0x0e;
            None
        }
        _ if is_out && byte.is_ascii_graphic() => Some(byte | 0x80),
        _ => Some(*byte),
    });
    raised.collect()
}

/// The character set that a label names; none where that is UTF-8, ASCII or nothing that is known, or where the bytes show
/// that it is UTF-8 all the same: many programs write one label on everything.
fn charset(label: &str, bytes: &[u8]) -> Option<&'static Encoding> {
    let named = Encoding::for_label_no_replacement(label.as_bytes());
    let charset = named.filter(|charset| *charset != UTF_8 && !label.contains("ascii"))?;
    let is_utf_16 = [UTF_16LE, UTF_16BE].contains(&charset);
    let is_borne_out = if is_utf_16 {
        bytes.contains(&0)
    } else {
        !charset.is_single_byte() && !charset.decode(bytes).2 && !is_surely_utf_8(bytes)
    };
    if !is_borne_out && reads_as_utf_8(bytes) {
        return None;
    }
    // `utf-16` alone does not say which, and without a mark the first line end does (RFC 2781, 4.3).
    let zero_first = bytes.iter().position(|byte| *byte == 0).is_some_and(|at| at % 2 == 0);
    Some(if is_utf_16 && zero_first { UTF_16BE } else { charset })
}

/// Whether it can hardly be words in a set of two octets a letter. One to three letters of GB 2312 in a row may be UTF-8 by
/// chance, but then of two octets each, and not beside Latin letters.
fn is_surely_utf_8(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let is_pair = |c: char| c.len_utf8() == 2;
    let mut neighbours = text.chars().zip(text.chars().skip(1));
    text.chars().any(|c| c.len_utf8() > 2)
        || text.chars().filter(|c| is_pair(*c)).count() > 3
        || neighbours.any(|(a, b)| (a.is_ascii_alphabetic() && is_pair(b)) || (is_pair(a) && b.is_ascii_alphabetic()))
}

/// The character set that bytes look like.
pub(super) fn guessed(bytes: &[u8]) -> &'static Encoding {
    if reads_as_utf_8(bytes) && !bytes.contains(&ESCAPE) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Whether it is UTF-8, of which a part may be broken, as where a text was cut. Of other sets nearly every letter is.
fn reads_as_utf_8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    broken * 4 <= text.chars().filter(|c| !c.is_ascii()).count()
}

fn base64(body: &[u8]) -> Vec<u8> {
    let packed = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/=".contains(byte);
    let packed: Vec<u8> = body.iter().copied().filter(packed).collect();
    base64_decode(&packed).unwrap_or_default()
}

/// RFC 2045, 6.7. An equals sign that begins nothing stands for itself, as it does in half of the mails that have one.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'=' {
            out.push(*first);
        } else if let Some(behind) = soft_break(tail) {
            rest = behind;
        } else if let Some((byte, behind)) = hexadecimal(tail) {
            out.push(byte);
            rest = behind;
        } else {
            out.push(b'=');
        }
    }
    out
}

/// What stands behind a soft line break; blanks that somebody added before it are of no account.
fn soft_break(rest: &[u8]) -> Option<&[u8]> {
    let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    match rest.get(blanks..)? {
        [b'\r', b'\n', behind @ ..] | [b'\n', behind @ ..] => Some(behind),
        [] => Some(&[]),
        _ => None,
    }
}

fn hexadecimal(rest: &[u8]) -> Option<(u8, &[u8])> {
    let [high, low, behind @ ..] = rest else { return None };
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    Some((digit(*high)? << 4 | digit(*low)?, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_is_undone_and_its_mistakes_are_passed_over() {
        let packed = b"K=C3=B6ln =\r\nam=  \nRhein =3d = =4 =zz=";
        assert_eq!(quoted_printable(packed), "Köln amRhein = = =4 =zz".as_bytes());
    }

    #[test]
    fn base64_is_undone_whatever_stands_between() {
        assert_eq!(base64(b"QU\xc3\xb6\r\nJD!RA==\0"), b"ABCD");
        assert_eq!(base64(b"QUJD\r\n RA==\r\n"), b"ABCD");
        assert_eq!(base64(b"QUJDRA"), b"ABCD");
        assert_eq!(base64(b"===="), b"");
    }
}
