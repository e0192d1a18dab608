//! `GET /events/{id}/private-answers`: what was answered in private, as counts alone.

use std::collections::BTreeMap;

use actions::events;
use actix_web::HttpResponse;
use domain::EventId;
use serde::Serialize;
use store::ReadTx;
use store::rsvp::invitations::answers;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::reply::Reply;

/// How often what was answered in private.
#[derive(Serialize, ToSchema)]
pub(crate) struct PrivateAnswers {
    /// By what was asked, and by what was said: how many of those who have a seat or wait for one.
    counts: BTreeMap<String, BTreeMap<String, u32>>,
}

/// Count what was answered to private questions.
///
/// Nobody is named. It is empty 7 days after the event, when the answers are deleted.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/private-answers", tag = "invitations", operation_id = "count_private_answers",
    responses((status = 200, description = "Counts by question and answer", body = PrivateAnswers)),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    let id: EventId = caller.id()?;
    let (who, right) = (caller.principal, caller.right);
    let unit = move |tx: &mut ReadTx<'_>| {
        events::find(tx, who, right, id)?;
        Ok::<_, ApiError>(answers::private_counts(tx, id)?)
    };
    let counts = caller.context.store.read(unit).await?;
    Ok(Reply::ok(&PrivateAnswers { counts })?.into())
}
