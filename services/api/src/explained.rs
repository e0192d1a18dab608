//! What went wrong, in sentences for people: pages show them, and problems in whichever language is asked for.

use actions::ActionError;
use domain::event::{EventPlan, WrongStatus};
use domain::group::imprint::Imprint;
use domain::rsvp::seating::Refusal;
use domain::values::invalid::Invalid;
use domain::values::text::{KeyName, Note};
use jiff::tz::TimeZone;
use store::StoreError;
use wording::{Text, refusal, texts, when};

use crate::error::{ApiError, Faults};

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

/// What is ours to mend, with the number under which it is found.
pub(crate) fn internal(incident: &str) -> [Text; 3] {
    [
        texts::error_internal_title(),
        texts::error_internal(incident),
        texts::error_again_next(),
    ]
}

/// What is wrong in a form; our pages send nothing else that could be.
fn invalid(faults: &Faults) -> Text {
    let first = faults.listed().first();
    let why = first.and_then(|fault| fault.invalid.as_ref());
    match first.and_then(|fault| fault.pointer.as_deref()) {
        _ if matches!(why, Some(Invalid::Link)) => texts::invalid_link(),
        Some("/note") => texts::error_note(Note::MAX),
        Some("/guests") => texts::error_guests(EventPlan::MAX_GUESTS),
        Some("/answer") => texts::error_answer(),
        Some("/name") => texts::console_key_name_wrong(KeyName::MAX),
        _ => why.map_or_else(texts::error_unreadable, wording::invalid::explained),
    }
}
