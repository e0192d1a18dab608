//! `GET /invitations/{id}`

use actions::{ActionError, events};
use actix_web::HttpResponse;
use domain::InvitationId;
use domain::people::Right;
use store::ReadTx;
use store::rsvp::invitations;
use store::rsvp::invitations::answers;

use super::body::InvitationAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Read one invitation.
#[utoipa::path(
    get, path = "/api/v1/invitations/{id}", tag = "invitations", operation_id = "get_invitation",
    responses((status = 200, description = "It as it stands in the event's list", body = InvitationAnswer)),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = caller.id()?;
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        let event = invitations::event_of(tx, id)?.ok_or(ActionError::NotFound)?;
        events::find(tx, who, right, event)?;
        let found = invitations::listed(tx, event, &[id])?.pop();
        let is_owner = events::find(tx, who, Right::TeamEdit, event).is_ok();
        let private = is_owner.then(|| answers::in_private(tx, id)).transpose()?;
        Ok::<_, ActionError>((found.ok_or(ActionError::NotFound)?, private))
    };
    let (listed, private) = caller.context.store.read(unit).await?;
    let answer = InvitationAnswer::listed(&listed, &caller.context.links).with_private(private.as_ref());
    Ok(Reply::ok(&answer)?.at_revision(listed.invitation.revision).into())
}
