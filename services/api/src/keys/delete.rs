//! `DELETE /keys/{id}`

use actions::keys;
use actix_web::HttpResponse;
use domain::ApiKeyId;
use store::WriteTx;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// End a key of your account. Within a second it opens nothing.
#[utoipa::path(
    delete, path = "/api/v1/keys/{id}", tag = "keys", operation_id = "delete_key",
    responses((status = 204, description = "It opens nothing any more")),
)]
pub(crate) async fn delete(caller: Caller) -> Result<HttpResponse, ApiError> {
    let key: ApiKeyId = caller.id()?;
    let unit = move |tx: &mut WriteTx<'_>| keys::revoke(tx, caller.principal, key);
    caller.context.store.write(unit).await?;
    caller.context.known_keys.forget();
    Ok(Reply::done().into())
}
