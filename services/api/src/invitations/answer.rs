//! `PUT /events/{id}/rsvps`

use actions::invitations::{AnswerFor, InvitePolicy, answer_for};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::event::EventPlan;
use domain::invitation::Invitee;
use domain::rsvp::status::Answer;
use domain::values::text::PersonName;
use domain::{EventId, MailAddress};
use utoipa::ToSchema;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::fields::{Fields, parsed, whole};
use crate::reply::Reply;
use crate::words;

/// An answer that the organizer gives for somebody.
#[derive(ToSchema)]
#[schema(example = json!({ "email": "anna@example.com", "name": "Anna Berg", "answer": "yes" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read field by field"
)]
pub(crate) struct NewRsvp {
    /// Who answers. Somebody who is not invited yet is invited by this.
    #[schema(max_length = 254, example = "anna@example.com")]
    email: String,
    /// What you call the person, if they are not invited yet.
    #[schema(max_length = 120)]
    name: Option<String>,
    /// What they say.
    answer: words::Answer,
    /// People who come along.
    #[schema(minimum = 0, maximum = 20, default = 0)]
    guests: Option<u16>,
}

/// Reads who answers, and what.
pub(crate) fn read(event: EventId, policy: InvitePolicy, mut fields: Fields) -> Result<AnswerFor, ApiError> {
    let address = fields.required("email", parsed(MailAddress::parse));
    let name = fields.optional("name", parsed(PersonName::parse));
    let answer = fields.required("answer", parsed(Answer::parse));
    let guests = fields.optional("guests", whole(0, i64::from(EventPlan::MAX_GUESTS)));
    let given = (|| {
        let name = name?.unwrap_or_else(|| PersonName::trusted(String::new()));
        let address = address?;
        Some(AnswerFor {
            event,
            invitee: Invitee {
                address,
                name,
                obtained: None,
            },
            policy,
            answer: answer?,
            guests: guests?.unwrap_or(0),
        })
    })();
    fields.finish(given)
}

/// Answer for somebody.
///
/// The organizer may do so before the event is published and after answers have closed; seats
/// still have to be free. Somebody who is not invited yet is invited by this.
#[utoipa::path(
    put, path = "/api/v1/events/{id}/rsvps", tag = "invitations", operation_id = "put_rsvp", request_body = NewRsvp,
    responses(
        (status = 200, description = "Where the person stands now", body = InvitationAnswer),
        (status = 409, description = "It does not fit; the old answer and seat are kept"),
        (status = 410, description = "The event was cancelled"),
    ),
)]
pub(crate) async fn put(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let given = read(event, caller.context.invite_policy, Fields::of_body(&body)?)?;
    let opened = answer_for(
        &caller.context.store,
        &caller.context.rsvp_queue,
        caller.principal,
        given,
    )
    .await?;
    Ok(Reply::ok(&InvitationAnswer::changed(&opened, &caller.context.links))?.into())
}
