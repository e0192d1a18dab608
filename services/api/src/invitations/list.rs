//! `GET /events/{id}/invitations`

use actix_web::HttpResponse;
use store::rsvp::invitations;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::rows;
use crate::paging::List;
use crate::reply::Reply;

/// List an event's invitations in the order in which they were made; withdrawn ones are left out.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/invitations", tag = "invitations", operation_id = "list_invitations",
    responses((status = 200, description = "A page of invitations", body = List<InvitationAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let (paging, rows) = rows::of_event(&caller, invitations::list).await?;
    let show = |row: invitations::InvitationListItem| InvitationAnswer::listed(&row, &caller.context.links);
    Ok(Reply::ok(&paging.list(rows, |row| row.invitation.id, show))?.into())
}
