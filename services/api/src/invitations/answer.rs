//! `PUT /events/{id}/rsvps`

use actix_web::web::{Data, Payload};
use actix_web::{HttpRequest, HttpResponse};
use domain::event::EventPlan;
use domain::invitation::Invitee;
use domain::mail::delivery::DeliveryState;
use domain::rsvp::seating::{Actor, Refusal, Reply as Rsvp};
use domain::rsvp::status::{Answer, RsvpStatus, Source};
use domain::values::text::PersonName;
use domain::{EventId, InvitationId, MailAddress, OrganizerId};
use store::event::events;
use store::rsvp::invitations;
use store::{AnswerRequest, WriteTx};
use utoipa::ToSchema;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::body;
use crate::context::Context;
use crate::error::ApiError;
use crate::fields::{Fields, parsed, whole};
use crate::path;
use crate::problem::Problem;
use crate::reply::Reply;

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
    /// `yes`, `no` or `maybe`.
    #[schema(pattern = "^(yes|no|maybe)$")]
    answer: String,
    /// People who come along.
    #[schema(minimum = 0, maximum = 20, default = 0)]
    guests: Option<u16>,
}

struct Given {
    invitee: Invitee,
    rsvp: Rsvp,
}

fn read(mut fields: Fields) -> Result<Given, ApiError> {
    let address = fields.required("email", parsed(MailAddress::parse));
    let name = fields.optional("name", parsed(PersonName::parse));
    let answer = fields.required("answer", parsed(Answer::parse));
    let guests = fields.optional("guests", whole(0, i64::from(EventPlan::MAX_GUESTS)));
    let given = (|| {
        let name = name?.unwrap_or_else(|| PersonName::trusted(String::new()));
        let rsvp = Rsvp {
            answer: answer?,
            guests: Some(guests?.unwrap_or(0)),
            actor: Actor::Organizer,
        };
        Some(Given {
            invitee: Invitee {
                address: address?,
                name,
            },
            rsvp,
        })
    })();
    fields.finish(given)
}

/// Answer for somebody.
///
/// The organizer may do so before the event is published and after answers have closed; seats
/// still have to be free. Somebody who is not invited yet is invited by this.
#[utoipa::path(
    put, path = "/api/v1/events/{id}/rsvps", tag = "invitations", operation_id = "put_rsvp",
    params(("id" = String, Path, description = "The event")),
    request_body = NewRsvp,
    responses(
        (status = 200, description = "Where the person stands now", body = InvitationAnswer),
        (status = 404, description = "The event is not there, or not yours", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It does not fit; the old answer and seat are kept", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "The event was cancelled", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Some of it can't be; `errors` lists every fault", body = Problem, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn put(
    caller: Caller,
    context: Data<Context>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, ApiError> {
    let id: EventId = path::id(&request)?;
    let body = body::json(&request, payload, body::LIMIT).await?;
    let Given { invitee, rsvp } = read(Fields::of_body(&body)?)?;
    let organizer = caller.organizer;
    let unit = move |tx: &mut WriteTx<'_>| {
        let mut event = events::lock(tx, organizer, id)?.ok_or(ApiError::NotFound)?;
        if event.is_cancelled() {
            return Err(ApiError::Refused(Refusal::Cancelled));
        }
        let (invitation, made) = invitations::ensure(tx, &mut event, &invitee)?;
        Ok((invitation.id, made))
    };
    let (invitation, made) = context.store.write(unit).await?;
    let asked = AnswerRequest {
        invitation,
        link_version: None,
        reply: rsvp,
        note: None,
        source: Source::Api,
        calendar: None,
    };
    let answered = context.rsvp_queue.answer(asked).await;
    // If that fails too, the mark of the letter that is owed stays, and the person hears of the invitation.
    if made
        && answered.is_err()
        && let Err(error) = take_back(&context, organizer, id, invitation).await
    {
        tracing::warn!(%invitation, ?error, "an invitation made for an answer that was not taken could not be taken back");
    }
    let opened = answered?.opened;
    let answer = InvitationAnswer::of(
        &opened.invitation,
        opened.waitlist_position,
        DeliveryState::Pending,
        &context.links,
    );
    Ok(Reply::ok(&answer)?.into())
}

/// Takes back an invitation that was made only for an answer that was then not taken. Nobody was told of it. A connection
/// that broke at the commit leaves open whether it was taken: then the answer stays.
async fn take_back(
    context: &Context,
    organizer: OrganizerId,
    event: EventId,
    invitation: InvitationId,
) -> Result<(), ApiError> {
    let unit = move |tx: &mut WriteTx<'_>| {
        let mut event = events::lock(tx, organizer, event)?.ok_or(ApiError::NotFound)?;
        let opened = invitations::get(tx, organizer, invitation)?;
        if opened.is_some_and(|opened| opened.invitation.status == RsvpStatus::Unanswered) {
            invitations::withdraw(tx, &mut event, invitation)?;
        }
        Ok::<_, ApiError>(())
    };
    context.store.write(unit).await
}
