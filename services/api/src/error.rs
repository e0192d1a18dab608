//! The one error of this crate. What each becomes on the wire is written in [`problem`](crate::problem).

use std::net::SocketAddr;

use domain::event::WrongStatus;
use domain::seating::Refusal;
use serde::Serialize;
use store::{AnswerError, ChangeError, StoreError};
use utoipa::ToSchema;

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Fault {
    /// Where in the body, as a JSON pointer (RFC 6901); empty for the body as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Or which parameter of the query, or which header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// What is wrong, and what would do instead.
    pub detail: String,
}

impl Fault {
    /// A fault in the body.
    pub(crate) fn at(pointer: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            pointer: Some(pointer.into()),
            parameter: None,
            detail: detail.into(),
        }
    }

    /// A fault in the query or in a header.
    pub(crate) fn parameter(name: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            pointer: None,
            parameter: Some(name.into()),
            detail: detail.into(),
        }
    }
}

/// Why a request was not done, or the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// The address can't be listened on.
    #[error("can't listen on {address}: {cause}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The server broke off.
    #[error("the HTTP server stopped: {0}")]
    Server(std::io::Error),
    /// The body is no JSON.
    #[error("the body is not JSON: {0}")]
    NotJson(String),
    /// The body ended before its length was reached.
    #[error("the body was cut short: {0}")]
    CutShort(String),
    /// The body says that it is something else than what is read here.
    #[error("the body must be {expected}; its Content-Type says {found:?}")]
    WrongType {
        /// The media type that would do.
        expected: &'static str,
        /// The one that came.
        found: String,
    },
    /// The body is larger than what is read here.
    #[error("the body is too large: at most {limit} bytes are read here")]
    TooLarge {
        /// Bytes that fit.
        limit: usize,
    },
    /// Some of what came can't be.
    #[error("{}", summary(.0))]
    Invalid(Vec<Fault>),
    /// No key, or one that is none.
    #[error("an organizer's key is needed: send it as `Authorization: Bearer KEY`")]
    Unauthorized,
    /// There is no such thing, or it is somebody else's.
    #[error("there is nothing here, or it is not yours")]
    NotFound,
    /// The path is there, the method is not.
    #[error("this path takes {allow}")]
    MethodNotAllowed {
        /// The methods that it takes.
        allow: &'static str,
    },
    /// The thing has changed since it was read.
    #[error("this has been changed since you read it: read it again and repeat your change on what is there now")]
    ChangedMeanwhile,
    /// An idempotency key came with another request before.
    #[error(
        "this Idempotency-Key was used with another request in the last 24 hours: take a new key for a new request"
    )]
    KeyReused,
    /// Too many tries from one address.
    #[error("too many tries from your address: wait {seconds} s")]
    TooMany {
        /// Seconds until the next one is looked at.
        seconds: u64,
    },
    /// The person's letter was sent again a short while ago.
    #[error(
        "this person's letter is sent again at most every 10 minutes: wait {seconds} seconds, and look at its `delivery` meanwhile"
    )]
    ResentJustNow {
        /// Seconds until it may be sent again.
        seconds: u64,
    },
    /// The event's status does not allow the step.
    #[error(transparent)]
    WrongStatus(#[from] WrongStatus),
    /// The seating rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The person wants no mail; only they can change that.
    #[error(
        "this person unsubscribed from all mail or called it spam: only they can take that back, by the link in their mail"
    )]
    TheirOwnWish,
    /// The person gets no such letter.
    #[error(
        "this address gets no such letter: see the group's suppressions for why, and whether you can give it another chance"
    )]
    Suppressed,
    /// The seat desk has too much to do.
    #[error("too many answers are coming in at once: try again in a moment")]
    Busy,
    /// The database.
    #[error(transparent)]
    Store(StoreError),
    /// The mailbox folder can't be read.
    #[error("the mailbox folder can't be read: {0}")]
    Mailbox(String),
    /// An answer that can't be written.
    #[error("an answer could not be written: {0}")]
    Unwritable(String),
    /// A route that was set up without its context.
    #[error("the service's context is missing")]
    NoContext,
}

/// The first fault as a sentence, and how many more there are.
fn summary(faults: &[Fault]) -> String {
    let Some(first) = faults.first() else {
        return "the request has a fault".to_owned();
    };
    let place = first
        .parameter
        .as_deref()
        .or(first.pointer.as_deref())
        .unwrap_or_default();
    let subject = if place.is_empty() { "the body" } else { place };
    match faults.len() - 1 {
        0 => format!("{subject} {}", first.detail),
        more => format!("{subject} {}; and {more} more, see errors", first.detail),
    }
}

impl ApiError {
    /// One fault in the body.
    pub(crate) fn at(pointer: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![Fault::at(pointer, detail)])
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken(field) => Self::at(&format!("/{field}"), "is taken already: choose another"),
            other => Self::Store(other),
        }
    }
}

impl From<ChangeError> for ApiError {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Refused(refusal @ Refusal::BelowTaken { .. }) => Self::at("/capacity", refusal.to_string()),
            ChangeError::Refused(refusal) => Self::Refused(refusal),
            ChangeError::WrongStatus(wrong) => Self::WrongStatus(wrong),
            ChangeError::Store(error) => error.into(),
        }
    }
}

impl From<AnswerError> for ApiError {
    fn from(error: AnswerError) -> Self {
        match error {
            // Only a calendar's answer can be outdated; nobody asks for one here.
            AnswerError::Busy | AnswerError::Outdated => Self::Busy,
            AnswerError::NotFound => Self::NotFound,
            AnswerError::Refused(refusal) => Self::Refused(refusal),
            AnswerError::Store(error) => error.into(),
        }
    }
}

impl From<askama::Error> for ApiError {
    fn from(error: askama::Error) -> Self {
        Self::Unwritable(error.to_string())
    }
}

impl From<serde_json::Error> for ApiError {
    /// Only for writing; what is read goes through [`fields`](crate::fields).
    fn from(error: serde_json::Error) -> Self {
        Self::Unwritable(error.to_string())
    }
}
