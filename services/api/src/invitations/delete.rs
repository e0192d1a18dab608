//! `DELETE /invitations/{id}`

use actions::invitations;
use actix_web::HttpResponse;
use domain::InvitationId;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Uninvite a person.
///
/// Their link opens nothing any more, their seat goes to who waits, and who holds the event in a
/// calendar gets a cancellation.
#[utoipa::path(
    delete, path = "/api/v1/invitations/{id}", tag = "invitations", operation_id = "delete_invitation",
    responses((status = 204, description = "They are uninvited")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: InvitationId = caller.id()?;
    let unit = move |tx: &mut WriteTx<'_>| invitations::withdraw(tx, caller.principal, id);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
