//! An error as a page: what went wrong, and what can still be done.

use actions::ActionError;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use askama::Template;
use domain::event::{EventPlan, WrongStatus};
use domain::group::imprint::Imprint;
use domain::rsvp::seating::Refusal;
use domain::values::text::{KeyName, Note};
use jiff::tz::TimeZone;
use store::StoreError;
use wording::{Language, Text, refusal, texts, when};

use super::{Piece, ROBOTS, assets, language, pieces, start};
use crate::context::context_of;
use crate::error::{ApiError, Faults};
use crate::problem::add_headers;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    prefix: &'a str,
    stylesheet: &'a str,
    language: Language,
    title: Text,
    detail: Vec<Piece<'a>>,
    next: Text,
    /// Where to go on.
    way: (Text, &'static str),
}

/// The page of an error, in the reader's language: whose group it is about may not be known.
pub(super) fn page(request: &HttpRequest, error: &ApiError) -> HttpResponse {
    let prefix = context_of(request)
        .map(|context| context.links.prefix().to_owned())
        .unwrap_or_default();
    let incident = error.log().unwrap_or_default();
    let [title, detail, mut next] = wording(error).unwrap_or_else(|| internal(&incident));
    // Words of a poster are typed, and before its time nobody learns whether they are right.
    if is_under("/here/", request, &prefix) && matches!(error, ApiError::NotFound) {
        next = texts::here_later();
    }
    let language = language::asked(request).unwrap_or_default();
    let detail = language.say(detail);
    let page = ErrorPage {
        prefix: &prefix,
        stylesheet: assets::stylesheet(),
        language,
        title,
        detail: pieces(&detail),
        next,
        way: way(request, error, &prefix),
    };
    let mut response = start(error.status_code());
    add_headers(error, &mut response);
    // A template that can't be rendered must not hide the status.
    response.insert_header((ROBOTS, "noindex, nofollow"));
    language::said_in(language, response.body(page.render().unwrap_or_default()))
}

fn is_under(start: &str, request: &HttpRequest, prefix: &str) -> bool {
    let path = request.path().strip_prefix(prefix);
    path.is_some_and(|path| path.starts_with(start))
}

/// The link of the page of an error.
fn way(request: &HttpRequest, error: &ApiError, prefix: &str) -> (Text, &'static str) {
    match error {
        ApiError::Action(ActionError::SignInAgain(_)) => (texts::sign_in_title(), "/console/sign-in"),
        ApiError::PageExpired => (texts::own_page_send(), "/me"),
        _ if is_under("/console", request, prefix) => (texts::console_back(), "/console"),
        _ => (texts::error_home(), "/"),
    }
}

/// What an error is called for people, what is wrong, and what can still be done; none: it is ours to mend, or a program's.
pub(crate) fn wording(error: &ApiError) -> Option<[Text; 3]> {
    Some(match error {
        ApiError::NotFound | ApiError::Refused(Refusal::Withdrawn) => [
            texts::error_not_found_title(),
            texts::error_not_found(),
            texts::error_not_found_next(),
        ],
        ApiError::PageExpired => [
            texts::error_page_expired_title(),
            texts::error_page_expired(),
            texts::error_page_expired_next(),
        ],
        ApiError::TooMany { seconds } => [
            texts::error_too_many_title(),
            texts::error_too_many(seconds),
            texts::error_wait_next(),
        ],
        ApiError::AnsweredTooOften { seconds } => [
            texts::error_too_many_answers_title(),
            texts::error_too_many_answers(seconds),
            texts::error_wait_next(),
        ],
        ApiError::Busy
        | ApiError::TooManyBodies
        | ApiError::TooManyAnswers
        | ApiError::Store(StoreError::Unavailable(_)) => [
            texts::error_busy_title(),
            texts::error_busy(),
            texts::error_again_next(),
        ],
        ApiError::Unauthorized => [texts::error_key_title(), texts::error_key(), texts::error_key_next()],
        ApiError::WrongKey => [
            texts::error_key_title(),
            texts::error_key_wrong(),
            texts::error_key_next(),
        ],
        ApiError::MethodNotAllowed { .. } => [
            texts::error_method_title(),
            texts::error_method(),
            texts::error_method_next(),
        ],
        ApiError::Action(action) => return of_action(action),
        ApiError::CrossSite => [
            texts::error_cross_site_title(),
            texts::error_cross_site(),
            texts::error_cross_site_next(),
        ],
        ApiError::Refused(why) => [
            texts::error_refused_title(),
            refusal::explained(*why),
            texts::error_again_next(),
        ],
        ApiError::TooLarge { limit } => [
            texts::error_too_large_title(),
            texts::error_too_large(limit),
            texts::error_unreadable_next(),
        ],
        ApiError::Invalid(faults) => [
            texts::error_unreadable_title(),
            invalid(faults),
            texts::error_unreadable_next(),
        ],
        ApiError::WrongType { .. } | ApiError::TooSlow | ApiError::CutShort(_) | ApiError::NotJson(_) => [
            texts::error_unreadable_title(),
            texts::error_unreadable(),
            texts::error_unreadable_next(),
        ],
        _ => return None,
    })
}

/// The same of an action that did not happen.
fn of_action(action: &ActionError) -> Option<[Text; 3]> {
    Some(match action {
        ActionError::SignInAgain(_) => [
            texts::error_again_title(),
            texts::error_again(),
            texts::error_again_sign_in_next(),
        ],
        ActionError::Forbidden(right) | ActionError::KeyLacks(right) => [
            texts::error_role_title(),
            texts::error_role(right.as_str()),
            texts::error_role_next(),
        ],
        ActionError::MakesNoGroups => [
            texts::error_role_title(),
            texts::error_makes_no_groups(),
            texts::error_makes_no_groups_next(),
        ],
        ActionError::LastOwner => [
            texts::error_role_title(),
            texts::console_last_owner(),
            texts::error_unchanged_next(),
        ],
        other => [
            texts::error_refused_title(),
            explained_action(other)?,
            texts::error_unchanged_next(),
        ],
    })
}

/// What is wrong, for a page that shows more than that.
pub(crate) fn sentence(error: &ApiError) -> Text {
    let [_, detail, _] = wording(error).unwrap_or_else(|| internal(""));
    detail
}

/// Why something was not done, where whoever sent it can see to it.
pub(crate) fn explained(error: &ApiError) -> Option<Text> {
    match error {
        ApiError::Refused(why) => Some(refusal::explained(*why)),
        ApiError::Action(action) => explained_action(action),
        ApiError::TooLarge { limit } => Some(texts::error_too_large(limit)),
        _ => None,
    }
}

fn explained_action(action: &ActionError) -> Option<Text> {
    Some(match action {
        ActionError::WrongStatus(WrongStatus::Draft) | ActionError::NotPublished => texts::refused_draft(),
        ActionError::WrongStatus(WrongStatus::Published) => texts::refused_published(),
        ActionError::WrongStatus(WrongStatus::Cancelled) => texts::refused_cancelled(),
        ActionError::WrongStatus(WrongStatus::Over) => texts::refused_over(),
        ActionError::WrongStatus(WrongStatus::NotADraft) => texts::refused_no_draft(),
        ActionError::ChangedMeanwhile => texts::refused_changed_meanwhile(),
        ActionError::AlreadyInTeam => texts::refused_in_team(),
        ActionError::LastOwner => texts::console_last_owner(),
        ActionError::HasEventsToCome => texts::refused_events_to_come(),
        ActionError::ResentJustNow { wait } => texts::refused_resent(wait.as_secs().div_ceil(60)),
        ActionError::Suppressed => texts::refused_suppressed(),
        ActionError::TheirOwnWish => texts::refused_own_wish(),
        ActionError::UnnamedSender { .. } => texts::refused_unnamed(Imprint::NEEDED_ABOVE),
        ActionError::NewOrganizer { .. } => texts::refused_new_organizer(),
        ActionError::GoneOut => texts::refused_gone_out(),
        ActionError::WebhookIsOff => texts::refused_webhook_off(),
        ActionError::TooManyWebhooks => texts::refused_webhooks_many(store::webhooks::AT_MOST),
        ActionError::TooManyOpen(open) => {
            let day = open.free_at.timestamp().to_zoned(TimeZone::UTC).date();
            texts::asks_refused_too_many(when::day(day), open.most)
        }
        ActionError::NoName => texts::asks_refused_no_name(),
        _ => return None,
    })
}

fn internal(incident: &str) -> [Text; 3] {
    [
        texts::error_internal_title(),
        texts::error_internal(incident),
        texts::error_again_next(),
    ]
}

/// What is wrong in a form; our pages send nothing else that could be.
fn invalid(faults: &Faults) -> Text {
    match faults.listed().first().and_then(|fault| fault.pointer.as_deref()) {
        Some("/note") => texts::error_note(Note::MAX),
        Some("/guests") => texts::error_guests(EventPlan::MAX_GUESTS),
        Some("/answer") => texts::error_answer(),
        Some("/name") => texts::console_key_name_wrong(KeyName::MAX),
        _ => {
            let why = faults.listed().first().and_then(|fault| fault.invalid.as_ref());
            why.map_or_else(texts::error_unreadable, wording::invalid::explained)
        }
    }
}
