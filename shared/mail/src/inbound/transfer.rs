//! A part's bytes as they were before they were packed for the way, and as text.
//!
//! Lenient: what is broken in an encoding is passed over, since the rest of it may still be an answer.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
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

/// The part as text, by the character set that it says it has; windows-1252 if it is no UTF-8 and says nothing better.
pub(super) fn text(part: &Part<'_>) -> String {
    let bytes = bytes(part);
    match charset(part) {
        Some(charset) => charset.decode(&bytes).0.into_owned(),
        None => match std::str::from_utf8(&bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => WINDOWS_1252.decode(&bytes).0.into_owned(),
        },
    }
}

/// The character set that a part says it has; none where that is UTF-8, ASCII or nothing that is known.
pub(super) fn charset(part: &Part<'_>) -> Option<&'static Encoding> {
    let name = part.headers.content_type("charset")?;
    let ascii = name.trim().to_ascii_lowercase().contains("ascii");
    Encoding::for_label(name.as_bytes()).filter(|charset| *charset != UTF_8 && !ascii)
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
