//! In which encoding a table is, and its text out of it.

use std::io;

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Octets that an encoding is guessed by.
const LOOKED_AT: usize = 1 << 20;

/// Octets that show whether it is UTF-16.
const HEAD: usize = 1_024;

/// What the Content-Type says that the encoding is; empty if nothing.
pub(in crate::imports) fn declared(request: &HttpRequest) -> String {
    let header = request.headers().get(CONTENT_TYPE);
    let header = header.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let charset = header.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then_some(value)
    });
    charset.unwrap_or_default().trim().trim_matches('"').to_owned()
}

/// The encoding, by its mark, by what only it looks like, by what is said of it, and last by what it looks like most.
pub(in crate::imports) fn of(body: &[u8], declared: &str) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(body) {
        return encoding;
    }
    if let Some(encoding) = utf_16(body) {
        return encoding;
    }
    if std::str::from_utf8(body).is_ok() {
        return UTF_8;
    }
    let declared = Encoding::for_label_no_replacement(declared.as_bytes());
    declared.filter(|encoding| *encoding != UTF_8).unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(body.get(..LOOKED_AT).unwrap_or(body), true);
        detector.guess(None, Utf8Detection::Deny)
    })
}

/// UTF-16 without its mark: of most letters one octet is nothing, always the same of the two.
fn utf_16(body: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = body.get(..HEAD).unwrap_or(body).as_chunks::<2>();
    let nothing = |place: fn(&[u8; 2]) -> u8| pairs.iter().filter(|pair| place(pair) == 0).count();
    let (first, second) = (nothing(|[first, _]| *first), nothing(|[_, second]| *second));
    let most = pairs.len() / 2;
    if second > most && first == 0 {
        Some(UTF_16LE)
    } else if first > most && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// A body as UTF-8, decoded as it is read.
pub(super) struct Decoded {
    body: Bytes,
    read: usize,
    decoder: Decoder,
    is_done: bool,
}

impl Decoded {
    pub(super) fn new(body: Bytes, encoding: &'static Encoding) -> Self {
        Self {
            body,
            read: 0,
            decoder: encoding.new_decoder(),
            is_done: false,
        }
    }
}

impl io::Read for Decoded {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.is_done || out.is_empty() {
            return Ok(0);
        }
        let rest = self.body.get(self.read..).unwrap_or_default();
        let (result, read, written, _) = self.decoder.decode_to_utf8(rest, out, true);
        self.read += read;
        self.is_done = result == CoderResult::InputEmpty;
        if written == 0 && !self.is_done {
            return Err(io::Error::other("a buffer that holds no character"));
        }
        Ok(written)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use encoding_rs::{SHIFT_JIS, WINDOWS_1250, WINDOWS_1252};

    use super::*;

    fn text(body: &[u8], declared: &str) -> String {
        let mut text = String::new();
        let encoding = of(body, declared);
        Decoded::new(Bytes::copy_from_slice(body), encoding)
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn a_table_is_read_in_whichever_encoding_it_is() {
        let german = "Name;E-Mail\r\nJörg Müßig;joerg@example.org\r\nZoë Ångström;zoe@example.org\r\n";
        let utf_16 = |mark: &str, octets: fn(u16) -> [u8; 2]| -> Vec<u8> {
            let units = format!("{mark}{german}");
            units.encode_utf16().flat_map(octets).collect()
        };
        let marked = format!("\u{feff}{german}");
        for body in [
            german.as_bytes().to_vec(),
            marked.into_bytes(),
            WINDOWS_1252.encode(german).0.into_owned(),
            utf_16("\u{feff}", u16::to_le_bytes),
            utf_16("\u{feff}", u16::to_be_bytes),
            utf_16("", u16::to_le_bytes),
            utf_16("", u16::to_be_bytes),
        ] {
            assert_eq!(text(&body, ""), german, "{:?}", body.get(..8));
        }
    }

    #[test]
    fn what_is_said_of_an_encoding_counts_where_the_octets_leave_it_open() {
        let polish = "name,email\nŁukasz Żak,lukasz@example.org\n";
        assert_eq!(text(&WINDOWS_1250.encode(polish).0, "windows-1250"), polish);
        assert_eq!(text(polish.as_bytes(), "windows-1250"), polish);
        let japanese = "名前,メール\n山田 太郎,taro@example.org\n";
        assert_eq!(text(&SHIFT_JIS.encode(japanese).0, "utf-8"), japanese);
    }
}
