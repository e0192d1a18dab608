//! The one error of this crate. What each becomes on the wire is written in [`problem`](crate::problem).

use std::net::SocketAddr;

use actions::ActionError;
use domain::rsvp::seating::Refusal;
use domain::values::draft::Violation;
use domain::values::invalid::Invalid;
use serde::Serialize;
use store::{AnswerError, StoreError};
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
    /// What kind of fault it is; stable.
    #[schema(example = "required")]
    pub code: &'static str,
    /// What is wrong, and what would do instead.
    pub detail: String,
    /// The same for people, in whichever language.
    #[serde(skip)]
    pub invalid: Option<Invalid>,
}

impl Fault {
    /// Where it is.
    pub(crate) fn place(&self) -> &str {
        let place = self.parameter.as_deref().or(self.pointer.as_deref());
        place.unwrap_or_default()
    }

    /// A fault in the body.
    pub(crate) fn at(pointer: &str, code: &'static str, detail: &str) -> Self {
        Self {
            pointer: Some(shortened(pointer)),
            parameter: None,
            code,
            detail: shortened(detail),
            invalid: None,
        }
    }

    /// A value in the body that can't be.
    pub(crate) fn of(pointer: &str, invalid: &Invalid) -> Self {
        Self {
            invalid: Some(invalid.clone()),
            ..Self::at(pointer, invalid.code(), &invalid.to_string())
        }
    }

    /// A fault in the query or in a header.
    pub(crate) fn parameter(name: &str, code: &'static str, detail: &str) -> Self {
        Self {
            pointer: None,
            parameter: Some(shortened(name)),
            code,
            detail: shortened(detail),
            invalid: None,
        }
    }
}

impl From<&Violation> for Fault {
    fn from(violation: &Violation) -> Self {
        Self::of(&format!("/{}", violation.field), &violation.invalid)
    }
}

/// Most characters of one part of a fault, and of anything else from outside that an error repeats.
const MAX_SHOWN: usize = 300;

/// A text that may hold what came from outside, cut where it is long: an answer must not be as large as what it is about.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Faults that are listed one by one; a request that has more is told their number.
const MAX_LISTED: usize = 100;

/// All that is wrong with a request: the first hundred faults, and how many more there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    listed: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// The faults that are listed.
    #[must_use]
    pub fn listed(&self) -> &[Fault] {
        &self.listed
    }

    /// How many more there are.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Adds one. It is made only if it will be listed.
    pub(crate) fn note(&mut self, fault: impl FnOnce() -> Fault) {
        if self.listed.len() < MAX_LISTED {
            self.listed.push(fault());
        } else {
            self.more += 1;
        }
    }

    /// Adds those of a part of the request.
    pub(crate) fn append(&mut self, others: Self) {
        for fault in others.listed {
            self.note(|| fault);
        }
        self.more += others.more;
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self {
            listed: vec![fault],
            more: 0,
        }
    }
}

/// Why a request was not done, or the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// A letter could not be laid out.
    #[error(transparent)]
    Letter(#[from] letters::LetterError),
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
    #[error("the body must be {expected}; its Content-Type says {:?}", shortened(.found))]
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
    /// The body took too long to come, or the head of the request did.
    #[error("the request took too long to come: send the whole of it without a pause")]
    TooSlow,
    /// There is no room for the body.
    #[error("too many large requests are coming in at once: try again in a moment")]
    TooManyBodies,
    /// There is no room for the answer.
    #[error("too many large answers are being sent: try again in a moment")]
    TooManyAnswers,
    /// What came is no HTTP request.
    #[error("this is no request of HTTP/1.1: its first line, a header field or the length of its body can't be read")]
    Malformed,
    /// The head of the request is larger than what is read.
    #[error("the first line and header fields of the request are too large: at most 32 KiB together are read")]
    HeadersTooLarge,
    /// Some of what came can't be.
    #[error("{}", summary(.0))]
    Invalid(Faults),
    /// A link to a person's own page that is too old, in another browser than the one that opened it.
    #[error("this link was good for a quarter of an hour: POST /me has a new one sent")]
    PageExpired,
    /// No key.
    #[error("an organizer's key is needed: send it as `Authorization: Bearer KEY`")]
    Unauthorized,
    /// A key that is none, or was revoked.
    #[error(
        "this key opens nothing: it is wrong, it was revoked, or its time is over; `acquaint key list` shows those that there are, and `acquaint key create` makes another"
    )]
    WrongKey,
    /// A browser sent its cookie along with what another site made it send, or does not say from where.
    #[error(
        "this does not come from a page of ours, or does not say from where: send it with Sec-Fetch-Site or Origin, as browsers do, or send a key and no cookie"
    )]
    CrossSite,
    /// There is no such thing, or it is somebody else's.
    #[error("there is nothing here, or it is not yours")]
    NotFound,
    /// The path is there, the method is not.
    #[error("this path takes {allow}")]
    MethodNotAllowed {
        /// The methods that it takes.
        allow: String,
    },
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
    /// Too many answers by one personal link.
    #[error(
        "this invitation was answered too often in a minute: the last answer that was taken counts. Wait {seconds} seconds, then answer again"
    )]
    AnsweredTooOften {
        /// Seconds until the next one is taken.
        seconds: u64,
    },
    /// The seating rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// An action did not happen.
    #[error(transparent)]
    Action(ActionError),
    /// The RSVP queue has too much to do.
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
fn summary(faults: &Faults) -> String {
    let Some((first, rest)) = faults.listed.split_first() else {
        return "the request has a fault".to_owned();
    };
    let place = first.place();
    let subject = if place.is_empty() { "the body" } else { place };
    match rest.len() + faults.more {
        0 => format!("{subject} {}", first.detail),
        more => format!("{subject} {}; and {more} more, see errors", first.detail),
    }
}

impl ApiError {
    /// One fault in the body.
    pub(crate) fn at(pointer: &str, code: &'static str, detail: &str) -> Self {
        Fault::at(pointer, code, detail).into()
    }
}

impl From<Fault> for ApiError {
    fn from(fault: Fault) -> Self {
        Self::Invalid(fault.into())
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken(field) => Fault::of(&format!("/{field}"), &Invalid::Taken).into(),
            other => Self::Store(other),
        }
    }
}

impl From<ActionError> for ApiError {
    fn from(error: ActionError) -> Self {
        match error {
            ActionError::NotFound => Self::NotFound,
            ActionError::Refused(Refusal::BelowTaken { taken }) => {
                Fault::of("/capacity", &Invalid::BelowTaken { taken }).into()
            }
            ActionError::Refused(refusal) => Self::Refused(refusal),
            ActionError::Invalid(violation) => Fault::from(&violation).into(),
            ActionError::MustBeTold(told) => {
                Self::Invalid(Fault::parameter("notify", "must_be_told", &told.to_string()).into())
            }
            ActionError::NoSuchDate => Self::at("/recurrence_id", "no_such_date", &error.to_string()),
            ActionError::Busy => Self::Busy,
            ActionError::Store(error) => error.into(),
            other => Self::Action(other),
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
