//! `POST /r/{token}/occurrences`: an answer to one date of a series, or to all that the page lists.

use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::rsvp::status::{Answer, Source};
use domain::values::ids::Id;
use domain::values::token::{Claim, Purpose};
use jiff::civil::Date;
use store::WriteTx;
use store::rsvp::occurrences;
use store::rsvp::occurrences::{OccurrenceAnswer, OccurrenceError};

use super::answer::explain;
use super::answer_body;
use super::personal::Personal;
use super::state::State;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed, text};
use crate::pages;
use crate::path;
use crate::reply::Reply;
use crate::token;

/// Dates that the person comes to as to all others (`None`), or an answer.
type Said = Vec<(String, Option<Answer>)>;

/// `POST /r/{token}/occurrences`: fields `occurrence` and `answer`, or those of the page's list: of each date `was_…`, what it
/// showed, and `come_…`, if it is ticked; what is different is taken. `no_…` is a no to one of which the person was unsure.
/// 303 back to the page, or the new state as JSON.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = match take(&context, &request, payload).await {
        Err(error) if !pages::wants_json(&request) => explain(&context, &request, error, Vec::new()).await,
        other => other,
    };
    pages::answered(&request, answered)
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let id = InvitationId::from_uuid(claim.id);
    let said = answer_body::read(request, payload, read).await?;
    // Only now: whoever never ends a request has answered nothing.
    context.limits.answer(id)?;
    let unit = move |tx: &mut WriteTx<'_>| {
        let opened = token::open(tx, claim)?.ok_or(ApiError::NotFound)?;
        let no_date = || {
            ApiError::at(
                "/occurrence",
                "no_such_date",
                "is no date of this event: take a recurrence_id of its page",
            )
        };
        let as_to_all = opened.invitation.status.answer().unwrap_or(Answer::Yes);
        // What is given up comes last: it is refused where nothing would be left.
        for answer in [Answer::Yes, Answer::Maybe, Answer::No] {
            let of_it = said.iter().filter(|(_, said)| said.unwrap_or(as_to_all) == answer);
            let occurrences = of_it.map(|(name, _)| opened.event.plan.occurrence_named(name).ok_or_else(no_date));
            let days = occurrences
                .map(|occurrence| Ok(occurrence?.day))
                .collect::<Result<Vec<_>, ApiError>>()?;
            if !days.is_empty() {
                occurrences::answer(tx, &given(claim, days, answer))?;
            }
        }
        Ok::<_, ApiError>(())
    };
    match context.store.write(unit).await {
        Err(ApiError::NotFound) => return Err(token::wrong(context, request)),
        other => other?,
    }
    if pages::wants_json(request) {
        let personal = Personal::open(context, request).await?;
        return Ok(Reply::ok(&State::of(context, &personal))?.into());
    }
    let back = context
        .links
        .path(&format!("/r/{}#dates", path::part(request, "token")));
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, back)).finish())
}

fn given(claim: Claim, days: Vec<Date>, answer: Answer) -> OccurrenceAnswer {
    OccurrenceAnswer {
        invitation: InvitationId::from_uuid(claim.id),
        link_version: Some(claim.version),
        days,
        answer,
        note: None,
        source: Source::Link,
        stamp: None,
    }
}

fn read(fields: &mut Fields) -> Option<Said> {
    let listed = fields.names_after("was_");
    if listed.is_empty() {
        let name = fields.required("occurrence", |value| text(value).map(str::to_owned));
        let answer = fields.required("answer", parsed(Answer::parse));
        return name.zip(answer).map(|(name, answer)| vec![(name, Some(answer))]);
    }
    let unsure = fields.names_after("no_").into_iter();
    let mut said: Said = unsure.map(|name| (name, Some(Answer::No))).collect();
    for name in listed {
        let was = fields.required(&format!("was_{name}"), |value| Ok(text(value)? == "true"))?;
        let comes = fields.has(&format!("come_{name}"));
        if was != comes {
            said.push((name, (!comes).then_some(Answer::No)));
        }
    }
    Some(said)
}

impl From<OccurrenceError> for ApiError {
    fn from(error: OccurrenceError) -> Self {
        match error {
            OccurrenceError::NoInvitation => Self::NotFound,
            // Never of what is given now.
            OccurrenceError::Outdated { .. } => Self::at("/answer", "outdated", &error.to_string()),
            OccurrenceError::NoOccurrence => Self::at("/occurrence", "no_such_date", &error.to_string()),
            OccurrenceError::Refused(refusal) => Self::Refused(refusal),
            OccurrenceError::Store(error) => error.into(),
        }
    }
}
