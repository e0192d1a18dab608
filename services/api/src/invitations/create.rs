//! `POST /events/{id}/invitations`

use std::time::Duration;

use actions::invitations;
use actions::invitations::InvitePeople;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::EventId;
use serde::Serialize;
use store::WriteTx;
use utoipa::ToSchema;

use super::people;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once_within;
use crate::reply::Reply;
use crate::words;

/// What the database may take longer for each person, on a slow machine that has other work, too.
const TIME_EACH: Duration = Duration::from_millis(2);

/// People to invite.
#[derive(ToSchema)]
#[schema(example = json!({ "people": [{ "email": "anna@example.com", "name": "Anna Berg" }] }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read off the bytes"
)]
pub(crate) struct NewInvitations {
    /// Up to 10,000 a call.
    #[schema(max_items = 10000)]
    people: Vec<NewInvitee>,
    /// Where their addresses came from, for those of whom nothing else is said. It stands in their letters and on their pages. Left
    /// out, they are kept as typed in by you; where mail leaves this machine that may be of 50 people a call.
    obtained: Option<NewObtained>,
}

/// A person to invite.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read off the bytes"
)]
struct NewInvitee {
    /// Where the letter goes, in any script. One mailbox is one person, in whichever way its address is written.
    #[schema(max_length = 254, example = "anna@example.com")]
    email: String,
    /// What you call the person. One line.
    #[schema(max_length = 120, example = "Anna Berg")]
    name: Option<String>,
    /// Where the address came from, where it differs from the whole call.
    obtained: Option<NewObtained>,
}

/// Where an address came from. Its owner reads it.
#[derive(ToSchema)]
#[schema(example = json!({ "from": "our spring meetup", "ground": "came_before", "at": "2026-05-03" }))]
#[expect(
    dead_code,
    reason = "describes the body in the OpenAPI document; bodies are read off the bytes"
)]
pub(crate) struct NewObtained {
    /// Whence, in your words: `our spring meetup`. One line. Of one that brings more than 200 people within a day, 50 are written to first.
    #[schema(max_length = 200)]
    from: String,
    /// What lets its owner be written to.
    ground: words::Ground,
    /// The day on which it was obtained; left out: today.
    #[schema(format = "date", example = "2026-05-03")]
    at: Option<String>,
}

/// What became of a list of people.
#[derive(Serialize, ToSchema)]
#[schema(as = Invited)]
pub(crate) struct InvitedAnswer {
    /// Invitations made, or made again for who was uninvited.
    created: u32,
    /// People who were invited before, or twice in this list.
    already_invited: u32,
    /// People who can't be invited.
    rejected: Vec<RejectedAnswer>,
}

/// A person who can't be invited.
#[derive(Serialize, ToSchema)]
#[schema(as = Rejected)]
struct RejectedAnswer {
    /// Place in the list, from 0.
    index: usize,
    /// What is wrong.
    detail: String,
}

/// Invite people.
///
/// Each gets a letter with a personal link and a calendar file; those of a draft go out when it is
/// published. One address that is none rejects only itself.
#[utoipa::path(
    post, path = "/api/v1/events/{id}/invitations", tag = "invitations", operation_id = "create_invitations", request_body = NewInvitations,
    responses(
        (status = 202, description = "Their letters are on their way", body = InvitedAnswer),
        (status = 409, description = "The event is over"),
        (status = 413, description = "More than 10 MiB"),
        (status = 422, description = "Not a list of at most 10,000 people; or, where mail leaves this machine, nothing says where more than 50 of them come from; or, where mail leaves this machine and the group has made more than 50 invitations with these, `legal_name`, `postal_address` or `contact` of the group is still to be set"),
        (status = 429, description = "An account in its first week invites at most 100 people a day, where this instance is so set"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let event: EventId = caller.id()?;
    let body = body::json(&caller.request, payload, body::INVITATIONS_LIMIT).await?;
    let people::People { invitees, rejected, .. } = people::read(&body, caller.context.store.now())?;
    let more = TIME_EACH * u32::try_from(invitees.len()).unwrap_or(u32::MAX);
    let who = caller.principal;
    let people = InvitePeople {
        event,
        people: invitees,
        policy: caller.context.invite_policy,
    };
    let work = move |tx: &mut WriteTx<'_>| {
        let invited = invitations::invite(tx, who, &people)?;
        let rejected = rejected
            .into_iter()
            .map(|(index, detail)| RejectedAnswer { index, detail })
            .collect();
        let answer = InvitedAnswer {
            created: invited.created,
            already_invited: invited.already_invited,
            rejected,
        };
        Reply::json(StatusCode::ACCEPTED, &answer)
    };
    once_within(&caller, more, &body, work).await
}
