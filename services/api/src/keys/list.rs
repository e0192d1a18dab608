//! `GET /keys`

use actions::authorize_own;
use actix_web::HttpResponse;
use store::ReadTx;
use store::people::api_keys;

use super::body::KeyAnswer;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::paging::{List, Paging};
use crate::reply::Reply;

/// List the keys of your account that were not ended, oldest first.
#[utoipa::path(
    get, path = "/api/v1/keys", tag = "keys", operation_id = "list_keys",
    responses((status = 200, description = "A page of keys", body = List<KeyAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize_own(tx, caller.principal, caller.right)?;
        Ok::<_, ApiError>(api_keys::of_account(tx, caller.principal.account(), page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |key| key.id, |key| KeyAnswer::of(&key)))?.into())
}
