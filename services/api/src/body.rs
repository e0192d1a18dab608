//! Bodies: how much of one is read and for how long, what it has to say that it is, and the fields of
//! forms.

use std::time::Duration;

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, Payload};
use futures_util::StreamExt;
use mail::inbound::unpacked;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, timeout_at};

use crate::connection::Deadlines;
use crate::context::context_of;
use crate::error::{ApiError, shortened};
use crate::room::Room;

/// Most bytes of a body.
pub(crate) const LIMIT: usize = 1 << 20;

/// Most bytes of a form, and of what else comes from people without a key.
pub(crate) const FORM_LIMIT: usize = 16 << 10;

/// Most bytes of a list of people.
pub(crate) const INVITATIONS_LIMIT: usize = 10 << 20;

/// Most bytes of a table of people.
pub(crate) const TABLE_LIMIT: usize = 20 << 20;

/// Bytes that give a body one second more.
const A_SECOND: usize = 8 << 10;

/// A body that takes up room as long as anybody holds it.
struct Held {
    octets: Vec<u8>,
    room: Option<OwnedSemaphorePermit>,
}

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        &self.octets
    }
}

impl Held {
    fn add(&mut self, chunk: &[u8], room: &Room) -> Result<(), ApiError> {
        let beyond = |length: usize| length.saturating_sub(FORM_LIMIT);
        let before = self.octets.len();
        let more = beyond(before + chunk.len()) - beyond(before);
        if more > 0 {
            let more = u32::try_from(more).unwrap_or(u32::MAX);
            let taken = room.take(more).ok_or(ApiError::TooManyBodies)?;
            match &mut self.room {
                Some(room) => room.merge(taken),
                none => *none = Some(taken),
            }
        }
        self.octets.extend_from_slice(chunk);
        Ok(())
    }
}

/// A JSON body of at most `limit` bytes. Without a Content-Type it is taken for JSON.
pub(crate) async fn json(request: &HttpRequest, payload: Payload, limit: usize) -> Result<Bytes, ApiError> {
    json_or(request, payload, limit, "application/json").await
}

/// The same where something else is read too, as `expected` says.
pub(crate) async fn json_or(
    request: &HttpRequest,
    payload: Payload,
    limit: usize,
    expected: &'static str,
) -> Result<Bytes, ApiError> {
    let body = read(request, payload, limit).await?;
    let found = media_type(request);
    if body.is_empty() || found.is_empty() || is_json(&found) {
        return Ok(body);
    }
    Err(ApiError::WrongType {
        expected,
        found: shortened(&found),
    })
}

/// A body of at most `limit` bytes. The connection reads past what comes after an error before it closes, so that a
/// client that writes all before it reads hears of it.
pub(crate) async fn read(request: &HttpRequest, mut payload: Payload, limit: usize) -> Result<Bytes, ApiError> {
    let context = context_of(request)?;
    let began = Instant::now();
    let mut body = Held {
        octets: Vec::new(),
        room: None,
    };
    loop {
        let deadline = began + within(&context.deadlines, body.octets.len());
        let next = timeout_at(deadline, payload.next()).await;
        let Some(chunk) = next.map_err(|_| ApiError::TooSlow)? else {
            return Ok(Bytes::from_owner(body));
        };
        let chunk = chunk.map_err(|error| ApiError::CutShort(error.to_string()))?;
        if body.octets.len() + chunk.len() > limit {
            return Err(ApiError::TooLarge { limit });
        }
        body.add(&chunk, &context.bodies)?;
    }
}

/// How long a body may have taken of which so many bytes have come.
fn within(deadlines: &Deadlines, came: usize) -> Duration {
    let more = u64::try_from(came / A_SECOND).unwrap_or(u64::MAX);
    deadlines
        .body_begins
        .saturating_add(Duration::from_secs(more))
        .min(deadlines.body)
}

/// The media type without its parameters, in small letters; empty if there is none.
pub(crate) fn media_type(request: &HttpRequest) -> String {
    let whole = request
        .headers()
        .get(CONTENT_TYPE)
        .map(|value| String::from_utf8_lossy(value.as_bytes()));
    whole
        .as_deref()
        .and_then(|whole| whole.split(';').next())
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether a media type is JSON, or built on it (RFC 6839, 3.1).
pub(crate) fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || (media_type.starts_with("application/") && media_type.ends_with("+json"))
}

/// The fields of a form, whichever way it is packed: `multipart/form-data` begins with its delimiter, which no name of
/// ours does, so that a Content-Type that is wrong or lacks its boundary does no harm. Files are read as text.
pub(crate) fn form_fields(body: &[u8]) -> Vec<(String, String)> {
    // Some programs end an urlencoded form with a line break, as if it were a line.
    let body = body.trim_ascii();
    let text = String::from_utf8_lossy(body).replace("\r\n", "\n");
    // Something may stand before the first delimiter, and blanks behind it (RFC 2046, 5.1.1).
    let delimiter = text.lines().map(str::trim_end).find(|line| line.starts_with("--"));
    let Some(delimiter) = delimiter else {
        return url::form_urlencoded::parse(body).into_owned().collect();
    };
    text.split(delimiter).filter_map(part_of_form).collect()
}

/// The octets of a file in a form, as they are; none: no file was chosen.
pub(crate) fn form_file(body: &Bytes, name: &str) -> Option<Bytes> {
    let delimiter = body.split(|octet| *octet == b'\n').next()?.trim_ascii_end();
    if !delimiter.starts_with(b"--") {
        return None;
    }
    let marked = format!("name=\"{name}\"");
    let mut rest = body.slice(delimiter.len()..);
    loop {
        let end = find(&rest, delimiter)?;
        let part = rest.slice(..end);
        rest = rest.slice(end + delimiter.len()..);
        let Some(head) = find(&part, b"\r\n\r\n") else { continue };
        let is_it = find(part.get(..head)?, marked.as_bytes()).is_some();
        let content = part.slice(head + 4..part.len().saturating_sub(2).max(head + 4));
        if is_it {
            return Some(content).filter(|content| !content.trim_ascii().is_empty());
        }
    }
}

fn find(octets: &[u8], wanted: &[u8]) -> Option<usize> {
    octets.windows(wanted.len()).position(|window| window == wanted)
}

/// Name and value of one part of `multipart/form-data` (RFC 7578, 4.2). Some programs pack it as a mail's (4.7).
fn part_of_form(part: &str) -> Option<(String, String)> {
    let (head, value) = part.split_once("\n\n")?;
    let name = head.split([';', '\n']).find_map(|parameter| {
        let (key, name) = parameter.split_once('=')?;
        key.trim().eq_ignore_ascii_case("name").then_some(name)
    })?;
    let encoding = head.lines().find_map(|line| {
        let (key, encoding) = line.split_once(':')?;
        let is_it = key.trim().eq_ignore_ascii_case("content-transfer-encoding");
        is_it.then(|| encoding.trim().to_ascii_lowercase())
    });
    let value = value.strip_suffix('\n').unwrap_or(value).as_bytes();
    let value = unpacked(&encoding.unwrap_or_default(), value);
    let value = String::from_utf8_lossy(&value).into_owned();
    Some((name.trim().trim_matches('"').to_owned(), value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_form_s_fields_are_read_however_it_is_packed() {
        let expected =
            [("answer", "yes"), ("note", "a;b\n\n--x name=1")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let parts = "--x-9\r\nContent-Disposition: form-data; name=\"answer\"\r\n\r\nyes\r\n--x-9\r\ncontent-type: text/plain\r\ncontent-disposition: form-data; filename=\"n.txt\"; Name=note\r\n\r\na;b\r\n\r\n--x name=1\r\n--x-9--\r\n";
        let without_end = parts.trim_end_matches("--x-9--\r\n");
        for body in [
            "answer=yes&note=a%3Bb%0A%0A--x+name%3D1\r\n",
            parts,
            &parts.replace("\r\n", "\n"),
            without_end,
            &format!("for those who can read this\r\n{parts}"),
            &parts.replacen("--x-9\r\n", "--x-9 \r\n", 2),
        ] {
            assert_eq!(form_fields(body.as_bytes()), expected, "{body}");
        }
        for broken in ["", "--", "--x", "--x\r\n\r\n", "--x\nname\n\nv\n--x--"] {
            assert!(form_fields(broken.as_bytes()).is_empty(), "{broken:?}");
        }
    }

    #[test]
    fn a_file_comes_out_of_a_form_octet_by_octet() {
        let form = |file: &[u8]| {
            let head = b"--x9\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhi\r\n--x9\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";
            Bytes::from([head.as_slice(), file, b"\r\n--x9--\r\n"].concat())
        };
        let latin = b"email,name\r\njos\xe9@example.org,\r\n";
        assert_eq!(form_file(&form(latin), "file").as_deref(), Some(latin.as_slice()));
        assert_eq!(form_file(&form(latin), "text").as_deref(), Some(b"hi".as_slice()));
        assert_eq!(form_file(&form(b""), "file"), None);
        for broken in ["", "--", "a=b", "--x9\r\n\r\n"] {
            assert_eq!(form_file(&Bytes::from(broken), "file"), None, "{broken}");
        }
    }

    #[test]
    fn a_media_type_is_read_without_its_parameters() {
        let request = |value: &str| {
            TestRequest::default()
                .insert_header((CONTENT_TYPE, value))
                .to_http_request()
        };
        assert!(is_json(&media_type(&request("Application/JSON; charset=utf-8"))));
        assert!(is_json(&media_type(&request("application/merge-patch+json"))));
        assert!(!is_json(&media_type(&request("text/json-like"))));
        assert_eq!(media_type(&TestRequest::default().to_http_request()), "");
    }
}
