//! What a use case of the JSON API answers; kept whole for a repeated Idempotency-Key.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, ETAG, LOCATION};
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::etag;

/// What every answer says unless it says otherwise.
pub(crate) const HEADERS: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ("cache-control", "no-store"),
];

/// An answer: status, body, and the headers that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reply {
    status: u16,
    etag: Option<String>,
    location: Option<String>,
    body: String,
}

impl Reply {
    /// A JSON answer.
    pub(crate) fn json(status: StatusCode, body: &impl Serialize) -> Result<Self, ApiError> {
        Ok(Self {
            status: status.as_u16(),
            etag: None,
            location: None,
            body: serde_json::to_string(body)?,
        })
    }

    /// 200.
    pub(crate) fn ok(body: &impl Serialize) -> Result<Self, ApiError> {
        Self::json(StatusCode::OK, body)
    }

    /// 204.
    pub(crate) fn done() -> Self {
        Self {
            status: StatusCode::NO_CONTENT.as_u16(),
            etag: None,
            location: None,
            body: String::new(),
        }
    }

    /// With the tag of the thing's revision.
    pub(crate) fn at_revision(mut self, revision: i64) -> Self {
        self.etag = Some(etag::tag(revision));
        self
    }

    /// With where the new thing is.
    pub(crate) fn located(mut self, location: String) -> Self {
        self.location = Some(location);
        self
    }

    /// Its status.
    pub(crate) fn status(&self) -> u16 {
        self.status
    }
}

impl From<Reply> for HttpResponse {
    fn from(reply: Reply) -> Self {
        let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::OK);
        let mut response = HttpResponse::build(status);
        if let Some(tag) = reply.etag {
            response.insert_header((ETAG, tag));
        }
        if let Some(location) = reply.location {
            response.insert_header((LOCATION, location));
        }
        if status == StatusCode::NO_CONTENT {
            return response.finish();
        }
        response.insert_header((CONTENT_TYPE, "application/json"));
        response.body(reply.body)
    }
}
