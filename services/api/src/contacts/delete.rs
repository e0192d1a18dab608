//! `DELETE /groups/{id}/contacts/{contact}`

use actions::contacts;
use actions::contacts::RemoveContact;
use actix_web::HttpResponse;
use domain::values::ids::Id;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::path;
use crate::reply::Reply;

/// Delete a contact.
///
/// Invitations that the person has stay.
#[utoipa::path(
    delete, path = "/api/v1/groups/{id}/contacts/{contact}", tag = "imports", operation_id = "delete_contact",
    params(("contact" = String, Path, description = "The contact's id", format = "uuid")),
    responses((status = 204, description = "It is deleted"), (status = 404, description = "There is no such contact")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let contact = path::part(&caller.request, "contact")
        .parse()
        .map_err(|_| ApiError::NotFound)?;
    let asked = RemoveContact {
        group: caller.id()?,
        contact: Id::from_uuid(contact),
    };
    let unit = move |tx: &mut WriteTx<'_>| contacts::remove(tx, caller.principal, asked);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
