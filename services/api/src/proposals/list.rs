//! `GET /events/{id}/proposals`

use actix_web::HttpResponse;
use serde::Serialize;
use store::rsvp::proposals;
use utoipa::ToSchema;

use crate::auth::Caller;
use crate::error::ApiError;
use crate::events::answer::instant;
use crate::events::rows;
use crate::paging::List;
use crate::reply::Reply;

/// Another time that somebody proposed from their calendar.
#[derive(Serialize, ToSchema)]
#[schema(as = Proposal)]
pub(crate) struct ProposalAnswer {
    /// Its identity.
    id: String,
    /// Who proposed it.
    invitation_id: String,
    /// Their address.
    email: String,
    /// The day of the `recurrence_id` of the one date of a series that it is about; null: all of the event.
    day: Option<String>,
    /// The start that would suit them, in UTC; null if they gave none.
    starts_at: Option<String>,
    /// The end that would suit them, in UTC; null if they gave none.
    ends_at: Option<String>,
    /// What they wrote beside it; may be empty.
    note: String,
    /// When it came, in UTC.
    created_at: String,
}

/// List the other times that people proposed from their calendars. Their answers and the event stay as they are; you also
/// get each by mail.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/proposals", tag = "invitations", operation_id = "list_proposals",
    responses((status = 200, description = "A page of proposals, oldest first", body = List<ProposalAnswer>)),
)]
pub(crate) async fn list(caller: Caller) -> Result<HttpResponse, ApiError> {
    let (paging, rows) = rows::of_event(&caller, proposals::list).await?;
    Ok(Reply::ok(&paging.list(rows, |row| row.id, |row| show(&row)))?.into())
}

fn show(row: &proposals::Proposal) -> ProposalAnswer {
    ProposalAnswer {
        id: row.id.to_string(),
        invitation_id: row.invitation.to_string(),
        email: row.address.to_string(),
        day: row.day.map(|day| day.to_string()),
        starts_at: row.starts_at.map(instant),
        ends_at: row.ends_at.map(instant),
        note: row.note.to_string(),
        created_at: instant(row.created_at),
    }
}
