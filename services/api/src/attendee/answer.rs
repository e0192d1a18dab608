//! `POST /r/{token}`

use actions::followers;
use actions::people::AskForLetter;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::rsvp::seating::{Actor, Refusal, Reply as Rsvp};
use domain::rsvp::status::{Answer, Source};
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::{Note, PersonName};
use domain::values::token::Purpose;
use serde_json::Value;
use store::rsvp::invitations::InvitationView;
use store::{AnswerRequest, WriteTx};
use wording::{Text, refusal, texts};

use super::answer_body;
use super::personal::Personal;
use super::rsvp_page::{Notice, render};
use super::state::State;
use crate::context::Context;
use crate::error::{ApiError, Fault};
use crate::fields::{Fields, parsed, whole};
use crate::pages::{self, language};
use crate::path;
use crate::reply::Reply;
use crate::token;

/// Guests that a form is read with; how many are allowed is decided with the seats.
const MOST_GUESTS: i64 = 1_000;

/// What a person answers.
struct RsvpBody {
    answer: Answer,
    /// None: as many as before.
    guests: Option<u16>,
    /// None: the note stays.
    note: Option<Note>,
    /// None: the name stays.
    name: Option<PersonName>,
    /// Whether the person wants to hear of the group's next events.
    follow: bool,
}

/// `POST /r/{token}`: takes the answer; 303 back to the page, or the new state as JSON.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = match take(&context, &request, payload).await {
        Err(error) if !pages::wants_json(&request) => explain(&context, &request, error).await,
        other => other,
    };
    pages::answered(&request, answered)
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let given = answer_body::read(request, payload, read).await?;
    // Only now: whoever never ends a request has answered nothing.
    context.limits.answer(InvitationId::from_uuid(claim.id))?;
    let asked = AnswerRequest {
        invitation: InvitationId::from_uuid(claim.id),
        link_version: Some(claim.version),
        reply: Rsvp {
            answer: given.answer,
            guests: given.guests,
            actor: Actor::Invitee,
        },
        note: given.note,
        name: given.name,
        source: Source::Link,
        calendar: None,
    };
    let opened = match context.rsvp_queue.answer(asked).await.map_err(ApiError::from) {
        Err(ApiError::NotFound | ApiError::Refused(Refusal::Withdrawn)) => Err(token::wrong(context, request)),
        other => other,
    }?
    .opened;
    if given.follow {
        ask_to_follow(context, request, &opened).await?;
    }
    done(context, request, opened).await
}

/// Organizers hold the link, too: it is the mail to the invited address that confirms.
async fn ask_to_follow(context: &Context, request: &HttpRequest, opened: &InvitationView) -> Result<(), ApiError> {
    let group = opened.group.id;
    let asked = AskForLetter {
        address: opened.invitation.address.clone(),
        network: context.limits.network(request),
        language: language::of_group(language::asked(request), &opened.group).tag(),
    };
    let unit = move |tx: &mut WriteTx<'_>| followers::follow(tx, group, &asked);
    Ok(context.store.write(unit).await?)
}

async fn done(context: &Context, request: &HttpRequest, opened: InvitationView) -> Result<HttpResponse, ApiError> {
    if pages::wants_json(request) {
        let personal = Personal::around(context, opened).await?;
        return Ok(Reply::ok(&State::of(context, &personal))?.into());
    }
    let back = context.links.path(&format!("/r/{}", path::part(request, "token")));
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish())
}

/// An answer that was not taken, on the page it came from: what was wrong, and what can still be answered.
pub(super) async fn explain(
    context: &Context,
    request: &HttpRequest,
    error: ApiError,
) -> Result<HttpResponse, ApiError> {
    let sentences = match &error {
        ApiError::Invalid(faults) => faults.listed().iter().map(explained).collect(),
        ApiError::Refused(why) if *why != Refusal::Withdrawn => {
            vec![refusal::explained(*why), texts::answer_kept()]
        }
        _ => return Err(error),
    };
    let personal = Personal::open(context, request).await?;
    let notice = Notice {
        sentences,
        answer: None,
    };
    render(context, request, error.kind().status, &personal, &notice)
}

/// A fault for who filled in the form; what it says itself is for programs.
fn explained(fault: &Fault) -> Text {
    match fault.pointer.as_deref().unwrap_or_default() {
        "/answer" => texts::fault_answer(),
        "/guests" => texts::fault_guests(MOST_GUESTS),
        "/note" => texts::fault_note(Note::MAX),
        "/name" => texts::fault_name(PersonName::MAX),
        "/occurrence" => texts::fault_occurrence(),
        _ => texts::fault_other(),
    }
}

fn read(fields: &mut Fields) -> Option<RsvpBody> {
    let answer = fields.required("answer", parsed(Answer::parse));
    let guests = fields.optional("guests", number_of_guests);
    let note = fields.optional("note", parsed(Note::parse));
    let name = fields.optional("name", parsed(PersonName::parse));
    let follow = fields.optional("follow", |value| Ok(is_ticked(value)));
    fields.elsewhere(
        "occurrence",
        "belongs to `POST /r/{token}/occurrences`: an answer here is for all dates",
    );
    Some(RsvpBody {
        answer: answer?,
        guests: guests?.flatten(),
        note: note?,
        name: name?.filter(|name| !name.as_str().is_empty()),
        follow: follow?.unwrap_or(false),
    })
}

/// A box of a form, which is there if it is ticked, or a truth value of JSON.
fn is_ticked(value: &Value) -> bool {
    value.as_bool().unwrap_or_else(|| value.is_string())
}

/// A number, as JSON or as a form writes it; a field left empty says nothing.
fn number_of_guests(value: &Value) -> Result<Option<u16>, Invalid> {
    match value.as_str().map(str::trim) {
        Some("") => Ok(None),
        Some(text) => whole(0, MOST_GUESTS)(&text.parse::<i64>().map_or(Value::Null, Value::from)).map(Some),
        None => whole(0, MOST_GUESTS)(value).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::StatusCode;

    #[test]
    fn guests_are_read_from_forms_and_json() {
        assert_eq!(number_of_guests(&Value::from("2")), Ok(Some(2)));
        assert_eq!(number_of_guests(&Value::from(2)), Ok(Some(2)));
        assert_eq!(number_of_guests(&Value::from(" ")), Ok(None));
        for wrong in [
            Value::from("-1"),
            Value::from("two"),
            Value::from(-1),
            Value::from(1_001),
            Value::from(1.5),
            Value::from("9999999999999999999999"),
        ] {
            assert!(number_of_guests(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_refused_answer_has_the_status_of_the_contract() {
        assert_eq!(ApiError::Refused(Refusal::Full).kind().status, StatusCode::CONFLICT);
        assert_eq!(ApiError::Refused(Refusal::Cancelled).kind().status, StatusCode::GONE);
    }
}
