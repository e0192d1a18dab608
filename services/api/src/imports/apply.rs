//! `POST /imports/{id}/apply`

use actions::imports;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::ImportId;
use store::WriteTx;

use super::answer::{ImportAnswer, Shown};
use crate::auth::Caller;
use crate::error::ApiError;
use crate::fields;
use crate::idempotency::once_within;
use crate::reply::Reply;

/// Make contacts of an import's rows.
///
/// Of all that are ready, and of those known to the group that are no contacts yet; or of none, if anything goes wrong.
/// Nobody is written to. Applied twice, it stays as it is.
#[utoipa::path(
    post, path = "/api/v1/imports/{id}/apply", tag = "imports", operation_id = "apply_import",
    responses(
        (status = 200, description = "The import, applied", body = ImportAnswer),
        (status = 404, description = "It is not there, or not yours, or older than a day"),
    ),
)]
pub(crate) async fn apply(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: ImportId = caller.id()?;
    let body = fields::none(&caller.request, payload).await?;
    let who = caller.principal;
    let work = move |tx: &mut WriteTx<'_>| {
        let applied = imports::apply(tx, who, id)?;
        Reply::ok(&Shown::first().answer(tx, &applied)?)
    };
    once_within(&caller, imports::APPLYING_TAKES, &body, work).await
}
