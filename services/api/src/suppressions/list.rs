//! `GET /groups/{id}/suppressions`

use actions::authorize;
use actix_web::HttpResponse;
use domain::GroupId;
use domain::mail::suppression::Cause;
use serde::Serialize;
use store::ReadTx;
use store::people::suppressions;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::paging::{List, Paging};
use crate::reply::Reply;
use crate::words;

/// An address that gets no mail.
#[derive(Serialize, ToSchema)]
#[schema(as = Suppression)]
pub(crate) struct SuppressionAnswer {
    /// The address.
    #[schema(format = "email")]
    address: String,
    /// Null if it happened with another organizer's letter.
    #[schema(value_type = Option<words::SuppressionCause>)]
    cause: Option<&'static str>,
    /// `group`: letters of this group; `all`: every letter of this instance.
    #[schema(value_type = words::SuppressionScope)]
    scope: &'static str,
    /// Since when, in UTC.
    since: String,
}

/// List the addresses that get no mail of a group, and why.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/suppressions", tag = "suppressions", operation_id = "list_suppressions",
    responses((status = 200, description = "A page of addresses", body = List<SuppressionAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let paging = Paging::of(&caller.request)?;
    let page = paging.page();
    let unit = move |tx: &mut ReadTx<'_>| {
        authorize(tx, caller.principal, caller.right, id)?;
        Ok::<_, ApiError>(suppressions::list(tx, id, None, page)?)
    };
    let rows = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, |row| show(&row)))?.into())
}

fn show(row: &suppressions::Listed) -> SuppressionAnswer {
    SuppressionAnswer {
        address: row.address.to_string(),
        cause: row.cause.map(Cause::as_str),
        scope: row.scope.as_str(),
        since: instant(row.since),
    }
}
