//! `POST /groups/{id}/events`

use actions::events;
use actions::events::CreateEvent;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use domain::GroupId;
use domain::event::EventPlan;
use domain::group::Group;
use store::WriteTx;

use super::NewEvent;
use super::answer::EventAnswer;
use super::body::NewEventBody;
use crate::auth::Caller;
use crate::body;
use crate::error::ApiError;
use crate::idempotency::once;

/// Make an event.
///
/// It is a draft: people can be invited already, and their letters wait until it is published.
#[utoipa::path(
    post, path = "/api/v1/groups/{id}/events", tag = "events", operation_id = "create_event", request_body = NewEvent,
    responses((status = 201, description = "The event", body = EventAnswer)),
)]
pub(crate) async fn create(caller: Caller, payload: Payload) -> Result<HttpResponse, ApiError> {
    let id: GroupId = caller.id()?;
    let body = body::json(&caller.request, payload, body::LIMIT).await?;
    let given = NewEventBody::read(&body)?;
    let (links, who) = (caller.context.links.clone(), caller.principal);
    let work = move |tx: &mut WriteTx<'_>| {
        let drafted = given.drafted(tx, id)?;
        let plan = |group: &Group| drafted.judge(|draft| EventPlan::from_draft(draft, None, &group.plan.zone));
        let found = events::create(tx, who, CreateEvent { group: id, plan })?;
        EventAnswer::made(&found, &links)
    };
    once(&caller, &body, work).await
}
