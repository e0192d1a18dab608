//! `POST /groups`

use actions::groups;
use actions::groups::CreateGroup;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use domain::group::GroupPlan;
use store::WriteTx;

use super::body::{GroupAnswer, NewGroup, read};
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once;
use crate::reply::Reply;

/// Make a group.
///
/// Its slug, once chosen, stays: people's calendars are subscribed to it.
#[utoipa::path(
    post, path = "/api/v1/groups", tag = "groups", operation_id = "create_group", request_body = NewGroup,
    responses((status = 201, description = "The group", body = GroupAnswer)),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let drafted = read(&body)?;
    let (plan, slug) = drafted.judge(|draft| GroupPlan::from_draft(draft, None))?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work = move |tx: &mut WriteTx<'_>| {
        let group = groups::create(tx, who, CreateGroup { slug, plan })?;
        let reply = Reply::json(StatusCode::CREATED, &GroupAnswer::of(&group, &links))?;
        Ok(reply
            .at_revision(group.revision)
            .located(links.path(&format!("/api/v1/groups/{}", group.id))))
    };
    once(&caller, &body, work).await
}
