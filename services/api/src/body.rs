//! Bodies: how much of one is read, and what it has to say that it is.

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, BytesMut, Payload};
use futures_util::StreamExt;

use crate::error::ApiError;

/// Most bytes of a body.
pub(crate) const LIMIT: usize = 1 << 20;

/// Most bytes of a list of people.
pub(crate) const INVITATIONS_LIMIT: usize = 10 << 20;

/// Bytes that are read and thrown away after the limit, so that a client that writes before it reads gets its 413
/// and not a broken connection.
const DRAINED: usize = 32 << 20;

/// A JSON body of at most `limit` bytes. Without a Content-Type it is taken for JSON.
pub(crate) async fn json(request: &HttpRequest, payload: Payload, limit: usize) -> Result<Bytes, ApiError> {
    let body = read(payload, limit).await?;
    let found = media_type(request);
    if body.is_empty() || found.is_empty() || is_json(&found) {
        return Ok(body);
    }
    Err(ApiError::WrongType {
        expected: "application/json",
        found,
    })
}

/// A body of at most `limit` bytes.
pub(crate) async fn read(mut payload: Payload, limit: usize) -> Result<Bytes, ApiError> {
    let mut body = BytesMut::new();
    let mut length = 0_usize;
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| ApiError::CutShort(error.to_string()))?;
        length += chunk.len();
        if length <= limit {
            body.extend_from_slice(&chunk);
        } else {
            body = BytesMut::new();
        }
        if length > limit + DRAINED {
            break;
        }
    }
    if length > limit {
        Err(ApiError::TooLarge { limit })
    } else {
        Ok(body.freeze())
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

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
