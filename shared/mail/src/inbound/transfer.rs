//! A part's bytes as they were before they were packed for the way, and as text.
//!
//! Lenient: what is broken in an encoding is passed over, since the rest of it may still be an answer.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use mail_parser::decoders::base64::base64_decode;

use super::mime::Part;

/// Content-Transfer-Encoding, undone (RFC 2045, 6).
pub(super) fn bytes<'a>(part: &Part<'a>) -> Cow<'a, [u8]> {
    match part.headers.transfer_encoding().as_str() {
        "base64" => base64(part.body).into(),
        "quoted-printable" => quoted_printable(part.body).into(),
        _ => part.body.into(),
    }
}

/// What begins a sequence that shifts to another set, as in ISO-2022-JP.
pub(super) const ESCAPE: u8 = 0x1b;

/// The part as text, by the character set that it says it has, or else the one that its bytes look like.
pub(super) fn text(part: &Part<'_>) -> String {
    let bytes = bytes(part);
    let charset = charset(part, &bytes).unwrap_or_else(|| guessed(&bytes));
    charset.decode(&bytes).0.into_owned()
}

/// The character set that a part says it has; none where that is UTF-8, ASCII or nothing that is known, or where the bytes
/// show that it is UTF-8 all the same: many programs write one label on everything.
pub(super) fn charset(part: &Part<'_>, bytes: &[u8]) -> Option<&'static Encoding> {
    let name = part.headers.content_type("charset")?;
    let is_ascii = name.trim().to_ascii_lowercase().contains("ascii");
    let named = Encoding::for_label_no_replacement(name.as_bytes());
    let charset = named.filter(|charset| *charset != UTF_8 && !is_ascii)?;
    let is_utf_16 = [UTF_16LE, UTF_16BE].contains(&charset);
    let is_borne_out = if is_utf_16 {
        bytes.contains(&0)
    } else {
        !charset.is_single_byte() && !charset.decode(bytes).2
    };
    if !is_borne_out && reads_as_utf_8(bytes) {
        return None;
    }
    // `utf-16` alone does not say which, and without a mark the first line end does (RFC 2781, 4.3).
    let zero_first = bytes.iter().position(|byte| *byte == 0).is_some_and(|at| at % 2 == 0);
    Some(if is_utf_16 && zero_first { UTF_16BE } else { charset })
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
