//! `DELETE /check-ins/{id}`

use actions::check_ins::undo;
use actix_web::HttpResponse;
use domain::CheckInId;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Take a check-in back.
///
/// Who was taken in at the door, with no invitation, gives the seat up with it.
#[utoipa::path(
    delete, path = "/api/v1/check-ins/{id}", tag = "door", operation_id = "delete_check_in",
    responses((status = 204, description = "They are not here, and can be checked in anew")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let (id, who): (CheckInId, _) = (caller.id()?, caller.principal);
    let unit = move |tx: &mut WriteTx<'_>| undo(tx, who, id);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
