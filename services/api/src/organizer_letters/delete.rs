//! `DELETE /letters/{id}`

use actions::letters;
use actix_web::HttpResponse;
use domain::LetterId;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// Take a letter back that waits.
#[utoipa::path(
    delete, path = "/api/v1/letters/{id}", tag = "letters", operation_id = "delete_letter",
    responses(
        (status = 204, description = "Nobody gets it"),
        (status = 409, description = "It has begun to go out, or was taken back before"),
    ),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: LetterId = caller.id()?;
    let unit = move |tx: &mut WriteTx<'_>| letters::undo(tx, caller.principal, id);
    caller.context.store.write(unit).await?;
    Ok(Reply::done().into())
}
