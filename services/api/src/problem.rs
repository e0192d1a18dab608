//! The one place where errors become answers: `application/problem+json` (RFC 9457).
//!
//! `type` is a stable code with a line of its own on the page `/api/problems`. Causes that are ours
//! are logged under an incident number and never shown. What pages say too is said in the language that the client asks for.

use actions::ActionError;
use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, ResponseError};
use domain::people::Right;
use domain::rsvp::seating::Refusal;
use serde::Serialize;
use store::StoreError;
use utoipa::ToSchema;
use wording::Language;
use wording::invalid::explained;

use crate::error::{ApiError, Fault};
use crate::events::answer::instant;
use crate::explained::wording;
use crate::language;
use crate::reply::HEADERS;

/// A kind of problem; its code is part of the contract.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The last part of `type`.
    pub(crate) code: &'static str,
    /// Its status.
    pub(crate) status: StatusCode,
    /// What it is called.
    pub(crate) title: &'static str,
    /// What to do about it.
    pub(crate) remedy: &'static str,
}

macro_rules! kinds {
    ($($name:ident($code:literal, $status:ident, $title:literal, $remedy:literal)),+ $(,)?) => {
        $(const $name: Kind = Kind { code: $code, status: StatusCode::$status, title: $title, remedy: $remedy };)+
        /// All kinds, for the page that explains them.
        pub(crate) const KINDS: &[Kind] = &[$($name),+];
    };
}

kinds! {
    NOT_JSON("not-json", BAD_REQUEST, "The body is not JSON", "The detail names the line and column where reading stopped."),
    CUT_SHORT("cut-short", BAD_REQUEST, "The body was cut short", "Send the whole body, as long as Content-Length says."),
    MALFORMED("malformed", BAD_REQUEST, "Not an HTTP request", "Send what HTTP/1.1 (RFC 9112) describes, without TLS: that ends at the proxy."),
    TOO_SLOW("too-slow", REQUEST_TIMEOUT, "The request took too long", "Send the whole of it without a pause. A large body has more time, a minute at most."),
    HEADERS_TOO_LARGE("headers-too-large", REQUEST_HEADER_FIELDS_TOO_LARGE, "The header fields are too large", "Send fewer or shorter header fields, or a shorter path and query."),
    UNAUTHORIZED("unauthorized", UNAUTHORIZED, "A key is needed", "Send an organizer's key as `Authorization: Bearer KEY`. `acquaint organizer create` makes one."),
    WRONG_KEY("wrong-key", UNAUTHORIZED, "The key is wrong", "It is no key of this instance, it was revoked, or its time is over. `acquaint key create` makes another."),
    NOT_FOUND("not-found", NOT_FOUND, "Not found", "Nothing is there, or it belongs to another organizer: the two look the same."),
    FORBIDDEN("forbidden", FORBIDDEN, "Your role or your key does not go so far", "`right` names what is missing. An owner of the group can give you a role that has it; a key among whose rights it is goes so far."),
    SIGN_IN_AGAIN("sign-in-again", FORBIDDEN, "Sign in again for this", "What a thief would keep wants a sign-in of the last 10 minutes, or a key among whose rights `right` is named."),
    CROSS_SITE("cross-site", FORBIDDEN, "Not from a page of ours", "With a session's cookie, what changes something has to say that a page of ours sent it: Sec-Fetch-Site: same-origin, or our own Origin. Programs send a key instead."),
    LAST_OWNER("last-owner", CONFLICT, "A group has an owner", "Make somebody else an owner first. Once they have accepted, this one can go or take another role."),
    IN_TEAM("in-team", CONFLICT, "In the team already", "`PATCH /groups/{id}/team/{account}` gives another role."),
    EVENTS_TO_COME("events-to-come", CONFLICT, "An event of the group is to come", "Cancel its published events, so that people hear of it. Then delete the group."),
    METHOD("method-not-allowed", METHOD_NOT_ALLOWED, "This method is not there", "The header Allow names the methods that the path takes."),
    CONFLICT("wrong-status", CONFLICT, "The event's status does not allow this", "The detail says which step has to come first."),
    REFUSED("refused", CONFLICT, "The answer can't be taken", "The old answer and seat are kept. The detail says why."),
    CHECKED_IN("checked-in", CONFLICT, "They are here already", "`checked_in_at` says since when. If that was a mistake, `DELETE /check-ins/{id}` takes it back."),
    ID_REUSED("id-reused", CONFLICT, "The id was used before", "Give each check-in an id of its own."),
    GONE_OUT("gone-out", CONFLICT, "The letter waits no more", "Only a letter whose state is `waiting` can be taken back."),
    UNSUBSCRIBED("unsubscribed", CONFLICT, "The person wants no mail", "Only the person can take that back, by the link in their mail."),
    SUPPRESSED("suppressed", CONFLICT, "The address gets no such letter", "`GET /groups/{id}/suppressions` says why. `DELETE /groups/{id}/suppressions/{address}` gives it another chance, where that is yours to give."),
    WEBHOOK_OFF("webhook-off", CONFLICT, "The webhook is off", "Turn it on by `PATCH /webhooks/{id}` with `\"enabled\": true`."),
    TOO_MANY_WEBHOOKS("too-many-webhooks", CONFLICT, "The group has as many webhooks as it may", "Delete one that is no longer needed, or have one get more message types."),
    TOO_MANY_ASKS("too-many-asks", CONFLICT, "As many of your asks are open as there may be", "Wait until you hear of one: the detail says when."),
    NO_NAME("no-name", CONFLICT, "Nobody would know who asks", "Say on your own page what you are called, then ask."),
    CANCELLED("cancelled", GONE, "The event was cancelled", "No answers are taken, unless the event is restored."),
    CHANGED("changed-meanwhile", PRECONDITION_FAILED, "Changed meanwhile", "Read the thing again and repeat the change with its new ETag."),
    TOO_LARGE("too-large", PAYLOAD_TOO_LARGE, "The body is too large", "Send less at once. The detail names the limit."),
    WRONG_TYPE("wrong-type", UNSUPPORTED_MEDIA_TYPE, "Not a type that is read here", "Send the Content-Type that the detail names."),
    INVALID("invalid", UNPROCESSABLE_ENTITY, "Some of it can't be", "`errors` lists every fault with a JSON pointer to it, a hundred at most; `more_errors` says how many more there are."),
    UNNAMED("unnamed-sender", UNPROCESSABLE_ENTITY, "Nothing tells people who writes", "Set the fields of the group that the detail names, with `PATCH /groups/{id}`, and send the same again."),
    NEW_ORGANIZER("new-organizer", TOO_MANY_REQUESTS, "A new account goes slowly", "In its first week an account invites at most 100 people a day. Send fewer, or wait as many seconds as Retry-After says."),
    KEY_REUSED("idempotency-key-reused", UNPROCESSABLE_ENTITY, "The Idempotency-Key was used before", "Take a new key for a new request."),
    TOO_MANY("too-many", TOO_MANY_REQUESTS, "Too many tries", "Wait as many seconds as Retry-After says. Only failed tries, requests to send mail again, and answers to one invitation are counted."),
    BUSY("busy", SERVICE_UNAVAILABLE, "Too much at once", "Try again in a moment."),
    UNAVAILABLE("unavailable", SERVICE_UNAVAILABLE, "The database can't do this now", "Try again after as many seconds as Retry-After says. What was not acknowledged is hardly ever done; with an Idempotency-Key it is never done twice."),
    INTERNAL("internal", INTERNAL_SERVER_ERROR, "Something went wrong here", "It is our fault. The operator finds the cause in the log under the incident's number."),
}

/// An error as `application/problem+json` (RFC 9457).
#[derive(Serialize, ToSchema)]
pub(crate) struct Problem {
    /// Names the kind of problem; stable. Each is explained at `/api/problems`.
    #[serde(rename = "type")]
    kind: String,
    /// What the kind is called, in English or, where there are words for people, in the language of Accept-Language.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What is wrong this time, and what would do; in the same language.
    detail: String,
    /// The right that is missing, of a 403.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "event.edit")]
    right: Option<&'static str>,
    /// When they were checked in, in UTC, where that is what is in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "2036-01-02T18:31:00Z")]
    checked_in_at: Option<String>,
    /// Every fault of the request, the first hundred of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    errors: Vec<Fault>,
    /// How many more faults there are than `errors` lists; left out if there are none.
    #[serde(skip_serializing_if = "is_zero")]
    more_errors: usize,
    /// The number under which the cause was logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl ApiError {
    /// Which kind of problem it is.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::NotJson(_) => NOT_JSON,
            Self::CutShort(_) => CUT_SHORT,
            Self::WrongType { .. } => WRONG_TYPE,
            Self::TooLarge { .. } => TOO_LARGE,
            Self::Malformed => MALFORMED,
            Self::TooSlow => TOO_SLOW,
            Self::HeadersTooLarge => HEADERS_TOO_LARGE,
            Self::Invalid(_) => INVALID,
            Self::Unauthorized => UNAUTHORIZED,
            Self::WrongKey => WRONG_KEY,
            Self::CrossSite => CROSS_SITE,
            Self::NotFound | Self::PageExpired | Self::Refused(Refusal::Withdrawn) => NOT_FOUND,
            Self::MethodNotAllowed { .. } => METHOD,
            Self::KeyReused => KEY_REUSED,
            Self::TooMany { .. } | Self::AnsweredTooOften { .. } => TOO_MANY,
            Self::Refused(Refusal::Cancelled) => CANCELLED,
            Self::Refused(_) => REFUSED,
            Self::Action(action) => kind_of(action),
            Self::Busy | Self::TooManyBodies | Self::TooManyAnswers => BUSY,
            Self::Store(StoreError::Unavailable(_)) => UNAVAILABLE,
            _ => INTERNAL,
        }
    }

    /// Seconds after which trying again makes sense.
    pub(crate) fn retry_after(&self) -> Option<u64> {
        match self {
            Self::TooMany { seconds } | Self::AnsweredTooOften { seconds } => Some(*seconds),
            Self::Action(action) => action.retry_after(),
            Self::Busy | Self::TooManyBodies | Self::TooManyAnswers => Some(1),
            Self::Store(StoreError::Unavailable(_)) => Some(5),
            _ => None,
        }
    }

    /// Logs what is ours to mend; the number under which it can be found.
    pub(crate) fn log(&self) -> Option<String> {
        match self.kind().status {
            StatusCode::INTERNAL_SERVER_ERROR => {
                let incident = incident();
                tracing::error!(incident, cause = %self, "a request failed");
                Some(incident)
            }
            StatusCode::SERVICE_UNAVAILABLE => {
                tracing::warn!(cause = %self, "a request was put off");
                None
            }
            _ => None,
        }
    }

    /// The sentence that may be shown.
    pub(crate) fn detail(&self, incident: Option<&str>) -> String {
        match (incident, self) {
            (Some(incident), _) => format!("{} Its number is {incident}.", INTERNAL.remedy),
            (None, Self::Store(StoreError::Unavailable(outage))) => format!("{} {}", outage.kind, UNAVAILABLE.remedy),
            (None, Self::Refused(Refusal::Withdrawn)) => Self::NotFound.to_string(),
            (None, other) => other.to_string(),
        }
    }

    /// The answer in a language.
    pub(crate) fn answer(&self, language: Language) -> HttpResponse {
        let body = serde_json::to_string(&self.problem(language)).unwrap_or_default();
        let mut response = HttpResponse::build(self.status_code());
        response.insert_header((CONTENT_TYPE, "application/problem+json"));
        add_headers(self, &mut response);
        language::said_in(language, response.body(body))
    }

    /// The last answer of a connection, with its head: for what is refused before it is a request.
    pub(crate) fn as_last_answer(&self) -> Bytes {
        let body = serde_json::to_string(&self.problem(Language::En)).unwrap_or_default();
        let mut answer = format!(
            "HTTP/1.1 {}\r\ncontent-length: {}\r\ncontent-type: application/problem+json\r\nconnection: close\r\n",
            self.status_code(),
            body.len()
        );
        for (name, value) in HEADERS {
            answer.extend([name, ": ", value, "\r\n"]);
        }
        answer.extend(["\r\n", &body]);
        answer.into()
    }

    fn problem(&self, language: Language) -> Problem {
        let Kind {
            code, status, title, ..
        } = self.kind();
        let incident = self.log();
        let (mut errors, more_errors) = match self {
            Self::Invalid(faults) => (faults.listed().to_vec(), faults.more()),
            _ => (Vec::new(), 0),
        };
        let (mut title, mut detail) = (title.to_owned(), self.detail(incident.as_deref()));
        if let Some([called, wrong, _]) = wording(self).filter(|_| language != Language::En) {
            title = language.say(called);
            for fault in &mut errors {
                // Words for people say less of what only programs get wrong.
                let is_of_programs = ["list", "type", "unknown", "word"].contains(&fault.code);
                if let Some(invalid) = fault.invalid.as_ref().filter(|_| !is_of_programs) {
                    fault.detail = language.say(explained(invalid));
                }
            }
            detail = match (self, errors.first()) {
                // Where a program's body breaks off, no words for people say.
                (Self::NotJson(_) | Self::CutShort(_) | Self::WrongType { .. }, _) => detail,
                (_, Some(fault)) => format!("{}: {}", fault.place(), fault.detail),
                (_, None) => language.say(wrong),
            };
        }
        Problem {
            kind: format!("/api/problems#{code}"),
            title,
            status: status.as_u16(),
            detail,
            right: match self {
                Self::Action(action) => action.right().map(Right::as_str),
                _ => None,
            },
            checked_in_at: match self {
                Self::Action(ActionError::CheckedInBefore { at }) => Some(instant(*at)),
                _ => None,
            },
            errors,
            more_errors,
            instance: incident.map(|incident| format!("urn:uuid:{incident}")),
        }
    }
}

fn kind_of(action: &ActionError) -> Kind {
    match action {
        ActionError::Forbidden(_)
        | ActionError::MakesNoGroups
        | ActionError::KeyLacks(_)
        | ActionError::BeyondOwnRights(_) => FORBIDDEN,
        ActionError::SignInAgain(_) => SIGN_IN_AGAIN,
        ActionError::LastOwner => LAST_OWNER,
        ActionError::AlreadyInTeam => IN_TEAM,
        ActionError::HasEventsToCome => EVENTS_TO_COME,
        ActionError::ChangedMeanwhile => CHANGED,
        ActionError::WrongStatus(_) | ActionError::NotPublished | ActionError::NotAtPoster => CONFLICT,
        ActionError::CheckedInBefore { .. } => CHECKED_IN,
        ActionError::SentForAnother => ID_REUSED,
        ActionError::GoneOut => GONE_OUT,
        ActionError::ResentJustNow { .. } => TOO_MANY,
        ActionError::UnnamedSender { .. } => UNNAMED,
        ActionError::NewOrganizer { .. } => NEW_ORGANIZER,
        ActionError::Suppressed => SUPPRESSED,
        ActionError::WebhookIsOff => WEBHOOK_OFF,
        ActionError::TooManyWebhooks => TOO_MANY_WEBHOOKS,
        ActionError::TooManyOpen(_) => TOO_MANY_ASKS,
        ActionError::NoName => NO_NAME,
        ActionError::TheirOwnWish => UNSUBSCRIBED,
        _ => INTERNAL,
    }
}

fn incident() -> String {
    let mut octets = [0; 16];
    // Without chance the number is the same each time, and the log's clock has to do.
    let _ = getrandom::fill(&mut octets);
    uuid::Builder::from_random_bytes(octets).into_uuid().to_string()
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        self.kind().status
    }

    fn error_response(&self) -> HttpResponse {
        self.answer(Language::En)
    }
}

/// A problem in the language that its client asks for: an error that becomes an answer knows of no request. One of ours is logged
/// once, and stays as it is.
pub(crate) fn in_language(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let error = response
        .response()
        .error()
        .and_then(|error| error.as_error::<ApiError>());
    let error = error.filter(|error| error.status_code().is_client_error());
    let said = error.and_then(|error| Some(error.answer(language::asked(response.request())?)));
    match said {
        Some(said) => response.into_response(said),
        None => response,
    }
}

/// The headers that an error asks for, whatever its body is.
pub(crate) fn add_headers(error: &ApiError, response: &mut actix_web::HttpResponseBuilder) {
    if let Some(seconds) = error.retry_after() {
        response.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    match error {
        // RFC 6750, section 3
        ApiError::Unauthorized => {
            response.insert_header((WWW_AUTHENTICATE, "Bearer realm=\"acquaint\""));
        }
        ApiError::WrongKey => {
            response.insert_header((WWW_AUTHENTICATE, "Bearer realm=\"acquaint\", error=\"invalid_token\""));
        }
        ApiError::MethodNotAllowed { allow } => {
            response.insert_header((ALLOW, allow.as_str()));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use store::{Outage, OutageKind};

    use super::*;

    #[test]
    fn a_fault_of_ours_shows_its_number_and_not_its_cause() {
        let problem = ApiError::Store(StoreError::Unreadable("secret".to_owned())).problem(Language::En);
        assert_eq!(problem.status, 500);
        assert!(!problem.detail.contains("secret"));
        assert!(
            problem
                .instance
                .is_some_and(|incident| problem.detail.contains(incident.trim_start_matches("urn:uuid:")))
        );
    }

    #[test]
    fn a_database_that_is_away_is_503_and_says_when_to_come_back() {
        let away = Outage::new(OutageKind::Away, "the host's name");
        let response = ApiError::Store(StoreError::Unavailable(away)).error_response();
        assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(response.headers().contains_key(RETRY_AFTER));
    }

    #[test]
    fn a_withdrawn_invitation_reads_as_one_that_never_was() {
        let withdrawn = serde_json::to_string(&ApiError::Refused(Refusal::Withdrawn).problem(Language::En)).unwrap();
        assert_eq!(
            withdrawn,
            serde_json::to_string(&ApiError::NotFound.problem(Language::En)).unwrap()
        );
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = KINDS.iter().map(|kind| kind.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), KINDS.len());
    }
}
