//! `GET /events/{id}/deliveries`

use actix_web::HttpResponse;
use serde::Serialize;
use store::mail::deliveries;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::events::rows;
use crate::paging::List;
use crate::reply::Reply;
use crate::words;

/// A letter on its way.
#[derive(Serialize, ToSchema)]
#[schema(as = Delivery)]
pub(crate) struct DeliveryAnswer {
    /// Its identity.
    id: String,
    /// Whose letter it is.
    invitation_id: String,
    /// The address that it goes to.
    recipient: String,
    /// What it tells; `not_taken`: what the person's calendar said could not be taken as it is.
    #[schema(value_type = words::LetterKind)]
    kind: &'static str,
    /// Where it is on its way.
    #[schema(value_type = words::DeliveryState)]
    state: &'static str,
    /// How often it was tried.
    attempts: u32,
    /// What the mail server said last, if it did not take it.
    last_error: Option<String>,
    /// When it is tried again, in UTC.
    next_attempt_at: Option<String>,
    /// When it was found to be owed, in UTC.
    created_at: String,
    /// When its state changed last, in UTC.
    updated_at: String,
    /// When the mail server took it, in UTC.
    sent_at: Option<String>,
}

/// List every letter of an event: kind, recipient, state, attempts and the last error.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/deliveries", tag = "deliveries", operation_id = "list_deliveries",
    responses((status = 200, description = "A page of letters", body = List<DeliveryAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let (paging, rows) = rows::of_event(&caller, deliveries::list).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, show))?.into())
}

fn show(row: deliveries::Delivery) -> DeliveryAnswer {
    DeliveryAnswer {
        id: row.id.to_string(),
        invitation_id: row.invitation.to_string(),
        recipient: row.recipient.to_string(),
        kind: row.kind.as_str(),
        state: row.state.as_str(),
        attempts: row.attempts,
        last_error: row.last_error,
        next_attempt_at: row.next_attempt_at.map(instant),
        created_at: instant(row.created_at),
        updated_at: instant(row.updated_at),
        sent_at: row.sent_at.map(instant),
    }
}
