//! `GET /groups/{id}/retention`

use actions::groups;
use actix_web::HttpResponse;
use domain::GroupId;
use serde::Serialize;
use store::ReadTx;
use store::erasure::retention;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::reply::Reply;

/// What a group erases next.
#[derive(Serialize, ToSchema)]
#[schema(as = Retention)]
pub(crate) struct RetentionAnswer {
    /// The group's `retention_days`.
    days: Option<u16>,
    /// When names and addresses are erased next, in UTC; null: never, or of nobody.
    next_run: Option<String>,
    /// Of how many invitations, then.
    invitations: i64,
}

/// Read what a group erases next.
///
/// A group with `retention_days` makes invitations nameless so many days after their event is over, and deletes contacts
/// that are as old and not invited; seats and totals stay. A change of the setting erases nothing for a week.
#[utoipa::path(
    get, path = "/api/v1/groups/{id}/retention", tag = "groups", operation_id = "get_retention",
    responses((status = 200, description = "What is erased next", body = RetentionAnswer)),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let unit = move |tx: &mut ReadTx<'_>| {
        let group = groups::find(tx, caller.principal, caller.right, id)?;
        let ahead = retention::ahead(tx, &group)?;
        Ok::<_, ApiError>((group.plan.retention_days, ahead))
    };
    let (days, ahead) = caller.context.store.read(unit).await?;
    let answer = RetentionAnswer {
        days,
        next_run: ahead.map(|ahead| instant(ahead.at)),
        invitations: ahead.map_or(0, |ahead| ahead.invitations),
    };
    Ok(Reply::ok(&answer)?.into())
}
