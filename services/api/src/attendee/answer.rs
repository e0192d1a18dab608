//! `POST /r/{token}`

use std::collections::{BTreeMap, BTreeSet};

use actions::followers;
use actions::invitations::keep_answers;
use actions::people::AskForLetter;
use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::event::questions::{Question, Said};
use domain::rsvp::seating::{Actor, Refusal, Reply as Rsvp, RsvpWindow, SeatAllocator};
use domain::rsvp::status::{Answer, Source};
use domain::values::ids::Id;
use domain::values::invalid::Invalid;
use domain::values::text::{Note, PersonName};
use domain::values::token::{Claim, Purpose};
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::rsvp::invitations::InvitationView;
use store::{AnswerRequest, ReadTx, WriteTx};
use wording::{Text, refusal, texts};

use super::answer_body;
use super::personal::Personal;
use super::questions;
use super::rsvp_page::{Notice, render};
use super::state::State;
use crate::context::Context;
use crate::error::{ApiError, Fault, Faults};
use crate::events::questions::{Judged, Sent, Untaken, judge};
use crate::fields::{Fields, parsed, text, whole};
use crate::pages::{self, language};
use crate::path;
use crate::reply::Reply;
use crate::token;

/// Guests that a form is read with; how many are allowed is decided with the seats.
const MOST_GUESTS: i64 = 1_000;

/// What a person answers.
struct RsvpBody {
    /// None: only questions are answered.
    answer: Option<Answer>,
    /// What is answered to the organizer's questions.
    questions: Vec<Sent>,
    /// It is about questions, though none of them may be answered anew.
    has_questions: bool,
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
    let mut typed = Vec::new();
    let answered = match Box::pin(take(&context, &request, payload, &mut typed)).await {
        Err(error) if !pages::wants_json(&request) => explain(&context, &request, error, typed).await,
        other => other,
    };
    pages::answered(&request, answered)
}

/// `typed`: what was answered to questions, for a page that shows what was wrong with it.
async fn take(
    context: &Context,
    request: &HttpRequest,
    payload: Payload,
    typed: &mut Vec<Sent>,
) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let given = answer_body::read(request, payload, read).await?;
    typed.clone_from(&given.questions);
    // Only now: whoever never ends a request has answered nothing.
    context.limits.answer(InvitationId::from_uuid(claim.id))?;
    let id = InvitationId::from_uuid(claim.id);
    // Who does not come is asked nothing.
    let comes = matches!(given.answer, None | Some(Answer::Yes));
    let asked = if comes { given.questions } else { Vec::new() };
    let answers = judged(context, request, claim, asked, (given.answer, given.guests)).await?;
    // Before the answer itself: the letter that it leads to does not ask for what was said.
    if let Some(answers) = answers {
        keep(context, id, answers).await?;
    }
    if given.answer.is_none() && given.has_questions {
        return done(context, request, reopened(context, request, claim).await?).await;
    }
    let Some(answer) = given.answer else {
        return Err(Fault::of("/answer", &Invalid::Required).into());
    };
    let asked = AnswerRequest {
        invitation: InvitationId::from_uuid(claim.id),
        link_version: Some(claim.version),
        reply: Rsvp {
            answer,
            guests: given.guests,
            actor: Actor::Invitee,
        },
        note: given.note,
        name: given.name,
        language: language::asked(request).map(|language| language.tag().to_owned()),
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

/// Answers to questions, judged before anything is taken. None: there are none.
async fn judged(
    context: &Context,
    request: &HttpRequest,
    claim: Claim,
    sent: Vec<Sent>,
    (answer, guests): (Option<Answer>, Option<u16>),
) -> Result<Option<Judged>, ApiError> {
    if sent.is_empty() {
        return Ok(None);
    }
    let (opened, now) = (reopened(context, request, claim).await?, context.store.now());
    let window = opened.invitation.window(&opened.event, now);
    if window == RsvpWindow::Cancelled {
        return Err(ApiError::Refused(Refusal::Cancelled));
    }
    if let Some(answer) = answer {
        // What is said beside a yes that is refused is not kept.
        let reply = Rsvp {
            answer,
            guests,
            actor: Actor::Invitee,
        };
        let mut seats = SeatAllocator::of(&opened.event, now);
        seats.with(window, opened.invitation.guests_max(&opened.event));
        seats.answer(opened.invitation.id, opened.invitation.status, reply)?;
    }
    let asked = questions::asked(&opened, window, answer);
    judge(&asked, sent, now).map(Some).map_err(|all| {
        let mut faults = Faults::default();
        for (id, untaken) in all {
            faults.note(|| match untaken {
                Untaken::Wrong(invalid) => Fault::of(&format!("/answers/{id}"), &invalid),
                Untaken::Reworded => Fault::of(&format!("/versions/{id}"), &REWORDED),
            });
        }
        ApiError::Invalid(faults)
    })
}

const REWORDED: Invalid = Invalid::Fixed {
    why: "is not how the question is worded now: read it again",
};

async fn reopened(context: &Context, request: &HttpRequest, claim: Claim) -> Result<InvitationView, ApiError> {
    let unit = move |tx: &mut ReadTx<'_>| token::open(tx, claim);
    let opened = context.store.read(unit).await.map_err(ApiError::from)?;
    opened.ok_or_else(|| token::wrong(context, request))
}

async fn keep(context: &Context, invitation: InvitationId, answers: Judged) -> Result<(), ApiError> {
    let unit = move |tx: &mut WriteTx<'_>| keep_answers(tx, invitation, answers);
    Ok(context.store.write(unit).await?)
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
    typed: Vec<Sent>,
) -> Result<HttpResponse, ApiError> {
    // Whoever was kept waiting by a silent database is not kept waiting again.
    let is_explained = match &error {
        ApiError::Invalid(_) => true,
        ApiError::Refused(why) => *why != Refusal::Withdrawn,
        _ => false,
    };
    if !is_explained {
        return Err(error);
    }
    let personal = Personal::open(context, request).await?;
    let asked = &personal.opened.event.plan.details.questions;
    let sentences = match &error {
        ApiError::Invalid(faults) => faults.listed().iter().map(|fault| explained(fault, asked)).collect(),
        ApiError::Refused(why) => vec![refusal::explained(*why), texts::answer_kept()],
        _ => Vec::new(),
    };
    let notice = Notice {
        sentences,
        typed,
        ..Notice::default()
    };
    render(context, request, error.kind().status, &personal, &notice)
}

/// A fault for who filled in the form; what it says itself is for programs.
fn explained(fault: &Fault, asked: &[Question]) -> Text {
    let pointer = fault.pointer.as_deref().unwrap_or_default();
    let about = |id: &str| asked.iter().find(|one| one.id == id).map(|one| one.label.as_str());
    if let Some(label) = pointer.strip_prefix("/answers/").and_then(about) {
        return texts::fault_question(label);
    }
    if let Some(label) = pointer.strip_prefix("/versions/").and_then(about) {
        return texts::fault_question_reworded(label);
    }
    match pointer {
        "/answer" => texts::fault_answer(),
        "/guests" => texts::fault_guests(MOST_GUESTS),
        "/note" => texts::fault_note(Note::MAX),
        "/name" => texts::fault_name(PersonName::MAX),
        "/occurrence" => texts::fault_occurrence(),
        _ => texts::fault_other(),
    }
}

fn read(fields: &mut Fields) -> Option<RsvpBody> {
    let keeps = !fields.names_after("k_").is_empty();
    let questions = sent(fields);
    let has_questions = keeps || !questions.is_empty();
    let answer = if has_questions {
        fields.optional("answer", parsed(Answer::parse))
    } else {
        fields.required("answer", parsed(Answer::parse)).map(Some)
    };
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
        questions,
        has_questions,
        guests: guests?.flatten(),
        note: note?,
        name: name?.filter(|name| !name.as_str().is_empty()),
        follow: follow?.unwrap_or(false),
    })
}

/// Answers to questions: `answers` of JSON, or fields that begin with `q_`. One with several boxes has one for each, named by
/// a number behind a point.
/// Beside them may stand the versions that were read: `versions`, or fields that begin with `v_`.
fn sent(fields: &mut Fields) -> Vec<Sent> {
    let mut sent: Vec<(String, Said)> = match fields.optional("answers", object) {
        Some(Some(given)) => given,
        _ => Vec::new(),
    };
    let mut versions: BTreeMap<String, u32> = match fields.optional("versions", object) {
        Some(Some(seen)) => seen.into_iter().collect(),
        _ => BTreeMap::new(),
    };
    for id in fields.names_after("v_") {
        let read = |value: &Value| Ok(text(value)?.parse().ok());
        if let Some(Some(Some(version))) = fields.optional(&format!("v_{id}"), read) {
            versions.insert(id, version);
        }
    }
    let mut boxes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in fields.names_after("q_") {
        let Some(Some(words)) = fields.optional(&format!("q_{name}"), |value| Ok(text(value)?.to_owned())) else {
            continue;
        };
        match name.split_once('.') {
            Some((id, _)) => boxes.entry(id.to_owned()).or_default().push(words),
            None => sent.push((name, Said::Words(words))),
        }
    }
    let ticked = |words: Vec<String>| Said::Many(words.into_iter().filter(|one| !one.is_empty()).collect());
    sent.extend(boxes.into_iter().map(|(id, words)| (id, ticked(words))));
    let kept = kept(fields);
    sent.retain(|(id, said)| !(kept.contains(id) && is_nothing(said)));
    let seen = |(id, said): (String, Said)| Sent {
        seen: versions.get(&id).copied(),
        id,
        said,
    };
    sent.into_iter().map(seen).collect()
}

/// Questions of a form of which an empty answer leaves what was answered before, which the form does not show: fields that
/// begin with `k_`. A box that begins with `c_` takes it back after all.
fn kept(fields: &mut Fields) -> BTreeSet<String> {
    let mut kept: BTreeSet<String> = fields.names_after("k_").into_iter().collect();
    for id in &kept {
        fields.optional(&format!("k_{id}"), |_| Ok(()));
    }
    for id in fields.names_after("c_") {
        fields.optional(&format!("c_{id}"), |_| Ok(()));
        kept.remove(&id);
    }
    kept
}

fn is_nothing(said: &Said) -> bool {
    match said {
        Said::Words(words) => words.trim().is_empty(),
        Said::Many(all) => all.is_empty(),
        Said::YesNo(_) => false,
    }
}

fn object<T: DeserializeOwned>(value: &Value) -> Result<Vec<(String, T)>, Invalid> {
    serde_json::from_value::<BTreeMap<String, T>>(value.clone())
        .map(|all| all.into_iter().collect())
        .map_err(|_| Invalid::Fixed {
            why: "is an object by the ids of questions: of answers (texts, true or false, or lists of texts), or of versions",
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
