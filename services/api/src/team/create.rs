//! `POST /groups/{id}/team`

use actions::team;
use actions::team::InviteMember;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use store::WriteTx;

use super::body::{MemberAnswer, NewMember, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::reply::Reply;

/// Offer somebody a place in the team, by mail.
///
/// It gives no right before they accept, by the link in their letter.
#[utoipa::path(
    post, path = "/api/v1/groups/{id}/team", tag = "team", operation_id = "create_member", request_body = NewMember,
    responses(
        (status = 201, description = "The place, as it was offered", body = MemberAnswer),
        (status = 409, description = "The address has a place in the team already"),
    ),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let group = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let (email, place) = read(&body)?;
    caller.context.limits.letter(&caller.request)?;
    let policy = caller.context.invite_policy;
    let asked = InviteMember {
        group,
        email,
        place,
        policy,
    };
    let who = caller.principal;
    let work = move |tx: &mut WriteTx<'_>| {
        let offered = team::invite(tx, who, &asked)?;
        Ok::<_, ApiError>(
            Reply::json(StatusCode::CREATED, &MemberAnswer::of(&offered))?.at_revision(team::revision(&offered.member)),
        )
    };
    once(&caller, &body, work).await
}
