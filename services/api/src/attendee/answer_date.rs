//! `POST /r/{token}/occurrences`: an answer to one date of a series.

use actix_web::http::header::LOCATION;
use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::InvitationId;
use domain::rsvp::status::{Answer, Source};
use domain::values::ids::Id;
use domain::values::token::Purpose;
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

/// `POST /r/{token}/occurrences`: fields `occurrence` and `answer`; 303 back to the page, or the new state as JSON.
pub(crate) async fn post(context: Data<Context>, request: HttpRequest, payload: Payload) -> HttpResponse {
    let answered = match take(&context, &request, payload).await {
        Err(error) if !pages::wants_json(&request) => explain(&context, &request, error).await,
        other => other,
    };
    pages::answered(&request, answered)
}

async fn take(context: &Context, request: &HttpRequest, payload: Payload) -> Result<HttpResponse, ApiError> {
    let claim = token::claim(context, request, Purpose::Rsvp)?;
    let id = InvitationId::from_uuid(claim.id);
    let (name, answer) = answer_body::read(request, payload, read).await?;
    // Only now: whoever never ends a request has answered nothing.
    context.limits.answer(id)?;
    let unit = move |tx: &mut WriteTx<'_>| {
        let opened = token::open(tx, claim)?.ok_or(ApiError::NotFound)?;
        let occurrence = opened.event.plan.occurrence_named(&name);
        let no_date = || {
            ApiError::at(
                "/occurrence",
                "no_such_date",
                "is no date of this event: take a recurrence_id of its page",
            )
        };
        let given = OccurrenceAnswer {
            invitation: id,
            link_version: Some(claim.version),
            days: vec![occurrence.ok_or_else(no_date)?.day],
            answer,
            note: None,
            source: Source::Link,
            stamp: None,
        };
        occurrences::answer(tx, &given)?;
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

fn read(fields: &mut Fields) -> Option<(String, Answer)> {
    let name = fields.required("occurrence", |value| text(value).map(str::to_owned));
    let answer = fields.required("answer", parsed(Answer::parse));
    name.zip(answer)
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
