//! How every feed is answered: a 304 to who has it, else its bytes, gzipped for who takes that.
//!
//! The same tag is always the same bytes, so the tags are strong; the gzipped bytes are others and have a tag of their
//! own (RFC 9110, 8.8.3.3). What Accept says does not matter: Google's fetcher sends none.

use std::io::Write;
use std::time::{Duration, SystemTime};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    AcceptEncoding, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE, ETAG, Encoding, Header,
    HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, LAST_MODIFIED, VARY,
};
use actix_web::web::{self, Bytes};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use data_encoding::HEXLOWER;
use domain::Instant;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;

use crate::error::ApiError;
use crate::etag::none_match_names;

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// How long a state is seen that is over: feeds are kept for a second, and a change is dated by the beginning of its
/// transaction.
const LAG: Duration = Duration::from_secs(1);

/// Who may keep a copy.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Audience {
    /// Everybody on the way.
    Everybody,
    /// Only the program that asked: the address is a secret.
    Reader,
}

impl Audience {
    fn cache_control(self) -> &'static str {
        match self {
            Self::Everybody => "public, max-age=300",
            Self::Reader => "private, max-age=300",
        }
    }
}

/// What a program shows to learn whether anything is new.
#[derive(Debug)]
pub(crate) struct Validators {
    /// Tag of the plain bytes.
    plain: String,
    /// Tag of the gzipped bytes.
    zipped: String,
    /// None: too young for a date to tell it from what follows.
    modified: Option<SystemTime>,
    audience: Audience,
}

impl Validators {
    /// The validators of a feed in a state, whose words name all that its bytes hang on, as it was read at a moment.
    pub(crate) fn of(state: &str, modified: Instant, read_at: Instant, audience: Audience) -> Self {
        let hash = HEXLOWER.encode(&Sha256::digest(state));
        let hash = hash.get(..32).unwrap_or_default();
        Self {
            plain: format!("\"{hash}\""),
            zipped: format!("\"{hash}-gzip\""),
            modified: datable(modified, read_at),
            audience,
        }
    }

    /// The answer to who has it already, under the tag by which they know it; none: it is new to them.
    /// If-None-Match goes before If-Modified-Since (RFC 9110, 13.2.2).
    pub(crate) fn not_modified(&self, request: &HttpRequest) -> Option<HttpResponse> {
        let headers = request.headers();
        let (usual, other) = if takes_gzip(request) {
            (&self.zipped, &self.plain)
        } else {
            (&self.plain, &self.zipped)
        };
        // Some programs ask once with gzip and once without; neither copy is older than the other.
        let known = match none_match_names(headers, usual) {
            Some(true) => Some(usual),
            Some(false) => Some(other).filter(|other| none_match_names(headers, other) == Some(true)),
            None => Some(usual).filter(|_| self.is_not_newer(headers)),
        };
        Some(self.start(StatusCode::NOT_MODIFIED, known?).finish())
    }

    fn is_not_newer(&self, headers: &HeaderMap) -> bool {
        let since = headers.get(IF_MODIFIED_SINCE).and_then(|value| value.to_str().ok());
        let since = since.and_then(|text| httpdate::parse_http_date(text).ok());
        since
            .zip(self.modified)
            .is_some_and(|(since, modified)| modified <= since)
    }

    /// The answer with the bytes; `name` is what a saved file is called.
    pub(crate) async fn whole(
        &self,
        request: &HttpRequest,
        copies: &Copies,
        name: &str,
    ) -> Result<HttpResponse, ApiError> {
        let zips = takes_gzip(request);
        let mut response = self.start(StatusCode::OK, if zips { &self.zipped } else { &self.plain });
        response.insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8"));
        response.insert_header((CONTENT_DISPOSITION, format!("inline; filename=\"{name}.ics\"")));
        if zips {
            response.insert_header((CONTENT_ENCODING, "gzip"));
            return Ok(response.body(copies.zipped().await?));
        }
        Ok(response.body(copies.plain.clone()))
    }

    fn start(&self, status: StatusCode, tag: &str) -> HttpResponseBuilder {
        let mut response = HttpResponse::build(status);
        response.insert_header((ETAG, tag));
        if let Some(modified) = self.modified {
            response.insert_header((LAST_MODIFIED, httpdate::fmt_http_date(modified)));
        }
        response.insert_header((CACHE_CONTROL, self.audience.cache_control()));
        response.insert_header((VARY, "Accept-Encoding"));
        response.insert_header((ROBOTS, "noindex"));
        response
    }
}

/// The date of a state: the first whole second in which no other can be seen, so that whoever goes by dates alone (a
/// second's worth of states have the same) misses none; RFC 9110, 8.8.2. None: that second has not come.
fn datable(modified: Instant, read_at: Instant) -> Option<SystemTime> {
    let seconds = modified.plus(LAG).as_micros().div_euclid(1_000_000) + 1;
    let seconds = u64::try_from(seconds).ok()?;
    let read_at = u64::try_from(read_at.as_micros() / 1_000_000).ok()?;
    (seconds <= read_at).then(|| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
}

pub(crate) fn takes_gzip(request: &HttpRequest) -> bool {
    let known = [Encoding::gzip(), Encoding::identity()];
    let accepted = AcceptEncoding::parse(request).ok();
    accepted.and_then(|accepted| accepted.negotiate(known.iter())) == Some(Encoding::gzip())
}

/// A page as small as its browser takes it: lists of people are long, and read on phones.
pub(crate) fn zipped(request: &HttpRequest, page: HttpResponse) -> HttpResponse {
    if !takes_gzip(request) {
        return page;
    }
    let mut page = page.map_body(|_, body| {
        let html = body.try_into_bytes().unwrap_or_default();
        BoxBody::new(zip(&html).unwrap_or_default())
    });
    let gzip = HeaderValue::from_static("gzip");
    page.headers_mut().insert(CONTENT_ENCODING, gzip);
    page
}

/// A feed's bytes, and the gzipped ones once somebody asks for them.
#[derive(Debug)]
pub(crate) struct Copies {
    plain: Bytes,
    zipped: OnceCell<Bytes>,
}

impl Copies {
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        Self {
            plain: bytes.into(),
            zipped: OnceCell::new(),
        }
    }

    async fn zipped(&self) -> Result<Bytes, ApiError> {
        let make = || async {
            let plain = self.plain.clone();
            // Some milliseconds for a long feed: too many for a thread that others wait for.
            let zipped = web::block(move || zip(&plain)).await.map_err(|_| ApiError::Busy)?;
            Ok(Bytes::from(zipped.map_err(ApiError::Server)?))
        };
        self.zipped.get_or_try_init(make).await.cloned()
    }
}

/// Without a time in the header, so that the same bytes give the same.
pub(crate) fn zip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
    use actix_web::test::TestRequest;

    fn known(request: TestRequest) -> Option<String> {
        let at = |second: &str| format!("1994-11-06T08:49:{second}Z").parse().unwrap();
        let mut validators = Validators::of("", at("35.2"), at("37"), Audience::Reader);
        (validators.plain, validators.zipped) = ("\"a\"".to_owned(), "\"a-gzip\"".to_owned());
        let response = validators.not_modified(&request.to_http_request())?;
        Some(response.headers().get(ETAG).unwrap().to_str().unwrap().to_owned())
    }

    #[test]
    fn the_tag_goes_before_the_date() {
        let since = || TestRequest::default().insert_header((IF_MODIFIED_SINCE, "Sun, 06 Nov 1994 08:49:37 GMT"));
        assert_eq!(known(since()).as_deref(), Some("\"a\""));
        assert_eq!(known(since().insert_header((IF_NONE_MATCH, "\"b\""))), None);
        for stale in ["Sun, 06 Nov 1994 08:49:36 GMT", "yesterday"] {
            assert_eq!(
                known(TestRequest::default().insert_header((IF_MODIFIED_SINCE, stale))),
                None
            );
        }
        assert_eq!(known(TestRequest::default()), None);
    }

    #[test]
    fn either_copy_is_good_under_its_own_tag() {
        let names = |tags: &str| TestRequest::default().insert_header((IF_NONE_MATCH, tags));
        assert_eq!(known(names("\"b\", W/\"a\"")).as_deref(), Some("\"a\""));
        assert_eq!(known(names("\"a-gzip\"")).as_deref(), Some("\"a-gzip\""));
        assert_eq!(known(names("*")).as_deref(), Some("\"a\""));
        let zips = |request: TestRequest| request.insert_header((ACCEPT_ENCODING, "gzip, deflate, br"));
        assert_eq!(known(zips(names("\"a\""))).as_deref(), Some("\"a\""));
        assert_eq!(known(zips(names("\"a\", \"a-gzip\""))).as_deref(), Some("\"a-gzip\""));
    }

    #[test]
    fn gzip_goes_only_to_who_takes_it() {
        let takes = |value: &str| {
            let request = TestRequest::default().insert_header((ACCEPT_ENCODING, value));
            takes_gzip(&request.to_http_request())
        };
        assert!(takes("gzip") && takes("br, gzip;q=0.8, *;q=0.1") && takes("GZIP"));
        assert!(!takes("gzip;q=0") && !takes("identity") && !takes("br") && !takes(""));
        assert!(!takes_gzip(&TestRequest::default().to_http_request()));
    }
}
