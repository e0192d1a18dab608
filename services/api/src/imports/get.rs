//! `GET /imports/{id}`

use actions::imports;
use actix_web::HttpResponse;
use domain::ImportId;
use store::ReadTx;

use super::answer::{ImportAnswer, Shown};
use crate::auth::Caller;
use crate::error::ApiError;
use crate::query::Query;
use crate::reply::Reply;
use crate::words;

/// Read an import, with a page of its rows.
#[utoipa::path(
    get, path = "/api/v1/imports/{id}", tag = "imports", operation_id = "get_import",
    params(
        ("state" = Option<words::RowState>, Query, description = "Only rows in this state"),
        ("limit" = Option<u16>, Query, description = "Most rows on a page, 1 to 200; 50 if left out"),
        ("cursor" = Option<String>, Query, description = "`next` of the page before"),
    ),
    responses(
        (status = 200, description = "The import", body = ImportAnswer),
        (status = 404, description = "It is not there, or not yours, or older than a day"),
        (status = 422, description = "A parameter can't be"),
    ),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: ImportId = caller.id()?;
    let mut query = Query::of(caller.request.query_string());
    let shown = Shown::take(&mut query);
    let shown = query.finish(shown)?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let found = imports::find(tx, caller.principal, caller.right, id)?;
        shown.answer(tx, &found)
    };
    let answer = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&answer)?.into())
}
