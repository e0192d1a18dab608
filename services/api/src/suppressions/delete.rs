//! `DELETE /groups/{id}/suppressions/{address}`

use actions::suppressions;
use actions::suppressions::LiftSuppression;
use actix_web::HttpResponse;
use actix_web::web::Path;
use domain::MailAddress;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Give an address another chance.
///
/// For one whose mail came back, or who unsubscribed from this group and asked you to be written to again. Who
/// unsubscribed from all mail, or called it spam, can only come back by themselves.
#[utoipa::path(
    delete, path = "/api/v1/groups/{id}/suppressions/{address}", tag = "suppressions", operation_id = "delete_suppression",
    params(("address" = String, Path, description = "The address, in any way of writing it, percent-encoded")),
    responses(
        (status = 204, description = "It gets mail again"),
        (status = 404, description = "The group is not there, or not yours, or the address is not suppressed"),
        (status = 409, description = "The person unsubscribed from all mail, or complained"),
    ),
)]
pub(crate) async fn delete(caller: Caller, parts: Path<(String, String)>) -> Result<HttpResponse, ApiError> {
    let (_, address) = parts.into_inner();
    let asked = LiftSuppression {
        group: caller.id()?,
        address: MailAddress::parse(&address).map_err(|_| ApiError::NotFound)?,
    };
    let unit = move |tx: &mut WriteTx<'_>| suppressions::lift(tx, caller.principal, &asked);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
